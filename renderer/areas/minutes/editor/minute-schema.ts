import { type DOMOutputSpec, Schema } from 'prosemirror-model'
import { type RecordedVote, voteLines } from '../../../../shared/minutes/minute-blocks.ts'

/** What a minute may hold in the editor: the same blocks that the records keep, bold and italic within them. */
export const minuteSchema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: { group: 'block', content: 'text*', parseDOM: [{ tag: 'p' }], toDOM: () => ['p', 0] },
    resolution: {
      group: 'block',
      content: 'text*',
      parseDOM: [{ tag: 'p.minute-resolution', priority: 60 }],
      toDOM: () => ['p', { class: 'minute-resolution' }, 0],
    },
    amendment: {
      group: 'block',
      content: 'text*',
      parseDOM: [{ tag: 'p.minute-amendment', priority: 60 }],
      toDOM: () => ['p', { class: 'minute-amendment' }, 0],
    },
    vote: {
      group: 'block',
      atom: true,
      attrs: { vote: {} },
      toDOM: ({ attrs }) => voteDom(voteOf(attrs)),
    },
    text: { inline: true },
  },
  marks: {
    strong: { parseDOM: [{ tag: 'strong' }, { tag: 'b' }], toDOM: () => ['strong', 0] },
    em: { parseDOM: [{ tag: 'em' }, { tag: 'i' }], toDOM: () => ['em', 0] },
  },
})

/** The vote that a node carries. */
export function voteOf(attrs: { readonly [name: string]: unknown }): RecordedVote {
  // Put there by `docFrom` and by the vote dialog, and by nobody else: pasted text cannot bring one.
  return attrs['vote'] as RecordedVote
}

function voteDom(vote: RecordedVote): DOMOutputSpec {
  const lines = voteLines(vote).map(({ label, text }): DOMOutputSpec => [
    'div',
    ['strong', `${label}: `],
    text,
  ])
  return ['div', { class: 'minute-vote', 'aria-label': 'Recorded vote' }, ...lines]
}
