import { checkCharacters, checkName, checkReferences, code, nameEnd, skipSpace } from './characters.ts'
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
  const reader = new TapeReader(text, declared)
  reader.read()
  return reader.tape()
}

class TapeReader {
  private readonly text: string
  private readonly tags: TagReader
  private kind: Uint8Array
  private start: Int32Array
  private end: Int32Array
  private mate: Int32Array
  private name: Int32Array
  private count = 0
  private elements = 0
  private readonly names: string[] = []
  private readonly known = new Map<string, number>()
  private readonly path: number[] = []
  private hasRoot = false
  /** Place of the next `&`, as far as it is known. */
  private reference = -1
  private readonly holdsCloser: boolean

  constructor(text: string, declared: readonly string[]) {
    this.text = text
    this.tags = new TagReader(text, declared)
    this.holdsCloser = text.includes(']]>')
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
    checkCharacters(text)
    let at = afterDeclaration(text)
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
      if (skipSpace(this.text, from) < to) throw new XmlFault('text stands outside the root', from)
      return
    }
    // Kept from text to text: looking again each time would read a part without any as often as it has texts.
    if (this.reference < from) this.reference = placeOf(this.text, '&', from)
    if (this.reference < to) checkReferences(this.text, from, to)
    if (this.holdsCloser && this.text.slice(from, to).includes(']]>'))
      throw new XmlFault('its text holds “]]>”', from)
    this.push(characters, from, to, -1)
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
    const opened = this.path.pop()
    const name = opened === undefined ? undefined : this.names[this.name[opened] ?? -1]
    if (opened === undefined || name === undefined || !text.startsWith(name, at + 2))
      throw new XmlFault('tags do not match', at)
    const end = skipSpace(text, at + 2 + name.length)
    if (text.charCodeAt(end) !== code.gt) throw new XmlFault('tags do not match', at)
    this.tags.leave(this.path.length)
    this.mate[opened] = this.count
    this.push(close, at, end + 1, this.name[opened] ?? -1)
    this.mate[this.count - 1] = opened
    return end + 1
  }

  private openTag(at: number): number {
    const { text } = this
    const nameStop = nameEnd(text, at + 1)
    if (nameStop === at + 1) throw new XmlFault('a tag has no name', at)
    if (this.path.length === 0 && this.hasRoot) throw new XmlFault('it has two roots', at)
    if (++this.elements > mostElements)
      throw new XmlFault(`it has more than ${mostElements / 1_000_000} million elements`, at, 'size')
    this.hasRoot = true
    const depth = this.path.length
    const name = this.intern(text.slice(at + 1, nameStop), at)
    const end = this.tags.read(nameStop, name, depth)
    if (text.charCodeAt(end) === code.slash) {
      this.tags.leave(depth)
      this.push(empty, at, end + 2, name)
      this.mate[this.count - 1] = this.count - 1
      return end + 2
    }
    if (depth >= deepest) throw new XmlFault(`it is nested more than ${deepest} deep`, at, 'size')
    this.path.push(this.count)
    this.push(open, at, end + 1, name)
    return end + 1
  }

  private intern(name: string, at: number): number {
    const found = this.known.get(name)
    if (found !== undefined) return found
    this.tags.learn(name, at)
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

/** The declaration may stand at the very beginning only, and a byte order mark before it. */
function afterDeclaration(text: string): number {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0
  declaration.lastIndex = start
  return declaration.test(text) ? declaration.lastIndex : start
}

const declaration =
  /<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*(["'])1\.0\1(?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*(["'])[A-Za-z][A-Za-z0-9._-]*\2)?(?:[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*(["'])(?:yes|no)\3)?[ \t\r\n]*\?>/y

function afterInstruction(text: string, at: number): number {
  const nameStop = nameEnd(text, at + 2)
  const name = text.slice(at + 2, nameStop)
  checkName(name, at)
  if (name.includes(':') || name.toLowerCase() === 'xml')
    throw new XmlFault('an instruction has a name that XML forbids', at)
  if (!text.startsWith('?>', nameStop) && skipSpace(text, nameStop) === nameStop)
    throw new XmlFault('an instruction is not well formed', at)
  return after(text, '?>', nameStop)
}

function afterComment(text: string, at: number): number {
  const end = after(text, '--', at + 4)
  if (text.charCodeAt(end) !== code.gt) throw new XmlFault('a comment holds “--”', at)
  return end + 1
}

/** Place of the next `mark`, beyond all places where there is none. */
function placeOf(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from)
  return at < 0 ? Infinity : at
}

function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from)
  if (at < 0) throw new XmlFault('it ends inside a comment or an instruction', from)
  return at + mark.length
}
