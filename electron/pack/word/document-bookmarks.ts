import { valueOf } from '../xml/attributes.ts'
import type { Tape } from '../xml/tape.ts'
import type { PackBookmarks } from './bookmarks.ts'
import type { Ids } from './ids.ts'
import { rangesOf } from './ranges.ts'

/** One document's bookmarks and their names in the pack. */
export class DocumentBookmarks {
  private readonly pack: PackBookmarks
  private readonly ids: Ids
  private readonly suffix: string
  private readonly names = new Map<string, string>()
  private readonly tags = new Map<Tape, Map<number, string>>()

  constructor(pack: PackBookmarks, ids: Ids, suffix: string) {
    this.pack = pack
    this.ids = ids
    this.suffix = suffix
  }

  /**
   * Takes in the bookmarks of a part, or of a stretch of one (both ends included), and gives names. Second bookmarks of
   * a name are left out.
   */
  takeIn(tape: Tape, first = 0, last = tape.count - 1): void {
    const tags = this.tags.get(tape) ?? new Map<number, string>()
    this.tags.set(tape, tags)
    for (const [start, end] of rangesOf(tape, 'w:bookmark', first, last)) {
      if (!this.isNew(tape, start)) continue
      const number = this.ids.next('annotation')
      tags.set(start, number).set(end, number)
    }
  }

  /** The number of each bookmark's tag that goes into the pack, by its place on the tape. */
  tagsOf(tape: Tape): ReadonlyMap<number, string> {
    return this.tags.get(tape) ?? new Map()
  }

  /**
   * A bookmark's name in the pack, `null` when neither the document nor the pack's plan has one of that name. Word
   * compares without case.
   */
  map(name: string): string | null {
    return this.names.get(name.toLowerCase()) ?? (this.pack.isPlanned(name) ? name : null)
  }

  private isNew(tape: Tape, start: number): boolean {
    const name = valueOf(tape, start, 'w:name') ?? ''
    // `_GoBack` is where its author last typed.
    if (name === '' || name === '_GoBack' || this.names.has(name.toLowerCase())) return false
    this.names.set(name.toLowerCase(), this.pack.give(name, this.suffix))
    return true
  }
}
