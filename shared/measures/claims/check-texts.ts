import type { Measure, Reading } from '../measure.ts'
import { isKnownBy, isSamePeriod, type Period } from '../period.ts'
import { inRhythm } from '../roll-up.ts'
import { type CheckedSentence, checkClauses, worstOf } from './check-claims.ts'
import type { Said } from './check-clause.ts'
import type { ClaimGround } from './claim.ts'
import { heldSince } from './figures-of.ts'

/** Every sentence about a measure in a period that claims something, held against its figures. */
export function checkTexts(measure: Measure, period: Period): readonly CheckedSentence[] {
  const text = measure.texts.find((one) => isSamePeriod(one.period, period))
  if (text === undefined) return []
  const ground = claimGround(measure, period)
  return [text.overview, text.reasons, text.response]
    .flatMap((words) => checkWords(words ?? '', ground))
    .filter((checked) => !isLeft(measure, period, checked.text))
}

/** Sentences of one text, each in the light of the one before it. */
function checkWords(words: string, ground: ClaimGround): readonly CheckedSentence[] {
  const found: CheckedSentence[] = []
  let before: Said | null = null
  for (const sentence of sentencesOf(words)) {
    const checked = checkClauses(sentence, ground, before)
    before = checked.at(-1)?.said ?? null
    const finding = worstOf(checked)
    if (finding !== null) found.push({ text: sentence, ...finding })
  }
  return found
}

/** Whether somebody has looked at a sentence in a period and left it as it is. */
function isLeft({ claimsLeft }: Measure, period: Period, sentence: string): boolean {
  return claimsLeft.some((left) => left.sentence === sentence.trim() && isSamePeriod(left.period, period))
}

/** What sentences about a measure are held against, as a report on the period could know it. */
export function claimGround(measure: Measure, period: Period): ClaimGround {
  const asBefore = withoutRestatements(measure)
  const ground = groundOf(measure, period)
  return asBefore === null ? ground : { ...ground, asBefore: groundOf(asBefore, period) }
}

/** A measure with the figures that stood before the latest restatement of each; `null` where nothing was restated. */
function withoutRestatements(measure: Measure): Measure | null {
  const isRestated = measure.series.some(({ readings }) =>
    readings.some(({ restatements }) => restatements.length > 0),
  )
  if (!isRestated) return null
  const before = (reading: Reading): Reading => {
    const was = reading.restatements.at(-1)
    return was === undefined ? reading : { ...reading, value: was.value }
  }
  return {
    ...measure,
    series: measure.series.map((one) => ({ ...one, readings: one.readings.map(before) })),
  }
}

function groundOf(measure: Measure, period: Period): ClaimGround {
  const { title, wanted, targets, benchmarks } = measure
  return {
    title,
    wanted,
    latest: period,
    series: inRhythm(measure, period.kind).series.map(({ label, unit, counted, aggregation, readings }) => ({
      label,
      isPercentage: unit === 'percent',
      counted,
      addsUp: aggregation === 'sum',
      points: readings.filter((reading) => isKnownBy(reading.period, period)),
      sinceThen: heldSince(readings, measure.isSurvey, period),
    })),
    // An aim for a whole year is nothing to hold a quarter against.
    targets: targets.filter((aim) => aim.period === null),
    benchmarks,
  }
}

/** Ends at a full stop that a capital follows: "1.2 %" and "No. 4" are no ends. */
export function sentencesOf(words: string): readonly string[] {
  return words.split(/(?<=[.!?])\s+(?=[“"‘']?[A-Z])|\n+/u).filter((sentence) => sentence.trim() !== '')
}
