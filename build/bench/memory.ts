import { execFileSync } from 'node:child_process'
import { readZip } from '../../electron/pack/zip/read-zip.ts'
import { soMany, type BenchDocuments } from './documents.ts'

const megabyte = 1024 * 1024
/** What the goal allows besides so many times the largest document, unpacked. */
const allowance = { times: 6, bytes: 60 * megabyte }

/**
 * One line per size: by how much a process's memory rises while it merges, at most, and what share that is of what is
 * allowed: six times the largest document, unpacked, and 60 MB. Each size has a process of its own, which has loaded the
 * engine and all documents before it begins (`memory-process.ts`).
 */
export function memoryOfMerging(documents: BenchDocuments, sizes: readonly number[]): readonly string[] {
  return sizes.map((size) => {
    const largest = Math.max(...soMany(documents, size).map(unpackedSize))
    const allowed = largest * allowance.times + allowance.bytes
    const process = new URL('memory-process.ts', import.meta.url)
    const peak = Number(execFileSync(globalThis.process.execPath, [process.pathname, String(size)]))
    return `${String(size).padStart(4)} documents: ${inMegabytes(peak)} more at most, ${(peak / allowed).toFixed(2)} of ${inMegabytes(allowed)} (largest document ${inMegabytes(largest)})`
  })
}

function unpackedSize(docx: Uint8Array): number {
  return readZip(docx).reduce((sum, { size }) => sum + size, 0)
}

const inMegabytes = (bytes: number): string => `${(bytes / megabyte).toFixed(1)} MB`
