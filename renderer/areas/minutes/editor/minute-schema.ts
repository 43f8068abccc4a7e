import { type DOMOutputSpec, Schema } from 'prosemirror-model'
import { type RecordedVote, voteLines } from '../../../../shared/minutes/minute-blocks.ts'
import { voteFromText, voteText } from './vote-text.ts'

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
      parseDOM: [
        {
          tag: 'div.minute-vote',
          getAttrs: (element) => {
            const vote = voteFromText(element.getAttribute('data-vote'))
            return vote === null ? false : { vote }
          },
        },
      ],
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
  // Put there by `docFrom`, by the vote dialog and by `voteFromText`, which looks at what is pasted.
  return attrs['vote'] as RecordedVote
}

function voteDom(vote: RecordedVote): DOMOutputSpec {
  const lines = voteLines(vote).map(({ label, text }): DOMOutputSpec => [
    'div',
    ['strong', `${label}: `],
    text,
  ])
  return [
    'div',
    { class: 'minute-vote', 'data-vote': voteText(vote), 'aria-label': 'Recorded vote' },
    ...lines,
  ]
}
