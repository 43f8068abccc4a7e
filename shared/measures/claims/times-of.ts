import { isSamePeriod, type Period } from '../period.ts'
import type { Mention, Time, TimeMention } from './mention.ts'

/** Which of a clause's times is the one before, which the one after, and which says one of them again. */
export interface Times {
  readonly from: TimeMention | null
  readonly to: TimeMention | null
  readonly said: readonly TimeMention[]
}

/** Finds them; a time that is neither is in none of them, and nothing is then known of the clause. */
export function timesOf(text: string, mentions: readonly Mention[], latest: Period): Times {
  let from: TimeMention | null = null
  let to: TimeMention | null = null
  const again: TimeMention[] = []
  let end = 0
  for (const mention of mentions) {
    if (mention.kind !== 'time' || mention.isOfExtreme === true) continue
    const isFrom = isBefore(text.slice(end, mention.at), mention.time, text.slice(mention.end), latest)
    const taken: TimeMention | null = isFrom ? from : to
    if (taken !== null && isSameTime(taken.time, mention.time)) again.push(mention)
    else if (isFrom) from ??= mention
    else to ??= mention
    end = mention.end
  }
  return { from, to, said: [from, to, ...again].filter((one) => one !== null) }
}

function isBefore(lead: string, time: Time, tail: string, latest: Period): boolean {
  // "was higher in Q2 than in Q1"
  if (/^\s*than\b/iu.test(tail)) return false
  if (time.kind === 'yearBefore' || time.kind === 'window') return true
  const isNow = time.kind === 'period' && isSamePeriod(time.period, latest)
  if (/\b(?:higher|lower|fewer|more|less) (?:in|at|during|for)\s*$/iu.test(lead)) return !isNow
  if (time.kind === 'period' && time.looksBack === true) return true
  // "fell below the target in Q3"
  if (
    /\b(?:target|aim|goal|average|benchmark)(?: of [\d.,]+%?)? (?:in|during|for|at) (?:the )?$/iu.test(lead)
  )
    return false
  return /\b(?:from|since|than|on|against|versus|vs|compared|over|after|below|above|following|between)\b/iu.test(
    lead,
  )
}

function isSameTime(a: Time, b: Time): boolean {
  return a.kind === 'period' && b.kind === 'period' ? isSamePeriod(a.period, b.period) : a.kind === b.kind
}

/** "higher in 22/23": what was higher then has fallen since. */
export function saysOfThen(text: string, word: Mention, from: TimeMention | null): boolean {
  return (
    from !== null &&
    from.at > word.at &&
    /^(?:higher|lower|fewer|more|less) (?:in|at|during|for) (?:the )?$/iu.test(text.slice(word.at, from.at))
  )
}
