import { basename } from 'node:path'
import { Problem } from '../../shared/problems/problem.ts'
import { readGiven } from '../files/file-tokens.ts'
import type { MergeTools } from '../services/merge-service.ts'
import type { CheckedPaper } from '../work/inspection.ts'
import { type Command, jsonOption } from './command.ts'

/** Judges files as if they arrived, without taking any in. Refusing one is an answer, so the exit code stays 0. */
export const checkCommand: Command = {
  name: 'check',
  usage: 'check FILE... [--pages] [--json]',
  about: 'Says of each file what it is, whether a pack can hold it, and what in it the clerk should know.',
  options: { ...jsonOption, pages: { type: 'boolean' } },
  files: [1, Infinity],
  async run(given, { openTools, interrupted, say }) {
    const tools = openTools('when-needed')
    try {
      for (const path of given.files) {
        const verdict = await verdictOn(path, tools, interrupted, given.isSet('pages'))
        say(given.isSet('json') ? `${JSON.stringify(verdict)}\n` : verdictWords(verdict))
      }
      return 0
    } finally {
      await Promise.all([tools.layout.close(), tools.work.close()])
    }
  },
}

/** A file's verdict; with `--json` a line each. */
interface Verdict extends Omit<CheckedPaper, 'kind' | 'wordForm'> {
  /** As it was given. */
  readonly file: string
  /** `null` when it could not even be opened. */
  readonly kind: CheckedPaper['kind'] | null
  /** `null` unless the file says so itself, as PDFs do, or it was laid out, as `--pages` asks. */
  readonly pages: number | null
}

/** Far beyond what any honest file takes. */
const patienceMs = 300_000

async function verdictOn(
  file: string,
  { work, layout }: MergeTools,
  interrupted: AbortSignal,
  wantsPages: boolean,
): Promise<Verdict> {
  const signal = AbortSignal.any([interrupted, AbortSignal.timeout(patienceMs)])
  try {
    const bytes = await readGiven(file)
    const { wordForm, ...checked } = await work.check(bytes, basename(file), signal)
    const laysOut = wantsPages && checked.ok && checked.pages === null
    const laidOut = laysOut ? await layout.layOut(wordForm ?? bytes, { subject: file, signal }) : null
    const { ok, message, kind, features, findings } = checked
    const pages = laidOut?.map.pages.length ?? checked.pages
    return { file, ok, message, kind, pages, features, findings }
  } catch (error) {
    if (interrupted.aborted) throw error
    const message =
      error instanceof Problem ? error.message : 'Packwright could not finish reading this file.'
    return { file, ok: false, message, kind: null, pages: null, features: {}, findings: [] }
  }
}

function verdictWords({ file, message, kind, pages, findings }: Verdict): string {
  const length = pages === null ? '' : pages === 1 ? ', 1 page' : `, ${pages} pages`
  const lines = [
    `${file}: ${message ?? `can go into a pack (${kind}${length})`}`,
    ...findings.map((each) => `  ${each}`),
  ]
  return `${lines.join('\n')}\n`
}
