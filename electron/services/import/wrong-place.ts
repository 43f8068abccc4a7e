import { Problem } from '../../../shared/problems/problem.ts'

/** The Problem for one place of a file, e.g. `['items', 4, 'purpose']`. */
export function wrongPlace(path: string, place: readonly PropertyKey[], why: string): Problem {
  const text = place.reduce<string>((before, step) => {
    if (typeof step === 'number') return `${before}[${step}]`
    return before === '' ? String(step) : `${before}.${String(step)}`
  }, '')
  return new Problem('case-file-wrong', { path, place: text === '' ? 'its beginning' : text, why })
}

/**
 * Refuses a list in which a value comes a second time.
 * @param place  where the nth value stands in the file
 * @throws Problem `case-file-wrong` naming the second place
 */
export function refuseRepeated(
  path: string,
  values: readonly (string | number)[],
  place: (nth: number) => readonly PropertyKey[],
): void {
  const seen = new Set<string | number>()
  for (const [nth, value] of values.entries()) {
    if (seen.has(value)) throw wrongPlace(path, place(nth), 'this is there twice')
    seen.add(value)
  }
}
