import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { manyReports } from './reports.ts'

/** Word files to be merged, and in words where they are from. */
export interface BenchDocuments {
  readonly from: string
  readonly files: readonly Uint8Array[]
}

const corpus = join(import.meta.dirname, '../../../shared/corpus/docx')

/** A hundred Word files from everywhere, mixed by their hashes; without them, as many of the sample office's reports. */
export async function benchDocuments(): Promise<BenchDocuments> {
  if (!existsSync(corpus)) return { from: 'our own sample reports, reworded', files: await manyReports(100) }
  const files = readdirSync(corpus)
    .filter((name) => name.endsWith('.docx'))
    .map((name) => new Uint8Array(readFileSync(join(corpus, name))))
  const mixed = files.toSorted((a, b) => hashOf(a).localeCompare(hashOf(b)))
  return { from: 'the corpus of Word files from everywhere', files: mixed.slice(0, 100) }
}

/** So many of them, from the beginning again where they do not suffice. */
export function soMany({ files }: BenchDocuments, count: number): readonly Uint8Array[] {
  return Array.from({ length: count }, (_, index) => files[index % files.length] ?? new Uint8Array())
}

const hashOf = (file: Uint8Array): string => createHash('sha256').update(file).digest('hex')
