/**
 * Changes to a text, gathered in any order and made at once. Rules stay independent of one another: each only says what
 * shall stand where. What lies inside a removed stretch is gone with it, whatever else was asked there.
 */
export class Edits {
  private readonly list: Edit[] = []
  /** The list in order of place, until it changes: a part with thousands of notes is written note by note. */
  private sorted: readonly Edit[] | null = null

  get isEmpty(): boolean {
    return this.list.length === 0
  }

  /** Puts `text` at a place; several at one place stand in the order they were asked. */
  insert(at: number, text: string): void {
    this.replace(at, at, text)
  }

  replace(from: number, to: number, text: string): void {
    this.list.push({ from, to, text, order: this.list.length })
    this.sorted = null
  }

  remove(from: number, to: number): void {
    this.replace(from, to, '')
  }

  /** The stretch `from`..`to` of `text` with its changes. */
  apply(text: string, from = 0, to = text.length): string {
    const sorted = (this.sorted ??= this.list.toSorted(inOrder))
    const pieces: string[] = []
    let at = from
    for (let index = firstFrom(sorted, from); index < sorted.length; index++) {
      const edit = sorted[index]
      if (edit === undefined || edit.from > to) break
      if (edit.from < at || edit.to > to) continue
      pieces.push(text.slice(at, edit.from), edit.text)
      at = edit.to
    }
    pieces.push(text.slice(at, to))
    return pieces.join('')
  }
}

/** At one place, insertions stand before what replaces the text after it. */
function inOrder(a: Edit, b: Edit): number {
  return a.from - b.from || Number(a.to > a.from) - Number(b.to > b.from) || b.to - a.to || a.order - b.order
}

/** Index of the first edit at `from` or after it. */
function firstFrom(sorted: readonly Edit[], from: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle]?.from ?? 0) < from) low = middle + 1
    else high = middle
  }
  return low
}

interface Edit {
  readonly from: number
  readonly to: number
  readonly text: string
  readonly order: number
}
