import { attributesOf, nameOf } from './attributes.ts'
import { escapeAttribute, escapeText, unescape } from './escape.ts'
import { characters, close, empty, readTape, type Tape } from './tape.ts'

/** An element of a small part (styles, numbering, settings, relationships), as a tree that is easy to change. */
export interface Element {
  readonly name: string
  readonly attributes: Map<string, string>
  children: Node[]
}
export type Node = Element | string

export function element(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: Node[] = [],
): Element {
  return { name, attributes: new Map(Object.entries(attributes)), children }
}

/** @param declared see `readTape` @throws XmlFault when the text is not XML that we read */
export function readTree(text: string, declared: readonly string[] = []): Element {
  return treeAt(readTape(text, declared), 0)
}

/** The element whose start tag is at `index`. White space between elements is left out, text kept. */
export function treeAt(tape: Tape, index: number): Element {
  const root = bare(tape, index)
  const path = [root]
  const last = tape.mate[index] ?? index
  for (let at = index + 1; at < last; at++) {
    const parent = path.at(-1) ?? root
    const kind = tape.kind[at]
    if (kind === close) path.pop()
    else if (kind === characters) addText(parent, tape.text.slice(tape.start[at], tape.end[at]))
    else {
      const inner = bare(tape, at)
      parent.children.push(inner)
      if (kind !== empty) path.push(inner)
    }
  }
  return root
}

function bare(tape: Tape, index: number): Element {
  const attributes = new Map<string, string>()
  for (const { name, from, to } of attributesOf(tape, index))
    attributes.set(name, unescape(tape.text.slice(from, to)))
  return { name: nameOf(tape, index), attributes, children: [] }
}

function addText(parent: Element, raw: string): void {
  if (raw.startsWith('<![CDATA[')) parent.children.push(raw.slice(9, -3))
  else if (parent.name.endsWith(':t') || raw.trim() !== '') parent.children.push(unescape(raw))
}

export function writeTree(node: Node): string {
  const pieces: string[] = []
  write(node, pieces)
  return pieces.join('')
}

function write(node: Node, pieces: string[]): void {
  if (typeof node === 'string') {
    pieces.push(escapeText(node))
    return
  }
  pieces.push('<', node.name)
  for (const [name, value] of node.attributes) pieces.push(' ', name, '="', escapeAttribute(value), '"')
  if (node.children.length === 0) {
    pieces.push('/>')
    return
  }
  pieces.push('>')
  for (const inner of node.children) write(inner, pieces)
  pieces.push('</', node.name, '>')
}

export function isElement(node: Node): node is Element {
  return typeof node !== 'string'
}

export function childElements(parent: Element | null, name?: string): Element[] {
  return (parent?.children ?? [])
    .filter(isElement)
    .filter((inner) => name === undefined || inner.name === name)
}

export function child(parent: Element | null, name: string): Element | null {
  return parent?.children.find((node): node is Element => isElement(node) && node.name === name) ?? null
}

/** The `w:val` of a child: `valueOfChild(style, 'w:name')`. */
export function valueOfChild(parent: Element | null, name: string): string | null {
  return child(parent, name)?.attributes.get('w:val') ?? null
}

export function copyOf(original: Element): Element {
  return {
    name: original.name,
    attributes: new Map(original.attributes),
    children: original.children.map((node) => (isElement(node) ? copyOf(node) : node)),
  }
}

/** All elements below and including `root`, depth first. */
export function* walk(root: Element): Generator<Element> {
  yield root
  for (const node of root.children) if (isElement(node)) yield* walk(node)
}
