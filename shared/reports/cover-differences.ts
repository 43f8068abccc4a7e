import { areAlike, titleWords } from '../agenda/title-words.ts'
import { longDate, type IsoDate } from '../calendar/iso-date.ts'
import type { Cover, CoverCommittee } from './cover.ts'

/** What an agenda says of a report, to be held against the report's own cover. */
export interface AgendaSide {
  readonly committeeName: string
  readonly heldOn: IsoDate
  readonly title: string
  /** The agenda's line: "Joint report of the Town Clerk and Commissioner." */
  readonly reportOf: string | null
  readonly purpose: string | null
  readonly isExempt: boolean
  /** What the register gave it; left out or `null` where it has none. */
  readonly reference?: string | null
}

export const differingFields = [
  'subject',
  'committee',
  'date',
  'purpose',
  'reportOf',
  'reference',
  'classification',
] as const
export type DifferingField = (typeof differingFields)[number]

/** A line on which agenda and cover disagree, each in its own words. */
export interface CoverDifference {
  readonly field: DifferingField
  /** `null` where the agenda says nothing. */
  readonly agenda: string | null
  readonly cover: string
}

type Side = Omit<CoverDifference, 'field'>

/**
 * The lines on which a report's cover says something else than the agenda. Spelling, capitals and short forms are no
 * differences ("SUBJECT: …", “&”, "Commissioner" for "Commissioner of Police"), nor is what the cover does not say.
 */
export function coverDifferences(agenda: AgendaSide, cover: Cover): readonly CoverDifference[] {
  const own = cover.committees.find(({ name }) => isSameBody(name, agenda.committeeName)) ?? null
  const found: readonly [DifferingField, Side | null][] = [
    ['subject', subject(agenda, cover)],
    ['committee', committee(agenda, cover, own)],
    ['date', date(agenda, own ?? onlyCommittee(cover))],
    ['purpose', purpose(agenda, own?.purpose ?? cover.purpose)],
    ['reportOf', reportOf(agenda, cover)],
    ['reference', reference(agenda, cover)],
    ['classification', classification(agenda, cover)],
  ]
  return found.flatMap(([field, side]) => (side === null ? [] : [{ field, ...side }]))
}

/** Whether two names are one body's: "Planning & Performance (Police) Committee" and "Planning and Performance Committee". */
export function isSameBody(one: string, another: string): boolean {
  return bodyWords(one) === bodyWords(another)
}

function bodyWords(name: string): string {
  const plain = name.replaceAll(/\([^)]*\)/gu, ' ').replaceAll('&', ' and ')
  return titleWords(plain).join(' ')
}

/** A title's words without the label that some agendas print before it. */
export function subjectWords(title: string): readonly string[] {
  const words = titleWords(title.replaceAll('&', ' and '))
  return words[0] === 'subject' ? words.slice(1) : words
}

function subject(agenda: AgendaSide, cover: Cover): Side | null {
  if (cover.subject === null) return null
  const isSame = subjectWords(agenda.title).join(' ') === subjectWords(cover.subject).join(' ')
  return isSame ? null : { agenda: agenda.title, cover: cover.subject }
}

function committee(agenda: AgendaSide, { committees }: Cover, own: CoverCommittee | null): Side | null {
  if (own !== null || committees.length === 0) return null
  return { agenda: agenda.committeeName, cover: committees.map(({ name }) => name).join('; ') }
}

function onlyCommittee({ committees }: Cover): CoverCommittee | null {
  return committees.length === 1 ? (committees[0] ?? null) : null
}

function date({ heldOn }: AgendaSide, own: CoverCommittee | null): Side | null {
  if (own === null || own.dateText === null || own.date === heldOn) return null
  return { agenda: longDate(heldOn), cover: own.dateText }
}

function purpose(agenda: AgendaSide, printed: string | null): Side | null {
  if (printed === null || agenda.purpose?.toLowerCase() === printed.toLowerCase()) return null
  return { agenda: agenda.purpose, cover: printed }
}

function reportOf(agenda: AgendaSide, { reportOf: printed, jointReport }: Cover): Side | null {
  // An agenda that names no officer leaves it to the report.
  if (printed === null || agenda.reportOf === null) return null
  const words = `${jointReport === true ? 'Joint report' : 'Report'} of ${printed}`
  const isSame =
    haveSameOffices(agenda.reportOf, printed) || isLongerForm(agenda.reportOf, printed, jointReport)
  return isSame ? null : { agenda: agenda.reportOf, cover: words }
}

/** Whether each office of one line is one of the other's. */
function haveSameOffices(line: string, other: string): boolean {
  const ours = officesIn(line)
  const theirs = officesIn(other)
  return (
    ours.length === theirs.length &&
    ours.every((office) => theirs.some((each) => areAlike(office, each))) &&
    theirs.every((office) => ours.some((each) => areAlike(office, each)))
  )
}

/** Whether a cover says the agenda's words and more of the same officer: "Head of Parks, Ada Fenn". Another officer is joint. */
function isLongerForm(line: string, printed: string, jointReport: boolean | null): boolean {
  const isJoint = /^joint/iu.test(line)
  return isJoint === (jointReport ?? false) && areAlike(officesIn(line).flat(), officesIn(printed).flat())
}

/** Offices by their words: "Joint report of the Town Clerk and Commissioner." names two. */
function officesIn(line: string): readonly (readonly string[])[] {
  return line
    .replace(/^(?:joint )?report (?:of|from|by)\s+/iu, '')
    .split(/,|;|&|\band\b/iu)
    .map((office) => titleWords(office).filter((word) => word !== 'the'))
    .filter((words) => words.length > 0)
}

function reference({ reference: ours = null }: AgendaSide, { policeReference: theirs }: Cover): Side | null {
  if (ours === null || theirs === null) return null
  return titleWords(ours).join(' ') === titleWords(theirs).join(' ') ? null : { agenda: ours, cover: theirs }
}

function classification({ isExempt }: AgendaSide, cover: Cover): Side | null {
  if (cover.public === null || cover.public === !isExempt) return null
  return {
    agenda: isExempt ? 'Not for the public (Part 2 or an exempt paragraph)' : 'Public',
    cover: cover.publicOrNonPublic ?? '',
  }
}
