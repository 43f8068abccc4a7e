import { wordType } from '../package/content-types.ts'
import { officeType } from '../package/relationships.ts'
import { elementsOf, valueOf } from '../xml/attributes.ts'
import { drop, openPart, type Part } from './part.ts'
import type { StoryPart } from './sections.ts'

/** The report's footnotes and endnotes that its text refers to, with the lines that part them from it. */
export function noteParts(body: Part): readonly StoryPart[] {
  const { copy } = body
  return (['footnote', 'endnote'] as const).flatMap((kind) => {
    const target = copy.source.related(copy.source.mainPart, `${kind}s`)
    if (target === null) return []
    const part = openPart(copy, target)
    const name = copy.nameFor(target, `word/${kind}s`)
    body.relationships.add(officeType(`${kind}s`), name)
    return [{ part, name, type: wordType(`${kind}s`) }]
  })
}

/** Leaves out notes that nothing refers to. Separators have a type of their own and stay. */
export function leaveOutNotes(body: Part, notes: readonly StoryPart[]): void {
  for (const { part } of notes) {
    const { tape, copy } = part
    for (const kind of ['footnote', 'endnote'] as const) {
      const wanted = new Set<string | null>()
      for (const index of elementsOf(body.tape, `w:${kind}Reference`))
        if (body.gone[index] === 0) wanted.add(valueOf(body.tape, index, 'w:id'))
      for (const note of elementsOf(tape, `w:${kind}`)) {
        const isText = ['normal', null].includes(valueOf(tape, note, 'w:type'))
        if (!isText || wanted.has(valueOf(tape, note, 'w:id'))) continue
        copy.tally.add('hidden-notes')
        drop(part, note)
      }
    }
  }
}
