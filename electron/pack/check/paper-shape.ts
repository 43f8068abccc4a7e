import type { Codec, ReadingMatter } from '../engine.ts'
import { openPackage, type SourcePackage } from '../package/source-package.ts'
import { childOf, elementsOf, elementsWithin, nameOf, valueOf } from '../xml/attributes.ts'
import { unescape } from '../xml/escape.ts'
import { characters, type Tape } from '../xml/tape.ts'
import { child, childElements, readTree, valueOfChild, type Element } from '../xml/tree.ts'
import { XmlFault } from '../xml/xml-fault.ts'
import { ZipFault } from '../zip/read-zip.ts'

/** What a paper's looks tell of its texts. */
export interface PaperShape {
  /** Paragraphs that stand as headings: by their style, or all bold outside a table. */
  readonly headings: readonly string[]
  /** Paragraphs of its first table: the grid of questions and answers that a report's form begins with. */
  readonly cover: readonly string[]
}

const shapeless: PaperShape = { headings: [], cover: [] }

/** The shape of a Word file; records, workbooks and what cannot be read have none. */
export function shapeOf(matter: ReadingMatter, codec: Codec): PaperShape {
  if (!('docx' in matter)) return shapeless
  try {
    const source = openPackage(matter.docx, codec)
    const tape = source.tape(source.mainPart)
    return tape === null ? shapeless : read(tape, headingStyles(source))
  } catch (fault) {
    if (fault instanceof ZipFault || fault instanceof XmlFault) return shapeless
    throw fault
  }
}

function read(tape: Tape, styles: ReadonlySet<string>): PaperShape {
  const headings: string[] = []
  const cover: string[] = []
  let past = -1
  let hasTable = false
  for (const index of elementsOf(tape, 'w:p', 'w:tbl')) {
    if (index < past) continue
    if (nameOf(tape, index) === 'w:tbl') {
      past = tape.mate[index] ?? index
      if (!hasTable)
        for (const each of elementsWithin(tape, index, past, 'w:p')) cover.push(textOf(tape, each))
      hasTable = true
    } else if (isHeading(tape, index, styles)) headings.push(textOf(tape, index))
  }
  return { headings, cover: cover.filter((text) => text.trim() !== '') }
}

function isHeading(tape: Tape, paragraph: number, styles: ReadonlySet<string>): boolean {
  const properties = childOf(tape, paragraph, 'w:pPr')
  const style = properties < 0 ? -1 : childOf(tape, properties, 'w:pStyle')
  if (style >= 0 && styles.has(valueOf(tape, style, 'w:val') ?? '')) return true
  if (properties >= 0 && childOf(tape, properties, 'w:outlineLvl') >= 0) return true
  const runs = [...elementsWithin(tape, paragraph, tape.mate[paragraph] ?? paragraph, 'w:r')]
  const spoken = runs.filter((run) => textOf(tape, run).trim() !== '')
  return spoken.length > 0 && spoken.every((run) => isBold(tape, run))
}

function isBold(tape: Tape, run: number): boolean {
  const properties = childOf(tape, run, 'w:rPr')
  const bold = properties < 0 ? -1 : childOf(tape, properties, 'w:b')
  return bold >= 0 && !['0', 'false', 'off'].includes(valueOf(tape, bold, 'w:val') ?? '1')
}

function textOf(tape: Tape, index: number): string {
  let text = ''
  for (const each of elementsWithin(tape, index, tape.mate[index] ?? index, 'w:t'))
    for (let at = each + 1; at < (tape.mate[each] ?? each); at++)
      if (tape.kind[at] === characters) text += unescape(tape.text.slice(tape.start[at], tape.end[at]))
  return text
}

/** Ids of the styles that put a paragraph into the outline, or are based on one that does. */
function headingStyles(source: SourcePackage): ReadonlySet<string> {
  const part = source.related(source.mainPart, 'styles')
  const text = part === null ? null : source.text(part)
  const styles = text === null ? [] : childElements(readTree(text), 'w:style')
  const byId = new Map(styles.map((style) => [style.attributes.get('w:styleId') ?? '', style]))
  const leads = (id: string, seen: ReadonlySet<string>): boolean => {
    const style = byId.get(id)
    if (style === undefined || seen.has(id)) return false
    return isOutlined(style) || leads(valueOfChild(style, 'w:basedOn') ?? '', new Set([...seen, id]))
  }
  return new Set([...byId.keys()].filter((id) => leads(id, new Set())))
}

function isOutlined(style: Element): boolean {
  const isNamed = /^(?:heading \d|title|subtitle)$/i.test(valueOfChild(style, 'w:name') ?? '')
  return isNamed || child(child(style, 'w:pPr'), 'w:outlineLvl') !== null
}
