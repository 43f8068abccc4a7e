import type { WithheldPassage } from '../../problems/pack-words.ts'
import { documentLabel } from '../pack-document.ts'
import type { PackCheck } from '../pack-view.ts'
import type { Edition } from '../plan-edition.ts'
import { checkResult, sheets } from './finished-edition.ts'
import { partInWords } from './part-words.ts'
import { counted } from '../../words/counted.ts'

/** Where words of an exempt document were found, as the search reports it. */
export interface FoundWords {
  /** "Item 15" */
  readonly from: string
  /** A part's name within the Word file, "page 37" (a physical page of the PDF), or a place beside its pages. */
  readonly where: string
  /** Public items that hold them in papers of their own: "Item 6". */
  readonly items: readonly string[]
  readonly phrases: number
  /** The first few with the words around: for the clerk's eyes alone. */
  readonly excerpts: readonly string[]
}

/** What a search found, and how much it looked for. */
export interface ExemptSearch {
  readonly findings: readonly FoundWords[]
  readonly searched: {
    readonly passages: number
    readonly names: number
    readonly figures: number
    /** Passages left out, as their words are everybody's: on the agenda, given out before, or a form's. */
    readonly passedOver: number
  }
}

/**
 * No words of an exempt paper were found in the public files; a finding withholds the pack (R16).
 * @param exempt  how many exempt papers and registers were searched for
 * @param search  `null` when there was nothing to search for
 */
export function checkExemptText(edition: Edition, exempt: number, search: ExemptSearch | null): PackCheck {
  return checkResult(
    'exempt-text',
    'Nothing of an exempt paper was found in the public pack',
    (search?.findings ?? []).map(
      ({ from, phrases, ...place }) =>
        `${counted(phrases, 'passage')} of ${from} ${placeOf(edition, place)}.`,
    ),
    search === null ? 'This pack has no exempt papers.' : whatWasSearched(exempt, search),
  )
}

/** The places as one phrase for the Problem: "Item 15 on page 37 (Item 6); Item 15 in word/footnotes.xml". */
export function placesFound(edition: Edition, found: readonly FoundWords[]): string {
  const places = new Set(placesFirst(found).map(({ from, ...place }) => `${from} ${placeOf(edition, place)}`))
  return [...places].slice(0, 5).join('; ')
}

/**
 * The same with the words, for the clerk's eyes alone. What stands on a page of a paper is shown there, and not again from
 * the file beneath.
 */
export function passagesFound(edition: Edition, found: readonly FoundWords[]): readonly WithheldPassage[] {
  const sourceOf = ({ from, items }: FoundWords): string => [from, ...items].join()
  const onPages = new Set(found.filter(isPage).map(sourceOf))
  return placesFirst(found)
    .filter((each) => isPage(each) || !onPages.has(sourceOf(each)))
    .map(({ from, excerpts, ...place }) => ({ from, place: placeOf(edition, place), excerpts }))
}

/** Pages before parts of files: a page can be turned to. */
function placesFirst(found: readonly FoundWords[]): readonly FoundWords[] {
  return found.toSorted((one, other) => Number(isPage(other)) - Number(isPage(one)))
}

const isPage = ({ where }: FoundWords): boolean => where.startsWith('page ')

/** A search finds copied words, not meaning: the clerk should know which. */
function whatWasSearched(exempt: number, { searched }: ExemptSearch): string {
  const { passages, names, figures, passedOver } = searched
  const left =
    passedOver === 0
      ? ''
      : ` Not looked for: ${counted(passedOver, 'passage')} whose words the agenda or an earlier public pack prints, or several public items share as forms do.`
  return `${counted(passages, 'passage')}, ${counted(names, 'name and address', 'names and addresses')} and ${counted(figures, 'figure or code', 'figures and codes')} of ${counted(exempt, 'exempt paper')} were looked for in every part of the Word file, and in the PDF’s pages, outline, notes, properties and hidden parts. None was found.${left} Text told in other words, and words within pictures, cannot be found so.`
}

/** Where a page stands is known without its words. */
const unread = { pages: [], bookmarks: {} }

/** "on page 37 (Item 6)": the clerk knows the printed number and the paper, not the sheet. */
function placeOf(edition: Edition, { where, items }: Pick<FoundWords, 'where' | 'items'>): string {
  const sheet = Number(/^page (\d+)$/u.exec(where)?.[1])
  const page = sheets({ edition, map: unread }).find((each) => each.sheet === sheet)
  if (page) return `on page ${page.printedNumber} (${documentLabel(page.of.document.place)})`
  const part = partInWords(where)
  return items.length === 0 ? part : `${part} (${items.join(', ')})`
}
