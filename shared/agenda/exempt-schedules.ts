import type { Nation } from '../calendar/nations.ts'
import { accessLaw } from './access-law.ts'
import { numbersInWords } from '../words/in-lists.ts'

/** A description of exempt information, as a schedule numbers it. */
export interface ExemptParagraph {
  readonly paragraph: string
  /** In few words, for a list to choose from: "Financial or business affairs". */
  readonly short: string
  /** In shortened words; completes "information …". */
  readonly information: string
}

/** What a nation's law allows to be kept from the public. */
export interface ExemptSchedule {
  readonly nation: Nation
  /** "Part 1 of Schedule 12A to the Local Government Act 1972" */
  readonly name: string
  /** The paragraph that weighs the public interest; `null` where the law knows no such general test (R14). */
  readonly interestTest: string | null
  /** Paragraphs to which that test does not apply. */
  readonly untested: readonly string[]
  readonly paragraphs: readonly ExemptParagraph[]
}

type Row = readonly [paragraph: string, short: string, information: string]

const individual: Row = ['1', 'About an individual', 'relating to any individual']
const identity: Row = ['2', 'Reveals who an individual is', 'likely to reveal the identity of an individual']
const affairs: Row = [
  '3',
  'Financial or business affairs',
  'relating to the financial or business affairs of any particular person (the authority included)',
]
const labour: Row = [
  '4',
  'Labour relations negotiations',
  'relating to consultations or negotiations on labour relations',
]
const privilege: Row = [
  '5',
  'Legal professional privilege',
  'to which legal professional privilege could be claimed',
]
const order: Row = [
  '6',
  'Notice, order or direction proposed',
  'revealing a proposed notice, order or direction under an enactment',
]
const crime: Row = [
  '7',
  'Preventing or prosecuting crime',
  'relating to the prevention, investigation or prosecution of crime',
]

const english: readonly Row[] = [individual, identity, affairs, labour, privilege, order, crime]

/** Wales numbers the same descriptions from 12 (Schedule 12A, Part 4), the first of them in words of its own. */
const welsh = english
  .with(0, [individual[0], individual[1], 'relating to a particular individual'])
  .map((row, index) => renumbered(row, `${index + 12}`))

const scottish: readonly Row[] = [
  [
    '1',
    'An employee or office-holder',
    'relating to a particular employee or office-holder of the authority',
  ],
  ['2', 'An occupier of council housing', 'relating to an occupier of, or applicant for, accommodation'],
  ['3', 'A user of a service', 'relating to an applicant for, or recipient of, a service'],
  [
    '4',
    'Financial assistance to a person',
    'relating to an applicant for, or recipient of, financial assistance',
  ],
  ['5', 'Care or education of a child', 'relating to the adoption, care, fostering or education of a child'],
  [
    '6',
    'Financial or business affairs',
    'relating to the financial or business affairs of any particular person (other than the authority)',
  ],
  [
    '7',
    'Social work supervision',
    'relating to reports on and supervision of particular persons in social work',
  ],
  ['8', 'Amount under a contract', 'stating the amount of expenditure proposed under a particular contract'],
  ['9', 'Terms in negotiation', 'stating terms proposed in negotiating a contract'],
  ['10', 'Who offers a tender', 'revealing who offers a particular tender'],
  renumbered(labour, '11'),
  ['12', 'Legal advice or proceedings', 'relating to legal advice or proceedings'],
  renumbered(order, '13'),
  renumbered(crime, '14'),
  ['15', 'A protected informant', 'revealing the identity of a protected informant'],
]

/**
 * The four nations' schedules in shortened words (R13, R14). Their full text stands in the Acts named; whether a paragraph
 * holds is for the monitoring officer.
 */
const schedules: Readonly<Record<Nation, ExemptSchedule>> = {
  england: schedule('england', 'Paragraph 10', english),
  // Legal professional privilege, 16, is weighed in England and not in Wales.
  wales: { ...schedule('wales', 'Paragraph 21', welsh), untested: ['16'] },
  scotland: schedule('scotland', null, scottish),
  'northern-ireland': schedule('northern-ireland', null, english),
}

function schedule(nation: Nation, interestTest: string | null, rows: readonly Row[]): ExemptSchedule {
  const { descriptions, act } = accessLaw(nation)
  const paragraphs = rows.map(([paragraph, short, information]) => ({ paragraph, short, information }))
  return { nation, name: `${descriptions} to the ${act}`, interestTest, untested: [], paragraphs }
}

function renumbered([, short, information]: Row, paragraph: string): Row {
  return [paragraph, short, information]
}

/** The schedule of a nation. */
export function exemptSchedule(nation: Nation): ExemptSchedule {
  return schedules[nation]
}

/** A schedule's description of a paragraph, `null` where it has no such paragraph. */
export function findExemptParagraph(
  paragraph: string,
  { paragraphs }: ExemptSchedule,
): ExemptParagraph | null {
  return paragraphs.find((one) => one.paragraph === paragraph) ?? null
}

/** Whether what is exempt by these paragraphs stays so only while the public interest favours it. */
export function weighsInterest(
  paragraphs: readonly string[],
  { interestTest, untested }: ExemptSchedule,
): boolean {
  return interestTest !== null && paragraphs.some((one) => !untested.includes(one))
}

/** "paragraph 7", "paragraphs 3 and 7" */
export function paragraphsInWords(paragraphs: readonly string[]): string {
  const numbers = numbersInWords(paragraphs)
  return `${new Set(paragraphs).size === 1 ? 'paragraph' : 'paragraphs'} ${numbers}`
}
