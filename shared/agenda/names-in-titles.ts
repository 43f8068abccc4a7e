import { memberNameFrom } from './member-names.ts'

/**
 * The words of a title that name somebody, as they stand there: first name and surname, with or without what is between
 * them, or an initial and the surname. A surname alone may be any word (Green, Street) and names nobody.
 *
 * @param names  as recorded: "Councillor Ada Fern", "Dr Ben Moss, OBE"
 */
export function namesIn(title: string, names: readonly string[]): readonly string[] {
  return names.flatMap((name) => {
    const pattern = patternOf(name)
    return pattern === null ? [] : [...title.matchAll(pattern)].map(([words]) => words)
  })
}

/** `null` for a single word, which is a post or a team and no person's name. */
function patternOf(name: string): RegExp | null {
  const { name: bare } = memberNameFrom(name.replace(/\s*\(.*/u, ''))
  const [first, ...others] = bare.split(/\s+/u).map(lettersOf).filter(Boolean)
  const last = others.at(-1)
  if (first === undefined || last === undefined) return null
  const whole = String.raw`${first}\s+(?:[\p{L}.]+\s+)?`
  const initials = String.raw`${first.slice(0, 1)}\.\s*(?:\p{L}\.\s*)?`
  return new RegExp(String.raw`(?<!\p{L})(?:${whole}|${initials})${last}(?!\p{L})`, 'giu')
}

/** A word's letters as a pattern that takes either apostrophe: "O’Neil", "O'NEIL". */
function lettersOf(word: string): string {
  return word.replaceAll(/^['’-]+|[^\p{L}\p{M}'’-]/gu, '').replaceAll(/['’]/gu, "['’]")
}
