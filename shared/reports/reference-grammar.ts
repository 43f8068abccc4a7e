/**
 * How an office numbers its reports: `Pol {serial}-{yy}` gives "Pol 04-24". A serial begins anew each calendar year; `{yyyy}` prints
 * all four figures of the year.
 */
export type ReferenceGrammar = string

/** A reference by its figures. */
export interface ReferenceNumber {
  readonly serial: number
  readonly year: number
}

/** Whether a grammar names a serial and a year once each, beside words of its own. */
export function isGrammar(text: string): boolean {
  const parts = [...text.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name)
  return (
    parts.filter((name) => name === 'serial').length === 1 &&
    parts.filter((name) => name === 'yy' || name === 'yyyy').length === 1 &&
    parts.length === 2 &&
    /\p{L}/u.test(text.replaceAll(/\{\w+\}/gu, ''))
  )
}

/** @param digits  least figures of the serial: "04" or "4" */
export function writeReference(
  grammar: ReferenceGrammar,
  { serial, year }: ReferenceNumber,
  digits = 2,
): string {
  return grammar
    .replace('{serial}', String(serial).padStart(digits, '0'))
    .replace('{yyyy}', String(year))
    .replace('{yy}', String(year % 100).padStart(2, '0'))
}

/** The figures of a reference that follows the grammar, spaces and the kind of dash aside; `null` for any other. */
export function readReference(grammar: ReferenceGrammar, text: string): ReferenceNumber | null {
  const pattern = plain(grammar)
    .replaceAll(/[.*+?^$()|[\]\\/]/gu, String.raw`\$&`)
    .replace('{serial}', String.raw`(?<serial>\d{1,4})`)
    .replace('{yyyy}', String.raw`(?<year>\d{4})`)
    .replace('{yy}', String.raw`(?<year>\d{2}|20\d{2})`)
  const found = new RegExp(`^${pattern}$`, 'iu').exec(plain(text))?.groups
  if (!found) return null
  const year = Number(found['year'])
  return { serial: Number(found['serial']), year: year < 100 ? 2000 + year : year }
}

function plain(text: string): string {
  return text.replaceAll(/\s+/gu, '').replaceAll(/[–—]/gu, '-')
}

/** The words before the serial, by which a reference is known on a cover: "Pol". */
export function prefixOf(grammar: ReferenceGrammar): string {
  return grammar.slice(0, grammar.indexOf('{')).trim()
}

/** Grammars that references already given follow, for an office that has not said: "CS 31/26" is `CS {serial}/{yy}`. */
export function grammarsOf(references: readonly string[]): readonly ReferenceGrammar[] {
  const found = references.flatMap((reference) => {
    const [, before, between, year] =
      /^(\p{L}[\p{L}\s]*?\s?)\d{1,4}([-/–])(\d{2}|\d{4})$/u.exec(reference.trim()) ?? []
    return before === undefined ? [] : [`${before}{serial}${between}{${year?.length === 4 ? 'yyyy' : 'yy'}}`]
  })
  return [...new Set(found)]
}

/** What is known of a year's numbers under one grammar. */
export interface NumberSeries {
  readonly grammar: ReferenceGrammar
  /** The number that the next report gets. */
  readonly next: string
  /** Numbers between the first and the last given that no report has. */
  readonly gaps: readonly string[]
}

export function numberSeries(
  grammar: ReferenceGrammar,
  year: number,
  references: readonly string[],
): NumberSeries {
  const given = references
    .map((reference) => readReference(grammar, reference))
    .filter((number) => number?.year === year)
    .map((number) => number?.serial ?? 0)
  // An office that once wrote "4" does not write "04".
  const isShort = references.some((reference) => {
    const number = readReference(grammar, reference)
    return number !== null && number.serial < 10 && !/(?<!\d)0\d/u.test(reference)
  })
  const digits = isShort ? 1 : 2
  const last = Math.max(0, ...given)
  const first = Math.min(...given)
  const known = new Set(given)
  const gaps: string[] = []
  for (let serial = first; serial < last; serial += 1)
    if (!known.has(serial)) gaps.push(writeReference(grammar, { serial, year }, digits))
  return { grammar, next: writeReference(grammar, { serial: last + 1, year }, digits), gaps }
}
