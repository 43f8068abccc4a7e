/** Words that were meant to be filled in (R33): each as it stands in the text, with what it is. */
export interface Placeholder {
  readonly words: string
  readonly start: number
}

/**
 * What a hurried hand leaves behind. "subject to the following" is the law's; "subject to…" is a gap. DATE and XX are
 * placeholders in capitals only; TBC is one where it stands in a heading, as dates to be confirmed are told in minutes too.
 */
const anywhere: readonly RegExp[] = [
  /\bX{3,}\b/gu,
  /subject to\s*(?:\.{3}|…)/giu,
  /\bLorem\b/giu,
  // The mark for an action: one that is still there was never recorded.
  /\(OR\)/gu,
  /\[(?:insert|name|date|time|tbc)\b[^\]]*\]?/giu,
  /the learning intention of this lesson is to/giu,
  /\?{3,}|_{4,}/gu,
]

/** Where all stands in capitals these say nothing: "TO NOTE THE DATE OF THE NEXT MEETING", "PHASE XX". */
const amongSmallLetters: readonly RegExp[] = [/\bDATE\b/gu, /\bXX\b/gu]

const inHeadings: readonly RegExp[] = [/\bTBC\b/gu]

/** Placeholders within a text, in order. @param isHeading  whether it is a title, where "TBC" is a gap too */
export function placeholdersIn(text: string, isHeading = false): readonly Placeholder[] {
  const looked = [
    ...anywhere,
    ...(isInCapitals(text) ? [] : amongSmallLetters),
    ...(isHeading ? inHeadings : []),
  ]
  return looked
    .flatMap((pattern) =>
      [...text.matchAll(pattern)].map((match) => ({ words: match[0], start: match.index })),
    )
    .toSorted((a, b) => a.start - b.start)
}

/** Whether the words beside such signs are capitals throughout. */
function isInCapitals(text: string): boolean {
  const beside = text.replaceAll(/\b(?:DATE|XX)\b/gu, '')
  return /\p{Lu}/u.test(beside) && !/\p{Ll}/u.test(beside)
}
