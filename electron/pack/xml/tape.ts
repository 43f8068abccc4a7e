import { XmlFault } from './xml-fault.ts'

/**
 * An XML part after one pass of reading: its tags and texts in order, as places in the text. Nothing is copied, so that
 * a part of many megabytes costs little more than its own text; rewriting is a list of edits against it (`edits.ts`).
 */
export interface Tape {
  readonly text: string
  readonly count: number
  /** One of `open`, `empty`, `close`, `characters`. Comments, instructions and the declaration are not on the tape. */
  readonly kind: Uint8Array
  readonly start: Int32Array
  readonly end: Int32Array
  /** For `open` the index of its `close` and the reverse; an `empty` tag is its own mate. */
  readonly mate: Int32Array
  /** Index into `names`; -1 for characters. */
  readonly name: Int32Array
  /** Tag names as written, with prefix: "w:p". */
  readonly names: readonly string[]
}

export const open = 1
export const empty = 2
export const close = 3
export const characters = 4

/** Deeper nesting is refused: honest documents stay below a hundred. */
export const deepest = 250

/**
 * Reads a part strictly: tags nest and match, attributes are quoted and not repeated, references are known.
 * A document type is refused outright, so that no entity can ever be declared.
 *
 * @throws XmlFault with the place
 */
export function readTape(text: string): Tape {
  const reader = new TapeReader(text)
  reader.read()
  return reader.tape()
}

/** Character codes that the reader looks for. */
const code = {
  lt: 60,
  gt: 62,
  slash: 47,
  equals: 61,
  quote: 34,
  apostrophe: 39,
  bang: 33,
  question: 63,
  amp: 38,
}

class TapeReader {
  private readonly text: string
  private kind: Uint8Array
  private start: Int32Array
  private end: Int32Array
  private mate: Int32Array
  private name: Int32Array
  private count = 0
  private readonly names: string[] = []
  private readonly known = new Map<string, number>()
  private readonly path: number[] = []
  private hasRoot = false

  constructor(text: string) {
    this.text = text
    const guess = Math.max(64, text.length >> 4)
    this.kind = new Uint8Array(guess)
    this.start = new Int32Array(guess)
    this.end = new Int32Array(guess)
    this.mate = new Int32Array(guess)
    this.name = new Int32Array(guess)
  }

  tape(): Tape {
    const { text, count, kind, start, end, mate, name, names } = this
    return { text, count, kind, start, end, mate, name, names }
  }

  read(): void {
    const { text } = this
    let at = text.charCodeAt(0) === 0xfeff ? 1 : 0
    while (at < text.length) {
      const next = text.indexOf('<', at)
      const stop = next < 0 ? text.length : next
      if (stop > at) this.characters(at, stop)
      if (next < 0) break
      at = this.markup(next)
    }
    if (this.path.length > 0) throw new XmlFault('it ends inside an element', text.length)
    if (!this.hasRoot) throw new XmlFault('it has no element', 0)
  }

  private characters(from: number, to: number): void {
    if (this.path.length === 0) {
      if (this.text.slice(from, to).trim() !== '') throw new XmlFault('text stands outside the root', from)
      return
    }
    checkReferences(this.text, from, to)
    this.push(characters, from, to, -1)
  }

  private markup(at: number): number {
    const { text } = this
    const second = text.charCodeAt(at + 1)
    if (second === code.slash) return this.closeTag(at)
    if (second === code.question) return after(text, '?>', at)
    if (second !== code.bang) return this.openTag(at)
    if (text.startsWith('<!--', at)) return after(text, '-->', at + 4)
    if (text.startsWith('<![CDATA[', at)) {
      if (this.path.length === 0) throw new XmlFault('text stands outside the root', at)
      const end = after(text, ']]>', at)
      this.push(characters, at, end, -1)
      return end
    }
    throw new XmlFault('it declares a document type', at)
  }

  private closeTag(at: number): number {
    const { text } = this
    const end = text.indexOf('>', at)
    if (end < 0) throw new XmlFault('a tag is not finished', at)
    const opened = this.path.pop()
    const name = opened === undefined ? undefined : this.names[this.name[opened] ?? -1]
    if (opened === undefined || name === undefined || text.slice(at + 2, end).trimEnd() !== name)
      throw new XmlFault('tags do not match', at)
    this.mate[opened] = this.count
    this.push(close, at, end + 1, this.name[opened] ?? -1)
    this.mate[this.count - 1] = opened
    return end + 1
  }

  private openTag(at: number): number {
    const { text } = this
    let end = at + 1
    while (isNameCode(text.charCodeAt(end))) end++
    if (end === at + 1) throw new XmlFault('a tag has no name', at)
    const name = this.intern(text.slice(at + 1, end))
    end = skipAttributes(text, end)
    if (this.path.length === 0 && this.hasRoot) throw new XmlFault('it has two roots', at)
    this.hasRoot = true
    if (text.charCodeAt(end) === code.slash) {
      this.push(empty, at, end + 2, name)
      this.mate[this.count - 1] = this.count - 1
      return end + 2
    }
    if (this.path.length >= deepest) throw new XmlFault(`it is nested more than ${deepest} deep`, at)
    this.path.push(this.count)
    this.push(open, at, end + 1, name)
    return end + 1
  }

  private intern(name: string): number {
    const found = this.known.get(name)
    if (found !== undefined) return found
    this.known.set(name, this.names.length)
    return this.names.push(name) - 1
  }

  private push(kind: number, start: number, end: number, name: number): void {
    if (this.count === this.kind.length) this.grow()
    this.kind[this.count] = kind
    this.start[this.count] = start
    this.end[this.count] = end
    this.name[this.count] = name
    this.count++
  }

  private grow(): void {
    const size = this.kind.length * 2
    const kind = new Uint8Array(size)
    kind.set(this.kind)
    this.kind = kind
    this.start = grown(this.start, size)
    this.end = grown(this.end, size)
    this.mate = grown(this.mate, size)
    this.name = grown(this.name, size)
  }
}

function grown(list: Int32Array, size: number): Int32Array {
  const larger = new Int32Array(size)
  larger.set(list)
  return larger
}

/** Steps over attributes, checking their form. @returns the place of `>` or of `/` in `/>` */
function skipAttributes(text: string, from: number): number {
  let at = from
  let names = 0
  for (;;) {
    const spaced = skipSpace(text, at)
    const sign = text.charCodeAt(spaced)
    if (sign === code.gt) return spaced
    if (sign === code.slash && text.charCodeAt(spaced + 1) === code.gt) return spaced
    if (spaced === at) throw new XmlFault('a tag is not well formed', at)
    let end = spaced
    while (isNameCode(text.charCodeAt(end))) end++
    if (end === spaced) throw new XmlFault('a tag is not well formed', spaced)
    if (isRepeated(text, spaced, end, names)) throw new XmlFault('an attribute stands twice', spaced)
    nameStarts[names] = spaced
    nameEnds[names++] = end
    const equals = skipSpace(text, end)
    if (text.charCodeAt(equals) !== code.equals) throw new XmlFault('an attribute has no value', spaced)
    const opening = skipSpace(text, equals + 1)
    const quote = text.charCodeAt(opening)
    if (quote !== code.quote && quote !== code.apostrophe)
      throw new XmlFault('an attribute is not quoted', spaced)
    const closing = text.indexOf(quote === code.quote ? '"' : "'", opening + 1)
    if (closing < 0) throw new XmlFault('an attribute is not finished', spaced)
    for (let place = opening + 1; place < closing; place++) {
      const inside = text.charCodeAt(place)
      if (inside === code.lt) throw new XmlFault('an attribute holds “<”', place)
      if (inside === code.amp) checkReferences(text, place, closing)
    }
    at = closing + 1
  }
}

/** Names of the tag in hand, kept here so that a tag allocates nothing. */
const nameStarts: number[] = []
const nameEnds: number[] = []

function isRepeated(text: string, start: number, end: number, names: number): boolean {
  for (let index = 0; index < names; index++) {
    const earlier = nameStarts[index] ?? 0
    if ((nameEnds[index] ?? 0) - earlier === end - start && text.startsWith(text.slice(start, end), earlier))
      return true
  }
  return false
}

function skipSpace(text: string, from: number): number {
  let at = from
  for (;;) {
    const sign = text.charCodeAt(at)
    if (sign !== 32 && sign !== 10 && sign !== 13 && sign !== 9) return at
    at++
  }
}

/** Letters, digits, `_ - . :` and everything beyond ASCII; not NaN, the end of the text. */
function isNameCode(sign: number): boolean {
  return (
    (sign >= 97 && sign <= 122) ||
    (sign >= 65 && sign <= 90) ||
    (sign >= 45 && sign <= 58 && sign !== 47) ||
    sign === 95 ||
    sign >= 0x80
  )
}

const knownReference = /&(?:amp|lt|gt|quot|apos|#x[0-9a-fA-F]{1,6}|#[0-9]{1,7});/y

function checkReferences(text: string, from: number, to: number): void {
  for (let at = text.indexOf('&', from); at >= 0 && at < to; at = text.indexOf('&', at + 1)) {
    knownReference.lastIndex = at
    if (!knownReference.test(text)) throw new XmlFault('it uses an entity it does not declare', at)
  }
}

function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from)
  if (at < 0) throw new XmlFault('it ends inside a comment or an instruction', from)
  return at + mark.length
}
