import { attributeOf, childrenOf, nameOf, valueOf } from '../xml/attributes.ts'
import type { Rule, Rules, Story } from './paper.ts'
import { removeElement, setAttribute } from './reference-rules.ts'

/** Rules for what must be told apart over the whole pack, and for what must not go in. */
export const identityRules: Rules = {
  'w:bookmarkStart': bookmark,
  'w:bookmarkEnd': bookmark,
  'wp:docPr': (story, index) => setAttribute(story, index, 'id', story.paper.ids.next('drawing')),
  'w:sdtPr': contentControl,
  'w:permStart': removeElement,
  'w:permEnd': removeElement,
  'w:proofErr': removeElement,
  'v:shape': vmlId,
  'v:rect': vmlId,
  'v:oval': vmlId,
  'v:line': vmlId,
  'v:group': vmlId,
  'v:roundrect': vmlId,
  'v:polyline': vmlId,
  'v:image': vmlId,
  'o:OLEObject': (story, index) => {
    const shape = attributeOf(story.tape, index, 'ShapeID')
    if (shape !== null)
      story.edits.replace(shape.from, shape.to, ownVmlId(story, story.tape.text.slice(shape.from, shape.to)))
  },
  ...Object.fromEntries(
    'ins del moveFrom moveTo rPrChange pPrChange tblPrChange trPrChange tcPrChange tblGridChange tblPrExChange cellIns cellDel cellMerge numberingChange'
      .split(' ')
      .map((name): [string, Rule] => [`w:${name}`, annotation]),
  ),
  ...Object.fromEntries(
    'moveFromRangeStart moveFromRangeEnd moveToRangeStart moveToRangeEnd customXmlInsRangeStart customXmlInsRangeEnd customXmlDelRangeStart customXmlDelRangeEnd customXmlMoveFromRangeStart customXmlMoveFromRangeEnd customXmlMoveToRangeStart customXmlMoveToRangeEnd'
      .split(' ')
      .map((name): [string, Rule] => [`w:${name}`, range]),
  ),
}

function bookmark(story: Story, index: number): void {
  const { tape, paper, bookmarkTags } = story
  const id = bookmarkTags.get(index)
  if (id === undefined) {
    removeElement(story, index)
    return
  }
  setAttribute(story, index, 'w:id', id)
  const name = valueOf(tape, index, 'w:name')
  if (name !== null) setAttribute(story, index, 'w:name', paper.bookmarks.map(name) ?? name)
}

function contentControl(story: Story, index: number): void {
  for (const property of childrenOf(story.tape, index)) {
    const name = nameOf(story.tape, property)
    if (name === 'w:id') setAttribute(story, property, 'w:val', story.paper.ids.next('contentControl'))
    // What a control is bound to stays behind, and so would the text it shows in Word.
    else if (unbound.has(name)) removeElement(story, property)
  }
}

const unbound: ReadonlySet<string> = new Set(['w:dataBinding', 'w15:dataBinding', 'w:placeholder'])

function annotation(story: Story, index: number): void {
  setAttribute(story, index, 'w:id', story.paper.ids.next('annotation'))
}

/** Both ends of a range share a number, and the two ranges of a move share a name: both get the document's own offset. */
function range(story: Story, index: number): void {
  const { tape, paper } = story
  const id = Number(valueOf(tape, index, 'w:id') ?? 0)
  setAttribute(story, index, 'w:id', String(paper.number * rangeStep + (id % rangeStep)))
  const name = valueOf(tape, index, 'w:name')
  if (name !== null) setAttribute(story, index, 'w:name', `${name}_${paper.number}`)
}

/** Above all numbers that are given out one by one. */
const rangeStep = 1_000_000

function vmlId(story: Story, index: number): void {
  for (const name of ['id', 'o:spid']) {
    const found = attributeOf(story.tape, index, name)
    if (found !== null)
      story.edits.replace(found.from, found.to, ownVmlId(story, story.tape.text.slice(found.from, found.to)))
  }
}

/** A shape's id, e.g. `_x0000_i1025`: numbers keep their place in a block of their document's own. */
function ownVmlId({ paper }: Story, id: string): string {
  const found = /^(_x0000_[is])(\d+)$/.exec(id)
  if (found === null) return `${id}_${paper.number}`
  return `${found[1] ?? ''}${paper.number * vmlBlock + (Number(found[2]) % vmlBlock)}`
}

/** Word gives each cluster of shapes 1024 numbers; one document uses at most a few clusters. */
const vmlBlock = 1024 * 16
