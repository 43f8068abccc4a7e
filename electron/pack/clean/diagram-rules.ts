import { childOf, elementsOf, nameOf, valueOf } from '../xml/attributes.ts'
import { characters, type Tape } from '../xml/tape.ts'
import type { PartRules } from './clean-part.ts'
import { drawingRules } from './drawings.ts'
import { drop, removeAttribute, setAttribute, type Part } from './part.ts'

/** Rules for the words of a diagram (SmartArt). */
export const diagramDataRules: PartRules = {
  texts: new Set(['a:t']),
  rules: { ...drawingRules, 'dgm:prSet': (part, index) => removeAttribute(part, index, 'phldrT') },
}

/** Rules for the way a diagram is set out and coloured: samples and descriptions print nothing. */
export const diagramLookRules: PartRules = {
  texts: new Set(),
  rules: {
    ...drawingRules,
    'dgm:title': drop,
    'dgm:desc': drop,
    'dgm:sampData': drop,
    'dgm:styleData': drop,
    'dgm:clrData': drop,
    'a:extLst': drop,
  },
}

/**
 * Prepares a diagram's words: those that its drawing does not show are emptied, and it names its drawing by the id that
 * this has in the copy.
 *
 * @param from the part that shows the diagram: its relationships are those the diagram names
 */
export function prepareDiagram(data: Part, from: Part): void {
  const { tape, copy, edits } = data
  const [extension] = elementsOf(tape, 'dsp:dataModelExt')
  const id = extension === undefined ? null : valueOf(tape, extension, 'relId')
  const drawing = id === null ? undefined : copy.source.relationships(from.name).get(id)
  if (extension === undefined || drawing === undefined || drawing.isExternal) return
  const followed = copy.follow(from, drawing)
  if (followed === null) removeAttribute(data, extension, 'relId')
  else setAttribute(data, extension, 'relId', followed)
  const drawn = copy.source.tape(drawing.target)
  const shown = drawn === null ? null : wordsOf(drawn, 0, drawn.count - 1)
  for (const point of shown === null ? [] : elementsOf(tape, 'dgm:pt')) {
    const text = childOf(tape, point, 'dgm:t')
    const words = text < 0 ? '' : wordsOf(tape, text, tape.mate[text] ?? text)
    if (words === '' || shown?.includes(words) === true) continue
    copy.tally.add('diagram-texts')
    for (let at = text; at < (tape.mate[text] ?? text); at++)
      if (tape.kind[at] === characters) edits.remove(tape.start[at] ?? 0, tape.end[at] ?? 0)
  }
}

function wordsOf(tape: Tape, first: number, last: number): string {
  let words = ''
  for (let index = first; index <= last; index++)
    if (tape.kind[index] === characters && nameOf(tape, index - 1) === 'a:t')
      words += tape.text.slice(tape.start[index], tape.end[index])
  return words.replace(/\s+/g, '')
}
