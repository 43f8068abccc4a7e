import { elementsWithin, nameOf, valueOf } from '../xml/attributes.ts'
import type { Edits } from '../xml/edits.ts'
import { empty, type Tape } from '../xml/tape.ts'
import { removeAttribute } from './reference-rules.ts'
import type { Story } from './paper.ts'

/**
 * A report that opens its drawings (VML) with a text box says that it is a rectangle, which it is. LibreOffice 7.4 makes a frame
 * of such a box only where no drawing of its file stands before it, and else a shape with text in it, which forgets
 * how far it stood from the margin. Of a rectangle it makes a frame wherever it is; Word draws both alike.
 */
export function frameFirstBox(story: Story, first: number, last: number): void {
  const { tape, edits, place } = story
  if (place !== 'body') return
  const box = firstDrawing(tape, first, last)
  if (box < 0 || !isPlainTextBox(tape, box)) return
  removeAttribute(story, box, 'type')
  for (const tag of [box, tape.mate[box] ?? box]) renameTag(tape, edits, tag, 'v:rect')
}

/** The first older drawing that is read where the newer kind is known; -1 where there is none. */
function firstDrawing(tape: Tape, first: number, last: number): number {
  let past = -1
  for (const index of elementsWithin(tape, first, last, 'mc:Fallback', ...drawings)) {
    if (index < past) continue
    if (nameOf(tape, index) !== 'mc:Fallback') return index
    past = tape.mate[index] ?? index
  }
  return -1
}

const drawings = ['v:shape', 'v:rect', 'v:oval', 'v:line', 'v:group', 'v:roundrect', 'v:polyline', 'v:image']

/** Whether it is Word's own text box with text, and says nothing that a `v:rect` cannot (ISO/IEC 29500-4, 19.1.2.16). */
function isPlainTextBox(tape: Tape, index: number): boolean {
  if (tape.kind[index] === empty || valueOf(tape, index, 'type') !== '#_x0000_t202') return false
  if (['adj', 'path', 'equationxml'].some((name) => valueOf(tape, index, name) !== null)) return false
  return !elementsWithin(tape, index, tape.mate[index] ?? index, 'v:textbox').next().done
}

function renameTag(tape: Tape, edits: Edits, tag: number, name: string): void {
  const from = tape.text.indexOf('v:shape', tape.start[tag])
  edits.replace(from, from + 'v:shape'.length, name)
}
