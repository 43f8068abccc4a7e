import type { Codec } from '../engine.ts'
import type { GrowingPart } from '../zip/growing-part.ts'
import { seamsOf, type Seams } from '../zip/seams.ts'
import type { ZipEntry } from '../zip/zip-entry.ts'
import { packEntry, writeZip } from '../zip/write-zip.ts'
import { writeContentTypes } from './content-types.ts'
import { relationshipsPart, writeRelationships, type Relationship } from './relationships.ts'

/** Relationships of a part being written: asks for the same thing twice get the same id. */
export class RelationshipList {
  private readonly list: Relationship[] = []
  private readonly ids = new Map<string, string>()

  /** @param type full relationship type  @returns its id, "rId7" */
  add(type: string, target: string, isExternal = false): string {
    const key = `${type} ${isExternal} ${target}`
    const known = this.ids.get(key)
    if (known !== undefined) return known
    const id = `rId${this.list.length + 1}`
    this.ids.set(key, id)
    this.list.push({ id, kind: type.slice(type.lastIndexOf('/') + 1), type, target, isExternal })
    return id
  }

  get all(): readonly Relationship[] {
    return this.list
  }
}

/** A finished file, and where its large parts can be taken apart. */
export interface WrittenPackage {
  readonly docx: Uint8Array
  readonly seams: Seams
}

/** The pack as it grows: parts in the order they were added, each with its type and relationships. */
export class OutputPackage {
  private readonly codec: Codec
  private readonly parts: { readonly name: string; readonly type: string; readonly entry: ZipEntry }[] = []

  constructor(codec: Codec) {
    this.codec = codec
  }

  /** Adds a part from text or bytes, with its relationships when it has some. */
  add(
    name: string,
    type: string,
    content: string | Uint8Array,
    relationships: RelationshipList | null = null,
  ): void {
    const data = typeof content === 'string' ? utf8.encode(content) : content
    this.copy(name, type, packEntry({ name, data }, this.codec))
    if (relationships !== null && relationships.all.length > 0) this.addRelationships(name, relationships)
  }

  /** Adds a part that was packed as it grew. */
  addGrown(
    name: string,
    type: string,
    part: GrowingPart,
    [opening, closing]: readonly [opening: string, closing: string],
    relationships: RelationshipList,
  ): void {
    this.copy(name, type, part.finish(name, opening, closing))
    if (relationships.all.length > 0) this.addRelationships(name, relationships)
  }

  /** Adds a part as it is packed already. */
  copy(name: string, type: string, entry: ZipEntry): void {
    this.parts.push({ name, type, entry: { ...entry, name } })
  }

  addRelationships(part: string, relationships: RelationshipList): void {
    const name = relationshipsPart(part)
    const data = utf8.encode(writeRelationships(relationships.all))
    this.parts.push({ name, type: relationshipsType, entry: packEntry({ name, data }, this.codec) })
  }

  /** The finished file; the content types come first. */
  write(dated: string): WrittenPackage {
    const types = utf8.encode(writeContentTypes(this.parts))
    const first = packEntry({ name: '[Content_Types].xml', data: types }, this.codec)
    const entries = [first, ...this.parts.map(({ entry }) => entry)]
    return { docx: writeZip(entries, dated), seams: seamsOf(entries) }
  }
}

const utf8 = new TextEncoder()
const relationshipsType = 'application/vnd.openxmlformats-package.relationships+xml'
