import { after, afterComment, afterDeclaration, afterInstruction } from './asides.ts'
import { code, skipSpace, textEnd } from './characters.ts'
import { isAt, NameTable } from './name-table.ts'
import { TagReader } from './tag-reader.ts'
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
  /** What kinds of attributes a tag has: bits of `marks`. */
  readonly marks: Uint8Array
  /** Tag names as written, with prefix: "w:p". */
  readonly names: readonly string[]
}

export const open = 1
export const empty = 2
export const close = 3
export const characters = 4

/** Deeper nesting is refused: the deepest of a hundred reports from many councils and programs had 38. */
export const deepest = 100
/** More elements in one part than a report of ten thousand pages has: each costs memory whatever it says. */
export const mostElements = 2_000_000

/**
 * Reads a part as strictly as Word does: tags nest and match, attributes are quoted and not repeated, prefixes are
 * declared, references and characters are such as XML 1.0 knows. A document type is refused outright, so that no
 * entity can ever be declared.
 *
 * @param declared prefixes that stand declared round a fragment; a part declares all of its own
 * @throws XmlFault with the place
 */
export function readTape(text: string, declared: readonly string[] = []): Tape {
  const reader = new PartReader(declared)
  const tape = reader.read(text)
  reader.finish()
  return tape
}

/**
 * Reads a part in pieces, one after the other, as `readTape` reads it whole; a piece ends where a tag ends. On each tape
 * the elements that lie open round the piece stand too, with tags of no length.
 */
export class PartReader {
  private text = ''
  private readonly tags: TagReader
  private readonly table = new NameTable()
  private kind = new Uint8Array(0)
  private start = new Int32Array(0)
  private end = new Int32Array(0)
  private mate = new Int32Array(0)
  private name = new Int32Array(0)
  private marks = new Uint8Array(0)
  private count = 0
  private elements = 0
  /** Open elements, outermost first: their names, and their places on the tape. */
  private readonly path: number[] = []
  private readonly places: number[] = []
  private isBegun = false
  private hasRoot = false

  constructor(declared: readonly string[] = []) {
    this.tags = new TagReader(declared)
  }

  /** @returns the tape of this piece, good until the next is read @throws XmlFault with the place in the piece */
  read(text: string): Tape {
    if (!text.isWellFormed()) throw new XmlFault('it holds half a character', 0)
    this.begin(text)
    let at = this.isBegun ? 0 : afterDeclaration(text)
    this.isBegun = true
    while (at < text.length) at = text.charCodeAt(at) === code.lt ? this.markup(at) : this.characters(at)
    this.closeRound()
    const { count, kind, start, end, mate, name, marks } = this
    return { text, count, kind, start, end, mate, name, marks, names: this.table.names }
  }

  /** @throws XmlFault when the part is not whole */
  finish(): void {
    if (this.path.length > 0) throw new XmlFault('it ends inside an element', this.text.length)
    if (!this.hasRoot) throw new XmlFault('it has no element', 0)
  }

  private begin(text: string): void {
    this.text = text
    this.tags.begin(text)
    this.count = 0
    if (this.kind.length < text.length >> 4) this.room(Math.max(64, text.length >> 4))
    for (const [depth, name] of this.path.entries()) {
      this.places[depth] = depth
      this.push(open, 0, 0, name)
    }
  }

  /** Closes for this tape what the next piece may go on with. */
  private closeRound(): void {
    const { length } = this.text
    for (let depth = this.path.length - 1; depth >= 0; depth--) {
      const place = this.places[depth] ?? 0
      this.mate[place] = this.count
      this.push(close, length, length, this.path[depth] ?? 0, place)
    }
  }

  private characters(from: number): number {
    const to = textEnd(this.text, from)
    if (this.path.length > 0) this.push(characters, from, to, -1)
    else if (skipSpace(this.text, from) < to) throw new XmlFault('text stands outside the root', from)
    return to
  }

  private markup(at: number): number {
    const { text } = this
    const second = text.charCodeAt(at + 1)
    if (second === code.slash) return this.closeTag(at)
    if (second === code.question) return afterInstruction(text, at)
    if (second !== code.bang) return this.openTag(at)
    if (text.startsWith('<!--', at)) return afterComment(text, at)
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
    const opened = this.path.pop() ?? -1
    const place = this.places.pop() ?? 0
    const name = this.table.names[opened]
    if (name === undefined) throw new XmlFault('tags do not match', at)
    const nameStop = at + 2 + name.length
    const end = skipSpace(text, nameStop)
    if (!isAt(name, text, at + 2, nameStop)) throw new XmlFault('tags do not match', at)
    if (text.charCodeAt(end) !== code.gt) throw new XmlFault('tags do not match', at)
    this.tags.leave(this.path.length)
    this.mate[place] = this.count
    this.push(close, at, end + 1, opened, place)
    return end + 1
  }

  private openTag(at: number): number {
    const { text } = this
    const name = this.numberOf(at + 1)
    const depth = this.path.length
    if (depth === 0 && this.hasRoot) throw new XmlFault('it has two roots', at)
    if (++this.elements > mostElements)
      throw new XmlFault(`it has more than ${mostElements / 1_000_000} million elements`, at, 'size')
    this.hasRoot = true
    const end = this.tags.read(this.table.end, name, depth)
    const { count } = this
    if (text.charCodeAt(end) === code.slash) {
      this.tags.leave(depth)
      this.push(empty, at, end + 2, name, count)
      return end + 2
    }
    if (depth >= deepest) throw new XmlFault(`it is nested more than ${deepest} deep`, at, 'size')
    this.path.push(name)
    this.places.push(count)
    this.push(open, at, end + 1, name)
    return end + 1
  }

  /** Number of the tag name that begins at `from`. */
  private numberOf(from: number): number {
    const { text, table } = this
    const known = table.find(text, from)
    if (known >= 0) return known
    if (table.end === from) throw new XmlFault('a tag has no name', from)
    const name = text.slice(from, table.end)
    this.tags.learn(name, from)
    return table.add(name)
  }

  private push(kind: number, start: number, end: number, name: number, mate = -1): void {
    const { count } = this
    if (count === this.kind.length) this.room(Math.max(64, count * 2))
    this.kind[count] = kind
    this.start[count] = start
    this.end[count] = end
    this.name[count] = name
    this.mate[count] = mate
    this.marks[count] = kind === open || kind === empty ? this.tags.marks : 0
    this.count = count + 1
  }

  private room(size: number): void {
    const room = roomFor(size)
    this.kind = larger(room.kind, this.kind)
    this.start = larger(room.start, this.start)
    this.end = larger(room.end, this.end)
    this.mate = larger(room.mate, this.mate)
    this.name = larger(room.name, this.name)
    this.marks = larger(room.marks, this.marks)
  }
}

/** All columns of a tape in one stretch of memory: asking for six costs more than reading a small part, and packs have hundreds. */
function roomFor(size: number) {
  const room = new ArrayBuffer(size * 18)
  const numbers = (column: number) => new Int32Array(room, column * 4 * size, size)
  const flags = (column: number) => new Uint8Array(room, (16 + column) * size, size)
  return {
    start: numbers(0),
    end: numbers(1),
    mate: numbers(2),
    name: numbers(3),
    kind: flags(0),
    marks: flags(1),
  }
}

function larger<List extends Uint8Array | Int32Array>(list: List, full: List): List {
  list.set(full)
  return list
}
