import type { Mark, Node } from 'prosemirror-model'
import type { Minute, MinuteBlock, Run } from '../../../../shared/minutes/minute-blocks.ts'
import { minuteSchema, voteOf } from './minute-schema.ts'

/** A minute as the editor's document; an empty one, and one that ends with a vote, has a paragraph to go on in. */
export function docFrom(minute: Minute): Node {
  const { doc, paragraph } = minuteSchema.nodes
  const last = minute.at(-1)
  const isOpen = last === undefined || last.kind === 'vote'
  return doc.create(null, [...minute.map(nodeFrom), ...(isOpen ? [paragraph.create()] : [])])
}

/** The editor's document as the records keep it: without the empty paragraphs at its end. */
export function minuteFromDoc(doc: Node): Minute {
  const blocks: MinuteBlock[] = []
  doc.forEach((node) => blocks.push(blockFrom(node)))
  const last = blocks.findLastIndex((block) => block.kind === 'vote' || block.runs.length > 0)
  return blocks.slice(0, last + 1)
}

/** A block as a node of the editor. */
export function nodeFrom(block: MinuteBlock): Node {
  const { nodes } = minuteSchema
  if (block.kind === 'vote') {
    const { kind: _, ...vote } = block
    return nodes.vote.create({ vote })
  }
  return nodes[block.kind].create(null, block.runs.filter(({ text }) => text !== '').map(textFrom))
}

function textFrom({ text, bold, italic }: Run): Node {
  const { strong, em } = minuteSchema.marks
  const marks: Mark[] = [...(bold ? [strong.create()] : []), ...(italic ? [em.create()] : [])]
  return minuteSchema.text(text, marks)
}

function blockFrom(node: Node): MinuteBlock {
  const { name } = node.type
  if (name === 'vote') return { kind: 'vote', ...voteOf(node.attrs) }
  const runs: Run[] = []
  node.forEach((child) => {
    const has = (mark: string): boolean => child.marks.some(({ type }) => type.name === mark)
    runs.push({
      text: child.text ?? '',
      ...(has('strong') && { bold: true as const }),
      ...(has('em') && { italic: true as const }),
    })
  })
  return { kind: name === 'resolution' || name === 'amendment' ? name : 'paragraph', runs }
}
