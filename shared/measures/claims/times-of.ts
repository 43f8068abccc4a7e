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
  if (/\bthe same (?:\w+ )?as (?:(?:in|at|during|for) )?(?:the )?$/iu.test(lead)) return !isNow
  // "having peaked at 300 in Q2, it has fallen"
  if (/\b(?:having|after) peak\w*\b|\bpeak of\b/iu.test(lead)) return !isNow
  // "half their Q2 level", "double the figure in Q2"
  if (multipleOf.test(lead)) return !isNow
  // "fell below the target in Q3", "fell below 250 in Q3"
  if (underStandard.test(lead)) return false
  // "from 83% to 84% in Q2": both are of Q2's step.
  return /\b(?:from|since|than|on|against|versus|vs|compared|over|after|below|above|following|between)\b/iu.test(
    lead.replace(/\bfrom [\d.,]+%? to [\d.,]+%?/iu, ''),
  )
}

const multipleOf =
  /\b(?:half|twice|double|triple|thirds?|quarters?|fifth|tenth)(?: of)? (?:the|its|their|that|those|what it was)(?: (?:level|figure|total|number|rate)s?)?(?: (?:seen|recorded))?(?: (?:of|in|for|at))?(?: the)? $/iu

const underStandard =
  /\b(?:(?:target|aim|goal|average|benchmark)(?: of [\d.,]+%?)?|(?<!\d[\d.,]*%? )(?:above|below|over|under) [\d.,]+%?) (?:(?:in|during|for|at) (?:the )?)?$/iu

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

/**
 * Whether a time is said of what stands at a place of the clause: behind a comma, or "as", it may be of something else, "as it did in
 * Q1", "two thirds of the fall in Q2", unless what leads to it only binds and counts, "to 409, from 371 in Q2".
 */
export function isTimeOf(text: string, place: number, { at }: TimeMention): boolean {
  const [first, second] = at < place ? [at, place] : [place, at]
  const between = text.slice(first, second)
  // "409, the same as in Q2": the figure is; in "the picture is the same as in Q2" something else is.
  if (/^the same (?:\w+ )?as\b/iu.test(between) && /[,(]\s*$/u.test(text.slice(0, first))) return true
  if (!breaks.test(between)) return true
  return bindingOnly.test(text.slice(0, at).split(breaks).at(-1) ?? '')
}

const breaks = /,(?!\d)|(?=\b(?:as|like|unlike)\b)/iu
const bindingOnly =
  /^(?:\s*(?:and|to|from|in|on|for|during|at|of|up|down|compared|with|against|since|over|between|than|was|were|the|a|an|same|figure|level|total|only|just|both|[\d.,]+%?(?: \p{L}+)?|[():–-]))*\s*$/iu
