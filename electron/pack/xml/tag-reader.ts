import { checkName, checkReferences, code, nameEnd, skipSpace } from './characters.ts'
import { NameTable } from './name-table.ts'
import { PrefixScopes } from './prefix-scopes.ts'
import { XmlFault } from './xml-fault.ts'

/** More attributes on one tag than any program writes: the roots of Word's own parts have about forty. */
export const mostAttributes = 200

/** Reads the attributes of one tag after the other and keeps count of the prefixes they declare. */
export class TagReader {
  /** Whether the tag in hand declares a prefix, or has an attribute whose prefix is neither `w` nor `xml`. */
  isMixed = false
  private text = ''
  private readonly scopes: PrefixScopes
  private readonly usual: ReadonlySet<number>
  /** Number of each tag name's prefix by the name's own number, -1 where it has none. */
  private readonly prefixOfTag: number[] = []
  private readonly attributes = new NameTable()
  /** The same of attribute names; `declares` for those that declare a prefix. */
  private readonly prefixOfAttribute: number[] = []
  // Of the tag in hand, kept here so that a tag allocates nothing.
  private readonly seen: number[] = []

  constructor(declared: readonly string[]) {
    this.scopes = new PrefixScopes(declared)
    this.usual = new Set(['w', 'xml'].map((prefix) => this.scopes.numberOf(prefix, 0)))
  }

  begin(text: string): void {
    this.text = text
    this.isMixed = false
  }

  /** Takes in a tag name when it is met first. */
  learn(name: string, at: number): void {
    checkName(name, at)
    this.prefixOfTag.push(this.prefixNumber(name, at))
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
    this.isMixed = false
    let count = 0
    for (let at = from; ;) {
      const start = skipSpace(text, at)
      const sign = text.charCodeAt(start)
      if (sign === code.gt || (sign === code.slash && text.charCodeAt(start + 1) === code.gt)) {
        this.checkPrefixes(name, count, from)
        return start
      }
      const end = nameEnd(text, start)
      if (start === at || end === start) throw new XmlFault('a tag is not well formed', start)
      const attribute = this.numberOf(start, end)
      this.note(attribute, start, count++)
      const opening = valueFrom(text, start, end)
      const closing = valueTo(text, opening)
      if (this.prefixOfAttribute[attribute] === declares) {
        this.isMixed = true
        this.scopes.takeIn(text.slice(start + 6, end), text.slice(opening, closing), depth, start)
      }
      at = closing + 1
    }
  }

  /** Ends the scope of the element's declarations. */
  leave(depth: number): void {
    this.scopes.leave(depth)
  }

  private numberOf(start: number, end: number): number {
    const known = this.attributes.find(this.text, start, end)
    if (known >= 0) return known
    const name = this.text.slice(start, end)
    checkName(name, start)
    this.prefixOfAttribute.push(/^xmlns(?::|$)/.test(name) ? declares : this.prefixNumber(name, start))
    return this.attributes.add(name)
  }

  private prefixNumber(name: string, at: number): number {
    const colon = name.indexOf(':')
    return colon < 0 ? -1 : this.scopes.numberOf(name.slice(0, colon), at)
  }

  private note(attribute: number, start: number, count: number): void {
    if (count === mostAttributes)
      throw new XmlFault(`one of its tags has more than ${mostAttributes} attributes`, start, 'size')
    for (let index = 0; index < count; index++)
      if (this.seen[index] === attribute) throw new XmlFault('an attribute stands twice', start)
    this.seen[count] = attribute
  }

  private checkPrefixes(name: number, count: number, at: number): void {
    let isBound = this.isBound(this.prefixOfTag[name] ?? -1)
    for (let index = 0; index < count; index++) {
      const prefix = this.prefixOfAttribute[this.seen[index] ?? -1] ?? -1
      if (prefix < 0) continue
      isBound &&= this.isBound(prefix)
      this.isMixed ||= !this.usual.has(prefix)
    }
    if (!isBound) throw new XmlFault('it uses a name prefix that it does not declare', at)
  }

  private isBound(prefix: number): boolean {
    return prefix < 0 || this.scopes.isDeclared(prefix)
  }
}

/** Stands for the prefix of `xmlns` and `xmlns:…`, which is no name's. */
const declares = -2

/** Place after the opening quote of the attribute named at `start`..`end`. */
function valueFrom(text: string, start: number, end: number): number {
  // Written as nearly everybody writes it: no space round the sign.
  if (text.charCodeAt(end) === code.equals && text.charCodeAt(end + 1) === code.quote) return end + 2
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
