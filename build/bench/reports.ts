import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { sampleOffice } from '../sample-office/sample-office.ts'

/** `count` Word reports, each with other bytes and another last paragraph, so that nothing is laid out or shared for free. */
export async function manyReports(count: number): Promise<readonly Uint8Array[]> {
  const files = await sampleOffice()
  const reports = [...files].filter(([name]) => name.endsWith('.docx')).map(([, bytes]) => bytes)
  return Array.from({ length: count }, (_, index) =>
    reworded(reports[index % reports.length] ?? new Uint8Array(), index + 1),
  )
}

/** The same report with one more paragraph at its end, or several. */
export function reworded(docx: Uint8Array, number: number, paragraphs = 1): Uint8Array {
  const parts = unzipSync(docx)
  const main = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
  const lastSection = main.lastIndexOf('<w:sectPr')
  const paragraph = `<w:p><w:r><w:t>Version of record ${number}.</w:t></w:r></w:p>`.repeat(paragraphs)
  parts['word/document.xml'] = strToU8(main.slice(0, lastSection) + paragraph + main.slice(lastSection))
  return zipSync(parts, { mtime: new Date('2026-01-01T00:00:00Z') })
}
