import { nodeCodec } from '../../electron/work/node-codec.ts'
import { assemble } from '../../electron/pack/index.ts'
import { readZip, unpack } from '../../electron/pack/zip/read-zip.ts'
import type { PackPlan } from '../../shared/pack/pack-plan.ts'
import { manyReports } from './reports.ts'

/** One line per size: how many times longer merging takes than unpacking and packing the same bytes. */
export async function mergingAgainstZipping(sizes: readonly number[]): Promise<readonly string[]> {
  const reports = await manyReports(Math.max(...sizes))
  const lines: string[] = []
  for (const size of sizes) {
    const sources = reports.slice(0, size)
    const merging = best(() => assemble(planOf(sources), sources, { codec: nodeCodec }))
    const zipping = best(() => sources.forEach(unpackAndPack))
    lines.push(
      `${String(size).padStart(4)} reports: ${(merging / zipping).toFixed(2)} times zlib (${merging.toFixed(0)} ms to ${zipping.toFixed(0)} ms; ` +
        `${(merging / size).toFixed(1)} ms a report)`,
    )
  }
  return lines
}

/** The quickest of five runs in milliseconds: what the work costs when nothing else disturbs it. */
function best(run: () => unknown): number {
  let quickest = Infinity
  for (let round = 0; round < 5; round += 1) {
    const started = performance.now()
    run()
    quickest = Math.min(quickest, performance.now() - started)
  }
  return quickest
}

function unpackAndPack(docx: Uint8Array): void {
  for (const entry of readZip(docx)) nodeCodec.deflateRaw(unpack(entry, nodeCodec))
}

function planOf(sources: readonly Uint8Array[]): PackPlan {
  return {
    title: 'Merged reports',
    authority: 'Packwright',
    language: 'en-GB',
    dated: '2026-01-01T00:00:00Z',
    start: 'next',
    documents: sources.map((_, index) => ({
      bookmark: `_pack_${String(index + 1).padStart(3, '0')}`,
      label: `Report ${index + 1}`,
      startsAtPage: null,
      fillers: 0,
      stamps: { firstPage: null, everyPage: null, exempt: null, pageNumber: 'all' },
    })),
  }
}
