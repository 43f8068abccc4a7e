import {
  documentBookmark,
  documentLabel,
  itemIdOf,
  itemNumberOf,
  type PackDocument,
} from '../../shared/pack/pack-document.ts'
import type { PackNote } from '../../shared/pack/pack-plan.ts'
import type { PackedDocument, PackEdition } from '../../shared/pack/pack-view.ts'
import { type EditionDocument, sheetCount } from '../../shared/pack/plan-edition.ts'
import { stampText } from '../../shared/pack/stamps.ts'
import { sha256 } from '../files/originals.ts'
import type { BuiltEdition } from './pack-build.ts'
import type { MadeEdition } from './pack-edition.ts'

/**
 * A built edition as the records keep it, with the places its files were written to.
 * @param keys  names of what its documents were made of, by bookmark
 */
export function editionAsWritten(
  { made, checks }: BuiltEdition,
  keys: ReadonlyMap<string, string>,
  docxPath: string,
  pdfPath: string,
): PackEdition {
  const { edition, docx, pdf } = made
  return {
    audience: edition.audience,
    docxPath,
    pdfPath,
    pages: sheetCount(edition),
    sha256: { docx: sha256(docx), pdf: sha256(pdf) },
    documents: edition.documents.map((each) => packedDocument(each, keys)),
    checks,
    notes: notesForClerk(made),
  }
}

/** Papers that Packwright made itself lie well under any paper's settings: only officers' files are worth a look. */
function notesForClerk({ edition, notes }: MadeEdition): readonly PackNote[] {
  const made = new Set(
    edition.documents
      .filter((each) => sourceOf(each) === null)
      .map(({ document }) => documentLabel(document.place)),
  )
  return notes.filter(
    ({ document, kind }) => kind !== 'settings-differ' || document === null || !made.has(document),
  )
}

/** A document as a pack's records name it. @param keys  names of what documents are made of, by bookmark */
export function packedDocument(packed: EditionDocument, keys: ReadonlyMap<string, string>): PackedDocument {
  const { document, firstSheet, sides, fillers } = packed
  const key = keys.get(documentBookmark(document.place))
  return {
    itemId: itemIdOf(document.place),
    itemNumber: itemNumberOf(document.place),
    ...letterOf(document),
    title: titleOf(document),
    isExempt: document.isExempt,
    range: document.range,
    firstSheet,
    sheets: sides + fillers,
    fillers,
    source: sourceOf(packed),
    ...(key === undefined ? {} : { key }),
  }
}

function letterOf({ place }: PackDocument): Pick<PackedDocument, 'itemLetter'> {
  return place.kind === 'frontSheet' || place.itemLetter === undefined ? {} : { itemLetter: place.itemLetter }
}

/** The Word file a document of this edition came from. A placeholder is Packwright's own, whatever it stands for. */
function sourceOf({ document, isPlaceholder }: EditionDocument): string | null {
  return isPlaceholder ? null : document.source
}

/** A paper goes by its item's title, an appendix by its number. */
function titleOf({ place, title }: PackDocument): string {
  if (place.kind === 'frontSheet') return documentLabel(place)
  return place.kind === 'appendix' ? (stampText(place) ?? title) : title
}
