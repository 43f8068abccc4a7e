import { childOf, childrenOf, nameOf, valueOf } from '../xml/attributes.ts'
import type { Tape } from '../xml/tape.ts'
import { textOf } from '../word/fields.ts'

/** A paragraph as its reader sees it; `\n` for a line break, `\t` for a tab. */
export interface ParagraphText {
  readonly kind: 'paragraph'
  readonly text: string
  /** Id of its style, `null` for the default. */
  readonly style: string | null
}

/** A table by rows and cells; each cell the texts of its paragraphs, those of inner tables among them. */
export interface TableText {
  readonly kind: 'table'
  readonly rows: readonly (readonly (readonly string[])[])[]
}

export type BlockText = ParagraphText | TableText

/**
 * The body's paragraphs and tables as they read once all tracked changes are accepted: without what was deleted, without
 * hidden text, and without prompts of content controls that nobody has filled in.
 */
export function documentText(tape: Tape): readonly BlockText[] {
  const body = childOf(tape, 0, 'w:body')
  return body < 0 ? [] : storyText(tape, body)
}

/** The same of any element that holds paragraphs and tables: a comment, a cell. */
export function storyText(tape: Tape, parent: number): readonly BlockText[] {
  return joined([...blocksIn(tape, parent)])
}

/** A block, and whether its own end was deleted, so that the next paragraph goes on in it. */
type Found = BlockText & { readonly goesOn?: boolean }

function* blocksIn(tape: Tape, parent: number): Generator<Found> {
  for (const index of childrenOf(tape, parent)) {
    const name = nameOf(tape, index)
    if (name === 'w:p') yield paragraphAt(tape, index)
    else if (name === 'w:tbl') yield { kind: 'table', rows: rowsIn(tape, index) }
    else if (around.has(name)) yield* blocksIn(tape, index)
    else if (name === 'w:sdt' && !isPrompt(tape, index)) yield* blocksIn(tape, index)
  }
}

/** Elements that only wrap what is read; of alternatives the first is what Word shows. */
export const around: ReadonlySet<string> = new Set([
  'w:sdtContent',
  'w:ins',
  'w:moveTo',
  'w:customXml',
  'w:smartTag',
  'w:hyperlink',
  'w:fldSimple',
  'w:dir',
  'w:bdo',
  'mc:AlternateContent',
  'mc:Choice',
])

function paragraphAt(tape: Tape, index: number): Found {
  const properties = childOf(tape, index, 'w:pPr')
  const style = childValue(tape, properties, 'w:pStyle')
  const mark = properties < 0 ? -1 : childOf(tape, properties, 'w:rPr')
  const goesOn = mark >= 0 && (childOf(tape, mark, 'w:del') >= 0 || childOf(tape, mark, 'w:moveFrom') >= 0)
  return { kind: 'paragraph', text: inlineText(tape, index), style, goesOn }
}

/** What stands in a paragraph or content control, inline. */
export function inlineText(tape: Tape, parent: number): string {
  let text = ''
  for (const index of childrenOf(tape, parent)) {
    const name = nameOf(tape, index)
    if (name === 'w:r') text += runText(tape, index)
    else if (around.has(name)) text += inlineText(tape, index)
    else if (name === 'w:sdt' && !isPrompt(tape, index)) text += inlineText(tape, index)
  }
  return text
}

function runText(tape: Tape, index: number): string {
  const properties = childOf(tape, index, 'w:rPr')
  const hidden = properties < 0 ? -1 : childOf(tape, properties, 'w:vanish')
  if (hidden >= 0 && !/^(?:0|false|off)$/u.test(valueOf(tape, hidden, 'w:val') ?? '1')) return ''
  let text = ''
  for (const inner of childrenOf(tape, index)) {
    const name = nameOf(tape, inner)
    text += name === 'w:t' ? textOf(tape, inner) : (signs[name] ?? '')
  }
  return text
}

const signs: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
}

function rowsIn(tape: Tape, table: number): TableText['rows'] {
  return within(tape, table, 'w:tr')
    .filter((row) => !isGone(tape, row, 'w:trPr', 'w:del'))
    .map((row) =>
      within(tape, row, 'w:tc')
        .filter((cell) => !isGone(tape, cell, 'w:tcPr', 'w:cellDel'))
        .map((cell) => joined([...blocksIn(tape, cell)]).flatMap(textsOf)),
    )
}

function textsOf(block: BlockText): readonly string[] {
  return block.kind === 'paragraph' ? [block.text] : block.rows.flat(2)
}

/** Rows of a table or cells of a row, also those within content controls. */
function within(tape: Tape, parent: number, wanted: string): readonly number[] {
  return [...childrenOf(tape, parent)].flatMap((index) => {
    const name = nameOf(tape, index)
    if (name === wanted) return [index]
    return around.has(name) || name === 'w:sdt' ? within(tape, index, wanted) : []
  })
}

function isGone(tape: Tape, index: number, properties: string, mark: string): boolean {
  const at = childOf(tape, index, properties)
  return at >= 0 && childOf(tape, at, mark) >= 0
}

/** Whether a content control still shows its prompt. */
export function isPrompt(tape: Tape, control: number): boolean {
  const properties = childOf(tape, control, 'w:sdtPr')
  return properties >= 0 && childOf(tape, properties, 'w:showingPlcHdr') >= 0
}

export function childValue(tape: Tape, parent: number, name: string): string | null {
  const at = parent < 0 ? -1 : childOf(tape, parent, name)
  return at < 0 ? null : valueOf(tape, at, 'w:val')
}

/** Puts paragraphs whose end was deleted together with what follows them. */
function joined(found: readonly Found[]): readonly BlockText[] {
  const blocks: BlockText[] = []
  let begun: ParagraphText | null = null
  for (const each of found) {
    if (each.kind === 'table') {
      if (begun !== null) blocks.push(begun)
      begun = null
      blocks.push(each)
      continue
    }
    const whole: ParagraphText = {
      kind: 'paragraph',
      text: (begun?.text ?? '') + each.text,
      style: each.style,
    }
    begun = each.goesOn === true ? whole : null
    if (begun === null) blocks.push(whole)
  }
  if (begun !== null) blocks.push(begun)
  return blocks
}
