/** Numbers given out over the whole pack: Word refuses or repairs a file that uses one of them twice. */
export class Ids {
  private readonly last = new Map<IdKind, number>()

  next(kind: IdKind): string {
    const id = (this.last.get(kind) ?? 0) + 1
    this.last.set(kind, id)
    return String(id)
  }

  /** How many of them there are so far. */
  given(kind: IdKind): number {
    return this.last.get(kind) ?? 0
  }
}

export type IdKind =
  | 'annotation'
  | 'bookmark'
  | 'drawing'
  | 'contentControl'
  | 'comment'
  | 'footnote'
  | 'paragraph'
  | 'part'
  | 'story'
