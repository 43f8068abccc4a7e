// Merges once and prints by how many bytes the process's memory rose at most: `node memory-process.ts 100`.
import { assemble } from '../../electron/pack/index.ts'
import { nodeCodec } from '../../electron/work/node-codec.ts'
import { benchDocuments, soMany } from './documents.ts'
import { benchPlan } from './plan.ts'

const count = Number(process.argv[2] ?? 100)
const sources = soMany(await benchDocuments(), count)
const before = process.memoryUsage.rss()
assemble(benchPlan(count), sources, { codec: nodeCodec })
// The system keeps the highest figure there was, in kilobytes.
const highest = process.resourceUsage().maxRSS * 1024
process.stdout.write(String(highest - before))
