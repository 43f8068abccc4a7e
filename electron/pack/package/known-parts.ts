import type { Tape } from '../xml/tape.ts'
import { samePacked, type ZipEntry } from '../zip/zip-entry.ts'
import type { ContentTypes } from './content-types.ts'
import type { Relationship } from './relationships.ts'

/** What was found in a part, as far as anyone asked. */
export interface KnownPart {
  readonly entry: ZipEntry
  /** See `SourcePackage.written`; gone once its text is made of it. */
  written?: string
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
  /** By their sums, those of the last document behind all others. */
  private readonly parts = new Map<number, KnownPart>()
  private bytes = 0

  /** The part that lies in its file as this entry does. */
  of(entry: ZipEntry): KnownPart {
    const found = this.parts.get(entry.crc)
    if (found?.entry === entry) return found
    if (found !== undefined) this.drop(entry.crc, found)
    const part: KnownPart =
      found !== undefined && samePacked(found.entry, entry)
        ? { ...found, entry }
        : { entry, relationships: new Map() }
    this.parts.set(entry.crc, part)
    this.bytes += entry.size
    return part
  }

  /** Lets go of a part that no other document will have. */
  forget(entry: ZipEntry): void {
    const found = this.parts.get(entry.crc)
    if (found !== undefined) this.drop(entry.crc, found)
  }

  /** Once a document is done with: lets go of all parts but the last that are small together. */
  settle(): void {
    // A large part is one report's own text.
    for (const [sum, part] of this.parts) if (part.entry.size > mostKept / 4) this.drop(sum, part)
    for (const [sum, part] of this.parts) {
      if (this.bytes <= mostKept) return
      this.drop(sum, part)
    }
  }

  private drop(sum: number, { entry }: KnownPart): void {
    this.parts.delete(sum)
    this.bytes -= entry.size
  }
}

/**
 * Bytes of unpacked parts: what fifteen reports hold, so that none of them is unpacked a second time when it is merged. Read,
 * they take up to five times as much.
 */
const mostKept = 2 * 1024 * 1024
