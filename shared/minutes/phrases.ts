import type { ItemKind } from '../agenda/agenda-item.ts'

/** A phrase of the bank with the item's own words filled in. */
export interface Phrase {
  /** By which the clerk finds it: "Received a report". */
  readonly name: string
  readonly text: string
}

/** What phrases are filled in with. */
export interface PhraseGround {
  readonly kind: ItemKind
  readonly title: string
  /** "Report of the Commissioner.", "Joint report of the Town Clerk and Commissioner." */
  readonly reportOf: string | null
  /** The sentence on apologies as the attendance has it. */
  readonly apologies: string
  /** Who took the Chair while the Chair is away; `null` while the Chair is here. */
  readonly presiding: string | null
  /** Sentences on the declarations made at this meeting. */
  readonly declarations: readonly string[]
}

/**
 * The phrases that fit an item, likeliest first: those of its kind, then those of every item. Past tense, reported speech,
 * nobody named who spoke (R32).
 */
export function phrasesFor(ground: PhraseGround): readonly Phrase[] {
  return [
    ...ofKind(ground),
    ...(ground.presiding === null ? [] : [phrase('In the Chair', ground.presiding)]),
    ...always,
    phrase('An undertaking', `The ${officerOf(ground.reportOf)} undertook to `),
  ]
}

function ofKind(ground: PhraseGround): readonly Phrase[] {
  switch (ground.kind) {
    case 'apologies':
      return [phrase('Apologies', ground.apologies), phrase('Welcome', 'The Chair welcomed ')]
    case 'declarations':
      return ground.declarations.length === 0
        ? [phrase('No declarations', 'There were no declarations.')]
        : ground.declarations.map((sentence) => phrase('Declared', sentence))
    case 'minutes':
      return [phrase('Matters arising', 'Matters arising: ')]
    case 'questions':
      return [
        phrase('No questions', 'There were no questions.'),
        phrase('A question', 'A Member asked . In response, '),
      ]
    case 'urgentBusiness':
      return [
        phrase('No other business', 'There was no other business.'),
        phrase('Thanks', 'Thanks were extended to '),
      ]
    case 'exclusionOfPublic':
      return []
    case 'report':
    case 'performance':
    case 'outstandingReferences':
    case 'verbal':
    case 'heading':
      return [phrase('Received a report', receivedReport(ground))]
  }
}

/** "Members received a report of the Commissioner regarding …", by whose report it is and what it is about. */
export function receivedReport({
  kind,
  title,
  reportOf,
}: Pick<PhraseGround, 'kind' | 'title' | 'reportOf'>): string {
  if (kind === 'verbal') return `Members received a verbal update regarding ${subject(title)}.`
  const match = reportLine.exec(reportOf?.trim().replace(/\.$/u, '') ?? '')
  const report = match === null ? 'a report' : `a ${match[1] ? 'joint report' : 'report'} of the ${match[2]}`
  const about = kind === 'outstandingReferences' ? 'the Committee’s outstanding references' : subject(title)
  return `Members received ${report} regarding ${about}.`
}

const always: readonly Phrase[] = [
  phrase('A Member asked', 'A Member asked '),
  phrase('In response', 'In response, '),
  phrase('It was noted', 'It was noted that '),
  phrase('Members discussed', 'Members discussed '),
  phrase('Members asked that', 'Members asked that '),
  phrase('In conclusion', 'In conclusion, '),
  phrase('The motion was put', 'The motion was put to the vote.'),
]

const reportLine = /^(joint )?report of (?:the )?(.+)$/iu

/** Whose report it is, for "The Commissioner undertook to". */
function officerOf(reportOf: string | null): string {
  return reportLine.exec(reportOf?.trim().replace(/\.$/u, '') ?? '')?.[2] ?? 'officers'
}

/** A title as it reads within a sentence: capitals of the agenda become ordinary letters, short forms stay. */
function subject(title: string): string {
  const bare = title.replace(/^subject:\s*/iu, '').trim()
  if (bare !== bare.toUpperCase()) return bare
  const words = bare.split(' ').map((word) => (keepsCapitals(word) ? word : word.toLowerCase()))
  return words.join(' ')
}

/** Short forms and codes: HMICFRS, Q3, 2023-24. A word without a vowel, or with a digit, is one. */
function keepsCapitals(word: string): boolean {
  const letters = word.replace(/[^A-Z0-9]/gu, '')
  return (
    /\d/.test(letters) || (letters.length > 1 && !/[AEIOUY]/.test(letters)) || knownShortForms.has(letters)
  )
}

const knownShortForms: ReadonlySet<string> = new Set([
  'HMICFRS',
  'CCTV',
  'IT',
  'PEEL',
  'NHS',
  'UK',
  'EU',
  'AOB',
  'ASB',
])

function phrase(name: string, text: string): Phrase {
  return { name, text }
}
