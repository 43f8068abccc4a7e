import { sameWords } from './same-words.ts'
import type { SentRow } from './owner-sheet.ts'

/** What a column of a returned sheet holds; `null` for one that the owner added or nobody can tell. */
export type ColumnKind = 'number' | 'action' | 'status' | 'due' | 'complete' | 'why' | 'context'
const kinds: readonly ColumnKind[] = ['number', 'action', 'status', 'due', 'complete', 'why', 'context']

/** Headings that say by themselves what a column holds, also when edited. */
const headings: Readonly<Record<ColumnKind, RegExp>> = {
  number: /^(?:no|nr|number|ref|reference)\b/i,
  action: /^(?:actions?|asked|what|request|reference to)\b/i,
  status:
    /^(?:(?:current |latest |your )?(?:status|progress|position|update|news)|where it stands|how far)\b/i,
  due: /^(?:(?:new |revised )?(?:target|due|deadline|timescale)|by when|when)\b/i,
  complete: /^(?:complete|completed|done|finished)\b/i,
  why: /^(?:reason|why)\b/i,
  context: /^(?:committee|body|raised|meeting|from)\b/i,
}

/**
 * Tells what each column holds: by what it said when it was sent, then by its heading. Columns may have been moved, renamed, added or
 * taken out.
 * @param heads  the row of headings; empty where it was taken out
 * @param rows   each with what was sent for its reference, `null` where it is not known
 */
export function columnKinds(
  heads: readonly string[],
  rows: readonly { readonly cells: readonly string[]; readonly sent: SentRow | null }[],
  numberColumn: number | null,
): readonly (ColumnKind | null)[] {
  const width = Math.max(heads.length, ...rows.map(({ cells }) => cells.length))
  const found = Array.from({ length: width }, (): ColumnKind | null => null)
  if (numberColumn !== null) found[numberColumn] = 'number'
  const scored = found.flatMap((_, column) =>
    kinds.map((kind) => ({ column, kind, score: score(kind, column, heads, rows) })),
  )
  for (const { column, kind, score: worth } of scored.toSorted((a, b) => b.score - a.score)) {
    if (worth < 1 || found[column] !== null) continue
    // Only context stands in several columns.
    if (kind !== 'context' && found.includes(kind)) continue
    found[column] = kind
  }
  return found
}

/** Two for a column that says all that was sent in it, one for its heading. */
function score(
  kind: ColumnKind,
  column: number,
  heads: readonly string[],
  rows: Parameters<typeof columnKinds>[1],
): number {
  const byHeading = headings[kind].test((heads[column] ?? '').trim()) ? 1 : 0
  if (kind === 'why' || kind === 'context' || kind === 'number') return byHeading
  const told = rows.flatMap(({ cells, sent }) =>
    sent === null || sent[kind] === '' ? [] : [sameWords(cells[column] ?? '', sent[kind])],
  )
  const share = told.length === 0 ? 0 : told.filter(Boolean).length / told.length
  return byHeading + (share > 0.3 ? 2 * share : 0)
}
