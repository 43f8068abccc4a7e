import { createHash } from 'node:crypto'
import { joinPdf, type JoinedPdf, type PdfPiece } from '../pdf/join-pdf.ts'
import { openPiece } from '../pdf/open-piece.ts'
import type { PdfFinish } from '../pdf/pdf-finish.ts'
import { recentResults } from './recent-results.ts'

const megabyte = 1024 * 1024
const pieces = recentResults(128 * megabyte)
/** What a page takes when it is open, besides the file. */
const pageBytes = megabyte / 4

/** Joins PDFs; a document that stood in an earlier pack as it stands now is open still. */
export function joinRemembered(
  wanted: readonly PdfPiece[],
  digits: Uint8Array,
  finish: PdfFinish,
): Promise<JoinedPdf> {
  return joinPdf(wanted, digits, finish, (pdf, pages) =>
    pieces.of(
      `${createHash('sha256').update(pdf).digest('hex')} ${pages}`,
      () => openPiece(pdf, pages),
      () => pdf.length + pages * pageBytes,
    ),
  )
}
