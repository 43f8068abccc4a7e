import { nodeCodec } from '../../electron/work/node-codec.ts'
import { readZip, unpack } from '../../electron/pack/zip/read-zip.ts'
import { collectOften } from '../../electron/work/collect-often.ts'
import { mergeSparingly } from '../../electron/work/merge-sparingly.ts'
import { soMany, type BenchDocuments } from './documents.ts'
import { benchPlan } from './plan.ts'

/**
 * One line per size: how many times longer merging takes than unpacking and packing the same bytes with zlib, its check
 * included, and how the time of one document compares with that in the smallest pack. Times are the processor's, for this
 * thread: what the clerk waits when the machine does nothing else.
 */
export function mergingAgainstZipping(
  documents: BenchDocuments,
  sizes: readonly number[],
): readonly string[] {
  let perDocumentAtFirst = 0
  // As the process that merges has it: what it saves of memory must not be hidden here in time.
  collectOften()
  return sizes.map((size) => {
    const sources = soMany(documents, size)
    const { first: merging, second: zipping } = quickest(
      () => mergeSparingly(benchPlan(size), sources, { codec: nodeCodec }),
      () => sources.forEach(unpackAndPack),
    )
    const perDocument = merging / size
    perDocumentAtFirst ||= perDocument
    return [
      `${String(size).padStart(4)} documents: ${(merging / zipping).toFixed(2)} times zlib`,
      `${merging.toFixed(0)} ms to ${zipping.toFixed(0)} ms`,
      `${perDocument.toFixed(1)} ms a document`,
      `${(perDocument / perDocumentAtFirst).toFixed(2)} times that of ${sizes[0]}`,
    ].join('; ')
  })
}

const rounds = 5
/** Some systems count a thread's time in steps of 4 ms: whatever is timed goes on long enough that a step means little. */
const longEnoughMs = 200

/**
 * The quickest of several rounds each, in milliseconds a run; they take turns, so that both meet the same machine. The thread
 * has been at work before, as the application's has when a pack is built: what Node compiles at first is in no round.
 */
function quickest(first: () => unknown, second: () => unknown): { first: number; second: number } {
  const best = { first: Infinity, second: Infinity }
  timeOf(first)
  for (let round = 0; round < rounds; round++) {
    best.first = Math.min(best.first, timeOf(first))
    best.second = Math.min(best.second, timeOf(second))
  }
  return best
}

function timeOf(run: () => unknown): number {
  const before = process.threadCpuUsage()
  for (let runs = 1; ; runs++) {
    run()
    const { user, system } = process.threadCpuUsage(before)
    const spent = (user + system) / 1000
    if (spent >= longEnoughMs) return spent / runs
  }
}

function unpackAndPack(docx: Uint8Array): void {
  for (const entry of readZip(docx)) nodeCodec.deflateRaw(unpack(entry, nodeCodec))
}
