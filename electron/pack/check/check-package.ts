import type { Codec } from '../engine.ts'
import { openPackage, type SourcePackage } from '../package/source-package.ts'
import { attributesOf, elementsOf, nameOf, valueOf } from '../xml/attributes.ts'
import { close, readTape, type Tape } from '../xml/tape.ts'
import { fieldsOf, wordsOf } from '../word/fields.ts'
import { readingsOf, type Reading } from './readings.ts'

/**
 * Looks for everything that makes Word refuse or repair a file: parts without a type, XML that is not well formed,
 * references to nothing, ids used twice. Empty when the package is sound.
 */
export function checkPackage(docx: Uint8Array, codec: Codec): readonly string[] {
  const faults: string[] = []
  let source: SourcePackage
  try {
    source = openPackage(docx, codec)
  } catch (error) {
    return [`not a package: ${String(error)}`]
  }
  const tapes = new Map<string, Tape>()
  for (const { name } of source.entries) {
    if (name !== '[Content_Types].xml' && source.typeOf(name) === null)
      faults.push(`${name} has no content type`)
    if (!/\.(xml|rels|vml)$/i.test(name)) continue
    try {
      // As it was written first: that is what Word reads.
      readTape(source.written(name) ?? '')
      const tape = readTape(source.text(name) ?? '')
      tapes.set(name, tape)
      faults.push(...compatibilityFaults(name, tape))
    } catch (error) {
      faults.push(`${name} is not well formed: ${String(error)}`)
    }
  }
  for (const [part, tape] of tapes)
    if (!part.endsWith('.rels')) faults.push(...relationshipFaults(source, part, tape))
  const stories = [...tapes].filter(([part]) => /^word\/[^/]+\.xml$/.test(part))
  faults.push(...referenceFaults(new Map(stories)), ...nameFaults(stories), ...crossReferenceFaults(stories))
  for (const reading of readingsOf(stories))
    faults.push(...identityFaults(stories, reading), ...bookmarkFaults(stories, reading))
  return [...new Set(faults)]
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

/** Relationships that lead to no part, and ids in the text that no relationship has. */
function relationshipFaults(source: SourcePackage, part: string, tape: Tape): readonly string[] {
  const faults: string[] = []
  const relationships = source.relationships(part)
  for (const { id, target, isExternal } of relationships.values())
    if (!isExternal && source.entry(target) === null) faults.push(`${part}: ${id} leads to no part`)
  for (let index = 0; index < tape.count; index++) {
    if ((tape.name[index] ?? -1) < 0 || tape.kind[index] === close) continue
    if (!/\s(r:|o:relid)/.test(tape.text.slice(tape.start[index], tape.end[index]))) continue
    for (const { name, from, to } of attributesOf(tape, index)) {
      const id = tape.text.slice(from, to)
      if ((name.startsWith('r:') || name === 'o:relid') && id !== '' && !relationships.has(id))
        faults.push(`${part}: ${name} names ${id}, which is not there`)
    }
  }
  return faults
}

/** Elements that name something by id, and where that something must be. */
const references: readonly {
  readonly by: string
  readonly part: string
  readonly element: string
  readonly id: string
}[] = [
  { by: 'w:pStyle', part: 'word/styles.xml', element: 'w:style', id: 'w:styleId' },
  { by: 'w:rStyle', part: 'word/styles.xml', element: 'w:style', id: 'w:styleId' },
  { by: 'w:tblStyle', part: 'word/styles.xml', element: 'w:style', id: 'w:styleId' },
  { by: 'w:basedOn', part: 'word/styles.xml', element: 'w:style', id: 'w:styleId' },
  { by: 'w:next', part: 'word/styles.xml', element: 'w:style', id: 'w:styleId' },
  { by: 'w:link', part: 'word/styles.xml', element: 'w:style', id: 'w:styleId' },
  { by: 'w:styleLink', part: 'word/styles.xml', element: 'w:style', id: 'w:styleId' },
  { by: 'w:numStyleLink', part: 'word/styles.xml', element: 'w:style', id: 'w:styleId' },
  { by: 'w:numId', part: 'word/numbering.xml', element: 'w:num', id: 'w:numId' },
  { by: 'w:abstractNumId', part: 'word/numbering.xml', element: 'w:abstractNum', id: 'w:abstractNumId' },
  { by: 'w:lvlPicBulletId', part: 'word/numbering.xml', element: 'w:numPicBullet', id: 'w:numPicBulletId' },
  { by: 'w:footnoteReference', part: 'word/footnotes.xml', element: 'w:footnote', id: 'w:id' },
  { by: 'w:endnoteReference', part: 'word/endnotes.xml', element: 'w:endnote', id: 'w:id' },
  { by: 'w:commentReference', part: 'word/comments.xml', element: 'w:comment', id: 'w:id' },
]

function referenceFaults(stories: ReadonlyMap<string, Tape>): readonly string[] {
  const faults: string[] = []
  for (const { by, part, element, id } of references) {
    const home = stories.get(part)
    const known = new Set(
      home === undefined ? [] : [...elementsOf(home, element)].map((index) => valueOf(home, index, id)),
    )
    for (const [from, tape] of stories)
      for (const index of elementsOf(tape, by)) {
        const wanted = valueOf(tape, index, 'w:val') ?? valueOf(tape, index, 'w:id')
        if (!known.has(wanted) && !(by === 'w:numId' && wanted === '0'))
          faults.push(`${from}: ${by} names ${wanted}, which is not there`)
      }
  }
  return faults
}

/** Elements whose id must be the only one of its kind, over all stories or within their part. */
const identities: readonly {
  readonly elements: readonly string[]
  readonly id: string
  readonly over: 'pack' | 'part'
}[] = [
  { elements: ['wp:docPr'], id: 'id', over: 'pack' },
  { elements: ['w:bookmarkStart'], id: 'w:id', over: 'pack' },
  { elements: ['w:bookmarkStart'], id: 'w:name', over: 'pack' },
  { elements: ['w:style'], id: 'w:styleId', over: 'part' },
  { elements: ['w:num'], id: 'w:numId', over: 'part' },
  { elements: ['w:abstractNum'], id: 'w:abstractNumId', over: 'part' },
  { elements: ['w:footnote'], id: 'w:id', over: 'part' },
  { elements: ['w:comment'], id: 'w:id', over: 'part' },
  { elements: ['w:p'], id: 'w14:paraId', over: 'pack' },
]

function identityFaults(stories: readonly (readonly [string, Tape])[], isRead: Reading): readonly string[] {
  const faults: string[] = []
  for (const { elements, id, over } of identities) {
    let seen = new Set<string>()
    for (const [part, tape] of stories) {
      if (over === 'part') seen = new Set()
      for (const index of elementsOf(tape, ...elements)) {
        const value = isRead(tape, index) ? valueOf(tape, index, id)?.toLowerCase() : undefined
        if (value === undefined) continue
        if (seen.has(value)) faults.push(`${part}: ${nameOf(tape, index)} ${id} ${value} stands twice`)
        seen.add(value)
      }
    }
  }
  return faults
}

/** Style names that two styles share. */
function nameFaults(stories: readonly (readonly [string, Tape])[]): readonly string[] {
  const styles = stories.find(([part]) => part === 'word/styles.xml')?.[1]
  const seen = new Set<string>()
  const faults: string[] = []
  for (const index of styles === undefined ? [] : elementsOf(styles, 'w:name')) {
    const name = styles === undefined ? null : (valueOf(styles, index, 'w:val')?.toLowerCase() ?? null)
    if (name !== null && seen.has(name)) faults.push(`word/styles.xml: the name ${name} stands twice`)
    if (name !== null) seen.add(name)
  }
  return faults
}

/** Bookmarks without an end, and ends without a bookmark. */
function bookmarkFaults(stories: readonly (readonly [string, Tape])[], isRead: Reading): readonly string[] {
  const faults: string[] = []
  for (const [part, tape] of stories) {
    const read = (name: string): readonly number[] =>
      [...elementsOf(tape, name)].filter((index) => isRead(tape, index))
    const ends = new Set(read('w:bookmarkEnd').map((index) => valueOf(tape, index, 'w:id')))
    for (const index of read('w:bookmarkStart'))
      if (!ends.delete(valueOf(tape, index, 'w:id')))
        faults.push(`${part}: bookmark ${valueOf(tape, index, 'w:name')} has no end`)
    for (const id of ends) faults.push(`${part}: the end of bookmark ${id} has no start`)
  }
  return faults
}

/** Cross-references to bookmarks that are not there. */
function crossReferenceFaults(stories: readonly (readonly [string, Tape])[]): readonly string[] {
  const names = new Set(
    stories.flatMap(([, tape]) =>
      [...elementsOf(tape, 'w:bookmarkStart')].map((index) => valueOf(tape, index, 'w:name')?.toLowerCase()),
    ),
  )
  const faults: string[] = []
  for (const [part, tape] of stories)
    for (const { type, code } of fieldsOf(tape)) {
      const target = type === 'REF' || type === 'PAGEREF' ? wordsOf(code)[1] : undefined
      if (target !== undefined && !names.has(target.toLowerCase()))
        faults.push(`${part}: ${type} names ${target}, which is not there`)
    }
  return faults
}
