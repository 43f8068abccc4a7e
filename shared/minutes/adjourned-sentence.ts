import { type Minute, runsText } from './minute-blocks.ts'
import { mended } from './mend-minute.ts'
import { type AdjournedTo, adjournedToWords } from './sittings.ts'

/** The sentence of a minute on an adjournment. @param to  `null` for the time being */
export function adjournedSentence(when: string, to: AdjournedTo | null): string {
  return `The meeting was adjourned at ${when}${tail(to)}.`
}

/** As that sentence stands in a minute: its time, then the day it names, if any. */
const told =
  /^(The meeting was adjourned at \d{1,2}\.\d\d [ap]m(?: on \d{1,2} \p{Lu}\p{L}+ \d{4})?)( to .+)?\.$/u

/**
 * A minute whose last sentence on an adjournment says where it was adjourned to now; its time stays as written.
 *
 * @param from  what the sentence says
 * @param to    what it is to say, `null` for the time being; `undefined` takes the sentence out
 * @returns `null` where no line says it in these words: the clerk has written their own
 */
export function retoldAdjournment(
  minute: Minute,
  from: AdjournedTo | null,
  to: AdjournedTo | null | undefined,
): Minute | null {
  const place = minute.findLastIndex(
    (block) => block.kind === 'paragraph' && endsWith(runsText(block.runs), from),
  )
  const block = minute[place]
  if (block === undefined || block.kind === 'vote') return null
  if (to === undefined) return minute.toSpliced(place, 1)
  const line = runsText(block.runs)
  const stopped = told.exec(line)?.[1] ?? ''
  return mended(minute, { from: line, to: `${stopped}${tail(to)}.`, line })
}

function endsWith(line: string, to: AdjournedTo | null): boolean {
  const found = told.exec(line)
  return found !== null && (found[2] ?? '') === tail(to)
}

function tail(to: AdjournedTo | null): string {
  return to === null ? '' : ` to ${adjournedToWords(to)}`
}
