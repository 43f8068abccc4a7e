import { HeadingLevel, Paragraph, TextRun, type FileChild } from 'docx'
import type { Block, Bullet } from './blocks.ts'
import { bookmarked, inline, type Notes } from './inline.ts'
import { dataTable, type TableLook } from './tables.ts'

/** One officer's way of setting a report; style ids and lists are the same in all, their looks are not. */
export interface Look {
  readonly table: TableLook
  readonly notes?: Notes
}

const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const

/** Turns words into Word paragraphs and tables. The document must define the lists `paragraphs`, `bullets` and `steps`. */
export function writeBlocks(blocks: readonly Block[], look: Look): FileChild[] {
  return blocks.flatMap((block) => writeBlock(block, look))
}

function writeBlock(block: Block, look: Look): FileChild[] {
  const runs = (words: string) => inline(words, look.notes)
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: headings[block.level], children: runs(block.text) })]
    case 'text':
      return [new Paragraph({ style: 'BodyPara', children: runs(block.text) })]
    case 'numbered':
      return [
        new Paragraph({
          style: 'NumPara',
          numbering: { reference: 'paragraphs', level: block.level },
          children: runs(block.text),
        }),
      ]
    case 'bullets':
      return listItems(block.items, 'bullets', look)
    case 'steps':
      return listItems(block.items, 'steps', look)
    case 'caption':
      return [
        new Paragraph({
          style: 'Caption',
          keepNext: true,
          children: [bookmarked(block.mark, block.label), new TextRun(`: ${block.text}`)],
        }),
      ]
    case 'table':
      return [dataTable(block, look.table, look.notes), new Paragraph({ style: 'AfterTable' })]
  }
}

function listItems(items: readonly Bullet[], reference: 'bullets' | 'steps', look: Look): FileChild[] {
  const flat = items.flatMap((item) =>
    typeof item === 'string'
      ? [{ level: 0, text: item }]
      : [{ level: 0, text: item.text }, ...item.items.map((text) => ({ level: 1, text }))],
  )
  return flat.map(
    ({ level, text }, index) =>
      new Paragraph({
        style: 'ListPara',
        numbering:
          reference === 'steps' && index === 0 ? { reference, level, restart: true } : { reference, level },
        children: inline(text, look.notes),
      }),
  )
}
