import { wordType } from '../package/content-types.ts'
import { elementsOf, valueOf } from '../xml/attributes.ts'
import { pageKinds, sectionsOf } from '../word/sections.ts'
import { drop, openPart, type Part } from './part.ts'

/** A part with text, and where it goes. */
export interface StoryPart {
  readonly part: Part
  /** Its name in the copy. */
  readonly name: string
  readonly type: string
}

/**
 * The headers and footers that some page shows. References to others go: those for first pages where no section has one
 * of its own, and those for even pages where the report does not tell odd from even (ISO/IEC 29500-1, 17.10).
 */
export function marginParts(body: Part, hasEvenPages: boolean): readonly StoryPart[] {
  const { tape, copy } = body
  const shown = new Set<string>()
  for (const section of sectionsOf(tape, copy.source))
    for (const page of pageKinds) {
      if (page === 'first' && !section.hasOwnFirstPage) continue
      if (page === 'even' && !hasEvenPages) continue
      shown.add(`header ${page} ${section.headers[page] ?? ''}`)
      shown.add(`footer ${page} ${section.footers[page] ?? ''}`)
    }
  const found = new Map<string, StoryPart>()
  for (const kind of ['header', 'footer'] as const)
    for (const index of elementsOf(tape, `w:${kind}Reference`)) {
      const known = copy.source.relationships(body.name).get(valueOf(tape, index, 'r:id') ?? '')
      const page = valueOf(tape, index, 'w:type') ?? 'default'
      const target = known === undefined || known.isExternal ? '' : known.target
      if (target === '' || copy.source.entry(target) === null) drop(body, index)
      else if (!shown.has(`${kind} ${page} ${target}`)) {
        if (/<w:t[ >]/.test(copy.source.text(target) ?? '')) copy.tally.add('unused-headers')
        drop(body, index)
      } else if (!found.has(target.toLowerCase())) {
        const name = copy.nameFor(target, `word/${kind}${copy.next(kind)}`)
        found.set(target.toLowerCase(), { part: openPart(copy, target), name, type: wordType(kind) })
      }
    }
  return [...found.values()]
}
