import { Fragment, type Node, Slice } from 'prosemirror-model'
import { minuteSchema } from './minute-schema.ts'

/**
 * What another program's text becomes in a minute: paragraphs in the minute's own look, and resolutions where one says RESOLVED.
 * Bullets, odd blanks, looks and pictures stay behind.
 *
 * @param isWrapped  whether its lines are broken to a width and empty lines part its paragraphs, as in a letter or a PDF
 */
export function pastedParagraphs(text: string, isWrapped: boolean): readonly string[] {
  const even = text.replaceAll(/\r\n?|[\v\f\u2028\u2029]/gu, '\n')
  const pieces = isWrapped && /\n[ \t]*\n/u.test(even) ? even.split(/\n[ \t]*\n/u) : even.split('\n')
  return pieces.map(cleaned).filter((words) => words !== '')
}

/** The same as blocks to be put where the caret is: a single paragraph goes into the text that stands there. */
export function pastedSlice(paragraphs: readonly string[], isIntoEmpty: boolean): Slice {
  const nodes = paragraphs.map(blockOf)
  const open = isIntoEmpty || nodes.length === 0 ? 0 : 1
  return new Slice(Fragment.from(nodes), open, open)
}

function blockOf(words: string): Node {
  const { paragraph, resolution } = minuteSchema.nodes
  const isResolution = /^RESOLVED\b/u.test(words)
  return (isResolution ? resolution : paragraph).create(null, minuteSchema.text(words))
}

/** Signs that Word and others put before the lines of a list. */
const bullet = /^(?:[•·▪◦‣●○■□§\uF0B7\uF0A7]\s+|[o–-]\t\s*)/u

function cleaned(piece: string): string {
  return piece
    .trim()
    .replace(bullet, '')
    .replaceAll(/[\u00AD\u200B-\u200D\u2060\uFEFF]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim()
}
