import { emptyWithoutLink, isLink } from '../word/links.ts'
import { fitsKind } from '../package/part-types.ts'
import type { SourcePackage } from '../package/source-package.ts'
import { attributesOf, nameOf, valueOf } from '../xml/attributes.ts'
import { unescape } from '../xml/escape.ts'
import { marks } from '../xml/marks.ts'
import type { Check, Look } from './check.ts'

/** Relationships that lead to no part, or to one of another kind of content. */
export function relationshipFaults(source: SourcePackage, part: string): readonly string[] {
  return [...source.relationships(part).values()].flatMap(({ id, kind, target, isExternal }) => {
    if (isExternal) return []
    const type = source.typeOf(target)
    if (source.entry(target) === null) return [`${part}: ${id} leads to no part`]
    return type === null || fitsKind(kind, type)
      ? []
      : [`${part}: ${id} leads to ${target}, which is ${type}`]
  })
}

/** Ids in the text that no relationship of its part has. */
export function linkCheck(source: SourcePackage): Check {
  const found: string[] = []
  const look: Look = (part, tape, index) => {
    if (isRelationships(part)) return
    for (const { name, from, to } of attributesOf(tape, index)) {
      if (!isLink(name) || from === to) continue
      const id = unescape(tape.text.slice(from, to))
      if (!source.relationships(part).has(id)) found.push(`${part}: ${name} names ${id}, which is not there`)
    }
  }
  return { watches: [], atMarks: { marks: marks.links, look }, faults: () => found }
}

export function isRelationships(part: string): boolean {
  return part.endsWith('.rels')
}

/** What should lead somewhere and leads nowhere: Word refuses it. */
export function emptyLinkCheck(): Check {
  const found: string[] = []
  const look: Look = (part, tape, index) => {
    // Shapes drawn on a chart are the root of a part of their own too.
    if (index > 0 && valueOf(tape, index, 'r:id') === null)
      found.push(`${part}: ${nameOf(tape, index)} leads nowhere`)
  }
  return {
    watches: [...emptyWithoutLink].map((name) => [name, look]),
    faults: () => found,
  }
}
