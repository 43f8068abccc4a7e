// Writes the sample office into the folder given, else into dist/sample.
import { join, resolve } from 'node:path'
import { writeSampleOffice } from './sample-office/write-sample-office.ts'

const folder = resolve(process.argv[2] ?? join(import.meta.dirname, '../dist/sample'))
await writeSampleOffice(folder)
process.stdout.write(`The sample office is in ${folder}\n`)
