import type { ReferenceRegister, RegisteredReference } from '../../shared/contract/reference-views.ts'
import { readableBy } from '../../shared/contract/register-audience.ts'
import { ownerWords } from '../../shared/references/outstanding-reference.ts'
import { slippageWords } from '../../shared/references/slippage.ts'
import { standingWords } from '../../shared/references/standing.ts'
import { columns } from './columns.ts'
import { type Command, databaseOption, json, jsonOption, withRecords } from './command.ts'

/** Prints the registers of outstanding references: what is open, committee by committee. */
export const referencesCommand: Command = {
  name: 'references',
  usage: 'references --db FILE [--all] [--public] [--json]',
  about:
    'Prints the register of outstanding references; --all with those that are discharged, --public without what is not for the public.',
  options: { ...databaseOption, ...jsonOption, all: { type: 'boolean' }, public: { type: 'boolean' } },
  files: [0, 0],
  async run(given, world) {
    const setting = { database: given.needed('db'), layoutBegins: 'when-needed' } as const
    const register = await withRecords(world, setting, ({ operations }) =>
      operations['references.register']({}),
    )
    const readable = readableBy(given.isSet('public') ? 'public' : 'withNonPublic', register.references)
    const shown = readable.filter(({ standing }) => given.isSet('all') || standing !== 'discharged')
    const committees = new Map(register.committees.map(({ id, name }) => [id, name]))
    world.say(
      given.isSet('json')
        ? json(shown.map((each) => referenceFacts(each, committees)))
        : registerWords(register, shown),
    )
    return 0
  },
}

/** A reference as a script reads it. */
function referenceFacts(reference: RegisteredReference, committees: ReadonlyMap<number, string>) {
  const { number, isPublic, action, owners, status, due, target, standing, slippage, ageMonths } = reference
  const { raisedOn, raisedAtItem, raisedText, minuteText, dischargedOn, dischargedAt } = reference
  return {
    number,
    committee: committees.get(reference.committeeId) ?? '',
    public: isPublic,
    raised: { on: raisedOn, item: raisedAtItem, text: raisedText, minute: minuteText },
    action,
    owners,
    status,
    target: due,
    earliest: target?.earliest ?? null,
    latest: target?.latest ?? null,
    state: standing,
    ageMonths,
    moved: slippage,
    discharged: dischargedOn === null ? null : { on: dischargedOn, item: dischargedAt },
  }
}

function registerWords({ committees }: ReferenceRegister, shown: readonly RegisteredReference[]): string {
  const parts = committees.map(({ id, name, gaps }) => {
    const rows = shown.filter(({ committeeId }) => committeeId === id)
    const lines = rows.length === 0 ? ['Nothing is outstanding.'] : columns([headings, ...rows.map(cells)])
    const missing = gaps.map(
      ({ number, why }) => `${number}: ${why ?? 'no such reference, and nobody has said why'}`,
    )
    return [name, ...lines, ...missing].join('\n')
  })
  return `${parts.join('\n\n')}\n`
}

const headings = ['No.', 'Owner', 'Target', 'State', 'Action']

function cells({
  number,
  isPublic,
  owners,
  due,
  standing,
  slippage,
  action,
}: RegisteredReference): readonly string[] {
  const state = [standingWords[standing], slippageWords(slippage)].filter((words) => words !== null)
  const named = isPublic ? number : `${number}, non-public`
  return [named, ownerWords(owners), due ?? '', state.join('. '), action]
}
