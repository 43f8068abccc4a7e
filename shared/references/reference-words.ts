import { wordsInList } from '../words/in-lists.ts'
import type { IsoDate } from '../calendar/iso-date.ts'
import { longDate } from '../calendar/iso-date.ts'
import type { OutstandingReference, ReferenceState } from './outstanding-reference.ts'
import { ownerWords, referenceStates, referenceStateWords } from './outstanding-reference.ts'
import type { EditableField } from './reference-edit.ts'

/**
 * "In progress", "Complete", "OVERDUE", or "OVERDUE by 2 months" where a calendar can place the target.
 * @param latest  the last day that the target can mean
 */
export function stateWord(
  { state, latest }: { readonly state: ReferenceState; readonly latest: IsoDate | null },
  asOf: IsoDate,
): string {
  if (state !== 'overdue') return referenceStateWords[state]
  const months = latest === null ? 0 : wholeMonths(latest, asOf)
  return months > 0 ? `OVERDUE by ${months} ${months === 1 ? 'month' : 'months'}` : 'OVERDUE'
}

/** What a field says, as the clerk reads it; "nothing" where it is empty. */
export function shownValue<Field extends EditableField>(
  field: Field,
  value: OutstandingReference[Field] | undefined,
): string {
  if (field === 'isPublic') return value === true ? 'public' : 'non-public'
  const state = referenceStates.find((one) => one === value)
  if (field === 'state' && state !== undefined) return referenceStateWords[state]
  const text = Array.isArray(value) ? ownerWords(value) : String(value ?? '')
  return text === '' ? 'nothing' : text
}

/**
 * The owner's words without the state they begin with, which is printed before them: "Complete- This is on the agenda."
 * gives "This is on the agenda."; `null` when nothing is left.
 */
export function narrative(status: string): string | null {
  const rest = status.replace(/^\s*(?:in progress|complete|overdue)\b\s*[-–—:;,.]*\s*/i, '').trim()
  return rest === '' ? null : rest.charAt(0).toUpperCase() + rest.slice(1)
}

/**
 * The target of a row whose words do not say it, so that it is printed whether or not it moved: "Summer 2026", also of "target date set
 * for Summer 2026"; `null` where there is none or the owner's words hold it.
 */
export function unsaidTarget({ due, status }: Pick<OutstandingReference, 'due' | 'status'>): string | null {
  const target = (due ?? '').trim().replace(/^target\b(?: date)?(?: is)?(?: set)?(?: for)?[:\s]+/i, '')
  return target === '' || says(status, target) ? null : target
}

/** Whether a text has these very words; a single word only as it is written, as May is not "may". */
function says(text: string, words: string): boolean {
  const spaced = (one: string): string => ` ${one.replaceAll(/[^\p{L}\p{N}/]+/gu, ' ').trim()} `
  const [said, sought] = [spaced(text), spaced(words)]
  return sought.trim().includes(' ')
    ? said.toLowerCase().includes(sought.toLowerCase())
    : said.includes(sought)
}

/** Lines that say when a reference was raised: the full date, then the item; else as the source wrote it. */
export function raisedLines({
  raisedOn,
  raisedAtItem,
  raisedText,
}: Pick<OutstandingReference, 'raisedOn' | 'raisedAtItem' | 'raisedText'>): readonly string[] {
  const written = raisedText?.match(/\bItem\b.*$/s)?.[0]
  const item = written ?? (raisedAtItem && /^\d/.test(raisedAtItem) ? `Item ${raisedAtItem}` : raisedAtItem)
  if (raisedOn === null) return [raisedText ?? raisedAtItem].filter((line) => line !== null)
  return [longDate(raisedOn), ...(item ? [item] : [])]
}

/**
 * What the committee resolves of references that it takes for complete. @param isNoted  whether it has resolved to note the report already
 */
export function dischargeResolution(numbers: readonly string[], isNoted: boolean): string {
  const first = isNoted ? '' : 'the report be noted and that '
  return `RESOLVED, that ${first}${numbered(numbers)} be discharged.`
}

/** What the committee is asked of them: "discharge references 8/2023/P and 10/2023/P." */
export function dischargeRequest(numbers: readonly string[]): string {
  return `discharge ${numbered(numbers)}.`
}

const numbered = (numbers: readonly string[]): string =>
  `${numbers.length === 1 ? 'reference' : 'references'} ${wordsInList(numbers)}`

/** The number of the item that raised it: "5" of "Item 5 - Fish market", "3(a)" of "3(a)"; `null` where none is written. */
export function itemNumberIn(raisedAtItem: string | null): string | null {
  return raisedAtItem?.match(/^(?:Item )?(\d+(?:\([a-z]\))?)(?=$|[\s,:-])/i)?.[1] ?? null
}

/** The number of the item that raised a reference, also where date and item were written together: "5 September Item 5". */
export function raisedAtNumber({
  raisedAtItem,
  raisedText,
}: Pick<OutstandingReference, 'raisedAtItem' | 'raisedText'>): string | null {
  return itemNumberIn(raisedAtItem ?? raisedText?.match(/\bItem \d.*$/iu)?.[0] ?? null)
}

/** Whole months from `from` to `to`; 0 when `to` is earlier. */
export function wholeMonths(from: IsoDate, to: IsoDate): number {
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = from.split('-').map(Number)
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split('-').map(Number)
  return Math.max(0, (toYear - fromYear) * 12 + toMonth - fromMonth - (toDay < fromDay ? 1 : 0))
}
