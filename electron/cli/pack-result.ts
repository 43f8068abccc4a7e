import type { AgendaItem } from '../../shared/agenda/agenda-item.ts'
import { columns, shortened } from './columns.ts'
import {
  type PackCheck,
  type PackEdition,
  removedFrom,
  stayingIn,
  type RemovedFromReport,
} from '../../shared/pack/pack-view.ts'

/** What `pack --json` prints. */
export interface PackResult {
  readonly docx: string
  readonly pdf: string
  /** Physical pages of the file. */
  readonly pages: number
  readonly items: readonly PackResultItem[]
  readonly checks: readonly Pick<PackCheck, 'name' | 'ok' | 'detail'>[]
  /** What was taken out of each report for the public; empty in the members' pack. */
  readonly removed: readonly RemovedFromReport[]
  /** What could not be taken out of its public copy, though no page shows it; left out where there is nothing. */
  readonly staysHidden?: readonly RemovedFromReport[]
}

/** A row of the result: an agenda item with its paper, and then each of its appendices under the same number. */
interface PackResultItem {
  readonly number: number
  readonly title: string
  /**
   * The Word file's path as it was given; `null` for a generated or an oral one, and for an exempt one in the public
   * pack, which holds a placeholder in its place.
   */
  readonly source: string | null
  /**
   * Numbers printed in the members' pack, both ends included; `null` without a paper. The public agenda prints the same
   * ones, so an exempt paper has its full range here even where one page stands for it.
   */
  readonly firstPage: number | null
  readonly lastPage: number | null
}

/** The result of a build, item by item in agenda order. */
export function packResult(
  edition: PackEdition,
  items: readonly Pick<AgendaItem, 'id' | 'number' | 'title'>[],
): PackResult {
  const staysHidden = stayingIn(edition.notes)
  return {
    docx: edition.docxPath,
    pdf: edition.pdfPath,
    pages: edition.pages,
    items: items.flatMap((item) => rowsOf(item, edition)),
    checks: edition.checks.map(({ name, ok, detail }) => ({ name, ok, detail })),
    removed: removedFrom(edition.notes),
    ...(staysHidden.length === 0 ? {} : { staysHidden }),
  }
}

function rowsOf(
  { id, number, title }: Pick<AgendaItem, 'id' | 'number' | 'title'>,
  edition: PackEdition,
): readonly PackResultItem[] {
  const documents = edition.documents.filter(({ itemId }) => itemId === id)
  if (documents.length === 0) return [{ number, title, source: null, firstPage: null, lastPage: null }]
  return documents.map((document, place) => ({
    number,
    // The first is the item's own paper and goes by the item's name; the others by their own.
    title: place === 0 ? title : document.title,
    source: document.source,
    firstPage: document.range.first,
    lastPage: document.range.last,
  }))
}

/** The same as a table to read. */
export function packTable({
  docx,
  pdf,
  pages,
  items,
  checks,
  removed,
  staysHidden = [],
}: PackResult): string {
  const wordOf = ({ source }: PackResultItem): string => source?.split(/[/\\]/).at(-1) ?? ''
  const rows = items.map((item) => [
    String(item.number),
    pagesOf(item),
    shortened(item.title, 60),
    wordOf(item),
  ])
  return [
    ...columns([['Item', 'Pages', 'Title', 'Word file'], ...rows]),
    '',
    ...checks.map(({ ok, detail }) => `${ok ? 'right' : 'WRONG'}  ${detail}`),
    '',
    ...[...removed, ...staysHidden].map(({ document, text }) => `${document}: ${text}`),
    ...(removed.length + staysHidden.length === 0 ? [] : ['']),
    `Word  ${docx}`,
    `PDF   ${pdf} (${pages} pages)`,
    '',
  ].join('\n')
}

function pagesOf({ firstPage, lastPage }: PackResultItem): string {
  if (firstPage === null) return '-'
  return firstPage === lastPage ? String(firstPage) : `${firstPage} - ${lastPage}`
}
