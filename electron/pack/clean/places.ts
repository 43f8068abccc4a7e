import { elementsOf, nameOf, valueOf } from '../xml/attributes.ts'
import { drop, setAttribute, type Part } from './part.ts'

/** Names that Word gives by itself and that say nothing. */
const givenByWord = /^_(?:Toc|Ref|Hlk)\d+$/
/** Places of the pack itself, which every paper may point at. */
const ofPack = /^_pack_\d+(?:_end)?$/

/** A report's bookmarks: those that something in it leads to stay, under names that say nothing. */
export class Places {
  private readonly known = new Map<string, string>()
  private readonly wanted = new Map<string, string>()
  private readonly pairs = new Map<Part, ReadonlyMap<number, number>>()
  private last = 0
  private lastId = 0

  /** Learns which bookmarks a part has: pairs of start and end that both stay. */
  takeIn(part: Part): void {
    const { tape, gone } = part
    const open = new Map<string, number>()
    const pairs = new Map<number, number>()
    for (const index of elementsOf(tape, 'w:bookmarkStart', 'w:bookmarkEnd')) {
      const id = valueOf(tape, index, 'w:id') ?? ''
      if (gone[index] === 1) continue
      if (nameOf(tape, index) === 'w:bookmarkStart') open.set(id, index)
      const start = open.get(id)
      if (nameOf(tape, index) === 'w:bookmarkStart' || start === undefined) continue
      open.delete(id)
      const name = valueOf(tape, start, 'w:name') ?? ''
      // Word knows a name once, whatever its case: the first that bears it is meant.
      if (name === '' || this.known.has(name.toLowerCase())) continue
      this.known.set(name.toLowerCase(), name)
      pairs.set(start, index)
    }
    this.pairs.set(part, pairs)
  }

  /** The name that a reference must have to lead there; `null` where the report has no such place. */
  want(name: string): string | null {
    const key = name.toLowerCase()
    const known = this.known.get(key)
    if (known === undefined) return ofPack.test(name) ? name : null
    const given = this.wanted.get(key) ?? (givenByWord.test(known) ? known : `place${++this.last}`)
    this.wanted.set(key, given)
    return given
  }

  /** Writes the bookmarks that are wanted and leaves out all others. */
  write(part: Part): void {
    const { tape, gone, copy } = part
    const pairs = this.pairs.get(part)
    const staying = new Set<number>()
    for (const [start, end] of pairs ?? []) {
      const name = valueOf(tape, start, 'w:name') ?? ''
      const given = this.wanted.get(name.toLowerCase())
      if (given !== name && !name.startsWith('_')) copy.tally.add('places')
      if (given === undefined || gone[start] === 1 || gone[end] === 1) continue
      setAttribute(part, start, 'w:name', given)
      this.lastId++
      for (const index of [start, end]) {
        setAttribute(part, index, 'w:id', String(this.lastId))
        staying.add(index)
      }
    }
    for (const index of elementsOf(tape, 'w:bookmarkStart', 'w:bookmarkEnd'))
      if (!staying.has(index)) drop(part, index)
  }
}
