import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Codec } from '../../../electron/pack/engine.ts'
import { readTree, type Element } from '../../../electron/pack/xml/tree.ts'
import { readZip, unpack } from '../../../electron/pack/zip/read-zip.ts'

export const codec: Codec = {
  inflateRaw: (data, limit) => inflateRawSync(data, { maxOutputLength: Math.max(1, limit) }),
  deflateRaw: (data) => deflateRawSync(data),
  crc32: (data) => crc32(data),
}

export interface ReadParagraph {
  readonly style: string
  readonly text: string
  /** As set on the paragraph itself. */
  readonly keepNext: boolean | null
  /** As it takes effect: the paragraph's own, else its style's. */
  readonly bindsToNext: boolean
  /** "1." as the list prints it, `null` where it is in no list. */
  readonly number: number | null
  readonly element: Element
}

export interface ReadPaper {
  readonly parts: ReadonlyMap<string, string>
  readonly body: Element
  readonly styles: ReadonlyMap<string, ReadStyle>
  /** Outside tables, in order. */
  readonly paragraphs: readonly ReadParagraph[]
  readonly tables: readonly Element[]
}

export interface ReadStyle {
  readonly outline: number | null
  readonly keepNext: boolean
  readonly halfPoints: number
  readonly element: Element
}

/** Reads a Word file back with the engine's own strict reader: what is not well formed does not get here. */
export function readPaper(docx: Uint8Array): ReadPaper {
  const utf8 = new TextDecoder('utf-8', { fatal: true })
  const entries = readZip(docx).filter(({ name }) => /\.(xml|rels)$/.test(name))
  const parts = new Map(entries.map((entry) => [entry.name, utf8.decode(unpack(entry, codec))]))
  const tree = (name: string): Element => readTree(parts.get(name) ?? '<missing/>')
  const body = childOf(tree('word/document.xml'), 'w:body')
  const styles = readStyles(tree('word/styles.xml'))
  const numbers = printedNumbers(body, tree('word/numbering.xml'))
  const paragraphs = childrenOf(body, 'w:p').map((one) => readParagraph(one, styles, numbers))
  return { parts, body, styles, paragraphs, tables: childrenOf(body, 'w:tbl') }
}

/** The words of an element: texts, tabs as spaces, fields by their stored results. */
export function textOf(element: Element): string {
  if (element.name === 'w:tab' || element.name === 'w:br') return ' '
  if (element.name === 'w:instrText') return ''
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('')
}

export function childrenOf(element: Element, name: string): readonly Element[] {
  return element.children.filter(
    (child): child is Element => typeof child !== 'string' && child.name === name,
  )
}

export function childOf(element: Element, ...path: readonly string[]): Element {
  return path.reduce<Element>(
    (at, name) => childrenOf(at, name)[0] ?? { name, attributes: new Map(), children: [] },
    element,
  )
}

export function everyElement(element: Element, name: string): readonly Element[] {
  const below = element.children.flatMap((child) =>
    typeof child === 'string' ? [] : everyElement(child, name),
  )
  return element.name === name ? [element, ...below] : below
}

export function valueOf(element: Element, ...path: readonly string[]): string | null {
  return childOf(element, ...path).attributes.get('w:val') ?? null
}

function readParagraph(
  element: Element,
  styles: ReadonlyMap<string, ReadStyle>,
  numbers: ReadonlyMap<Element, number>,
): ReadParagraph {
  const style = valueOf(element, 'w:pPr', 'w:pStyle') ?? 'Normal'
  const keep = childrenOf(childOf(element, 'w:pPr'), 'w:keepNext')[0]
  const keepNext = keep === undefined ? null : keep.attributes.get('w:val') !== '0'
  return {
    style,
    text: textOf(element),
    keepNext,
    bindsToNext: keepNext ?? styles.get(style)?.keepNext ?? false,
    number: numbers.get(element) ?? null,
    element,
  }
}

/** Counts as Word does: each numbering id from its own start. */
function printedNumbers(body: Element, numbering: Element): ReadonlyMap<Element, number> {
  const next = new Map<string, number>()
  for (const num of childrenOf(numbering, 'w:num')) {
    const start = valueOf(num, 'w:lvlOverride', 'w:startOverride')
    next.set(num.attributes.get('w:numId') ?? '', Number(start ?? 1))
  }
  const printed = new Map<Element, number>()
  for (const paragraph of childrenOf(body, 'w:p')) {
    const numId = valueOf(paragraph, 'w:pPr', 'w:numPr', 'w:numId')
    if (numId === null) continue
    const number = next.get(numId)
    if (number === undefined) throw new RangeError(`no list ${numId}`)
    printed.set(paragraph, number)
    next.set(numId, number + 1)
  }
  return printed
}

function readStyles(root: Element): ReadonlyMap<string, ReadStyle> {
  const elements = new Map(
    childrenOf(root, 'w:style').map((one) => [one.attributes.get('w:styleId') ?? '', one]),
  )
  const inherited = <T>(id: string, read: (style: Element) => T | null): T | null => {
    const element = elements.get(id)
    if (!element) return null
    const based = valueOf(element, 'w:basedOn')
    return read(element) ?? (based === null ? null : inherited(based, read))
  }
  return new Map(
    [...elements].map(([id, element]) => [
      id,
      {
        element,
        outline: inherited(id, (style) => numberOrNull(valueOf(style, 'w:pPr', 'w:outlineLvl'))),
        keepNext:
          inherited(id, (style) =>
            childrenOf(childOf(style, 'w:pPr'), 'w:keepNext').length > 0 ? true : null,
          ) ?? false,
        halfPoints: inherited(id, (style) => numberOrNull(valueOf(style, 'w:rPr', 'w:sz'))) ?? 24,
      },
    ]),
  )
}

function numberOrNull(text: string | null): number | null {
  return text === null ? null : Number(text)
}
