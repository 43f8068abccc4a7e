import type { OfficeWords } from '../../../shared/reports/cover.ts'

/** What a label on a cover asks for. */
export type CoverField =
  | 'committees'
  | 'dates'
  | 'subject'
  | 'publicOrNonPublic'
  | 'outcomes'
  | 'extraSpending'
  | 'howMuch'
  | 'sourceOfFunding'
  | 'chamberlainAgreed'
  | 'reportOf'
  | 'reference'
  | 'purpose'
  | 'reportAuthor'
  /** Known, and of no interest here: “Signed off by”. It ends what stands before it. */
  | 'other'

export interface FoundLabel {
  readonly field: CoverField
  /** As printed, without its colon: “Joint report of”. */
  readonly label: string
  /** What follows on the same line; empty where the label stands alone. */
  readonly rest: string
}

/** Words that councils print before each answer. They end with a colon or question mark, or fill their line. */
const labels: readonly (readonly [CoverField, string])[] = [
  ['committees', String.raw`(?:name of )?(?:committee|board|panel|meeting|body)(?:\(s\)|s)?(?: name)?`],
  ['committees', String.raw`(?:report )?(?:going )?to(?: the)?(?: committee)?`],
  [
    'dates',
    String.raw`(?:meeting |committee )?dated?(?:\(s\)|s)?(?: of (?:the )?(?:meeting|committee)s?)?|on`,
  ],
  ['subject', String.raw`(?:report )?(?:subject|title)(?: of (?:the )?report| heading)?|report title`],
  [
    'publicOrNonPublic',
    String.raw`(?:report )?(?:status|classification|publicity)|public (?:or|/) ?(?:not|non-?public|exempt|private)|(?:is (?:this|the) report )?open to the public|exempt(?: information)?|confidentiality`,
  ],
  ['howMuch', String.raw`if (?:so|yes),? how much|how much`],
  ['sourceOfFunding', String.raw`.*\bsource of (?:the )?funding|where does the money come from`],
  [
    'chamberlainAgreed',
    String.raw`has (?:this|the) funding(?: source)? been agreed\b.*|.*agreed with the chamberlain\b.*`,
  ],
  [
    'extraSpending',
    String.raw`do(?:es)? (?:this|it|the)\b.*\b(?:spend|spending|money|funding|expenditure)|costs?|money|extra spending`,
  ],
  [
    'outcomes',
    String.raw`(?:which|what) (?:outcomes?|aims?|priorit\w+)\b.*|(?:corporate|council) plan(?: (?:outcomes?|aims?|priorit\w+))?|aims served`,
  ],
  [
    'reportOf',
    String.raw`(?:joint )?report (?:of|from|by)(?: the)?|(?:lead |responsible |chief )(?:officer|director)|presented by|from`,
  ],
  [
    'reportAuthor',
    String.raw`(?:report )?author(?:\(s\)|s)?(?: and (?:post|job title|contact)\w*)?|(?:written|prepared) by|contact officers?|report writer`,
  ],
  [
    'reference',
    String.raw`(?:report |our |police )?ref(?:erence)?(?: (?:no|number))?\.?|report (?:no|number)\.?`,
  ],
  ['purpose', String.raw`(?:report )?purpose(?: of (?:the )?report)?|(?:report )?(?:is )?for`],
  [
    'other',
    String.raw`signed off by|sign-?off|wards?(?: affected)?|key decision|portfolio holder|appendi(?:x|ces)`,
  ],
]

const patterns = labels.map(
  ([field, words]) =>
    [field, new RegExp(`^(?<label>${words})\\s*(?:[:?]+|$)\\s*(?<rest>.*)$`, 'iu')] as const,
)

/** Longer than any answer: running text. */
const longestLine = 5000

/** Finds the label that a line begins with, or `null`. */
export type LabelReader = (line: string) => FoundLabel | null

/** A reader that also knows an office's own questions, as they stand on its covers. */
export function labelReader(questions: OfficeWords['questions']): LabelReader {
  const own = questions
    .map(({ field, question }) => [field, question.replaceAll(/\s+/gu, ' ').trim().toLowerCase()] as const)
    // Of two that begin alike the longer is meant.
    .toSorted(([, one], [, other]) => other.length - one.length)
  return (line) => {
    const lower = line.toLowerCase()
    const found = own.find(([, question]) => lower.startsWith(question))
    if (found === undefined) return usualLabel(line)
    const [field, { length }] = found
    return { field, label: line.slice(0, length), rest: line.slice(length).replace(/^[\s:?]+/u, '') }
  }
}

function usualLabel(line: string): FoundLabel | null {
  if (line.length > longestLine) return null
  for (const [field, pattern] of patterns) {
    const found = pattern.exec(line)?.groups
    if (found) return { field, label: found['label'] ?? '', rest: found['rest'] ?? '' }
  }
  return null
}
