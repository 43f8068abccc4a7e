import type { Minute } from './minute-blocks.ts'

/**
 * Two texts of one minute as one, for the clerk to put in order: what they have alike at the beginning and at the end stands
 * once, between them all of the one, then all of the other. Nothing of either is lost.
 */
export function bothMinutes(first: Minute, second: Minute): Minute {
  const start = alike(first, second)
  const [restOfFirst, restOfSecond] = [first.slice(start), second.slice(start)]
  const end = alike(restOfFirst.toReversed(), restOfSecond.toReversed())
  return [
    ...first.slice(0, first.length - end),
    ...restOfSecond.slice(0, restOfSecond.length - end),
    ...first.slice(first.length - end),
  ]
}

/** How many blocks at the beginning of two minutes are the same. */
function alike(some: Minute, others: Minute): number {
  const differs = some.findIndex((block, place) => JSON.stringify(block) !== JSON.stringify(others[place]))
  return differs === -1 ? some.length : differs
}
