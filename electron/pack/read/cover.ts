import type { Cover } from '../../../shared/reports/cover.ts'
import { coverAuthors } from './authors.ts'
import { coverCommittees } from './committees.ts'
import { linesOf, paragraphEntries, tableEntries, tidy, type CoverEntry } from './cover-entries.ts'
import type { CoverField, LabelReader } from './cover-labels.ts'
import type { BlockText, TableText } from './document-text.ts'
import { splitAnyReference, splitKnownReference } from './references.ts'

/** Labels that must be told before a page counts as a cover, one of them telling: “Date” and “Title” stand in many a form. */
const fewest = 2
const tellTale: readonly CoverField[] = ['committees', 'reportOf', 'subject']

/**
 * Reads a cover from the blocks before the report begins.
 * @param title     the report's title where it stands above the cover
 * @param margins   texts of headers and footers
 * @param prefixes  offices whose references are known
 * @param labelAt   finds the labels
 * @param tagged    answers by the tags of our own template, which stand before any that a label tells
 */
export function readCover(
  blocks: readonly BlockText[],
  title: string | null,
  margins: readonly string[],
  prefixes: readonly string[],
  labelAt: LabelReader,
  tagged: readonly CoverEntry[],
): Cover {
  const tables = blocks
    .filter((block) => block.kind === 'table')
    .filter((table) => isTold(tableEntries(table, labelAt)))
  const told = tables.flatMap((table) => tableEntries(table, labelAt))
  const written = paragraphEntries(blocks, labelAt)
  const entries = [...told, ...(told.length > 0 || isTold(written) ? written : [])].map(withoutPrompts)
  const printed = answersOf(entries)
  const answers = answersOf([
    ...tagged.map((entry) => ({ ...entry, label: entry.field === null ? '' : printed.label(entry.field) })),
    ...entries,
  ])
  const rows = tables.flatMap(printedRows)
  const reference =
    knownReference([...entries.flatMap(({ lines }) => lines), ...linesOf(margins)], prefixes) ??
    anyReference(printed)
  const clean = (field: CoverField): readonly string[] =>
    answers
      .lines(field)
      .map((line) => withoutReference(line, reference, prefixes))
      .filter((line) => line !== '')
  const reportOf = reportOfText(answers, clean('reportOf'))
  const status = publicOrNonPublic(answers)
  return {
    committees: coverCommittees(answers.lines('committees'), answers.lines('dates')),
    subject: textOf(clean('subject')) ?? (entries.length > 0 ? title : null),
    ...status,
    outcomes: textOf(answers.lines('outcomes')),
    extraSpending: textOf(answers.lines('extraSpending')),
    howMuch: textOf(answers.lines('howMuch')),
    sourceOfFunding: textOf(answers.lines('sourceOfFunding')),
    chamberlainAgreed: textOf(answers.lines('chamberlainAgreed')),
    ...reportOf,
    policeReference: reference,
    purpose: purposeText(answers),
    reportAuthor: textOf(clean('reportAuthor')),
    authors: coverAuthors(clean('reportAuthor')),
    rows,
  }
}

interface Answers {
  lines(field: CoverField): readonly string[]
  label(field: CoverField): string
}

/** The first answer to each label; answers without a label by what they say. */
function answersOf(entries: readonly CoverEntry[]): Answers {
  const first = new Map<CoverField, CoverEntry>()
  for (const entry of entries) {
    const field = entry.field ?? speaksForItself(entry)
    const known = field === null ? undefined : first.get(field)
    if (field !== null && (known === undefined || known.lines.length === 0)) first.set(field, entry)
  }
  return {
    lines: (field) => first.get(field)?.lines ?? [],
    label: (field) => first.get(field)?.label ?? '',
  }
}

/** “For Discussion” and “Public” stand in cells of their own. */
function speaksForItself({ lines }: CoverEntry): CoverField | null {
  const text = lines.join(' ')
  if (/^for \w+(?:(?: and|,) \w+)?$/iu.test(text)) return 'purpose'
  if (
    /^(?:public|non-?public|exempt|confidential|private|restricted|not for publication\b.*|part (?:1|2|i|ii))$/iu.test(
      text,
    )
  )
    return 'publicOrNonPublic'
  return null
}

/** Prompts that nobody has replaced say nothing. */
function withoutPrompts(entry: CoverEntry): CoverEntry {
  return { ...entry, lines: entry.lines.filter((line) => !/^\[.*\]$/u.test(line)) }
}

function textOf(lines: readonly string[]): string | null {
  return lines.length === 0 ? null : lines.join(' ')
}

function reportOfText(answers: Answers, lines: readonly string[]): Pick<Cover, 'reportOf' | 'jointReport'> {
  const text = textOf(lines)
  if (text === null) return { reportOf: null, jointReport: null }
  const reportOf = text
    .replace(/^joint report (?:of|by) (?:the )?/iu, '')
    .replace(/\s*\(joint report\)/iu, '')
  return { reportOf, jointReport: /\bjoint\b/iu.test(answers.label('reportOf')) || reportOf !== text }
}

function publicOrNonPublic(answers: Answers): Pick<Cover, 'public' | 'publicOrNonPublic'> {
  const text = textOf(answers.lines('publicOrNonPublic'))
  if (text === null) return { publicOrNonPublic: null, public: null }
  const isOpen = /^(?:public|open|yes|part (?:1|i))\b/iu.test(text)
  const isClosed =
    /^(?:non-?public|not\b|no\b|exempt|confidential|private|restricted|paragraphs?\b|part (?:2|ii)\b)/iu.test(
      text,
    )
  return { publicOrNonPublic: text, public: isClosed ? false : isOpen ? true : null }
}

/** The label “For:” is the first word of its answer. */
function purposeText(answers: Answers): string | null {
  const text = textOf(answers.lines('purpose'))
  return text !== null && /\bfor$/iu.test(answers.label('purpose')) ? `For ${text}` : text
}

function knownReference(texts: readonly string[], prefixes: readonly string[]): string | null {
  for (const text of texts) {
    const { reference } = splitKnownReference(text, prefixes)
    if (reference !== null) return reference
  }
  return null
}

/** A reference of an office that is not known, where references stand. */
function anyReference(answers: Answers): string | null {
  const [stated] = answers.lines('reference')
  if (stated !== undefined) return stated
  for (const line of [...answers.lines('reportOf'), ...answers.lines('reportAuthor')]) {
    const { reference } = splitAnyReference(line)
    if (reference !== null) return reference
  }
  return null
}

function withoutReference(line: string, reference: string | null, prefixes: readonly string[]): string {
  const known = splitKnownReference(line, prefixes)
  if (known.reference !== null) return known.text
  const any = splitAnyReference(line)
  return any.reference !== null && any.reference === reference ? any.text : line
}

function isTold(entries: readonly CoverEntry[]): boolean {
  const fields = new Set<CoverField | null>(entries.map(({ field }) => field))
  fields.delete('other')
  fields.delete(null)
  return fields.size >= fewest && tellTale.some((field) => fields.has(field))
}

function printedRows({ rows }: TableText): Cover['rows'] {
  return rows.map((row) => row.map((cell) => tidy(cell.join(' '))))
}
