import type { OutstandingReference } from './outstanding-reference.ts'
import {
  readReference,
  writeReference,
  type ReferenceGrammar,
  type ReferenceNumber,
} from '../reports/reference-grammar.ts'

/** How a committee numbers its references; public and non-public ones share one count. */
export interface ReferenceNumbering {
  readonly public: ReferenceGrammar
  readonly nonPublic: ReferenceGrammar
}

export const usualNumbering: ReferenceNumbering = {
  public: '{serial}/{yyyy}/P',
  nonPublic: '{serial}/{yyyy}/NP',
}

/** Every way in which a committee has numbered, the present one first, the oldest last. A year's count goes on through all of them. */
export type Numberings = readonly [ReferenceNumbering, ...ReferenceNumbering[]]

/** A number that was given, and when: one that reads in two ways ("10/24") is read as that year's. */
export type GivenNumber = Pick<OutstandingReference, 'number' | 'raisedOn'>

/** The number that the next reference of a year gets. */
export function nextNumber(
  numberings: Numberings,
  isPublic: boolean,
  year: number,
  given: readonly GivenNumber[],
): string {
  const [present] = numberings
  const serial = Math.max(0, ...(serialsOf(numberings, given).get(year)?.keys() ?? [])) + 1
  return writeReference(isPublic ? present.public : present.nonPublic, { serial, year }, 1)
}

/** What the grammar makes of a number: "{serial}/{yyyy}/P gives 7/2026/P". */
export function numberExample({ public: grammar }: ReferenceNumbering, year: number): string {
  return `${grammar} gives ${writeReference(grammar, { serial: 7, year }, 1)}`
}

/**
 * Numbers that no reference has, in order, written as public ones of their time: a clerk explains them ("9/2023/P was never used").
 * Each year's count begins at 1, but for the first year known: what came before its first number was discharged before these records.
 */
export function numberGaps(numberings: Numberings, given: readonly GivenNumber[]): readonly string[] {
  const years = [...serialsOf(numberings, given)].toSorted(([one], [other]) => one - other)
  return years.flatMap(([year, serials], nth) => {
    const known = [...serials.keys()]
    const first = nth === 0 ? Math.min(...known) : 1
    const between = Array.from({ length: Math.max(...known) - first }, (_, at) => first + at)
    return between
      .filter((serial) => !serials.has(serial))
      .map((serial) => {
        const before = known.filter((one) => one < serial)
        const neighbour = before.length > 0 ? Math.max(...before) : Math.min(...known)
        const { public: grammar } = serials.get(neighbour) ?? numberings[0]
        return writeReference(grammar, { serial, year }, 1)
      })
  })
}

/** The serials given in each year, each with the way in which it was numbered. */
function serialsOf(
  numberings: Numberings,
  given: readonly GivenNumber[],
): ReadonlyMap<number, ReadonlyMap<number, ReferenceNumbering>> {
  const years = new Map<number, Map<number, ReferenceNumbering>>()
  for (const one of given) {
    const read = readingOf(numberings, one)
    if (read === null) continue
    years.set(read.year, (years.get(read.year) ?? new Map()).set(read.serial, read.numbering))
  }
  return years
}

/** How a number reads: in the oldest way that gives it the year in which it was raised, else in the oldest that it follows. */
function readingOf(
  numberings: Numberings,
  { number, raisedOn }: GivenNumber,
): (ReferenceNumber & { readonly numbering: ReferenceNumbering }) | null {
  const readings = numberings.toReversed().flatMap((numbering) => {
    const read = readReference(numbering.public, number) ?? readReference(numbering.nonPublic, number)
    return read === null ? [] : [{ ...read, numbering }]
  })
  const raised = raisedOn === null ? null : Number(raisedOn.slice(0, 4))
  return readings.find(({ year }) => year === raised) ?? readings[0] ?? null
}
