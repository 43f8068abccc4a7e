import {
  type MinuteBlock,
  type RecordedVote,
  type Run,
  runsText,
  voteLines,
} from '../../../shared/minutes/minute-blocks.ts'
import type { MinuteItem } from '../../../shared/minutes/minutes.ts'
import { type Inline, paragraph, type Paragraph, strong, tab, text } from './paper.ts'

/** Heading, what was said, and each resolution bound to the paragraph before it. */
export function itemParagraphs(item: MinuteItem, numId: number): readonly Paragraph[] {
  const said = item.blocks.filter(isSomething)
  return [heading(item, numId), ...said.flatMap((block, place) => blockParagraphs(block, said[place + 1]))]
}

/** A sub-item stands under its item, whose number it has. */
function heading({ title, letter }: MinuteItem, numId: number): Paragraph {
  return letter === null
    ? paragraph('PWMinuteItem', title, { numId })
    : paragraph('PWMinuteSubItem', `(${letter}) ${title}`)
}

function blockParagraphs(block: MinuteBlock, next: MinuteBlock | undefined): readonly Paragraph[] {
  // What is resolved stays with what was said before it, and its vote with what it was on.
  const binds = next !== undefined && next.kind !== 'paragraph' ? { keepNext: true } : {}
  switch (block.kind) {
    case 'paragraph':
      return [paragraph('PWMinuteText', inlinesOf(block.runs), binds)]
    case 'resolution':
      return [paragraph('PWResolution', plainOf(block.runs), next?.kind === 'vote' ? binds : {})]
    case 'amendment':
      return [paragraph('PWMinuteText', [strong('AMENDMENT:'), text(' '), ...inlinesOf(block.runs)], binds)]
    case 'vote':
      return voteParagraphs(block)
  }
}

/**
 * A vote is kept on one page, unless it is longer than this, in characters, which is about two thirds of one: bound together, a
 * large body's vote would leave most of a page empty.
 */
const longVoteCharacters = 2000

function voteParagraphs(vote: RecordedVote): readonly Paragraph[] {
  const whole = voteLines(vote)
  const isLong = whole.reduce((sum, { text: words }) => sum + words.length, 0) > longVoteCharacters
  const lines = isLong ? whole.flatMap(inParts) : whole
  return lines.map(({ label, text: words }, place) => {
    const isLast = place === lines.length - 1
    // Of a long one the short lines stay with what follows them: no mover and no result stands alone.
    const binds = !isLast && (!isLong || words.length <= shortLineCharacters) ? { keepNext: true } : {}
    return paragraph(isLast ? 'PWVoteResult' : 'PWVoteLine', [strong(`${label}:`), tab, text(words)], binds)
  })
}

const shortLineCharacters = 300

/** A page may end between two parts of a long list of names, and no part of it stands without its side. */
const partCharacters = 600

type VoteLine = ReturnType<typeof voteLines>[number]

function inParts(line: VoteLine): readonly VoteLine[] {
  const parts = line.text.split(', ').reduce<readonly string[]>((done, name) => {
    const last = done.at(-1)
    return last === undefined || last.length + name.length > partCharacters
      ? [...done, name]
      : [...done.slice(0, -1), `${last}, ${name}`]
  }, [])
  const side = line.label.replace(/ \(\d+\)$/u, '')
  return parts.map((words, place) => ({
    label: place === 0 ? line.label : `${side}, ctd`,
    text: place < parts.length - 1 ? `${words},` : words,
  }))
}

/** A resolution is bold as a whole, so only italics could show within it, and house papers have none there. */
function plainOf(runs: readonly Run[]): readonly Inline[] {
  return [text(runsText(runs))]
}

function inlinesOf(runs: readonly Run[]): readonly Inline[] {
  return runs.map(({ text: words, bold, italic }) => {
    if (bold) return strong(words)
    return italic ? { kind: 'text', text: words, style: 'Emphasis' } : text(words)
  })
}

function isSomething(block: MinuteBlock): boolean {
  return block.kind === 'vote' || runsText(block.runs).trim() !== ''
}
