import type { BlockText, TableText } from './document-text.ts'
import type { CoverField, LabelReader } from './cover-labels.ts'

/** A label of the cover with its answer, or an answer that stands there without one (“For Discussion”). */
export interface CoverEntry {
  readonly field: CoverField | null
  readonly label: string
  readonly lines: readonly string[]
}

/** One line of text with single spaces. */
export function tidy(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim()
}

/** A cell or paragraph by its lines, without empty ones. */
export function linesOf(texts: readonly string[]): readonly string[] {
  return texts
    .flatMap((text) => text.split('\n'))
    .map(tidy)
    .filter((line) => line !== '')
}

/** What the rows of a table say: labels on the left, above, or at the head of each cell. */
export function tableEntries(table: TableText, labelAt: LabelReader): readonly CoverEntry[] {
  const rows = table.rows.map((row) => row.map(linesOf))
  return rows.flatMap((row, index) => {
    const heads = rows[index - 1]
    if (heads !== undefined && isHeadOf(heads, row, labelAt))
      return row.map((lines, at) => ({ ...labelOf(heads[at], labelAt), lines }))
    const below = rows[index + 1]
    return below !== undefined && isHeadOf(row, below, labelAt) ? [] : rowEntries(row, labelAt)
  })
}

/** A row of nothing but labels over a row of nothing but answers. */
function isHeadOf(
  heads: readonly (readonly string[])[],
  row: readonly (readonly string[])[],
  labelAt: LabelReader,
): boolean {
  const isBare = (cell: readonly string[]): boolean => labelAt(cell.join(' '))?.rest === ''
  return (
    heads.length > 1 &&
    heads.length === row.length &&
    heads.every(isBare) &&
    row.every((cell) => cell.every((line) => labelAt(line) === null))
  )
}

function labelOf(
  cell: readonly string[] | undefined,
  labelAt: LabelReader,
): Pick<CoverEntry, 'field' | 'label'> {
  const found = labelAt(cell?.join(' ') ?? '')
  return { field: found?.field ?? null, label: found?.label ?? '' }
}

function rowEntries(row: readonly (readonly string[])[], labelAt: LabelReader): readonly CoverEntry[] {
  const entries: CoverEntry[] = []
  for (const cell of row) {
    const found = cellEntries(cell, labelAt)
    const before = entries.at(-1)
    const [first] = found
    // An answer in the cell beside its label.
    if (before?.field && before.lines.length === 0 && first?.field === null) {
      entries[entries.length - 1] = { ...before, lines: first.lines }
      entries.push(...found.slice(1))
    } else entries.push(...found)
  }
  return entries
}

function cellEntries(cell: readonly string[], labelAt: LabelReader): readonly CoverEntry[] {
  const whole = labelAt(cell.join(' '))
  if (whole?.rest === '') return [{ field: whole.field, label: whole.label, lines: [] }]
  return lineEntries(cell, labelAt)
}

/** Lines under the labels before them; those before any label stand for themselves. */
function lineEntries(lines: readonly string[], labelAt: LabelReader): readonly CoverEntry[] {
  const entries: { field: CoverField | null; label: string; lines: string[] }[] = []
  for (const line of lines) {
    const found = labelAt(line)
    const current = entries.at(-1)
    if (found) {
      const { field, label, rest } = found
      entries.push({ field, label, lines: rest === '' ? [] : [rest] })
    } else if (current) current.lines.push(line)
    else entries.push({ field: null, label: '', lines: [line] })
  }
  return entries
}

/** A cover without a table: each label begins a paragraph, and only what ends with a colon is one. */
export function paragraphEntries(blocks: readonly BlockText[], labelAt: LabelReader): readonly CoverEntry[] {
  const lines = blocks.flatMap((block) => (block.kind === 'table' ? [] : linesOf(block.text.split('\t'))))
  const entries: { field: CoverField | null; label: string; lines: string[] }[] = []
  for (const line of lines) {
    const found = /[:?]/u.test(line) ? labelAt(line) : null
    const current = entries.at(-1)
    if (found)
      entries.push({ field: found.field, label: found.label, lines: found.rest === '' ? [] : [found.rest] })
    else if (current && mayGoOn(current)) current.lines.push(line)
    else entries.push({ field: null, label: '', lines: [line] })
  }
  return entries
}

/** Only committees and their days are lists; any other answer in paragraphs is one of them. */
function mayGoOn({ field, lines }: CoverEntry): boolean {
  return lines.length === 0 || field === 'committees' || field === 'dates'
}
