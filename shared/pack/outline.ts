import { itemIdOf, placeNumber } from './pack-document.ts'
import type { Edition, EditionDocument } from './plan-edition.ts'
import { stampText } from './stamps.ts'

/** An entry of the PDF's outline; `sheet` is a physical page from 1. */
export interface OutlineLine {
  readonly title: string
  readonly sheet: number
  readonly children: readonly OutlineLine[]
}

/** Page labels from a sheet on, numbered from `firstNumber`. */
export interface LabelRun {
  readonly fromSheet: number
  readonly firstNumber: number
}

/**
 * The PDF's outline: front sheet, agenda, then one entry per item with its appendices under it.
 * @param agendaSheet  where the agenda begins, `null` where it has no page of its own
 */
export function packOutline({ documents }: Edition, agendaSheet: number | null): readonly OutlineLine[] {
  const lines: OutlineLine[] = [{ title: 'Front sheet', sheet: 1, children: [] }]
  if (agendaSheet !== null && agendaSheet > 1)
    lines.push({ title: 'Agenda', sheet: agendaSheet, children: [] })
  for (const group of byItem(documents)) {
    const [first, ...rest] = group
    if (!first || first.document.place.kind === 'frontSheet') continue
    lines.push({
      title: `${placeNumber(first.document.place)}. ${first.document.title}`,
      sheet: first.firstSheet,
      children: rest.map(({ document, firstSheet }) => ({
        title: stampText(document.place) ?? document.title,
        sheet: firstSheet,
        children: [],
      })),
    })
  }
  return lines
}

/** Page labels equal to the printed numbers: a new run wherever the numbers jump. */
export function pageLabels({ documents }: Edition): readonly LabelRun[] {
  const [first, ...rest] = documents
  const jumps = rest.flatMap(({ firstSheet, startsAtPage }) =>
    startsAtPage === null ? [] : [{ fromSheet: firstSheet, firstNumber: startsAtPage }],
  )
  return [{ fromSheet: 1, firstNumber: first?.document.range.first ?? 1 }, ...jumps]
}

function byItem(documents: readonly EditionDocument[]): readonly (readonly EditionDocument[])[] {
  const items = documents.filter(({ document }) => document.place.kind !== 'frontSheet')
  return [...Map.groupBy(items, ({ document }) => itemIdOf(document.place)).values()]
}
