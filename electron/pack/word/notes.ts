import { elementsOf, elementsWithin, valueOf } from '../xml/attributes.ts'
import type { Tape } from '../xml/tape.ts'

/** A note or comment that the text refers to. */
export interface WantedNote {
  /** Place of its element on the tape of its part. */
  readonly index: number
  /** Its number in the pack. */
  readonly id: string
}

/** One document's footnotes, endnotes or comments: those that its text refers to, in the order it does. */
export class DocumentNotes {
  readonly part: string | null
  readonly tape: Tape | null
  /** Whether a line stands above the notes on a page; one that has none says so by a separator without it. */
  readonly hasLine: boolean
  private readonly places = new Map<string, number>()
  private readonly nextId: () => string
  private readonly wanted = new Map<string, WantedNote>()

  /** @param tape of the part; @param element "w:footnote", "w:endnote" or "w:comment" */
  constructor(part: string | null, tape: Tape | null, element: string, nextId: () => string) {
    this.part = part
    this.nextId = nextId
    this.tape = tape
    this.hasLine = tape !== null && drawsLine(tape, element)
    if (this.tape === null) return
    for (const index of elementsOf(this.tape, element)) {
      const id = valueOf(this.tape, index, 'w:id')
      const kind = valueOf(this.tape, index, 'w:type')
      if (id !== null && (kind === null || kind === 'normal') && !this.places.has(id))
        this.places.set(id, index)
    }
  }

  /** The note's number in the pack; `null` when the document does not have it. */
  refer(id: string): string | null {
    const known = this.wanted.get(id)
    if (known !== undefined) return known.id
    const index = this.places.get(id)
    if (index === undefined) return null
    const note = { index, id: this.nextId() }
    this.wanted.set(id, note)
    return note.id
  }

  get referred(): readonly WantedNote[] {
    return [...this.wanted.values()]
  }
}

function drawsLine(tape: Tape, element: string): boolean {
  const separator = [...elementsOf(tape, element)].find(
    (index) => valueOf(tape, index, 'w:type') === 'separator',
  )
  if (separator === undefined) return true
  const last = tape.mate[separator] ?? separator
  return !elementsWithin(tape, separator, last, 'w:separator', 'w:continuationSeparator').next().done
}
