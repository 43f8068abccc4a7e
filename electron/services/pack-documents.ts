import { type AgendaItem, asksForPaper, isDropped, isExempt } from '../../shared/agenda/agenda-item.ts'
import type { Measure } from '../../shared/measures/measure.ts'
import type { Minutes, MinutesForm } from '../../shared/minutes/minutes.ts'
import { nonPublicMinutes, publicMinutes, summaryMinutes } from '../../shared/minutes/minutes-forms.ts'
import type { ItemWithoutPaper } from '../../shared/pack/checks/every-paper-check.ts'
import {
  documentBookmark,
  type DocumentPlace,
  type PackDocument,
  placeNumber,
} from '../../shared/pack/pack-document.ts'
import { Problem } from '../../shared/problems/problem.ts'
import type { MeetingCount } from '../../shared/references/meeting-counts.ts'
import type { ReportedReference } from '../../shared/references/reference-news.ts'
import type { PaperRecord } from '../db/paper-repository.ts'
import type { PackInput } from './pack-input.ts'

/** Where a document's content comes from: an officer's Word file, or the records. */
export type DocumentContent =
  | { readonly kind: 'original'; readonly paper: PaperRecord }
  | { readonly kind: 'minutes'; readonly form: MinutesForm; readonly minutes: Minutes }
  | {
      readonly kind: 'references'
      readonly references: readonly ReportedReference[]
      readonly discharged: readonly string[]
      readonly counts: readonly MeetingCount[]
    }
  | { readonly kind: 'performance'; readonly measures: readonly Measure[] }

/** A document the pack is to hold and where its content comes from. */
export interface InputDocument {
  readonly document: PackDocument
  readonly content: DocumentContent
}

export interface PackContents {
  /** In pack order, without the front sheet. */
  readonly documents: readonly InputDocument[]
  /** Items that ask for a paper and have none, with the reason. */
  readonly without: readonly ItemWithoutPaper[]
}

/**
 * Which documents a pack holds, in agenda order: an item's Word files as they arrived, the first of them else made
 * from the records where its kind has a paper there. A supplement holds those of them that are late.
 */
export function packContents(input: PackInput): PackContents {
  const { supplement } = input
  const whole = wholeContents(input)
  if (supplement === undefined) return whole
  const late = new Set(supplement.late)
  const documents = whole.documents.filter(({ document }) => late.has(documentBookmark(document.place)))
  return {
    documents: documents.map(({ document, content }) => ({
      document: { ...document, supplement: supplement.number },
      content,
    })),
    without: [],
  }
}

/** The public papers of the meeting that a supplement does not hold: what the public has already. */
export function openPapersBeside(input: PackInput): readonly InputDocument[] {
  const held = new Set(packContents(input).documents.map(({ document }) => documentBookmark(document.place)))
  return wholeContents(input).documents.filter(
    ({ document, content }) =>
      content.kind === 'original' && !document.isExempt && !held.has(documentBookmark(document.place)),
  )
}

function wholeContents(input: PackInput): PackContents {
  const documents: InputDocument[] = []
  const without: ItemWithoutPaper[] = []
  for (const item of input.items) {
    const own = contentsOf(item, input)
    documents.push(...placed(item, own, input))
    const why = own.length > 0 ? null : whyWithout(item)
    if (why) without.push({ item, why })
  }
  return { documents, without }
}

/**
 * The public can be excluded only for a reason the law names.
 * @throws Problem `exclusion-without-paragraph` when an exempt document names no paragraph of the law's schedule (R12)
 */
export function refuseExclusionWithoutParagraph(documents: readonly InputDocument[]): void {
  for (const { document } of documents) {
    const { place, isExempt: isWithheld, exemptParagraphs } = document
    if (place.kind === 'frontSheet' || !isWithheld || exemptParagraphs.length > 0) continue
    throw new Problem('exclusion-without-paragraph', { itemNumber: placeNumber(place) })
  }
}

function contentsOf(item: AgendaItem, input: PackInput): readonly DocumentContent[] {
  if (isDropped(item)) return []
  const papers = input.papers.filter(({ itemId }) => itemId === item.id)
  const originals = papers.map((paper): DocumentContent => ({ kind: 'original', paper }))
  if (papers.some(({ role }) => role === 'paper')) return originals
  return [...madeFromRecords(item, input), ...originals]
}

/** The papers that the records hold for an item, each part of the agenda its own part of them. */
function madeFromRecords(
  item: AgendaItem,
  { minutes, references, discharged = [], counts, measures }: PackInput,
): readonly DocumentContent[] {
  switch (item.kind) {
    case 'minutes': {
      return minutes === null ? [] : minutesFor(item, minutes)
    }
    case 'outstandingReferences': {
      const isOwn = ({ isPublic }: { readonly isPublic: boolean }): boolean => isPublic === (item.part === 1)
      const own = references.filter(isOwn)
      const settled = discharged.filter(isOwn).map(({ number }) => number)
      const counted = (item.part === 1 ? counts?.public : counts?.nonPublic) ?? []
      // A public register without rows still prints, saying that nothing is outstanding.
      return own.length > 0 || item.part === 1
        ? [{ kind: 'references', references: own, discharged: settled, counts: counted }]
        : []
    }
    case 'performance':
      return measures.length > 0 ? [{ kind: 'performance', measures }] : []
    default:
      return []
  }
}

/** The public agree the public minutes and the summary of what is not public; Part 2 agrees what is not. */
function minutesFor(item: AgendaItem, minutes: Minutes): readonly DocumentContent[] {
  const forms: readonly (readonly [MinutesForm, Minutes | null])[] =
    item.part === 1
      ? [
          ['public', publicMinutes(minutes)],
          ['summary', summaryMinutes(minutes)],
        ]
      : [['nonPublic', nonPublicMinutes(minutes)]]
  return forms.flatMap(([form, own]) =>
    own === null || own.items.length === 0 ? [] : [{ kind: 'minutes', form, minutes: own }],
  )
}

/** Gives an item's documents their places; an appendix bears its own number. */
function placed(
  item: AgendaItem,
  contents: readonly DocumentContent[],
  { meeting }: PackInput,
): readonly InputDocument[] {
  let appendices = 0
  return contents.map((content, nth) => {
    const letter = item.letter === undefined ? {} : { itemLetter: item.letter }
    const at = { itemId: item.id, itemNumber: item.number, ...letter, nth }
    const isAppendix = content.kind === 'original' && content.paper.role === 'appendix'
    if (isAppendix) appendices += 1
    const place: DocumentPlace = isAppendix
      ? { kind: 'appendix', ...at, appendix: appendices }
      : { kind: 'paper', ...at }
    const document: PackDocument = {
      place,
      title: item.title,
      isExempt: isExempt(item),
      exemptParagraphs: item.exemptParagraphs,
      nation: meeting.committee.nation,
      source: content.kind === 'original' ? content.paper.givenPath : null,
    }
    return { document, content }
  })
}

function whyWithout(item: AgendaItem): ItemWithoutPaper['why'] | null {
  const { delivery } = item
  if (delivery === 'withdrawn' || delivery === 'deferred' || delivery === 'toFollow') return delivery
  if (item.delivery === 'verbal' || item.kind === 'verbal') return 'verbal'
  return asksForPaper(item.kind) ? 'missing' : null
}
