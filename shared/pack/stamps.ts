import { accessLaw } from '../agenda/access-law.ts'
import { paragraphsInWords } from '../agenda/exempt-schedules.ts'
import type { Nation } from '../calendar/nations.ts'
import { type DocumentPlace, type PackDocument, placeNumber } from './pack-document.ts'
import type { Audience, Stamps } from './pack-plan.ts'
import { supplementName } from './supplement-name.ts'

/**
 * The marks in a document's margins: the item on a paper's first page, the appendix and the supplement on every page,
 * and in the members' pack the exempt mark on every page (papers, 3). A placeholder is marked as its paper's first page.
 */
export function stampsFor(
  { place, isExempt, exemptParagraphs, nation, supplement }: PackDocument,
  audience: Audience,
): Stamps {
  const isPlaceholder = isExempt && audience === 'public'
  const name = stampText(place)
  const onEvery = [
    supplement === undefined ? null : supplementName(supplement),
    place.kind === 'appendix' && !isPlaceholder ? name : null,
  ].filter((words) => words !== null)
  return {
    firstPage: place.kind === 'paper' || isPlaceholder ? name : null,
    everyPage: onEvery.length === 0 ? null : onEvery.join(' - '),
    exempt: isExempt && audience === 'members' ? exemptMark(exemptParagraphs, nation) : null,
    // A main pack's front sheet counts as page 1 and does not say so.
    pageNumber: place.kind === 'frontSheet' && supplement === undefined ? 'notFirst' : 'all',
  }
}

/** "Agenda Item 5", "Appendix 1", `null` for the front sheet. */
export function stampText(place: DocumentPlace): string | null {
  switch (place.kind) {
    case 'frontSheet':
      return null
    case 'paper':
      return `Agenda Item ${placeNumber(place)}`
    case 'appendix':
      return `Appendix ${place.appendix}`
  }
}

/** "NOT FOR PUBLICATION: paragraphs 3 and 7, Schedule 12A"; without them where none is named. */
export function exemptMark(paragraphs: readonly string[], nation: Nation): string {
  if (paragraphs.length === 0) return 'NOT FOR PUBLICATION'
  return `NOT FOR PUBLICATION: ${paragraphsInWords(paragraphs)}, ${accessLaw(nation).schedule}`
}
