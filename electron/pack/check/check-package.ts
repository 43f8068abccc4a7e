import type { Codec } from '../engine.ts'
import { withCanonicalPrefixes } from '../package/canonical-prefixes.ts'
import { decodeXml } from '../package/decode.ts'
import { openPackage, type SourcePackage } from '../package/source-package.ts'
import { PartReader, type Tape } from '../xml/tape.ts'
import { readPieces } from '../zip/read-zip.ts'
import { takenApart, type Seams } from '../zip/seams.ts'
import type { ZipEntry } from '../zip/zip-entry.ts'
import { walkPart, watchersOf, type Watchers } from './check.ts'
import { orderCheck } from './element-order.ts'
import { identityCheck } from './identities.ts'
import { placeCheck } from './places.ts'
import { prefixCheck } from './prefixes.ts'
import { rangeCheck } from './ranges.ts'
import { referenceCheck } from './references.ts'
import { emptyLinkCheck, isRelationships, linkCheck, relationshipFaults } from './relationships.ts'

/**
 * Looks for everything that makes Word refuse or repair a file: parts without a type or of the wrong one, XML that is not
 * well formed, references to nothing, ids used twice, elements out of order. Empty when the package is sound. It reads the
 * very bytes that leave, each part once.
 *
 * @param seams where parts were packed in pieces: these are read one by one, so that none lies in memory whole
 */
export function checkPackage(docx: Uint8Array, codec: Codec, seams: Seams = new Map()): readonly string[] {
  let source: SourcePackage
  try {
    source = openPackage(docx, codec)
  } catch (error) {
    return [`not a package: ${String(error)}`]
  }
  const checks = [
    orderCheck(),
    placeCheck(),
    referenceCheck(),
    identityCheck(),
    rangeCheck(),
    emptyLinkCheck(),
    linkCheck(source),
    prefixCheck(),
  ]
  const watchers = watchersOf(checks)
  const parts = source.entries.filter(({ name }) => isXml.test(name))
  return [
    ...entryFaults(source),
    ...relationshipFaults(source, ''),
    ...parts.flatMap((entry) => partFaults(takenApart(entry, seams), codec, watchers)),
    ...parts.flatMap(({ name }) => (isRelationships(name) ? [] : relationshipFaults(source, name))),
    ...checks.flatMap((check) => check.faults()),
  ]
}

const isXml = /\.(?:xml|rels|vml)$/i

/** Parts without a content type, and names that differ only in case: to a package they are one. */
function entryFaults(source: SourcePackage): readonly string[] {
  const faults: string[] = []
  const seen = new Set<string>()
  for (const { name } of source.entries) {
    if (name !== '[Content_Types].xml' && source.typeOf(name) === null)
      faults.push(`${name} has no content type`)
    if (seen.has(name.toLowerCase())) faults.push(`${name} stands twice`)
    seen.add(name.toLowerCase())
  }
  return faults
}

/** Shows a part to the checks, piece by piece; the faults are those of its own form. */
function partFaults(entry: ZipEntry, codec: Codec, watchers: Watchers): readonly string[] {
  const { name, crc, pieces } = entry
  const reader = new PartReader()
  let sum = 0
  try {
    for (const data of readPieces(entry, codec)) {
      sum = codec.crc32(data, sum)
      const tape = reader.read(decodeXml(data))
      walkPart(name, pieces.length > 1 ? tape : withKnownPrefixes(name, tape), watchers)
    }
    reader.finish()
  } catch (error) {
    return [`${name} is not well formed: ${String(error)}`]
  }
  return sum === crc ? [] : [`${name} has another sum than the file says`]
}

/**
 * The checks know names by Word's own prefixes. What the engine packed in pieces has these, and the package's own parts
 * (content types, relationships) have none.
 */
function withKnownPrefixes(part: string, tape: Tape): Tape {
  if (part === '[Content_Types].xml' || isRelationships(part)) return tape
  return withCanonicalPrefixes(tape)
}
