import type { OfferedFile } from '../../files/file-tokens.ts'
import { sha256 } from '../../files/originals.ts'
import { caseFormat, caseSchema, type CaseFile } from './case-schema.ts'
import { checkCase } from './check-case.ts'
import { filesBeside, pathOf } from './files-beside.ts'
import { findReports, type FoundReport } from './import-papers.ts'
import { checkOffice } from './office-import.ts'
import { officeFormat, officeSchema, type OfficeFile } from './office-schema.ts'
import { checkPlanFile } from './plan-import.ts'
import { type PlanFile, planFormat, planSchema } from './plan-schema.ts'
import { checkFields, readJson, type Checked } from './read-json.ts'
import { wrongPlace } from './wrong-place.ts'

/** A case file that fits, with its reports read but not yet judged. */
export interface PreparedCase {
  readonly kind: 'case'
  readonly file: Checked<CaseFile>
  readonly reports: readonly FoundReport[]
  /** Changes when anything in the file or its reports does. */
  readonly contentHash: string
}

/** An office file that fits, with the meetings it names. */
export interface PreparedOffice {
  readonly kind: 'office'
  readonly file: Checked<OfficeFile>
  readonly cases: readonly PreparedCase[]
  readonly contentHash: string
}

/** A plan's measures that fit. */
export interface PreparedPlan {
  readonly kind: 'plan'
  readonly file: Checked<PlanFile>
  readonly contentHash: string
}

export type Prepared = PreparedCase | PreparedOffice | PreparedPlan

/**
 * Reads a file the clerk brought and everything it names; nothing is written.
 * @throws Problem `case-file-wrong`, `file-not-found`, `named-files-missing`
 */
export async function prepareImport(offered: OfferedFile): Promise<Prepared> {
  const path = pathOf(offered)
  const value = readJson(path, await offered.read())
  const format = typeof value === 'object' && value !== null && 'format' in value ? value.format : undefined
  if (format === officeFormat) return prepareOffice(offered, value)
  if (format === caseFormat) return prepareCase(offered, value)
  if (format === planFormat) return preparePlan(path, value)
  throw wrongPlace(path, ['format'], `“${caseFormat}”, “${officeFormat}” or “${planFormat}” is needed`)
}

function preparePlan(path: string, value: unknown): PreparedPlan {
  const file = checkFields(planSchema, path, value)
  checkPlanFile(path, file.content)
  return { kind: 'plan', file, contentHash: sha256(file.canonical) }
}

async function prepareCase(offered: OfferedFile, value: unknown): Promise<PreparedCase> {
  const path = pathOf(offered)
  const file = checkFields(caseSchema, path, value)
  checkCase(path, file.content)
  const reports = await findReports(offered, file.content)
  const contentHash = sha256([sha256(file.canonical), ...reports.map(({ hash }) => hash)].join('\n'))
  return { kind: 'case', file, reports, contentHash }
}

async function prepareOffice(offered: OfferedFile, value: unknown): Promise<PreparedOffice> {
  const path = pathOf(offered)
  const file = checkFields(officeSchema, path, value)
  checkOffice(path, file.content)
  const cases: PreparedCase[] = []
  const named = file.content.meetings.map((place, index) => ({ named: place, at: ['meetings', index] }))
  for (const meeting of filesBeside(offered, named))
    cases.push(await prepareCase(meeting, readJson(pathOf(meeting), await meeting.read())))
  return { kind: 'office', file, cases, contentHash: sha256(file.canonical) }
}
