import type { Codec } from '../engine.ts'
import { readEntry, readZip, ZipFault } from '../zip/read-zip.ts'
import { readTape, type Tape } from '../xml/tape.ts'
import type { ZipEntry } from '../zip/zip-entry.ts'
import { canonicalPrefixes, withCanonicalPrefixes } from './canonical-prefixes.ts'
import { readContentTypes, type ContentTypes } from './content-types.ts'
import { KnownParts, type KnownPart } from './known-parts.ts'
import { decodeContent, decodeXml } from './decode.ts'
import { openParagraphs } from './open-paragraphs.ts'
import { readRelationships, relationshipsPart, type Relationship } from './relationships.ts'

/** A Word file, opened: parts are unpacked when asked for, and pictures never unless someone looks into them. */
export interface SourcePackage {
  /** Part with the document's text, mostly `word/document.xml`. */
  readonly mainPart: string
  readonly entries: readonly ZipEntry[]
  entry(part: string): ZipEntry | null
  /**
   * Text of an XML part with Word's own prefixes and no self-closed paragraphs, `null` when there is no such part.
   * @throws XmlFault, ZipFault
   */
  text(part: string): string | null
  /** The same text, read; once for all who ask. @throws XmlFault, ZipFault */
  tape(part: string): Tape | null
  /** Its text as it was written, without its declaration. @throws XmlFault, ZipFault */
  written(part: string): string | null
  /** Relationships of a part, by id. A part without any has none; a second of the same id is left out. */
  relationships(part: string): ReadonlyMap<string, Relationship>
  /** The one part that `part` names with a relationship of this kind, `null` when it is not there. */
  related(part: string, kind: string): string | null
  typeOf(part: string): string | null
}

/**
 * @param known parts that were read before and may be the same; what is read here becomes known too
 * @throws ZipFault, XmlFault when it is no package or has no main part
 */
export function openPackage(
  file: Uint8Array,
  codec: Codec,
  known: KnownParts = new KnownParts(),
): SourcePackage {
  const entries = readZip(file)
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]))
  const entry = (part: string): ZipEntry | null => byName.get(part.toLowerCase()) ?? null
  const partOf = (part: string): KnownPart | null => {
    const found = entry(part)
    return found === null ? null : known.of(found)
  }
  const writtenIn = (part: KnownPart): string =>
    (part.written ??= readEntry(part.entry, codec, decodeContent))
  const written = (part: string): string | null => {
    const found = partOf(part)
    return found === null ? null : writtenIn(found)
  }
  const textOf = (part: KnownPart): string => {
    part.text ??= openParagraphs(canonicalPrefixes(writtenIn(part)))
    delete part.written
    return part.text
  }
  /** Its tape and thereby its text, which is searched for declarations only by its tags. */
  const firstTapeOf = (part: KnownPart): Tape => {
    const read = readTape(openParagraphs(writtenIn(part)))
    const tape = withCanonicalPrefixes(read)
    return tape === read ? read : openedIn(tape)
  }
  const text = (part: string): string | null => {
    const found = partOf(part)
    return found === null ? null : textOf(found)
  }
  const tape = (part: string): Tape | null => {
    const found = partOf(part)
    if (found === null) return null
    found.tape ??= found.text === undefined ? firstTapeOf(found) : readTape(found.text)
    found.text = found.tape.text
    delete found.written
    return found.tape
  }
  const relationships = once((part: string): ReadonlyMap<string, Relationship> => {
    const found = partOf(relationshipsPart(part))
    if (found === null) return new Map()
    const read =
      found.relationships.get(part) ?? relationshipsById(readEntry(found.entry, codec, decodeXml), part)
    found.relationships.set(part, read)
    return read
  })
  const related = (part: string, kind: string): string | null => {
    for (const found of relationships(part).values())
      if (found.kind === kind && !found.isExternal && entry(found.target) !== null) return found.target
    return null
  }
  const types = contentTypesOf(partOf('[Content_Types].xml'), codec)
  const mainPart =
    related('', 'officeDocument') ?? (entry('word/document.xml') === null ? null : 'word/document.xml')
  if (mainPart === null) throw new ZipFault('shape', 'The part with its text is missing.')
  return {
    mainPart,
    entries,
    entry,
    text,
    tape,
    written,
    relationships,
    related,
    typeOf: (part) => types.typeOf(part),
  }
}

/** Paragraphs that have Word's own prefix only since the part was rewritten may be self-closed still. */
function openedIn(tape: Tape): Tape {
  const text = openParagraphs(tape.text)
  return text === tape.text ? tape : readTape(text)
}

function contentTypesOf(part: KnownPart | null, codec: Codec): ContentTypes {
  if (part === null) return readContentTypes('<Types/>')
  return (part.contentTypes ??= readContentTypes(readEntry(part.entry, codec, decodeXml)))
}

/** Of several of the same id, the first. */
function relationshipsById(text: string, part: string): ReadonlyMap<string, Relationship> {
  const map = new Map<string, Relationship>()
  for (const relationship of readRelationships(text, part))
    if (!map.has(relationship.id)) map.set(relationship.id, relationship)
  return map
}

/** What a part has been found to be, kept for the next time it is asked for. */
function once<Value>(find: (part: string) => Value): (part: string) => Value {
  const kept = new Map<string, Value>()
  return (part) => {
    const known = kept.get(part)
    if (known !== undefined) return known
    const found = find(part)
    kept.set(part, found)
    return found
  }
}
