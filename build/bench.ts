// What things cost and how it grows. Seconds are only for orientation, as machines differ; the ratios are the result.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { mergingAgainstZipping } from './bench/merging.ts'
import { growingPacks, rebuiltPack } from './bench/packs.ts'

const folder = join(import.meta.dirname, '../out/bench')
const say = (line: string) => process.stdout.write(`${line}\n`)

rmSync(folder, { recursive: true, force: true })
say('Merging alone, against inflating and deflating the same bytes with zlib')
for (const line of await mergingAgainstZipping([10, 20, 40, 80])) say(line)
say('\nA members’ pack from nothing, with the layout engine warm')
for (const line of await growingPacks([10, 20, 40], folder)) say(line)
say('\nA pack of 20 built again')
for (const line of await rebuiltPack(20, folder)) say(line)
