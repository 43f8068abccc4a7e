import { code, nameEnd, skipSpace } from './characters.ts'
import { unescape } from './escape.ts'
import { close, empty, type Tape } from './tape.ts'

/** An attribute as a place in the part's text; `from` and `to` enclose its value, `start` is the place of its name. */
export interface Attribute {
  readonly name: string
  readonly start: number
  readonly from: number
  readonly to: number
}

/** Attributes of the tag at `index`, as written; a close tag and characters have none. */
export function attributesOf(tape: Tape, index: number): readonly Attribute[] {
  const found: Attribute[] = []
  for (let at = firstOf(tape, index); at >= 0;) {
    const attribute = attributeAt(tape.text, at)
    found.push(attribute)
    at = nextAfter(tape.text, attribute.to)
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
  const { text } = tape
  for (let at = firstOf(tape, index); at >= 0;) {
    const stop = at + name.length
    if (text.startsWith(name, at) && nameEnd(text, stop) === stop) return attributeAt(text, at)
    at = nextAfter(text, attributeEnd(text, at))
  }
  return null
}

// The reader has made sure that what follows a tag's name are attributes of the right form: no need to look twice.

/** Place of the tag's first attribute, -1 where it has none. */
function firstOf({ text, start, end, name, names, kind }: Tape, index: number): number {
  const tag = names[name[index] ?? -1]
  const from = start[index] ?? 0
  // An element that an earlier piece of its part opened has no tag here.
  if (tag === undefined || kind[index] === close || end[index] === from) return -1
  return attributeFrom(text, from + 1 + tag.length)
}

/** Place of the attribute after the one whose value ends at `to`, -1 where there is none. */
function nextAfter(text: string, to: number): number {
  return attributeFrom(text, to + 1)
}

function attributeFrom(text: string, from: number): number {
  const at = skipSpace(text, from)
  const sign = text.charCodeAt(at)
  return sign === code.gt || sign === code.slash ? -1 : at
}

function attributeAt(text: string, start: number): Attribute {
  const stop = nameEnd(text, start)
  const from = valueFrom(text, stop)
  return { name: text.slice(start, stop), start, from, to: text.indexOf(text.charAt(from - 1), from) }
}

/** Place of the closing quote of the attribute at `start`. */
function attributeEnd(text: string, start: number): number {
  const from = valueFrom(text, nameEnd(text, start))
  return text.indexOf(text.charAt(from - 1), from)
}

/** Place after the opening quote, from the end of the attribute's name. */
function valueFrom(text: string, nameStop: number): number {
  if (text.charCodeAt(nameStop) === code.equals && text.charCodeAt(nameStop + 1) === code.quote)
    return nameStop + 2
  return skipSpace(text, skipSpace(text, nameStop) + 1) + 1
}

/**
 * The stretches of the tag at `index` that attributes of a kind take up, each with the space before it; those side by side
 * are one.
 *
 * @param isMeant asked with the place of an attribute's name
 */
export function stretchesOf(
  tape: Tape,
  index: number,
  isMeant: (text: string, at: number) => boolean,
): readonly (readonly [from: number, to: number])[] {
  const { text } = tape
  const found: [from: number, to: number][] = []
  for (let at = firstOf(tape, index); at >= 0;) {
    const to = attributeEnd(text, at)
    if (isMeant(text, at)) {
      const last = found.at(-1)
      if (last !== undefined && last[1] === at - 1) last[1] = to + 1
      else found.push([at - 1, to + 1])
    }
    at = nextAfter(text, to)
  }
  return found
}

/** Name of the tag at `index`, "w:p"; empty for characters. */
export function nameOf(tape: Tape, index: number): string {
  return tape.names[tape.name[index] ?? -1] ?? ''
}

/** Index after the element at `index`: past its close tag. */
export function afterElement(tape: Tape, index: number): number {
  return (tape.mate[index] ?? index) + 1
}

/** Indices of the child elements of the element at `index`. */
export function childrenOf(tape: Tape, index: number): readonly number[] {
  const found: number[] = []
  const last = tape.kind[index] === empty ? 0 : (tape.mate[index] ?? 0)
  for (let at = index + 1; at < last;) {
    const isElement = (tape.name[at] ?? -1) >= 0
    if (isElement) found.push(at)
    at = isElement ? afterElement(tape, at) : at + 1
  }
  return found
}

/** Index of the first child with that name, or -1. */
export function childOf(tape: Tape, index: number, name: string): number {
  const last = tape.kind[index] === empty ? 0 : (tape.mate[index] ?? 0)
  for (let at = index + 1; at < last;) {
    const one = tape.name[at] ?? -1
    if (one >= 0 && tape.names[one] === name) return at
    at = one < 0 ? at + 1 : afterElement(tape, at)
  }
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
  const { name, kind } = tape
  const isWanted = tape.names.map((one) => names.includes(one))
  if (!isWanted.includes(true)) return
  for (let index = first; index <= last; index++) {
    const one = name[index] ?? -1
    if (one >= 0 && isWanted[one] === true && kind[index] !== close) yield index
  }
}

/** End of the element's text: past its close tag. */
export function endOf(tape: Tape, index: number): number {
  return tape.end[tape.mate[index] ?? index] ?? 0
}
