import { childrenOf, nameOf, valueOf } from '../xml/attributes.ts'
import type { Rule, Rules, Story } from './paper.ts'
import { trackedRanges } from './ranges.ts'
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
  ...Object.fromEntries(
    'ins del moveFrom moveTo rPrChange pPrChange tblPrChange trPrChange tcPrChange tblGridChange tblPrExChange cellIns cellDel cellMerge numberingChange'
      .split(' ')
      .map((name): [string, Rule] => [`w:${name}`, annotation]),
  ),
  ...Object.fromEntries(
    trackedRanges
      .flatMap((kind) => [`${kind}Start`, `${kind}End`])
      .map((name): [string, Rule] => [name, range]),
  ),
}

function bookmark(story: Story, index: number): void {
  renumber(story, index, (name) => story.paper.bookmarks.map(name) ?? name)
}

/** The two ranges of a move share a name. */
function range(story: Story, index: number): void {
  renumber(story, index, (name) => `${name}_${story.paper.number}`)
}

/** Gives a range's tag its number and name in the pack; what has none stays out. */
function renumber(story: Story, index: number, nameInPack: (name: string) => string): void {
  const id = story.rangeTags.get(index)
  if (id === undefined) {
    removeElement(story, index)
    return
  }
  setAttribute(story, index, 'w:id', id)
  const name = valueOf(story.tape, index, 'w:name')
  if (name !== null) setAttribute(story, index, 'w:name', nameInPack(name))
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
