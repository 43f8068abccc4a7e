import { diffArrays, diffWordsWithSpace } from 'diff'
import type { ChangedWords, PaperChanges, ParagraphChange } from '../../shared/reports/paper-changes.ts'
import { paragraphsOf } from '../pack/index.ts'
import { nodeCodec as codec } from './node-codec.ts'

/** What changed between two versions of a paper, as its reader sees them: all tracked changes accepted. */
export function comparePapers(older: Uint8Array, newer: Uint8Array): PaperChanges {
  const steps = diffArrays([...paragraphsOf(older, codec)], [...paragraphsOf(newer, codec)])
  const changes: ParagraphChange[] = []
  let unchanged = 0
  for (const [at, { value, added, removed }] of steps.entries()) {
    const next = steps[at + 1]
    if (removed) changes.push(...replaced(value, next?.added ? next.value : []))
    // What came in the place of something stands with it already.
    else if (added) changes.push(...(steps[at - 1]?.removed ? [] : value.map(whole('added'))))
    else unchanged += value.length
  }
  return { changes: withMoves(changes), unchanged }
}

/** A paragraph that went in one place and came in another, word for word, has moved. */
function withMoves(changes: readonly ParagraphChange[]): readonly ParagraphChange[] {
  const gone = changes.filter(({ kind }) => kind === 'removed')
  const moved = new Set<ParagraphChange>()
  const here = changes.map((change) => {
    if (change.kind !== 'added') return change
    const before = gone.find((each) => !moved.has(each) && textOf(each) === textOf(change))
    if (before === undefined) return change
    moved.add(before)
    return { kind: 'moved', words: [{ kind: 'same', text: textOf(change) }] } satisfies ParagraphChange
  })
  return here.filter((change) => !moved.has(change))
}

function textOf({ words }: ParagraphChange): string {
  return words.map(({ text }) => text).join('')
}

/** Paragraphs that took the place of others, each beside the one it is most like; the rest came or went whole. */
function replaced(gone: readonly string[], come: readonly string[]): readonly ParagraphChange[] {
  const changes: ParagraphChange[] = []
  const left = [...come]
  for (const text of gone) {
    const like = left.findIndex((each) => likeness(text, each) >= muchAlike)
    if (like < 0) changes.push(whole('removed')(text))
    else {
      changes.push(...left.splice(0, like).map(whole('added')), changed(text, left.shift() ?? ''))
    }
  }
  return [...changes, ...left.map(whole('added'))]
}

/** Part of their words that two paragraphs must share to count as one that was reworded. */
const muchAlike = 0.4

function likeness(one: string, other: string): number {
  const words = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const ours = new Set(words(one))
  const theirs = new Set(words(other))
  const shared = [...ours].filter((word) => theirs.has(word)).length
  return shared / Math.max(1, ours.size, theirs.size)
}

function changed(older: string, newer: string): ParagraphChange {
  const words = diffWordsWithSpace(older, newer).map(({ value, added, removed }): ChangedWords => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }))
  return { kind: 'changed', words }
}

const whole =
  (kind: 'added' | 'removed') =>
  (text: string): ParagraphChange => ({ kind, words: [{ kind, text }] })
