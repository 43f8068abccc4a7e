import { elementsWithin, nameOf, valueOf } from '../xml/attributes.ts'
import type { Tape } from '../xml/tape.ts'
import type { Ids } from './ids.ts'

/** Start and end of a range, as places on the tape. */
export type RangeTags = readonly [start: number, end: number]

/**
 * Ranges of one kind in a stretch of a tape, by their ends in order: each start with its end, even where a careless
 * program gave all the same number. Halves, and those without a number, are left out.
 *
 * @param kind what stands before "Start" and "End" in the tags: "w:bookmark"
 */
export function rangesOf(tape: Tape, kind: string, first = 0, last = tape.count - 1): readonly RangeTags[] {
  const open = new Map<string, number[]>()
  const found: RangeTags[] = []
  for (const index of elementsWithin(tape, first, last, `${kind}Start`, `${kind}End`)) {
    const id = valueOf(tape, index, 'w:id')
    if (id === null) continue
    if (nameOf(tape, index) === `${kind}Start`) open.set(id, [...(open.get(id) ?? []), index])
    else {
      const start = open.get(id)?.pop()
      if (start !== undefined) found.push([start, index])
    }
  }
  return found
}

/** Ranges that a tracked move or change covers. */
export const trackedRanges =
  'w:moveFromRange w:moveToRange w:customXmlInsRange w:customXmlDelRange w:customXmlMoveFromRange w:customXmlMoveToRange'.split(
    ' ',
  )

/** New numbers for the tags of tracked ranges, by their places. */
export function trackedRangeTags(tape: Tape, ids: Ids): ReadonlyMap<number, string> {
  const tags = new Map<number, string>()
  for (const kind of trackedRanges)
    for (const [start, end] of rangesOf(tape, kind)) {
      const id = ids.next('annotation')
      tags.set(start, id).set(end, id)
    }
  return tags
}
