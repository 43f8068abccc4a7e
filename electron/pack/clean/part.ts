import { RelationshipList } from '../package/output-package.ts'
import { attributeOf, endOf } from '../xml/attributes.ts'
import { Edits } from '../xml/edits.ts'
import { escapeAttribute } from '../xml/escape.ts'
import { readTape, type Tape } from '../xml/tape.ts'
import type { Field } from '../word/fields.ts'
import type { PublicCopy } from './public-copy.ts'
import { settleRevisions } from './settle-revisions.ts'

/** An XML part of a report on its way into the public copy. */
export interface Part {
  readonly copy: PublicCopy
  /** Its name in the report. */
  readonly name: string
  readonly tape: Tape
  readonly edits: Edits
  /** 1 for each place on the tape that does not go along: rules need not look at it. */
  readonly gone: Uint8Array
  /** Hidden runs that hold marks of fields, which go once it is known where each field ends. */
  readonly hidden: Set<number>
  /** Fields whose code goes along. */
  readonly fields: Field[]
  /** Relationship ids in the copy that a rule has settled, by the place of the picture's tag. */
  readonly leads: Map<number, string>
  /** Those of the part being written. */
  readonly relationships: RelationshipList
}

/** @throws XmlFault, ZipFault */
export function openPart(copy: PublicCopy, name: string): Part {
  const read = copy.source.tape(name) ?? readTape('')
  const settled = settleRevisions(read.text, copy.choice.trackedChanges)
  const tape = settled === read.text ? read : readTape(settled)
  const gone = new Uint8Array(tape.count)
  const relationships = new RelationshipList()
  const edits = new Edits()
  return { copy, name, tape, edits, gone, hidden: new Set(), fields: [], leads: new Map(), relationships }
}

/** Leaves out an element with all it holds. */
export function drop({ tape, edits, gone }: Part, index: number): void {
  if (gone[index] === 1) return
  edits.remove(tape.start[index] ?? 0, endOf(tape, index))
  gone.fill(1, index, (tape.mate[index] ?? index) + 1)
}

/** Leaves out an element's tags and keeps what it holds. */
export function unwrap({ tape, edits }: Part, index: number): void {
  const mate = tape.mate[index] ?? index
  edits.remove(tape.start[index] ?? 0, tape.end[index] ?? 0)
  if (mate !== index) edits.remove(tape.start[mate] ?? 0, tape.end[mate] ?? 0)
}

export function setAttribute({ tape, edits }: Part, index: number, name: string, value: string): void {
  const found = attributeOf(tape, index, name)
  if (found !== null) edits.replace(found.from, found.to, escapeAttribute(value))
}

export function removeAttribute({ tape, edits }: Part, index: number, name: string): void {
  const found = attributeOf(tape, index, name)
  if (found !== null) edits.remove(found.start - 1, found.to + 1)
}
