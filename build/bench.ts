// What things cost and how it grows. Times are only for orientation, as machines differ; the ratios are the result.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { benchDocuments } from './bench/documents.ts'
import { longestTasks } from './bench/long-tasks.ts'
import { growingMeasures } from './bench/measures.ts'
import { memoryOfMerging } from './bench/memory.ts'
import { mergingAgainstZipping } from './bench/merging.ts'
import { growingPacks, rebuiltPack } from './bench/packs.ts'
import { manyReports } from './bench/reports.ts'

const folder = join(import.meta.dirname, '../out/bench')
const say = (line: string) => process.stdout.write(`${line}\n`)

rmSync(folder, { recursive: true, force: true })
const documents = await benchDocuments()
say(`Merging ${documents.from}, against inflating and deflating the same bytes with zlib`)
for (const line of mergingAgainstZipping(documents, [10, 50, 100, 200, 400])) say(line)
say('\nThe same for the sample office’s reports')
const reports = { from: 'our own sample reports, reworded', files: await manyReports(16) }
for (const line of mergingAgainstZipping(reports, [16])) say(line)
say('\nMemory of merging, against six times the largest document unpacked and 60 MB')
for (const line of memoryOfMerging(documents, [10, 100, 400])) say(line)
say('\nMeasures over ten years of months, in the processor’s time')
for (const line of await growingMeasures([20, 200], folder)) say(line)
say('\nFor how long the window is held up at most, with 200 measures')
for (const line of await longestTasks(200, folder)) say(line)
say('\nA members’ pack from nothing, with the layout engine warm')
for (const line of await growingPacks([10, 20, 40], folder)) say(line)
say('\nA pack of 20 built again')
for (const line of await rebuiltPack(20, folder)) say(line)
