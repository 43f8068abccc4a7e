import { elementsOf, nameOf, valueOf } from '../xml/attributes.ts'
import type { Tape } from '../xml/tape.ts'
import type { PackBookmarks } from './bookmarks.ts'
import type { Ids } from './ids.ts'

/** One document's bookmarks and their names in the pack. */
export class DocumentBookmarks {
  private readonly pack: PackBookmarks
  private readonly ids: Ids
  private readonly suffix: string
  private readonly names = new Map<string, string>()

  constructor(pack: PackBookmarks, ids: Ids, suffix: string) {
    this.pack = pack
    this.ids = ids
    this.suffix = suffix
  }

  /**
   * Takes in a part's bookmarks: pairs each start with its end, even where a careless program gave all the same
   * number, and gives names. Halves, and second bookmarks of a name, are left out.
   *
   * @returns the number of each tag that stays, by its place on the tape
   */
  takeIn(tape: Tape): ReadonlyMap<number, string> {
    const tags = new Map<number, string>()
    const open = new Map<string, number[]>()
    for (const index of elementsOf(tape, 'w:bookmarkStart', 'w:bookmarkEnd')) {
      const id = valueOf(tape, index, 'w:id') ?? ''
      if (nameOf(tape, index) === 'w:bookmarkStart') open.set(id, [...(open.get(id) ?? []), index])
      else {
        const start = open.get(id)?.pop()
        if (start === undefined || !this.isNew(tape, start)) continue
        const number = this.ids.next('annotation')
        tags.set(start, number)
        tags.set(index, number)
      }
    }
    return tags
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
