import {
  child,
  childElements,
  readTree,
  valueOfChild,
  walk,
  type Element,
} from '../../../electron/pack/xml/tree.ts'
import { partNames, partOf } from '../../helpers/tiny-docx.ts'

/**
 * Every paragraph of a Word file as Word resolves it (ISO/IEC 29500-1, 17.7.2): defaults, styles from the base on, list,
 * its own properties. Written for tests, apart from how the engine goes about it.
 */
export function resolvedParagraphs(docx: Uint8Array): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const part = (name: string): Element | null =>
    partNames(docx).includes(`word/${name}.xml`)
      ? readTree(partOf(docx, `word/${name}.xml`).replace(/^<\?xml[^>]*>\s*/, ''))
      : null
  const file = { styles: part('styles'), numbering: part('numbering') }
  const found = new Map<string, Readonly<Record<string, string>>>()
  for (const paragraph of walk(part('document') ?? { name: '', attributes: new Map(), children: [] })) {
    const texts = [...walk(paragraph)].filter(({ name }) => name === 'w:t')
    const text = texts.flatMap(({ children }) => children.filter((node) => typeof node === 'string')).join('')
    if (paragraph.name === 'w:p' && text !== '') found.set(text, resolve(child(paragraph, 'w:pPr'), file))
  }
  return found
}

const usualSpacing: Readonly<Record<string, string>> = {
  'w:spacing w:before': '0',
  'w:spacing w:after': '0',
  'w:spacing w:line': '240',
  'w:spacing w:lineRule': 'auto',
}

interface File {
  readonly styles: Element | null
  readonly numbering: Element | null
}

function resolve(own: Element | null, { styles, numbering }: File): Readonly<Record<string, string>> {
  const known = childElements(styles ?? { name: '', attributes: new Map(), children: [] }, 'w:style')
  const byId = (id: string | null): Element | undefined =>
    known.find(({ attributes }) => attributes.get('w:styleId') === id)
  const chain: Element[] = []
  const usual = known.find(
    ({ attributes }) => attributes.get('w:type') === 'paragraph' && attributes.get('w:default') === '1',
  )
  for (
    let style = byId(valueOfChild(own, 'w:pStyle')) ?? usual;
    style !== undefined;
    style = byId(valueOfChild(style, 'w:basedOn'))
  )
    chain.unshift(style)
  const defaults = child(styles, 'w:docDefaults')
  const result: Record<string, string> = {}
  let list = { numId: '0', level: '0' }
  for (const from of [
    child(child(defaults, 'w:pPrDefault'), 'w:pPr'),
    child(child(defaults, 'w:rPrDefault'), 'w:rPr'),
  ])
    apply(result, from)
  for (const properties of [...chain.map((style) => child(style, 'w:pPr')), own]) {
    const numbers = child(properties, 'w:numPr')
    list = {
      numId: valueOfChild(numbers, 'w:numId') ?? list.numId,
      level: valueOfChild(numbers, 'w:ilvl') ?? list.level,
    }
    if (numbers !== null) apply(result, child(levelOf(numbering, list), 'w:pPr'))
    apply(result, properties)
  }
  for (const style of chain) apply(result, child(style, 'w:rPr'))
  const level = levelOf(numbering, list)
  // What is so when nothing says it may as well be said.
  const said = Object.entries(result).filter(
    ([name, value]) => !(name.startsWith('w:ind ') && value === '0') && usualSpacing[name] !== value,
  )
  const number = level === null ? '' : `${list.level} ${valueOfChild(level, 'w:numFmt') ?? ''}`
  return { ...Object.fromEntries(said), number }
}

function levelOf(
  numbering: Element | null,
  { numId, level }: { readonly numId: string; readonly level: string },
): Element | null {
  const all = numbering === null ? [] : childElements(numbering)
  const list = all.find(({ name, attributes }) => name === 'w:num' && attributes.get('w:numId') === numId)
  const kind = all.find(
    ({ name, attributes }) =>
      name === 'w:abstractNum' &&
      attributes.get('w:abstractNumId') === valueOfChild(list ?? null, 'w:abstractNumId'),
  )
  return (
    childElements(kind ?? { name: '', attributes: new Map(), children: [] }, 'w:lvl').find(
      ({ attributes }) => attributes.get('w:ilvl') === level,
    ) ?? null
  )
}

/** Takes in properties, each attribute by itself; one first-line indent takes the other’s place. */
function apply(result: Record<string, string>, properties: Element | null): void {
  for (const { name, attributes } of properties === null ? [] : childElements(properties)) {
    if (['w:pStyle', 'w:numPr', 'w:rPr', 'w:sectPr'].includes(name)) continue
    if (attributes.has('w:hanging')) delete result['w:ind w:firstLine']
    if (attributes.has('w:firstLine')) delete result['w:ind w:hanging']
    for (const [attribute, value] of attributes.size === 0 ? [['w:val', '1']] : attributes)
      result[`${name} ${attribute}`] = value ?? ''
  }
}
