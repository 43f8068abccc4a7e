import type { ClaimGround, ClaimSeries } from './claim.ts'
import { countWords, isPlain, ownWords, sameWords, saysCrime, shareWords } from './subject-words.ts'

/** Which series a clause is about, and whether it names something that the measure does not. */
export interface Subject {
  /** One where the clause names it; several where it may be any of them. */
  readonly series: readonly ClaimSeries[]
  /** "Serious violence" under "Violent crime": a part of it, more than it, or something else, whose figures are not here. */
  readonly isOther: boolean
  /** Nothing is named: the clause goes on about what came before it. */
  readonly isUnnamed: boolean
}

/** Finds what a clause is about, from what it says besides figures, times and directions. */
export function subjectOf(clause: string, ground: ClaimGround): Subject {
  const words = contentWords(clause, ground)
  const known = stems(contentWords(namesOf(ground), ground))
  const spelled = spelledOut(words, known)
  const own = words.filter((word) => known.has(stem(word)) || spelled.has(word))
  return {
    series: meantKind(seriesNamed(clause, ground), clause),
    isOther:
      own.length < words.length ||
      (isPartOfName(own, ground) && !ownWords.test(clause)) ||
      saysShareOfNumbers(clause, ground),
    isUnnamed: words.length === 0,
  }
}

/** "the rate of missed collections", where only their number is kept. */
function saysShareOfNumbers(clause: string, ground: ClaimGround): boolean {
  return (
    shareWords.test(clause) &&
    !ground.series.some(({ isPercentage }) => isPercentage) &&
    !shareWords.test(namesOf(ground))
  )
}

/** All that a measure and its series are called. */
function namesOf({ title, series }: ClaimGround): string {
  return [title, ...series.flatMap(({ label, counted }) => [label, counted ?? ''])].join(' ')
}

/** The series of whose label a text says most, and most fully; all where it says nothing of any. */
export function seriesNamed(text: string, { series }: ClaimGround): readonly ClaimSeries[] {
  const said = stems(everyWord(text))
  const scored = series.map((one) => {
    const label = [...stems(everyWord(one.label))]
    const hits = label.filter((word) => said.has(word)).length
    return { one, hits, share: label.length === 0 ? 0 : hits / label.length }
  })
  const hits = Math.max(0, ...scored.map((found) => found.hits))
  if (hits === 0) return series
  const most = scored.filter((found) => found.hits === hits)
  const share = Math.max(...most.map((found) => found.share))
  const best = most.filter((found) => found.share === share).map(({ one }) => one)
  // "Calls answered in time" says both "Calls answered" and "Answered in time": the one that goes on is meant.
  const whole = best.filter(({ label }) => text.toLowerCase().includes(label.toLowerCase()))
  const last = whole.toSorted((a, b) => endIn(text, b) - endIn(text, a))[0]
  return whole.length > 1 && last !== undefined && isOneName(text, whole) ? [last] : best
}

function endIn(text: string, { label }: ClaimSeries): number {
  return text.toLowerCase().indexOf(label.toLowerCase()) + label.length
}

/** Whether names stand in each other, and not beside each other as those of two things. */
function isOneName(text: string, named: readonly ClaimSeries[]): boolean {
  const places = named
    .map((one) => ({ at: endIn(text, one) - one.label.length, end: endIn(text, one) }))
    .toSorted((a, b) => a.at - b.at)
  return places.every(({ at }, place) => place === 0 || at < (places[place - 1]?.end ?? 0))
}

/** Of several series those in per cent for "the rate", the others for "the number". */
function meantKind(series: readonly ClaimSeries[], clause: string): readonly ClaimSeries[] {
  const isShare = shareWords.test(clause)
  if (series.length < 2 || isShare === countWords.test(clause)) return series
  const meant = series.filter(({ isPercentage }) => isPercentage === isShare)
  return meant.length === 0 ? series : meant
}

/**
 * Whether a clause says one word of a longer name alone: "collections" of "missed collections" may be all of them. What all series have
 * in common, "satisfaction", means all of them.
 */
function isPartOfName(own: readonly string[], ground: ClaimGround): boolean {
  const { title, series } = ground
  const said = stems(own)
  if (said.size !== 1) return false
  const [word = ''] = said
  const labels = series.map(({ label }) => stems(contentWords(label, ground)))
  const isWhole = [stems(contentWords(title, ground)), ...labels].some(
    (name) => name.size === 1 && name.has(word),
  )
  const isCommon = labels.length > 1 && labels.every((label) => label.has(word))
  return (
    !isWhole && !isCommon && !series.some(({ counted }) => counted !== null && stems([counted]).has(word))
  )
}

/** "Anti-social behaviour", where the measure says "ASB". */
function spelledOut(words: readonly string[], known: ReadonlySet<string>): ReadonlySet<string> {
  const initials = words.map((word) =>
    word
      .split('-')
      .map((part) => part.charAt(0))
      .join(''),
  )
  const spelled = new Set<string>()
  for (let first = 0; first < words.length; first++)
    for (let last = first + 1; last < words.length; last++)
      if (known.has(initials.slice(first, last + 1).join('')))
        for (const word of words.slice(first, last + 1)) spelled.add(word)
  return spelled
}

function contentWords(text: string, ground: ClaimGround): readonly string[] {
  const kind = {
    hasShares: ground.series.some(({ isPercentage }) => isPercentage),
    isOfCrime: saysCrime(namesOf(ground)),
  }
  return everyWord(text).filter((word) => !isPlain(word, kind))
}

function everyWord(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[a-z][a-z'’-]*[a-z]|[a-z]/gu) ?? []
  return words
    .map((word) => word.replace(/['’]s?$/u, ''))
    .filter(
      (word) => word !== 's' && !/^(?:a|an|the|of|in|on|to|for|and|is|are|by|at|with|who|not)$/u.test(word),
    )
}

function stems(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map(stem))
}

/** Violent and violence, offences and offence: what begins alike is taken for one word. */
function stem(word: string): string {
  const same = sameWords.find((group) => group.includes(word))
  const first = same?.[0] ?? word
  return first.length > 5 ? first.slice(0, 5) : first.replace(/s$/u, '')
}
