import type { Tape } from '../xml/tape.ts'

/** The tables that a walk over a story's tags is within, by what their styles say of paragraphs and runs. */
export class OpenTables {
  private readonly tape: Tape
  private readonly path: {
    readonly end: number
    readonly said: ReadonlySet<string>
    readonly indents: boolean
  }[] = []

  constructor(tape: Tape) {
    this.tape = tape
  }

  /**
   * Notes that a table, or a text box, which ends the reach of one, begins at `index`.
   *
   * @param indents whether its style says an indent
   */
  open(index: number, said: ReadonlySet<string>, indents: boolean): void {
    this.path.push({ end: this.tape.mate[index] ?? index, said, indents })
  }

  /** Whether `index` stands in a table whose style says an indent. */
  isIndented(index: number): boolean {
    this.saidAround(index)
    return this.path.some(({ indents }) => indents)
  }

  /** Whether `index` stands in a table, or in a text box. */
  isWithin(index: number): boolean {
    this.saidAround(index)
    return this.path.length > 0
  }

  /** What the style of the innermost table round `index` says; places are asked for in order. */
  saidAround(index: number): ReadonlySet<string> {
    while ((this.path.at(-1)?.end ?? Infinity) < index) this.path.pop()
    return this.path.at(-1)?.said ?? nothing
  }
}

export const nothing: ReadonlySet<string> = new Set()
