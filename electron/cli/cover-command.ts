import { basename } from 'node:path'
import type { ReadReport } from '../../shared/reports/cover.ts'
import { readGiven } from '../files/file-tokens.ts'
import { type Command, json, jsonOption } from './command.ts'

/** Reads a report's cover sheet as on its arrival, without taking the report in. */
export const coverCommand: Command = {
  name: 'cover',
  usage: 'cover FILE.docx [--json]',
  about:
    'Says what a Word report’s cover sheet says: committees with their dates, subject, report of, reference, authors.',
  options: jsonOption,
  files: [1, 1],
  async run(given, { openTools, say }) {
    const [path = ''] = given.files
    const tools = openTools('when-needed')
    try {
      const report = await tools.work.readReport(await readGiven(path), basename(path))
      say(given.isSet('json') ? json(report) : coverWords(report))
      return 0
    } finally {
      await Promise.all([tools.layout.close(), tools.work.close()])
    }
  },
}

/** A line for each field; “not stated” where the cover says nothing. */
function coverWords(report: ReadReport): string {
  const committees = report.committees.map(({ name, dateText, purpose }) =>
    [name, dateText, purpose].filter((part) => part !== null).join(', '),
  )
  const lines: readonly (readonly [string, string | null])[] = [
    ['Committees', committees.length === 0 ? null : committees.join('; ')],
    ['Subject', report.subject],
    ['Public or not', report.publicOrNonPublic],
    ['Outcomes', report.outcomes],
    ['Extra spending', report.extraSpending],
    ['How much', report.howMuch],
    ['Source of funding', report.sourceOfFunding],
    ['Agreed with the Chamberlain', report.chamberlainAgreed],
    [report.jointReport === true ? 'Joint report of' : 'Report of', report.reportOf],
    ['Reference', report.policeReference],
    ['Purpose', report.purpose],
    ['Author', report.reportAuthor],
    ['Background papers', listWords(report.backgroundPapers)],
  ]
  return `${lines.map(([label, text]) => `${label}: ${text ?? 'not stated'}`).join('\n')}\n`
}

function listWords(papers: readonly string[] | null): string | null {
  return papers?.length === 0 ? 'None' : (papers?.join('; ') ?? null)
}
