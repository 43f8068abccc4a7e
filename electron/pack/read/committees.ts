import { datesIn, type PrintedDate } from '../../../shared/calendar/printed-dates.ts'
import type { CoverCommittee } from '../../../shared/reports/cover.ts'
import { tidy } from './cover-entries.ts'

/**
 * Committees with their days: line for line, or all on the one day that is printed. Committees that share a paragraph are parted
 * by semicolons or, where more days than names are printed, after the word for a body; a name that runs over two lines is put together again.
 */
export function coverCommittees(
  lines: readonly string[],
  dateLines: readonly string[],
): readonly CoverCommittee[] {
  const days = dateLines.flatMap(daysIn)
  const listed = wholeNames(lines)
    .flatMap((line) => line.split(';'))
    .filter((line) => line.trim() !== '')
  const named = days.length > listed.length ? listed.flatMap((line) => line.split(endOfName)) : listed
  return named.map((line, index) => {
    const [own] = datesIn(line)
    const { name, purpose } = withoutPurpose(own ? line.replace(own.text, '') : line)
    const day = own ?? days[index] ?? (days.length === 1 ? days[0] : undefined)
    return { name, date: day?.date ?? null, dateText: day?.text ?? null, purpose }
  })
}

const purposeAtEnd =
  /[\s\-–—:,;(]*\b(?<purpose>for (?:decision|discussion|information|action|noting|approval|review|comment|consideration|scrutiny|recommendation))\)?[.;]?$/iu

/** "Police Authority Board – For Information" by its two halves. */
function withoutPurpose(line: string): { readonly name: string; readonly purpose: string | null } {
  const found = purposeAtEnd.exec(line)
  const name = tidy(found ? line.slice(0, found.index) : line)
  return { name: name.replace(/[\s,;:–—-]+$/u, ''), purpose: found?.groups?.['purpose'] ?? null }
}

/** Days of one line; the whole line where it names one or none. */
function daysIn(line: string): readonly (PrintedDate | { readonly date: null; readonly text: string })[] {
  const found = datesIn(line)
  const [first] = found
  if (first === undefined) return [{ date: null, text: line }]
  return found.length > 1 ? found : [{ date: first.date, text: line }]
}

/** What a council calls its bodies; a name is whole when it ends with one. */
const body =
  'Committees?|Sub-?Committee|Board|Panel|Cabinet|Council|Court|Executive|Forum|Group|Partnership|Commission|Assembly|Authority'
const isWhole = new RegExp(String.raw`(?:${body})(?: \([^)]*\))?$`, 'iu')
const endOfName = new RegExp(
  String.raw`(?<=\b(?:${body})(?: \([^)]*\))?(?:[ (–—:-]+[Ff]or \w+\)?)?)\s+(?:and |& )?(?=\p{Lu}[^()]*\b(?:${body})\b)`,
  'u',
)

function wholeNames(lines: readonly string[]): readonly string[] {
  const names: string[] = []
  let begun = ''
  for (const line of lines) {
    begun = begun === '' ? line : `${begun} ${line}`
    const { name, purpose } = withoutPurpose(begun)
    if (purpose === null && datesIn(begun).length === 0 && !isWhole.test(name)) continue
    names.push(begun)
    begun = ''
  }
  // Bodies by names of other kinds: a line each.
  return begun === '' ? names : names.length === 0 ? lines : [...names, begun]
}
