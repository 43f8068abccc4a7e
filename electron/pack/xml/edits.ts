/**
 * Changes to a text, gathered in any order and made at once. Rules stay independent of one another: each only says what
 * shall stand where. What lies inside a removed stretch is gone with it, whatever else was asked there.
 */
export class Edits {
  private readonly list: Edit[] = []

  get isEmpty(): boolean {
    return this.list.length === 0
  }

  /** Puts `text` at a place; several at one place stand in the order they were asked. */
  insert(at: number, text: string): void {
    this.list.push({ from: at, to: at, text, order: this.list.length })
  }

  replace(from: number, to: number, text: string): void {
    this.list.push({ from, to, text, order: this.list.length })
  }

  remove(from: number, to: number): void {
    this.replace(from, to, '')
  }

  /** The stretch `from`..`to` of `text` with its changes. */
  apply(text: string, from = 0, to = text.length): string {
    const sorted = this.list
      .filter((edit) => edit.from >= from && edit.to <= to)
      // At one place, insertions stand before what replaces the text after it.
      .toSorted(
        (a, b) =>
          a.from - b.from ||
          Number(a.to > a.from) - Number(b.to > b.from) ||
          b.to - a.to ||
          a.order - b.order,
      )
    let written = ''
    let at = from
    for (const edit of sorted) {
      if (edit.from < at) continue
      written += text.slice(at, edit.from) + edit.text
      at = edit.to
    }
    return written + text.slice(at, to)
  }
}

interface Edit {
  readonly from: number
  readonly to: number
  readonly text: string
  readonly order: number
}
