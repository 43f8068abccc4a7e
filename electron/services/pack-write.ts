import { join } from 'node:path'
import { packFileName } from '../../shared/pack/file-names.ts'
import { documentLabel, itemIdOf, itemNumberOf, type PackDocument } from '../../shared/pack/pack-document.ts'
import type { PackNote } from '../../shared/pack/pack-plan.ts'
import type { PackedDocument, PackEdition } from '../../shared/pack/pack-view.ts'
import { stampText } from '../../shared/pack/stamps.ts'
import { type EditionDocument, sheetCount } from '../../shared/pack/plan-edition.ts'
import { disk } from '../files/file-system.ts'
import { sha256 } from '../files/originals.ts'
import { writeWhole } from '../files/write-whole.ts'
import type { BuiltEdition } from './pack-build.ts'
import type { MadeEdition } from './pack-edition.ts'
import type { PackInput } from './pack-input.ts'

/**
 * Writes the files of a version, each whole or not at all. When one cannot be written the others of this version are taken
 * back; earlier versions have names of their own and are not touched.
 *
 * @throws Problem `disk-full`, `folder-not-writable`
 */
export async function writeEditions(
  folder: string,
  { meeting }: PackInput,
  version: number,
  editions: readonly BuiltEdition[],
): Promise<readonly PackEdition[]> {
  const written: string[] = []
  const write = async (name: string, bytes: Uint8Array) => {
    const { path } = await writeWhole(join(folder, name), bytes)
    written.push(path)
    return path
  }
  try {
    const stored: PackEdition[] = []
    for (const edition of editions) {
      const { docx, pdf } = edition.made
      const name = packFileName(meeting.committee, meeting.heldOn, edition.made.edition.audience, version)
      stored.push(
        editionAsWritten(edition, await write(`${name}.docx`, docx), await write(`${name}.pdf`, pdf)),
      )
    }
    return stored
  } catch (error) {
    await takeBack(written)
    throw error
  }
}

/** Removes files of a version that did not come to be. */
export async function takeBack(paths: readonly string[]): Promise<void> {
  for (const path of paths) await disk.remove(path)
}

function editionAsWritten({ made, checks }: BuiltEdition, docxPath: string, pdfPath: string): PackEdition {
  const { edition, docx, pdf } = made
  return {
    audience: edition.audience,
    docxPath,
    pdfPath,
    pages: sheetCount(edition),
    sha256: { docx: sha256(docx), pdf: sha256(pdf) },
    documents: edition.documents.map(packedDocument),
    checks,
    notes: notesForClerk(made),
  }
}

/** Papers that Packwright made itself lie well under any paper's settings: only officers' files are worth a look. */
function notesForClerk({ edition, notes }: MadeEdition): readonly PackNote[] {
  const made = new Set(
    edition.documents
      .filter(({ document }) => document.source === null)
      .map(({ document }) => documentLabel(document.place)),
  )
  return notes.filter(
    ({ document, kind }) => kind !== 'settings-differ' || document === null || !made.has(document),
  )
}

function packedDocument({ document, firstSheet, sides, fillers }: EditionDocument): PackedDocument {
  return {
    itemId: itemIdOf(document.place),
    itemNumber: itemNumberOf(document.place),
    title: titleOf(document),
    isExempt: document.isExempt,
    range: document.range,
    firstSheet,
    sheets: sides + fillers,
    fillers,
    source: document.source,
  }
}

/** A paper goes by its item's title, an appendix by its number. */
function titleOf({ place, title }: PackDocument): string {
  if (place.kind === 'frontSheet') return documentLabel(place)
  return place.kind === 'appendix' ? (stampText(place) ?? title) : title
}
