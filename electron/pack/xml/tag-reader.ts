import { checkName, checkReferences, code, nameEnd, skipSpace } from './characters.ts'
import { PrefixScopes } from './prefix-scopes.ts'
import { XmlFault } from './xml-fault.ts'

/** More attributes on one tag than any program writes: the roots of Word's own parts have about forty. */
export const mostAttributes = 200

/** Reads the attributes of one tag after the other and keeps count of the prefixes they declare. */
export class TagReader {
  private readonly text: string
  private readonly scopes: PrefixScopes
  /** Number of each tag name's prefix by the name's own number, -1 where it has none. */
  private readonly prefixOfName: number[] = []
  // Of the tag in hand, kept here so that a tag allocates nothing.
  private readonly starts: number[] = []
  private readonly ends: number[] = []
  private readonly used: number[] = []

  constructor(text: string, declared: readonly string[]) {
    this.text = text
    this.scopes = new PrefixScopes(declared)
  }

  /** Takes in a tag name when it is met first. */
  learn(name: string, at: number): void {
    checkName(name, at)
    const colon = name.indexOf(':')
    this.prefixOfName.push(colon < 0 ? -1 : this.scopes.numberOf(name.slice(0, colon), at))
  }

  /**
   * Steps over attributes, checking their form, and checks that all prefixes of the tag are declared.
   *
   * @param from  place after the tag's name
   * @param name  the name's number
   * @param depth of the element
   * @returns the place of `>` or of `/` in `/>`
   */
  read(from: number, name: number, depth: number): number {
    const { text } = this
    let at = from
    let count = 0
    let uses = 0
    for (;;) {
      const start = skipSpace(text, at)
      const sign = text.charCodeAt(start)
      if (sign === code.gt || (sign === code.slash && text.charCodeAt(start + 1) === code.gt)) {
        this.checkPrefixes(name, uses, from)
        return start
      }
      if (start === at) throw new XmlFault('a tag is not well formed', at)
      const end = nameEnd(text, start)
      if (end === start) throw new XmlFault('a tag is not well formed', start)
      this.note(start, end, count++)
      const opening = valueFrom(text, start, end)
      const closing = valueTo(text, opening)
      const colon = colonIn(text, start, end)
      if ((colon < 0 ? end : colon) === start + 5 && text.startsWith('xmlns', start))
        this.scopes.takeIn(text.slice(start + 6, end), text.slice(opening, closing), depth, start)
      else if (colon >= 0) this.used[uses++] = this.scopes.numberAt(text, start, colon)
      at = closing + 1
    }
  }

  /** Ends the scope of the element's declarations. */
  leave(depth: number): void {
    this.scopes.leave(depth)
  }

  private note(start: number, end: number, count: number): void {
    const { text } = this
    if (count === mostAttributes)
      throw new XmlFault(`one of its tags has more than ${mostAttributes} attributes`, start, 'size')
    for (let index = 0; index < count; index++) {
      const earlier = this.starts[index] ?? 0
      if ((this.ends[index] ?? 0) - earlier === end - start && isSame(text, earlier, start, end))
        throw new XmlFault('an attribute stands twice', start)
    }
    this.starts[count] = start
    this.ends[count] = end
  }

  private checkPrefixes(name: number, uses: number, at: number): void {
    const own = this.prefixOfName[name] ?? -1
    let isBound = own < 0 || this.scopes.isDeclared(own)
    for (let index = 0; index < uses; index++) isBound &&= this.scopes.isDeclared(this.used[index] ?? -1)
    if (!isBound) throw new XmlFault('it uses a name prefix that it does not declare', at)
  }
}

/** Place of the colon in an attribute's name, -1 where it has none. Only odd names are worth a closer look. */
function colonIn(text: string, start: number, end: number): number {
  let colon = -1
  let isOdd = !isLetter(text.charCodeAt(start))
  for (let at = start + 1; at < end; at++) {
    const sign = text.charCodeAt(at)
    if (sign === code.colon) {
      isOdd ||= colon >= 0 || !isLetter(text.charCodeAt(at + 1))
      colon = at
    } else if (sign >= 0x80) isOdd = true
  }
  if (isOdd) checkName(text.slice(start, end), start)
  return colon
}

/** Place after the opening quote of the attribute named at `start`..`end`. */
function valueFrom(text: string, start: number, end: number): number {
  const equals = skipSpace(text, end)
  if (text.charCodeAt(equals) !== code.equals) throw new XmlFault('an attribute has no value', start)
  const opening = skipSpace(text, equals + 1)
  const quote = text.charCodeAt(opening)
  if (quote !== code.quote && quote !== code.apostrophe)
    throw new XmlFault('an attribute is not quoted', start)
  return opening + 1
}

/** Place of the quote that closes the value from `opening` on. */
function valueTo(text: string, opening: number): number {
  const quote = text.charCodeAt(opening - 1)
  let hasReference = false
  for (let at = opening; at < text.length; at++) {
    const sign = text.charCodeAt(at)
    if (sign === quote) {
      if (hasReference) checkReferences(text, opening, at)
      return at
    }
    if (sign === code.lt) throw new XmlFault('an attribute holds “<”', at)
    if (sign === code.amp) hasReference = true
  }
  throw new XmlFault('an attribute is not finished', opening)
}

function isSame(text: string, one: number, other: number, otherEnd: number): boolean {
  for (let step = 0; other + step < otherEnd; step++)
    if (text.charCodeAt(one + step) !== text.charCodeAt(other + step)) return false
  return true
}

const isLetter = (sign: number): boolean => (sign >= 97 && sign <= 122) || (sign >= 65 && sign <= 90)
