import type { Tape } from '../xml/tape.ts'
import { samePacked, type ZipEntry } from '../zip/zip-entry.ts'
import type { ContentTypes } from './content-types.ts'
import type { Relationship } from './relationships.ts'

/** What was found in a part, as far as anyone asked. */
export interface KnownPart {
  readonly entry: ZipEntry
  /** See `SourcePackage.text`. */
  text?: string
  tape?: Tape
  contentTypes?: ContentTypes
  /** By the name of the part whose they are: their targets are told from there. */
  readonly relationships: Map<string, ReadonlyMap<string, Relationship>>
}

/**
 * Parts that were unpacked and read, for as long as another document may hold the same: reports on one template share its
 * styles, theme, lists and margins byte for byte. A part is known again by its packed bytes, without being unpacked.
 */
export class KnownParts {
  private readonly parts = new Map<string, KnownPart>()

  /** The part that lies in its file as this entry does. */
  of(entry: ZipEntry): KnownPart {
    const key = `${entry.crc} ${entry.size}`
    const found = this.parts.get(key)
    const part =
      found !== undefined && samePacked(found.entry, entry) ? found : { entry, relationships: new Map() }
    // Behind all others, as the one that was asked for last.
    this.parts.delete(key)
    this.parts.set(key, part)
    return part
  }

  /** Once a document is done with: lets go of all parts but those asked for last that are small together. */
  settle(): void {
    let room = mostKept
    for (const [key, { entry }] of [...this.parts].toReversed())
      if (entry.size > room) this.parts.delete(key)
      else room -= entry.size
  }
}

/** Bytes of unpacked parts; read, they take up to five times as much. */
const mostKept = 4 * 1024 * 1024
