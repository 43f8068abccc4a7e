import {
  documentBookmark,
  documentLabel,
  endBookmark,
  type PackDocument,
} from '../../shared/pack/pack-document.ts'
import type { Audience, PackPlan, PageMap } from '../../shared/pack/pack-plan.ts'
import { stampsFor } from '../../shared/pack/stamps.ts'
import type { CommonGround, PackPiece, PdfPiece } from '../work/pack-work.ts'
import type { PackTools } from './pack-tools.ts'

/** What the documents of each audience's pack have in common; see `groundOf`. */
export type Grounds = Readonly<Record<Audience, CommonGround>>

/** A document laid out by itself, as it will stand in the pack. */
export interface LaidPiece {
  readonly piece: PdfPiece
  /** Its pages, with its filler pages at the end, by its own bookmarks. */
  readonly map: PageMap
  /** Printed sides, without fillers. */
  readonly sides: number
}

/** How a document is merged to be laid out by itself. */
export interface PieceForm {
  /** Filler pages at its end; at least one, so that whether it is needed may be decided afterwards. */
  readonly fillers: number
  /** The number of its first page where it prints page numbers in its text, else `null`: then it is laid out from 1. */
  readonly startsAtPage: number | null
  /** Pages of the whole pack, for the same documents. */
  readonly totalPages: number | null
}

export const plainForm: PieceForm = { fillers: 1, startsAtPage: null, totalPages: null }

/** The same in every piece, so that a document's bytes do not change with its item's number. */
const pieceBookmark = '_pack_001'

/**
 * Merges a document by itself under its pack's common ground. Names and dates that stand on no page are left out, so that
 * the same paper gives the same bytes in every version of the pack, and its layout is kept.
 */
export function assemblePiece(
  { work, signal }: PackTools,
  document: PackDocument,
  audience: Audience,
  source: Uint8Array,
  ground: CommonGround,
  { fillers, startsAtPage, totalPages }: PieceForm,
): Promise<PackPiece> {
  const plan: PackPlan = {
    title: 'One document',
    authority: 'Packwright',
    language: 'en-GB',
    dated: '2000-01-01T00:00:00Z',
    start: 'next',
    ...(totalPages === null ? {} : { totalPages }),
    hasLooseFillers: true,
    documents: [
      {
        bookmark: pieceBookmark,
        label: documentLabel(document.place),
        startsAtPage,
        fillers,
        stamps: stampsFor(document, audience),
      },
    ],
  }
  return work.assemblePiece(plan, source, ground, signal)
}

/** Where a piece will stand. */
export interface PiecePlace {
  readonly printsFrom: number
  /** Filler pages that follow it in the pack: its own, or fewer. */
  readonly fillers: number
}

/** Lays a merged piece out. */
export async function layOutPiece(
  { layout, signal }: PackTools,
  { place }: PackDocument,
  docx: Uint8Array,
  form: PieceForm,
  { printsFrom, fillers }: PiecePlace,
): Promise<LaidPiece> {
  const { pdf, map } = await layout.layOut(docx, { subject: documentLabel(place), signal })
  const sides = map.pages.length - form.fillers
  const bookmark = documentBookmark(place)
  return {
    map,
    sides,
    piece: {
      pdf,
      pages: sides + fillers,
      laidFrom: form.startsAtPage ?? 1,
      printsFrom,
      places: { [pieceBookmark]: bookmark, [endBookmark(pieceBookmark)]: endBookmark(bookmark) },
    },
  }
}
