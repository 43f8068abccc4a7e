import { attributeOf, valueOf } from '../xml/attributes.ts'
import type { Edits } from '../xml/edits.ts'
import { close, type Tape } from '../xml/tape.ts'
import type { Rule } from './paper.ts'

/**
 * The picture that Word keeps of a diagram: readers that cannot draw diagrams show it. Nothing in the text leads to it, but
 * the diagram's data names its relationship, which is one of the story's, not of its own.
 * Source: [MS-ODRAWXML], dataModelExt.
 */
export const bringDiagramPicture: Rule = ({ tape, paper, part, relationships }, index) => {
  const ofStory = paper.source.relationships(part)
  const data = ofStory.get(valueOf(tape, index, 'r:dm') ?? '')
  const dataTape = data === undefined || data.isExternal ? null : paper.source.tape(data.target)
  if (data === undefined || dataTape === null) return
  const extension = extensionOf(dataTape)
  const picture = extension < 0 ? undefined : ofStory.get(valueOf(dataTape, extension, 'relId') ?? '')
  const id = picture === undefined ? null : paper.copies.follow(picture, relationships)
  if (id !== null) paper.copies.diagramPictures.set(data.target.toLowerCase(), id)
}

/** Writes into a diagram's data which relationship of the pack leads to its picture. */
export function diagramPictureEdits(tape: Tape, edits: Edits, id: string): void {
  const extension = extensionOf(tape)
  const named = extension < 0 ? null : attributeOf(tape, extension, 'relId')
  if (named !== null) edits.replace(named.from, named.to, id)
}

/** Place of the tag that names the picture, -1 where the data has none. */
function extensionOf(tape: Tape): number {
  const name = tape.names.findIndex((one) => one.endsWith(':dataModelExt'))
  return name < 0 ? -1 : tape.name.findIndex((one, index) => one === name && tape.kind[index] !== close)
}
