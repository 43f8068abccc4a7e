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

/** The number that the next reference of a year gets. */
export function nextNumber(
  numbering: ReferenceNumbering,
  isPublic: boolean,
  year: number,
  given: readonly string[],
): string {
  const serial = Math.max(0, ...(serialsOf(numbering, given).get(year)?.values() ?? [])) + 1
  return writeReference(isPublic ? numbering.public : numbering.nonPublic, { serial, year }, 1)
}

/** What the grammar makes of a number: "{serial}/{yyyy}/P gives 7/2026/P". */
export function numberExample({ public: grammar }: ReferenceNumbering, year: number): string {
  return `${grammar} gives ${writeReference(grammar, { serial: 7, year }, 1)}`
}

/**
 * Numbers between the first and the last known of a year that no reference has, in order, written as public ones: a clerk explains
 * them ("9/2023/P was never used"). What came before the first known is not asked for: it was discharged before these records began.
 */
export function numberGaps(numbering: ReferenceNumbering, given: readonly string[]): readonly string[] {
  return [...serialsOf(numbering, given)]
    .toSorted(([one], [other]) => one - other)
    .flatMap(([year, serials]) => {
      const first = Math.min(...serials)
      const between = Array.from({ length: Math.max(...serials) - first }, (_, at) => first + at)
      return between
        .filter((serial) => !serials.has(serial))
        .map((serial) => writeReference(numbering.public, { serial, year }, 1))
    })
}

/** The serials given in each year, under either grammar. */
function serialsOf(
  numbering: ReferenceNumbering,
  given: readonly string[],
): ReadonlyMap<number, ReadonlySet<number>> {
  const years = new Map<number, Set<number>>()
  for (const text of given) {
    const number = readReference(numbering.public, text) ?? readReference(numbering.nonPublic, text)
    if (number === null) continue
    years.set(number.year, (years.get(number.year) ?? new Set()).add(number.serial))
  }
  return years
}
