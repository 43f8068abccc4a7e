/**
 * How long laying out a document of this size may take, in milliseconds: a minute, and a tenth of a second for each
 * page there may be (about 3 kB of Word file), ten minutes at most.
 */
export function documentLimit(bytes: number): number {
  return Math.min(60_000 + Math.ceil(bytes / 3_000) * 100, 600_000)
}
