import { checkPlan, type PlanClaim } from '../services/import/plan-claims.ts'
import { planSchema } from '../services/import/plan-schema.ts'
import { checkFields, readJson } from '../services/import/read-json.ts'
import { readGiven } from '../files/file-tokens.ts'
import { type Command, json, jsonOption } from './command.ts'

/** Recomputes what reports say about measures, without taking the measures in. */
export const claimsCommand: Command = {
  name: 'claims',
  usage: 'claims FILE.json [--json]',
  about: 'Holds what reports say about measures against the figures: right, wrong or not testable.',
  options: jsonOption,
  files: [1, 1],
  async run(given, { say }) {
    const [path = ''] = given.files
    const { content } = checkFields(planSchema, path, readJson(path, await readGiven(path)))
    const claims = checkPlan(content)
    say(given.isSet('json') ? json(claims.map(claimRow)) : claims.map(claimWords).join(''))
    return 0
  },
}

function claimRow({ measure, text, verdict, stated, computed, slip }: PlanClaim) {
  return { measure, text, verdict, stated, computed, slip }
}

/** A claim in a line: "1.2  wrong, the figures say 20% (+38): …" */
export function claimWords({ measure, text, verdict, computed, slip }: Omit<PlanClaim, 'stated'>): string {
  const says = verdict === 'untestable' ? 'not testable' : verdict
  const figures = verdict === 'wrong' && computed !== null ? `, the figures say ${computed}` : ''
  return `${measure}  ${says}${figures}${slip === null ? '' : ` (${slip})`}: ${text}\n`
}
