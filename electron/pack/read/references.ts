/** A text by the office's reference in it and the rest. */
export interface SplitReference {
  readonly reference: string | null
  readonly text: string
}

/** Offices' prefixes that are looked for anywhere on a cover: the case's own. */
export const knownPrefixes: readonly string[] = ['Pol']

/** Takes a reference of a known office out of a text: prefix, serial, year ("Pol 20-24"). */
export function splitKnownReference(text: string, prefixes: readonly string[]): SplitReference {
  if (prefixes.length === 0) return { reference: null, text }
  const names = prefixes.map((prefix) => prefix.replaceAll(/[^\p{L}\p{N} ]/gu, String.raw`\$&`)).join('|')
  return split(
    text,
    new RegExp(`\\(?\\b((?:${names})\\.?\\s?\\d{1,4}\\s?[-–/]\\s?(?:20)?\\d{2})\\b\\)?`, 'iu'),
  )
}

/** The same for any office, where an answer ends with it: "Head of Parks (POS 7/26)". */
export function splitAnyReference(text: string): SplitReference {
  return split(text, /[\s(]*\b(\p{Lu}\p{L}{0,4}\s?\d{1,3}\s?[-–/]\s?(?:20)?\d{2})\)?$/u)
}

function split(text: string, pattern: RegExp): SplitReference {
  const found = pattern.exec(text)
  if (found === null) return { reference: null, text }
  const rest = text.slice(0, found.index) + text.slice(found.index + found[0].length)
  return {
    reference: (found[1] ?? '').replaceAll(/\s+/gu, ' '),
    text: rest
      .replaceAll(/\s+/gu, ' ')
      .replace(/[\s,;:–-]+$/u, '')
      .trim(),
  }
}
