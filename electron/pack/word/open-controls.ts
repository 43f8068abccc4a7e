import { childOf, elementsOf, elementsWithin, endOf } from '../xml/attributes.ts'
import { Edits } from '../xml/edits.ts'
import { readTape, type Tape } from '../xml/tape.ts'

/**
 * A story whose content controls (`w:sdt`, ISO/IEC 29500-1, 17.5.2) that hold footnotes are left out, and what they hold
 * stays: they print nothing of their own. LibreOffice 7.4 puts all notes of such a control at its beginning, unless they
 * are the file's first.
 */
export function openControls(story: Tape): Tape {
  if (!story.names.includes('w:sdt') || !story.names.includes('w:footnoteReference')) return story
  const edits = new Edits()
  for (const control of elementsOf(story, 'w:sdt')) {
    const content = childOf(story, control, 'w:sdtContent')
    const end = story.mate[content] ?? content
    if (content < 0 || elementsWithin(story, content, end, 'w:footnoteReference').next().done) continue
    edits.remove(story.start[control] ?? 0, story.end[content] ?? 0)
    edits.remove(story.start[end] ?? 0, endOf(story, control))
  }
  return edits.isEmpty ? story : readTape(edits.apply(story.text))
}
