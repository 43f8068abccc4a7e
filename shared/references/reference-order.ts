import type { OutstandingReference } from './outstanding-reference.ts'

/** As printed: what is still open by year and number, then what its owner calls complete. */
export function referencesInOrder<Reference extends Pick<OutstandingReference, 'state' | 'number'>>(
  references: readonly Reference[],
): readonly Reference[] {
  return references.toSorted(
    (a, b) =>
      Number(a.state === 'complete') - Number(b.state === 'complete') ||
      compareReferenceNumbers(a.number, b.number),
  )
}

/** By year, then serial number as a number: 9/2023/P before 10/2023/P before 1/2024/P. Other forms come last, as text. */
export function compareReferenceNumbers(a: string, b: string): number {
  const [yearA, serialA] = yearAndSerial(a)
  const [yearB, serialB] = yearAndSerial(b)
  return yearA - yearB || serialA - serialB || a.localeCompare(b, 'en-GB', { numeric: true })
}

function yearAndSerial(number: string): readonly [number, number] {
  const match = /^(\d+)\/(\d{4})\b/.exec(number)
  return match ? [Number(match[2]), Number(match[1])] : [Number.MAX_SAFE_INTEGER, 0]
}
