import * as fc from '../helpers/fast-check.ts'
import { agenda, meetingFile, report } from './pack-office.ts'

/** A paper under an item of the meeting: nothing else is known of its words than its name and how many pages it has. */
interface FiledPaper {
  readonly name: string
  readonly pages: number
}

/** An item of report, as a clerk may change it until the day of the meeting. */
export interface EditableItem {
  readonly title: string
  readonly isExempt: boolean
  readonly delivery: 'withAgenda' | 'toFollow' | 'withdrawn'
  readonly paper: FiledPaper | null
}

/** What a clerk does to an agenda between two builds; `at` picks one of its items. */
export type Edit =
  | { readonly kind: 'insert'; readonly at: number; readonly pages: number; readonly isExempt: boolean }
  | { readonly kind: 'replace'; readonly at: number; readonly pages: number }
  | { readonly kind: 'withdraw' | 'defer' | 'bringBack' | 'move' | 'turn'; readonly at: number }

const at = fc.nat({ max: 9 })
const sheets = fc.integer({ min: 1, max: 4 })

export const someEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constant('insert' as const), at, pages: sheets, isExempt: fc.boolean() }),
  fc.record({ kind: fc.constant('replace' as const), at, pages: sheets }),
  fc.record({ kind: fc.constantFrom('withdraw', 'defer', 'bringBack', 'move', 'turn'), at }),
)

/** The agenda before the first edit: an item to follow among reports of odd and even length, one of them exempt. */
export const firstItems: readonly EditableItem[] = [
  item('STREET WARDENS', 3),
  item('STREET TREES', 2),
  { ...item('LIBRARY HOURS', 1), delivery: 'toFollow', paper: null },
  { ...item('CAMERA CONTRACT', 3), isExempt: true },
]

/** The items after an edit. @param nth  counts edits, so that no two versions of a paper say the same */
export function edited(items: readonly EditableItem[], edit: Edit, nth: number): readonly EditableItem[] {
  const place = edit.at % items.length
  const chosen = items[place]
  if (!chosen) return items
  const instead = (one: Partial<EditableItem>) => items.with(place, { ...chosen, ...one })
  switch (edit.kind) {
    case 'insert':
      return items.toSpliced(place, 0, {
        ...item(`LATE BUSINESS ${nth}`, edit.pages),
        isExempt: edit.isExempt,
      })
    case 'replace':
      return instead({ paper: { name: `${chosen.title}, version of edit ${nth}`, pages: edit.pages } })
    case 'withdraw':
      return instead({ delivery: 'withdrawn' })
    case 'defer':
      return instead({ delivery: 'toFollow', paper: null })
    case 'bringBack':
      return instead({ delivery: 'withAgenda' })
    case 'move':
      return [...items.toSpliced(place, 1), chosen]
    case 'turn':
      return instead({ isExempt: !chosen.isExempt })
  }
}

/** The meeting's file: business without papers, then the items, exempt ones last. */
export function fileOf(items: readonly EditableItem[]) {
  const reports = inOrder(items).map(({ title, isExempt, delivery }) => ({
    part: isExempt ? (2 as const) : (1 as const),
    title,
    kind: 'report',
    delivery,
    exemptParagraphs: isExempt ? ['3'] : [],
  }))
  return meetingFile(
    [...agenda.slice(0, 3), ...reports].map((each, index) => ({ ...each, number: index + 1 })),
  )
}

/** The papers of the meeting by their items' numbers. */
export function papersOf(
  items: readonly EditableItem[],
): readonly (FiledPaper & { readonly number: number })[] {
  return inOrder(items).flatMap(({ paper }, index) => (paper ? [{ ...paper, number: index + 4 }] : []))
}

export const bytesOf = (paper: FiledPaper): Uint8Array => report(paper.name, paper.pages)

function inOrder(items: readonly EditableItem[]): readonly EditableItem[] {
  return [...items.filter(({ isExempt }) => !isExempt), ...items.filter(({ isExempt }) => isExempt)]
}

function item(title: string, length: number): EditableItem {
  return { title, isExempt: false, delivery: 'withAgenda', paper: { name: title, pages: length } }
}
