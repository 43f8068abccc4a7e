import type { PackPlan } from '../../../shared/pack/pack-plan.ts'
import type { Codec, PackPiece, Work } from '../engine.ts'
import { readZip, unpack } from '../zip/read-zip.ts'
import { assemble } from './assemble.ts'

/**
 * Merges one document of a pack by itself, exactly as it will stand among the others, to be laid out by itself.
 *
 * @param plan  of this document alone
 * @throws Problem as `assemble`
 */
export function assemblePiece(plan: PackPlan, source: Uint8Array, work: Work): PackPiece {
  const { docx, notes } = assemble(plan, [source], work)
  return { docx, notes, showsNumbers: showsPageNumbers(docx, work.codec) }
}

/** Fields that print a page number; the stamp in the margin is left out by `withoutStamps`. */
const numberField = /PAGE/iu
const textParts = /^word\/(?:document|footnotes|endnotes|comments|header\d+|footer\d+)\.xml$/u

/**
 * Whether page numbers stand in a merged document besides the pack's own stamps: page references, or page fields in its
 * text. A locked table of contents counts too, since a layout engine may bring its page references up to date.
 */
function showsPageNumbers(docx: Uint8Array, codec: Codec): boolean {
  const decoder = new TextDecoder()
  return readZip(docx)
    .filter(({ name }) => textParts.test(name))
    .some((entry) => numberField.test(fieldCodes(withoutStamps(decoder.decode(unpack(entry, codec))))))
}

function withoutStamps(xml: string): string {
  return xml.replaceAll(/<w:pStyle w:val="PWPageNumber"\/>[\s\S]*?<\/w:p>/gu, '')
}

/** All field codes of a part, run together: a code may be split over several runs. */
function fieldCodes(xml: string): string {
  const simple = [...xml.matchAll(/<w:fldSimple [^>]*w:instr="([^"]*)"/gu)]
  const complex = [...xml.matchAll(/<w:instrText[^>]*>([^<]*)</gu)]
  return [...simple, ...complex].map(([, code]) => code).join('')
}
