// Merges once, in a process of its own as the application does, and prints by how many bytes its memory rose at most:
// `node memory-process.ts 100`.
import { checkPackage } from '../../electron/pack/index.ts'
import { collectOften } from '../../electron/work/collect-often.ts'
import { mergeSparingly } from '../../electron/work/merge-sparingly.ts'
import { nodeCodec as codec } from '../../electron/work/node-codec.ts'
import { benchDocuments, soMany } from './documents.ts'
import { benchPlan } from './plan.ts'

collectOften()
const count = Number(process.argv[2] ?? 100)
const sources = soMany(await benchDocuments(), count)
// The engine is loaded once it has answered.
checkPackage(new Uint8Array(), codec)
const before = process.memoryUsage.rss()
mergeSparingly(benchPlan(count), sources, { codec })
// The system keeps the highest figure there was, in kilobytes.
const highest = process.resourceUsage().maxRSS * 1024
process.stdout.write(String(highest - before))
