import { wordsInList } from '../../../shared/words/in-lists.ts'
import type { LateChange } from '../../../shared/pack/late-change.ts'
import type { ChangeKind, DocumentChange, PackChange } from '../../../shared/pack/pack-change.ts'
import { packedItemLabel } from '../../../shared/pack/pack-view.ts'
import type { StaleReference } from '../../../shared/pack/page-references.ts'
import { supplementName } from '../../../shared/pack/supplement-name.ts'
import { rangeText } from '../../parts/range-text.ts'

/** A number with what it counts: "18", "pages renumbered". */
export interface Figure {
  readonly count: number
  readonly of: string
}

/** The first line: what has come since the pack was sent. */
export function lateChangeTitle({ documents }: PackChange, version: number): string {
  const news = documents.filter(({ kind }) => kind !== 'moved')
  const items = [...new Set(news.map(packedItemLabel))]
  if (news.length === 0) return `The agenda has changed since version ${version}`
  const [only] = news
  if (items.length > 1 || only === undefined)
    return `${items.length} items have changed since version ${version}`
  return titleOf[only.kind](packedItemLabel(only))
}

const titleOf: Readonly<Record<ChangeKind, (item: string) => string>> = {
  new: (item) => `A late paper has come for item ${item}`,
  replaced: (item) => `The paper for item ${item} has been replaced`,
  withdrawn: (item) => `The paper for item ${item} has been withdrawn`,
  released: (item) => `Item ${item} is no longer exempt`,
  withheld: (item) => `Item ${item} is exempt now`,
  moved: (item) => `Item ${item} has moved`,
}

/** What a supplement costs those who hold the pack. */
export function supplementFigures({ supplement, members }: LateChange): readonly Figure[] {
  if (supplement === null) return []
  const pages = supplement.range.last - supplement.range.first + 1
  return [
    { count: pages, of: `new pages, ${rangeText(supplement.range)}` },
    { count: 0, of: 'pages renumbered' },
    { count: 0, of: 'ranges changed' },
    { count: members, of: `${members === 1 ? 'member is' : 'members are'} sent ${pages} pages` },
  ]
}

/** What building the pack again costs them. */
export function insertFigures(change: PackChange, members: number): readonly Figure[] {
  const { newPages, renumberedPages, rangesChanged, staleReferences, staleLeaves } = change
  return [
    { count: newPages, of: newPages === 1 ? 'new page' : 'new pages' },
    { count: renumberedPages, of: renumberedPages === 1 ? 'page renumbered' : 'pages renumbered' },
    { count: rangesChanged, of: rangesChanged === 1 ? 'range changed' : 'ranges changed' },
    ...(staleReferences.length === 0
      ? []
      : [
          {
            count: staleReferences.length,
            of: staleReferences.length === 1 ? 'page reference goes stale' : 'page references go stale',
          },
        ]),
    ...(staleLeaves === 0
      ? []
      : [{ count: staleLeaves, of: `printed leaves no longer right, for each of ${members} members` }]),
  ]
}

/** "Numbering goes on from page 90. Every page already printed stays true." */
export function supplementSentence({ base, supplement }: LateChange): string {
  const before = supplement === null ? base.lastPage : supplement.range.first - 1
  const gone = (supplement?.replaced ?? []).map(({ range }) => rangeText(range))
  const goesOn = `Numbering goes on from page ${before}.`
  return gone.length === 0
    ? `${goesOn} Every page already printed stays true.`
    : `${goesOn} Pages ${wordsInList(gone)} are replaced by it; every other page already printed stays true.`
}

/** "The paper takes pages 73 – 80. Everything after it moves by 8." */
export function insertSentence({ documents, renumberedPages }: PackChange): string {
  const inserted = documents.filter(({ kind }) => kind === 'new')
  const [only] = inserted
  const takes = inserted.length === 1 && only?.after ? `The paper takes pages ${rangeText(only.after)}. ` : ''
  const by = new Set(documents.filter(({ kind }) => kind === 'moved').map(movedBy))
  if (renumberedPages === 0) return `${takes}No other page gets another number.`
  const [distance] = by
  return by.size === 1 && distance !== undefined
    ? `${takes}Everything after ${only === undefined ? 'that' : 'it'} moves ${distance < 0 ? 'forward' : 'back'} by ${Math.abs(distance)}.`
    : `${takes}${renumberedPages} pages get another number.`
}

/** What a row of the table says of its paper: "New", "+8". */
export function moveWords(change: DocumentChange): string {
  return change.kind === 'moved' ? signed(movedBy(change)) : kindWords[change.kind]
}

const kindWords: Readonly<Record<ChangeKind, string>> = {
  new: 'New',
  replaced: 'Replaced',
  withdrawn: 'Withdrawn',
  released: 'Released',
  withheld: 'Now exempt',
  moved: 'Moves',
}

/** “page 75” would be page 83. */
export function staleWords({ text, wouldBe }: StaleReference): string {
  return wouldBe === null ? `“${text}” would not be there.` : `“${text}” would be page ${wouldBe}.`
}

export function makeWords(number: number): string {
  return `Make ${supplementName(number)}`
}

function movedBy({ before, after }: DocumentChange): number {
  return (after?.first ?? 0) - (before?.first ?? 0)
}

function signed(distance: number): string {
  return distance < 0 ? `−${-distance}` : `+${distance}`
}
