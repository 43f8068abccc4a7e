import { childOf, childrenOf, nameOf } from '../xml/attributes.ts'
import type { Tape } from '../xml/tape.ts'
import { linesOf, type CoverEntry } from './cover-entries.ts'
import type { CoverField } from './cover-labels.ts'
import { around, childValue, inlineText, isPrompt } from './document-text.ts'

/** Fields by the tags that our own template gives its answers (`report-template-paper.ts`). */
const fields: Readonly<Record<string, CoverField>> = {
  committee: 'committees',
  date: 'dates',
  subject: 'subject',
  classification: 'publicOrNonPublic',
  outcomes: 'outcomes',
  extraSpending: 'extraSpending',
  howMuch: 'howMuch',
  sourceOfFunding: 'sourceOfFunding',
  chamberlainAgreed: 'chamberlainAgreed',
  'report-of': 'reportOf',
  purpose: 'purpose',
  author: 'reportAuthor',
}

/** Other templates tag their answers too; together these are ours alone. */
const tellTale: readonly CoverField[] = ['committees', 'subject', 'reportOf', 'publicOrNonPublic']

/**
 * The answers of a report that was written in our own template, whatever its labels say by now. Nothing for any other report, and
 * for what the author took out of its content control.
 */
export function taggedAnswers(tape: Tape): readonly CoverEntry[] {
  const found = new Map<CoverField, string[]>()
  const tags = new Set<CoverField>()
  for (const control of controlsIn(tape, childOf(tape, 0, 'w:body'))) {
    const tag = childValue(tape, childOf(tape, control, 'w:sdtPr'), 'w:tag') ?? ''
    const field = fields[tag.replace(/-\d+$/u, '')]
    if (field === undefined) continue
    tags.add(field)
    const content = childOf(tape, control, 'w:sdtContent')
    const lines = content < 0 || isPrompt(tape, control) ? [] : linesOf([inlineText(tape, content)])
    found.set(field, [...(found.get(field) ?? []), ...lines])
  }
  if (!tellTale.every((field) => tags.has(field))) return []
  return [...found].map(([field, lines]) => ({ field, label: '', lines }))
}

/** Content controls within paragraphs and table cells, in order; none within another. */
function* controlsIn(tape: Tape, parent: number): Generator<number> {
  if (parent < 0) return
  for (const index of childrenOf(tape, parent)) {
    const name = nameOf(tape, index)
    if (name === 'w:sdt') yield index
    else if (around.has(name) || holders.has(name)) yield* controlsIn(tape, index)
  }
}

const holders: ReadonlySet<string> = new Set(['w:p', 'w:tbl', 'w:tr', 'w:tc'])
