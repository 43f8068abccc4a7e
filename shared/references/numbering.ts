import { readReference, writeReference, type ReferenceGrammar } from '../reports/reference-grammar.ts'

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

/** The number that the next reference of a year gets. */
export function nextNumber(
  numberings: Numberings,
  isPublic: boolean,
  year: number,
  given: readonly string[],
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
export function numberGaps(numberings: Numberings, given: readonly string[]): readonly string[] {
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

/** The serials given in each year, each with the way in which it was numbered: the oldest that it follows. */
function serialsOf(
  numberings: Numberings,
  given: readonly string[],
): ReadonlyMap<number, ReadonlyMap<number, ReferenceNumbering>> {
  const years = new Map<number, Map<number, ReferenceNumbering>>()
  for (const text of given)
    for (const numbering of numberings) {
      const number = readReference(numbering.public, text) ?? readReference(numbering.nonPublic, text)
      if (number === null) continue
      years.set(number.year, (years.get(number.year) ?? new Map()).set(number.serial, numbering))
    }
  return years
}
