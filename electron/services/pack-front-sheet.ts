import type { AgendaItem } from '../../shared/agenda/agenda-item.ts'
import { agendaPages } from '../../shared/pack/agenda-pages.ts'
import { frontSheetSpec, supplementFrontSpec } from '../../shared/pack/front-sheet-spec.ts'
import type { CountedDocument, NumberedDocument } from '../../shared/pack/number-pack.ts'
import { itemIdOf, type PackDocument } from '../../shared/pack/pack-document.ts'
import type { Audience } from '../../shared/pack/pack-plan.ts'
import type { AgendaPages, PaperSpec } from '../../shared/pack/papers.ts'
import { aloneForms, countAlone } from './pack-alone.ts'
import type { PackInput } from './pack-input.ts'
import type { Grounds } from './pack-piece.ts'
import type { PackTools } from './pack-tools.ts'

/** The front sheet with the agenda as a document of the pack: its first. */
export function frontSheetDocument({ meeting, supplement }: PackInput): PackDocument {
  return {
    place: { kind: 'frontSheet' },
    title: meeting.committee.name,
    isExempt: false,
    exemptParagraphs: [],
    nation: meeting.committee.nation,
    source: null,
    ...(supplement === undefined ? {} : { supplement: supplement.number }),
  }
}

/** The number the front sheet counts as. */
export function firstPageOf({ supplement }: PackInput): number {
  return supplement?.firstPage ?? 1
}

/** Front sheet and agenda with the ranges of the numbered documents, as one audience gets them. */
export function frontSheet(
  input: PackInput,
  documents: readonly NumberedDocument[],
  audience: Audience,
): PaperSpec {
  return frontSheetWith(input, documents, (item) => agendaPages(item, documents, audience))
}

/** A supplement's front holds an extract of the agenda: the items it has papers for. */
function frontSheetWith(
  { meeting, items, standing, supplement }: PackInput,
  documents: readonly PackDocument[],
  pagesOf: (item: AgendaItem) => AgendaPages,
): PaperSpec {
  if (supplement === undefined) return frontSheetSpec(meeting, items, pagesOf, standing)
  const held = new Set(documents.map(({ place }) => itemIdOf(place)))
  return supplementFrontSpec(meeting, supplement, extractOf(items, held), pagesOf, standing)
}

/** The items held, and above a sub-item the one it stands under. */
function extractOf(items: readonly AgendaItem[], held: ReadonlySet<number | null>): readonly AgendaItem[] {
  const parents = new Set(
    items.flatMap(({ id, number, letter }) => (held.has(id) && letter !== undefined ? number : [])),
  )
  return items.filter(
    ({ id, kind, number, letter }) =>
      held.has(id) || (kind !== 'heading' && letter === undefined && parents.has(number)),
  )
}

/** The same to be laid out by itself, where live ranges would look for pages that are not there. */
export function frontSheetAlone(
  input: PackInput,
  documents: readonly NumberedDocument[],
  audience: Audience,
): PaperSpec {
  return frontSheetWith(input, documents, (item) => {
    const pages = agendaPages(item, documents, audience)
    return pages.kind === 'linked' ? { kind: 'leading', range: pages.range } : pages
  })
}

/**
 * The front sheet as it is counted: every range reads as three digits in plain text. So its length does not depend on the
 * numbers that depend on its length, it stays the same when a paper grows, and no live range looks for pages that are not
 * there. Should true numbers ever turn a page more, the pack laid out whole shows it.
 */
export function countableFrontSheet(input: PackInput, documents: readonly PackDocument[]): PaperSpec {
  const withPaper = new Set(documents.map(({ place }) => itemIdOf(place)))
  return frontSheetWith(input, documents, (item) =>
    withPaper.has(item.id)
      ? { kind: 'plain', range: { first: 801, last: 888 } }
      : agendaPages(item, [], 'members'),
  )
}

/**
 * Counts the sides of front sheet and agenda.
 * @param documents  all others, counted or not
 */
export async function countFrontSheet(
  tools: PackTools,
  input: PackInput,
  documents: readonly PackDocument[],
  grounds: Grounds,
): Promise<CountedDocument> {
  const document = frontSheetDocument(input)
  const docx = await tools.work.compose(countableFrontSheet(input, documents))
  const forms = await aloneForms(tools, { document, docx, cleaned: null }, grounds)
  const { sides } = await countAlone(tools, document, forms)
  return { ...document, sides }
}
