import type { Codec } from '../engine.ts'
import { openPackage, type SourcePackage } from '../package/source-package.ts'
import { nameOf, valueOf } from '../xml/attributes.ts'
import { close, readTape, type Tape } from '../xml/tape.ts'
import { walkPart, type Check } from './check.ts'
import { orderCheck } from './element-order.ts'
import { identityCheck } from './identities.ts'
import { rangeCheck } from './ranges.ts'
import { referenceCheck } from './references.ts'
import { emptyLinkCheck, relationshipFaults, relationshipIdFaults } from './relationships.ts'

/**
 * Looks for everything that makes Word refuse or repair a file: parts without a type or of the wrong one, XML that is not
 * well formed, references to nothing, ids used twice, elements out of order. Empty when the package is sound.
 */
export function checkPackage(docx: Uint8Array, codec: Codec): readonly string[] {
  let source: SourcePackage
  try {
    source = openPackage(docx, codec)
  } catch (error) {
    return [`not a package: ${String(error)}`]
  }
  const checks = [orderCheck(), referenceCheck(), identityCheck(), rangeCheck(), emptyLinkCheck()]
  return [
    ...entryFaults(source),
    ...relationshipFaults(source, ''),
    ...source.entries.flatMap(({ name }) => (isXml.test(name) ? partFaults(source, name, checks) : [])),
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

function partFaults(source: SourcePackage, part: string, checks: readonly Check[]): readonly string[] {
  let tape: Tape
  const isRelationships = part.endsWith('.rels')
  try {
    tape = isRelationships ? readTape(source.written(part) ?? '') : tapeOf(source, part)
  } catch (error) {
    return [`${part} is not well formed: ${String(error)}`]
  }
  walkPart(part, tape, checks)
  if (isRelationships) return []
  return [
    ...compatibilityFaults(part, tape),
    ...relationshipFaults(source, part),
    ...relationshipIdFaults(source, part, tape),
  ]
}

/** The part with Word's own prefixes. @throws XmlFault when it, or what was written and Word reads, is not well formed */
function tapeOf(source: SourcePackage, part: string): Tape {
  const tape = source.tape(part) ?? readTape('')
  const written = source.written(part) ?? ''
  if (!written.endsWith(tape.text)) readTape(written)
  return tape
}

/** Prefixes that Word is told to ignore or to know and that nothing declares: it refuses such a file. */
function compatibilityFaults(part: string, tape: Tape): readonly string[] {
  if (!/(?:Ignorable|Requires)\s*=/.test(tape.text)) return []
  const declared = new Set([...tape.text.matchAll(/\sxmlns:([^\s=]+)/g)].map(([, prefix]) => prefix))
  const faults: string[] = []
  for (let index = 0; index < tape.count; index++) {
    if (index > 0 && nameOf(tape, index) !== 'mc:Choice' && !hasIgnorable(tape, index)) continue
    const named = [valueOf(tape, index, 'mc:Ignorable'), valueOf(tape, index, 'Requires')]
    for (const prefix of named.flatMap((list) => (list ?? '').split(/\s+/)))
      if (prefix !== '' && !declared.has(prefix)) faults.push(`${part}: the prefix ${prefix} is not declared`)
  }
  return faults
}

function hasIgnorable(tape: Tape, index: number): boolean {
  const isTag = (tape.name[index] ?? -1) >= 0 && tape.kind[index] !== close
  return isTag && tape.text.slice(tape.start[index], tape.end[index]).includes('Ignorable')
}
