import { XmlFault } from './xml-fault.ts'

/** More prefixes than any program writes: past them, telling them apart would cost more than reading. */
const mostPrefixes = 200

const xmlSpace = 'http://www.w3.org/XML/1998/namespace'
const xmlnsSpace = 'http://www.w3.org/2000/xmlns/'

/** Which prefixes are declared at the place that the reader has come to. Prefixes are numbered as they are met. */
export class PrefixScopes {
  private readonly known = new Map<string, number>()
  /** How many declarations of each prefix are in force. */
  private readonly inForce: number[] = []
  private readonly declared: { readonly prefix: number; readonly depth: number }[] = []

  /** @param declared prefixes in force from the beginning, besides XML's own */
  constructor(declared: readonly string[]) {
    for (const prefix of ['xml', ...declared]) this.inForce[this.numberOf(prefix, 0)] = 1
  }

  numberOf(prefix: string, at: number): number {
    const found = this.known.get(prefix)
    if (found !== undefined) return found
    if (this.known.size > mostPrefixes)
      throw new XmlFault(`it uses more than ${mostPrefixes} name prefixes`, at, 'size')
    this.inForce.push(0)
    this.known.set(prefix, this.inForce.length - 1)
    return this.inForce.length - 1
  }

  isDeclared(prefix: number): boolean {
    return (this.inForce[prefix] ?? 0) > 0
  }

  /**
   * Takes in `xmlns:prefix="uri"`, or `xmlns="uri"` with an empty prefix, on an element `depth` deep.
   *
   * @throws XmlFault for what Namespaces in XML 1.0 forbids: taking a declaration back, or renaming XML's own; for a disguised name too
   */
  takeIn(prefix: string, uri: string, depth: number, at: number): void {
    const isOwn = prefix === 'xml' && uri === xmlSpace
    const isReserved = prefix === 'xml' || prefix === 'xmlns' || uri === xmlSpace || uri === xmlnsSpace
    const isEmpty = prefix !== '' && uri.trim() === ''
    // A name spelt out in character references would be another name to some readers and the same to others.
    if ((isReserved && !isOwn) || isEmpty || /&(?!amp;)/.test(uri))
      throw new XmlFault('it declares a name prefix that XML forbids', at)
    if (prefix === '') return
    const number = this.numberOf(prefix, at)
    this.inForce[number] = (this.inForce[number] ?? 0) + 1
    this.declared.push({ prefix: number, depth })
  }

  /** Ends the scope of what an element `depth` deep declared. */
  leave(depth: number): void {
    for (let last = this.declared.at(-1); last?.depth === depth; last = this.declared.at(-1)) {
      this.inForce[last.prefix] = (this.inForce[last.prefix] ?? 0) - 1
      this.declared.pop()
    }
  }
}
