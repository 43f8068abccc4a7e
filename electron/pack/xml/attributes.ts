import { unescape } from './escape.ts'
import { close, empty, type Tape } from './tape.ts'

/** An attribute as a place in the part's text; `from` and `to` enclose its value, `start` is the place of its name. */
export interface Attribute {
  readonly name: string
  readonly start: number
  readonly from: number
  readonly to: number
}

/** Attributes of the tag at `index`, as written. */
export function attributesOf(tape: Tape, index: number): readonly Attribute[] {
  const { text } = tape
  const found: Attribute[] = []
  const end = tape.end[index] ?? 0
  let at = (tape.start[index] ?? 0) + 1 + (tape.names[tape.name[index] ?? -1] ?? '').length
  while (at < end) {
    attributePattern.lastIndex = at
    const match = attributePattern.exec(text)
    if (match === null || match.index >= end) break
    const [whole, name = '', double, single] = match
    const value = double ?? single ?? ''
    const to = match.index + whole.length - 1
    found.push({ name, start: match.index, from: to - value.length, to })
    at = to + 1
  }
  return found
}

/** The attribute's unescaped value, or `null`. `name` is as written, with prefix. */
export function valueOf(tape: Tape, index: number, name: string): string | null {
  const found = attributeOf(tape, index, name)
  return found === null ? null : unescape(tape.text.slice(found.from, found.to))
}

/** One attribute of the tag at `index`, or `null`. */
export function attributeOf(tape: Tape, index: number, name: string): Attribute | null {
  const start = tape.start[index] ?? 0
  const end = tape.end[index] ?? 0
  // Most tags that are asked do not have it: this is the fast way.
  if (!tape.text.slice(start, end).includes(name)) return null
  return attributesOf(tape, index).find((attribute) => attribute.name === name) ?? null
}

const attributePattern = /([^\s=<>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

/** Name of the tag at `index`, "w:p"; empty for characters. */
export function nameOf(tape: Tape, index: number): string {
  return tape.names[tape.name[index] ?? -1] ?? ''
}

/** Index after the element at `index`: past its close tag. */
export function afterElement(tape: Tape, index: number): number {
  return (tape.mate[index] ?? index) + 1
}

/** Indices of the child elements of the element at `index`. */
export function* childrenOf(tape: Tape, index: number): Generator<number> {
  if (tape.kind[index] === empty) return
  const last = tape.mate[index] ?? 0
  for (let at = index + 1; at < last;) {
    if ((tape.name[at] ?? -1) < 0) at++
    else {
      yield at
      at = afterElement(tape, at)
    }
  }
}

/** Index of the first child with that name, or -1. */
export function childOf(tape: Tape, index: number, name: string): number {
  for (const child of childrenOf(tape, index)) if (nameOf(tape, child) === name) return child
  return -1
}

/** Indices of all start tags with that name, in document order. */
export function elementsOf(tape: Tape, ...names: readonly string[]): Generator<number> {
  return elementsWithin(tape, 0, tape.count - 1, ...names)
}

/** The same within a stretch of the tape, both ends included. */
export function* elementsWithin(
  tape: Tape,
  first: number,
  last: number,
  ...names: readonly string[]
): Generator<number> {
  const wanted = new Set(names.map((name) => tape.names.indexOf(name)).filter((index) => index >= 0))
  if (wanted.size === 0) return
  for (let index = first; index <= last; index++)
    if (wanted.has(tape.name[index] ?? -1) && tape.kind[index] !== close) yield index
}

/** End of the element's text: past its close tag. */
export function endOf(tape: Tape, index: number): number {
  return tape.end[tape.mate[index] ?? index] ?? 0
}
