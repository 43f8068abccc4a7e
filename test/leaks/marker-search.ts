import { inflateSync } from 'node:zlib'
import { unzipSync } from 'fflate'
import { readPdf } from '../../electron/pdf/read-pdf.ts'
import { markerSign } from './generated-meeting.ts'

/** A marker found in a finished file, and where. */
export interface FoundMarker {
  readonly marker: string
  readonly where: string
}

/**
 * Looks for markers in every byte of a Word file, unpacked through all its levels: plain, in UTF-16, in hexadecimal, in base64,
 * and with tags taken out. It shares no line with the search that Packwright itself makes.
 */
export function markersInDocx(docx: Uint8Array, within = ''): readonly FoundMarker[] {
  const found = markersIn(docx, `${within}zip`)
  for (const [name, data] of Object.entries(unzipSync(docx))) {
    found.push(...markersIn(data, within + name))
    if (data[0] === 0x50 && data[1] === 0x4b) found.push(...markersInDocx(data, `${within}${name} > `))
  }
  return found
}

/** The same in a PDF: its bytes, its streams inflated, and the text of its pages. */
export async function markersInPdf(pdf: Uint8Array): Promise<readonly FoundMarker[]> {
  const found = markersIn(pdf, 'pdf')
  const file = Buffer.from(pdf)
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    const start = file[at + 6] === 0x0d ? at + 8 : at + 7
    const end = file.indexOf('endstream', start)
    if (end < 0) break
    found.push(...markersIn(inflatedIfPossible(file.subarray(start, end)), 'a stream of the pdf'))
    at = end + 3
  }
  const { pages } = await readPdf(pdf)
  for (const [index, { text }] of pages.entries())
    found.push(...markersIn(Buffer.from(text), `page ${index + 1}`))
  return found
}

function inflatedIfPossible(data: Uint8Array): Uint8Array {
  try {
    return inflateSync(data)
  } catch {
    return data
  }
}

function markersIn(data: Uint8Array, where: string): FoundMarker[] {
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength)
  const plain = bytes.toString('latin1')
  const readings = [
    plain,
    plain.replaceAll('\u0000', ''),
    plain.replaceAll(/<[^>]*>/g, ''),
    fromHex(plain),
    ...fromBase64(plain),
  ]
  const markers = new Set(readings.flatMap((reading) => reading.toLowerCase().match(anyMarker) ?? []))
  return [...markers].map((marker) => ({ marker, where }))
}

const anyMarker = new RegExp(`${markerSign}[a-z0-9]*`, 'g')

function fromHex(text: string): string {
  return (text.match(/(?:[0-9a-fA-F]{2}){8,}/g) ?? [])
    .map((digits) => Buffer.from(digits, 'hex').toString('latin1').replaceAll('\u0000', ''))
    .join('\n')
}

function fromBase64(text: string): readonly string[] {
  return (text.match(/[A-Za-z0-9+/]{24,}/g) ?? []).flatMap((run) =>
    [0, 1, 2, 3].map((from) => Buffer.from(run.slice(from), 'base64').toString('latin1')),
  )
}
