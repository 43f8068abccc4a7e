/** A sentence, its blanks made single, and where it stands: `start` is its first character, `end` the one after its last. */
export interface Sentence {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Abbreviations whose full stop does not end a sentence. */
const abbreviations =
  /(?:^|[\s(“"])(?:Mr|Mrs|Ms|Dr|Cllr|Cllrs|Rev|Revd|Hon|Sir|St|No|Nos|para|paras|p|pp|e\.g|i\.e|cf|approx|c|Ltd|Co|vs|etc|[A-Z])\.$/i

/** Parts a text into sentences. Lines end a sentence, as headings and items of a list have no full stop, unless it runs on. */
export function sentencesOf(text: string): readonly Sentence[] {
  return [...unwrapped(text).matchAll(/[^\r\n]+/g)].flatMap(({ 0: line, index }) =>
    sentencesOfLine(line, index),
  )
}

/** A text file's lines may be broken to a width: a long one without an end, or one before a small letter, runs on. */
function unwrapped(text: string): string {
  return text.replaceAll(
    /(?<=[^\r\n]{60}[^\r\n.!?:;)”"])\r?\n(?=[^\r\n])|(?<=[^\s.!?])\r?\n(?=\p{Ll})/gu,
    (end) => ' '.repeat(end.length),
  )
}

/**
 * The mark of an action behind a full stop, "(OR)" or the register's number in its place, belongs to the sentence before; so does
 * "(3)" at the end of a line, which elsewhere may begin a list.
 */
const markBehind = String.raw`\s*\((?:\s*OR\s*|[^\s()]*\d/[^\s()]*|\d{1,2}(?=\)\.?$))\)`

const sentenceEnd = new RegExp(
  String.raw`[.!?][)\]”"’']*(?:${markBehind})?(?=\s+(?!${markBehind})[“"‘'(]?[\p{Lu}\d])`,
  'gu',
)

function sentencesOfLine(line: string, offset: number): readonly Sentence[] {
  const ends = [...line.matchAll(sentenceEnd)]
    .filter(({ 0: stop, index }) => !abbreviations.test(line.slice(0, index + stop.length)))
    .map(({ 0: stop, index }) => index + stop.length)
  const cuts = [0, ...ends, line.length]
  return cuts.slice(1).flatMap((end, nth) => {
    const piece = line.slice(cuts[nth], end)
    const bare = piece.trim()
    const start = offset + (cuts[nth] ?? 0) + piece.length - piece.trimStart().length
    return bare === '' ? [] : [{ text: bare.replaceAll(/\s+/g, ' '), start, end: start + bare.length }]
  })
}
