import { setImmediate } from 'node:timers/promises'

/** So many rows go into one statement: some 10 ms of work, and fewer values than SQLite takes in one (32,766). */
const rowsAtOnce = 1000

/**
 * Works on many rows a slice at a time. Between slices the application answers those who want nothing of the records; who does waits for
 * the transaction's end.
 */
export async function inSlices<Row>(
  rows: readonly Row[],
  work: (slice: readonly Row[]) => Promise<unknown>,
): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    if (from > 0) await setImmediate()
    await work(rows.slice(from, from + rowsAtOnce))
  }
}
