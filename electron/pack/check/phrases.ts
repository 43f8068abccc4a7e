import type { PartText } from './package-texts.ts'

/** Words only, lower case, one space between: what remains of a text whatever its typing, quotes and line breaks. */
export function folded(text: string): string {
  return ` ${text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/['’‘`]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `
}

/** Phrases by which a paper can be known again: its sentences, and its reference numbers and markers. */
export function phrasesOf(parts: readonly PartText[]): ReadonlySet<string> {
  const phrases = new Set<string>()
  for (const { texts, hidden } of parts) {
    for (const text of texts) {
      for (const sentence of text.split(/[.!?;:]\s+|[\n\t]/)) addSentence(phrases, sentence)
      for (const marker of text.match(marks) ?? []) addMarker(phrases, marker)
    }
    for (const text of hidden) {
      if (/[a-z]{3,} [a-z]{2,} /i.test(text) && text.length < 2000 && !/[{}<>\\]/.test(text))
        addSentence(phrases, text)
      for (const marker of text.match(marks) ?? []) addMarker(phrases, marker)
    }
  }
  return phrases
}

function addSentence(phrases: Set<string>, sentence: string): void {
  const words = folded(sentence)
  const count = words.trim().split(' ').length
  if (count >= fewestWords || words.length - 2 >= fewestSigns) phrases.add(words)
}

const fewestWords = 5
const fewestSigns = 25

/** Long tokens of letters and digits: case numbers, markers, names of operations with a year. */
const marks = /[\p{L}\p{N}]+(?:[-_/][\p{L}\p{N}]+)+|[\p{L}\p{N}]{12,}/gu

function addMarker(phrases: Set<string>, token: string): void {
  const isLong = token.length >= 12 && /\p{L}{4,}/u.test(token) && /\p{N}/u.test(token)
  if (isLong && !ordinary.test(token)) phrases.add(folded(token))
}

/** Tokens that Word itself writes in any file: picture names, part paths, hexadecimal ids, addresses of schemas. */
const ordinary =
  /^(?:[0-9a-f_-]+|(?:word|media|charts?|embeddings|diagrams|theme|drawings|image|header|footer|xl|worksheets|docProps|customXml)[/\d].*|.*(?:officeDocument|openxmlformats|schemas|wordprocessing|drawingml|relationships|microsoft).*|\w+_Sheet\d*|Microsoft_\w+)$/iu
