import { isExempt, itemLabel } from '../../../shared/agenda/agenda-item.ts'
import type { PageRange } from '../../../shared/agenda/page-ranges.ts'
import type { AgendaItemView } from '../../../shared/contract/views.ts'
import { type PackedDocument, packedItemLabel } from '../../../shared/pack/pack-view.ts'
import { wordsInList } from '../../../shared/words/in-lists.ts'

/** The documents of one agenda item, or the front sheet, as one stretch of the page map. */
export interface Band {
  /** "Agenda", "8", "12(a)" */
  readonly label: string
  /** `null` for the front sheet and agenda. */
  readonly itemNumber: number | null
  readonly title: string
  readonly isExempt: boolean
  /** Printed page numbers. */
  readonly range: PageRange
  /** Printed numbers of pages that are left blank. */
  readonly blanks: ReadonlySet<number>
  /** Printed numbers that this copy has no page for: withheld ones. */
  readonly gaps: ReadonlySet<number>
  /** What a late change makes of it: pages that are new, or bear other numbers. */
  readonly mark?: 'new' | 'moved'
}

/** The bands of a finished copy: documents of the same item stand together, as an item's paper and its appendices do. */
export function bandsOf(documents: readonly PackedDocument[]): readonly Band[] {
  const bands: Band[] = []
  for (const [place, document] of documents.entries()) {
    const before = bands.at(-1)
    if (
      before !== undefined &&
      document.itemId !== null &&
      documents[place - 1]?.itemId === document.itemId
    ) {
      bands[bands.length - 1] = joined(before, document)
    } else {
      bands.push(bandOf(document))
    }
  }
  return bands
}

/** The bands as the agenda plans them before a build: of every item whose pages are known. */
export function plannedBands(items: readonly AgendaItemView[]): readonly Band[] {
  const bands = items.flatMap(({ item, range }): readonly Band[] =>
    range === null
      ? []
      : [
          {
            label: itemLabel(item),
            itemNumber: item.number,
            title: item.title,
            isExempt: isExempt(item),
            range,
            blanks: new Set<number>(),
            gaps: new Set<number>(),
          },
        ],
  )
  const first = bands[0]
  if (first === undefined || first.range.first === 1) return bands
  return [{ ...frontBand, range: { first: 1, last: first.range.first - 1 } }, ...bands]
}

/** "90 pages, 45 leaves": a leaf has a page on either side. */
export function sizeText(pages: number): string {
  const leaves = Math.ceil(pages / 2)
  return `${pages} ${pages === 1 ? 'page' : 'pages'}, ${leaves} ${leaves === 1 ? 'leaf' : 'leaves'}`
}

/** The page map in a sentence: "46 pages; item 12, pages 41 to 46, exempt". */
export function mapSentence(bands: readonly Band[]): string {
  const pages = bands.reduce((sum, { range }) => sum + range.last - range.first + 1, 0)
  const exempt = bands.filter((band) => band.isExempt)
  const count = `${pages} pages`
  const [first] = exempt
  const last = exempt.at(-1)
  if (first === undefined || last === undefined) return count
  const items = exempt.map(({ label }) => label)
  const named = `${items.length === 1 ? 'item' : 'items'} ${wordsInList(items)}`
  return `${count}; ${named}, pages ${first.range.first} to ${last.range.last}, exempt`
}

const frontBand: Omit<Band, 'range'> = {
  label: 'Agenda',
  itemNumber: null,
  title: 'Front sheet and agenda',
  isExempt: false,
  blanks: new Set(),
  gaps: new Set(),
}

const supplementFrontBand: Omit<Band, 'range'> = {
  ...frontBand,
  label: 'Front',
  title: 'Front of the supplement',
}

function bandOf(document: PackedDocument): Band {
  const { itemNumber, title, isExempt: exempt, range } = document
  const blanks = new Set(blankNumbers(document))
  const gaps = new Set(gapNumbers(document))
  if (itemNumber === null) {
    // Only a main pack begins on page 1.
    return { ...(range.first === 1 ? frontBand : supplementFrontBand), range, blanks, gaps }
  }
  return { label: packedItemLabel(document), itemNumber, title, isExempt: exempt, range, blanks, gaps }
}

function joined(band: Band, document: PackedDocument): Band {
  return {
    ...band,
    isExempt: band.isExempt || document.isExempt,
    range: { first: band.range.first, last: document.range.last },
    blanks: new Set([...band.blanks, ...blankNumbers(document)]),
    gaps: new Set([...band.gaps, ...gapNumbers(document)]),
  }
}

function blankNumbers({ range, sheets, fillers }: PackedDocument): readonly number[] {
  return Array.from({ length: fillers }, (_, index) => range.first + sheets - fillers + index)
}

function gapNumbers({ range, sheets }: PackedDocument): readonly number[] {
  const count = Math.max(0, range.last - range.first + 1 - sheets)
  return Array.from({ length: count }, (_, index) => range.first + sheets + index)
}
