import { checkName, code, skipSpace, valueEnd } from './characters.ts'
import { NameTable } from './name-table.ts'
import { markOf } from './marks.ts'
import { PrefixScopes } from './prefix-scopes.ts'
import { XmlFault } from './xml-fault.ts'

/** More attributes on one tag than any program writes: the roots of Word's own parts have about forty. */
export const mostAttributes = 200

/** Reads the attributes of one tag after the other and keeps count of the prefixes they declare. */
export class TagReader {
  /** What kinds of attributes the tag in hand has: `marks`. */
  marks = 0
  private text = ''
  private readonly scopes: PrefixScopes
  /** Number of each tag name's prefix by the name's own number. */
  private readonly prefixOfTag: number[] = []
  private readonly attributes = new NameTable()
  /** The same of attribute names; `declares` for those that declare a prefix. */
  private readonly prefixOfAttribute: number[] = []
  private readonly markOfAttribute: number[] = []
  // Of the tag in hand, kept here so that a tag allocates nothing.
  private readonly seen: number[] = []

  constructor(declared: readonly string[]) {
    this.scopes = new PrefixScopes(declared)
  }

  begin(text: string): void {
    this.text = text
    this.marks = 0
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
    this.marks = 0
    let isBound = this.isBound(this.prefixOfTag[name] ?? none)
    let count = 0
    for (let at = from; ;) {
      const start = skipSpace(text, at)
      const sign = text.charCodeAt(start)
      if (sign === code.gt || (sign === code.slash && text.charCodeAt(start + 1) === code.gt)) {
        // What the tag declares may stand behind what it is needed for.
        if (!isBound) this.checkPrefixes(name, count, from)
        return start
      }
      if (start === at) throw new XmlFault('a tag is not well formed', start)
      const attribute = this.numberOf(start)
      this.note(attribute, start, count++)
      const { end } = this.attributes
      const opening = valueFrom(text, start, end)
      const closing = valueEnd(text, opening)
      const prefix = this.prefixOfAttribute[attribute] ?? none
      if (prefix === declares)
        this.scopes.takeIn(text.slice(start + 6, end), text.slice(opening, closing), depth, start)
      else isBound &&= this.isBound(prefix)
      this.marks |= this.markOfAttribute[attribute] ?? 0
      at = closing + 1
    }
  }

  /** Ends the scope of the element's declarations. */
  leave(depth: number): void {
    this.scopes.leave(depth)
  }

  /** Number of the attribute's name that begins at `start`. */
  private numberOf(start: number): number {
    const { text, attributes } = this
    const known = attributes.find(text, start)
    if (known >= 0) return known
    const { end } = attributes
    if (end === start) throw new XmlFault('a tag is not well formed', start)
    const name = text.slice(start, end)
    checkName(name, start)
    this.prefixOfAttribute.push(/^xmlns(?::|$)/.test(name) ? declares : this.prefixNumber(name, start))
    this.markOfAttribute.push(markOf(name))
    return attributes.add(name)
  }

  private prefixNumber(name: string, at: number): number {
    const colon = name.indexOf(':')
    return colon < 0 ? none : this.scopes.numberOf(name.slice(0, colon), at)
  }

  private note(attribute: number, start: number, count: number): void {
    if (count === mostAttributes)
      throw new XmlFault(`one of its tags has more than ${mostAttributes} attributes`, start, 'size')
    for (let index = 0; index < count; index++)
      if (this.seen[index] === attribute) throw new XmlFault('an attribute stands twice', start)
    this.seen[count] = attribute
  }

  private checkPrefixes(name: number, count: number, at: number): void {
    let isBound = this.isBound(this.prefixOfTag[name] ?? none)
    for (let index = 0; index < count; index++)
      isBound &&= this.isBound(this.prefixOfAttribute[this.seen[index] ?? none] ?? none)
    if (!isBound) throw new XmlFault('it uses a name prefix that it does not declare', at)
  }

  private isBound(prefix: number): boolean {
    return prefix < 0 || this.scopes.isDeclared(prefix)
  }
}

/** Stands for the prefix of a name without one. */
const none = -1
/** Stands for that of `xmlns` and `xmlns:…`, which is no name's. */
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
