import { pageRangeText, type PageRange } from '../../../shared/agenda/page-ranges.ts'
import type { AgendaEntry, AgendaPages, AgendaPart } from '../../../shared/pack/papers.ts'
import { numberedList } from './house-numbering.ts'
import type { Block, Inline, Paper, Paragraph } from './paper.ts'
import { keptTogether, paragraph, portrait, strong, text } from './paper.ts'

/** The agenda on pages of its own; nothing for a meeting without business. */
export function agendaSection(parts: readonly AgendaPart[]): Paper {
  const { blocks, lists } = agendaBlocks(parts)
  if (blocks.length === 0) return { sections: [], lists }
  return { sections: [portrait([paragraph('PWAgendaTitle', 'AGENDA'), ...blocks])], lists }
}

/** The parts of an agenda with their items, and the lists that number these. */
export function agendaBlocks(
  parts: readonly AgendaPart[],
): Pick<Paper, 'lists'> & { readonly blocks: readonly Block[] } {
  const filled = parts.filter(({ items }) => items.length > 0)
  const numbers = filled
    .flatMap(({ items }) => items)
    .flatMap(({ number, letter }) => (number === null || letter !== undefined ? [] : [number]))
  const { numIds, starts } = numberedList('agenda', numbers)
  const numIdOf = new Map(numbers.map((number, place) => [number, numIds[place] ?? unnumbered]))
  const blocks = filled.flatMap(({ heading, items }) => [
    paragraph('PWAgendaPart', heading),
    ...items.flatMap((entry) => entryParagraphs(entry, numIdOf.get(entry.number ?? 0) ?? unnumbered)),
  ])
  return { blocks, lists: starts }
}

/** Takes a paragraph out of its style's list. */
const unnumbered = 0

/** An item's lines, which never part; items themselves do not chain. */
function entryParagraphs(entry: AgendaEntry, numId: number): readonly Paragraph[] {
  return keptTogether([
    entry.letter === undefined
      ? paragraph('PWAgendaItem', entry.title, { numId })
      : paragraph('PWAgendaSubItem', entry.title, { numId, listLevel: 1 }),
    ...entry.lines.map((line) => paragraph('PWAgendaText', line)),
    ...(entry.motion ? motionParagraphs(entry.motion) : []),
    ...(entry.purpose ? [paragraph('PWAgendaPurpose', entry.purpose)] : []),
    ...pagesParagraphs(entry.pages),
  ])
}

function motionParagraphs(motion: NonNullable<AgendaEntry['motion']>): readonly Paragraph[] {
  return [
    paragraph('PWAgendaText', [strong('MOTION'), text(` - ${motion.text}`)]),
    ...motion.perItem.map((line) => paragraph('PWAgendaText', line)),
  ]
}

function pagesParagraphs(pages: AgendaPages): readonly Paragraph[] {
  switch (pages.kind) {
    case 'linked':
      return [paragraph('PWAgendaPages', linkedRange(pages))]
    case 'plain':
      return [paragraph('PWAgendaPages', pageRangeText(pages.range))]
    case 'leading':
      return [paragraph('PWAgendaPages', [leadingRange(pages.range)])]
    case 'words':
      return [paragraph('PWAgendaPages', pages.text)]
    case 'none':
      return []
  }
}

function leadingRange(range: PageRange): Inline {
  const name = `_range_${range.first}`
  const words: Inline = { kind: 'bookmark', name, content: [text(pageRangeText(range))] }
  return { kind: 'jump', bookmark: name, content: [words] }
}

/** The same words as `pageRangeText`, with live fields for the numbers. */
function linkedRange({ range, bookmark, endBookmark }: AgendaPages & { kind: 'linked' }): readonly Inline[] {
  const first: Inline = { kind: 'pageOf', bookmark, page: range.first }
  if (range.first === range.last) return [text('(Page '), first, text(')')]
  return [
    text('(Pages '),
    first,
    text(' - '),
    { kind: 'pageOf', bookmark: endBookmark, page: range.last },
    text(')'),
  ]
}
