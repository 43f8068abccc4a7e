import type { OutstandingReference } from '../outstanding-reference.ts'
import { likeness } from './same-words.ts'

interface Known extends Pick<OutstandingReference, 'id' | 'number' | 'action'> {}

/** Which reference a row means. */
export type FoundReference =
  | { readonly kind: 'found'; readonly id: number; readonly retypedFrom: string | null }
  /** Its number is one reference's, its action another's. */
  | { readonly kind: 'twoAtOnce'; readonly byNumber: number; readonly byAction: number }
  | { readonly kind: 'unknown' }

/** Actions as like as this are the same, reworded a little. */
const alike = 0.75
/** So much two actions have in common that are the same, reworded a lot; two unlike ones share as much as their small words. */
const related = 0.5
/** An action that is so much liker another's than its own number's is the other's. */
const clearly = 0.3

/**
 * Finds the reference that a row means by its number, also retyped ("07-23 p" for 7/2023/P), else by its action. Each committee counts
 * for itself: of several with one number it is the one whose action it is.
 * @param known  those that the row may mean
 */
export function findReference(number: string, action: string, known: readonly Known[]): FoundReference {
  const byNumber = onlyOne(numbered(number, known), action)
  const byAction = mostAlike(action, known, alike)
  if (byNumber === null)
    return byAction === null ? { kind: 'unknown' } : { kind: 'found', id: byAction.id, retypedFrom: number }
  const contradicts =
    byAction !== null &&
    byAction.id !== byNumber.id &&
    likeness(action, byAction.action) - likeness(action, byNumber.action) > clearly
  if (contradicts) return { kind: 'twoAtOnce', byNumber: byNumber.id, byAction: byAction.id }
  const isAsSent = byNumber.number === number.trim()
  return { kind: 'found', id: byNumber.id, retypedFrom: isAsSent ? null : number }
}

/** The references of a number, however it is typed: several where committees have the same, or where it is left half. */
export function numbered<Each extends Known>(number: string, known: readonly Each[]): readonly Each[] {
  const key = numberKey(number)
  if (key === '') return []
  const exact = known.filter((each) => numberKey(each.number) === key)
  // "7" alone could be any year's.
  if (exact.length > 0 || !key.includes('/')) return exact
  return known.filter((each) => numberKey(each.number).startsWith(`${key}/`))
}

/** The one of some references; of several the one whose action it is. `null` where nobody can tell. */
export function onlyOne<Each extends Known>(found: readonly Each[], action: string): Each | null {
  return found.length === 1 ? (found[0] ?? null) : mostAlike(action, found, related)
}

/** A number's figures and letters alone: "7/23/P" for "7/2023/P", "07-23 p", "7 / 2023 (P)". */
function numberKey(text: string): string {
  const parts = text.toUpperCase().match(/\d+|[A-Z]+/g) ?? []
  if (!parts.some((part) => /^\d/.test(part)) || parts.length > 5) return ''
  return parts
    .map((part) => (/^20\d\d$/.test(part) ? part.slice(2) : part.replace(/^0+(?=\d)/, '')))
    .join('/')
}

function mostAlike<Each extends Known>(action: string, known: readonly Each[], least: number): Each | null {
  const likely = known
    .map((each) => ({ each, worth: likeness(action, each.action) }))
    .filter(({ worth }) => worth >= least)
    .toSorted((a, b) => b.worth - a.worth)
  const [best, next] = likely
  return best === undefined || best.worth === next?.worth ? null : best.each
}
