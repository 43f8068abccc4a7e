import { isClockTime, isoDate, type ClockTime, type IsoDate } from '../../shared/calendar/iso-date.ts'

/** A list of sentences, or of findings, from its JSON column. */
export function sentences(json: string): readonly string[] {
  const value: unknown = JSON.parse(json)
  if (!Array.isArray(value)) throw new TypeError('a list was expected in the records')
  return value.map(String)
}

export function dayOrNull(text: string | null): IsoDate | null {
  return text === null ? null : isoDate(text)
}

export function timeOrNull(text: string | null): ClockTime | null {
  return text !== null && isClockTime(text) ? text : null
}

/** A time of day that is always there. @throws RangeError */
export function timeOfRow(text: string): ClockTime {
  if (!isClockTime(text)) throw new RangeError(`not a time of the records: ${text}`)
  return text
}

/**
 * Reads a word of a fixed vocabulary back. A word this program does not know was written by none of its versions.
 * @throws RangeError
 */
export function oneOf<Word extends string>(known: readonly Word[], text: string): Word {
  const word = known.find((candidate) => candidate === text)
  if (word === undefined) throw new RangeError(`not a word of the records: ${text}`)
  return word
}

export function truth(value: number): boolean {
  return value !== 0
}

/** Rows under the key each belongs to, keeping their order. */
export function grouped<Row, Key>(
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
): ReadonlyMap<Key, readonly Row[]> {
  const groups = new Map<Key, Row[]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group) group.push(row)
    else groups.set(keyOf(row), [row])
  }
  return groups
}
