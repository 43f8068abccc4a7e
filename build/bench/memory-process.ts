// Merges once, in a thread as the application does, and prints by how many bytes the process's memory rose at most:
// `node memory-process.ts 100`.
import { createPackWork } from '../../electron/work/pack-work-client.ts'
import { benchDocuments, soMany } from './documents.ts'
import { benchPlan } from './plan.ts'

const count = Number(process.argv[2] ?? 100)
const sources = soMany(await benchDocuments(), count)
const work = createPackWork()
// The thread has started and loaded the engine once it has answered.
await work.checkPackage(new Uint8Array())
const before = process.memoryUsage.rss()
await work.assemble(benchPlan(count), sources)
// The system keeps the highest figure there was, in kilobytes.
const highest = process.resourceUsage().maxRSS * 1024
await work.close()
process.stdout.write(String(highest - before))
