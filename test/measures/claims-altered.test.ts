import * as fc from '../helpers/fast-check.ts'
import { expect, it } from 'vitest'
import { checkSentence } from '../../shared/measures/claims/check-claims.ts'
import { figureText, roundHalfUp } from '../../shared/measures/figure-text.ts'
import { ground, series } from './claim-grounds.ts'

/** What templates are filled with: the last six quarters, and what follows from them. */
interface Figures {
  readonly values: readonly number[]
  readonly now: number
  readonly before: number
  readonly yearAgo: number
}

const size = (from: number, to: number): number => Math.abs(to - from)
const percent = (from: number, to: number): number => roundHalfUp((size(from, to) / from) * 100)
const went = (from: number, to: number): string => (to > from ? 'rose' : 'fell')
const sign = (from: number, to: number): string => (to > from ? '+' : '-')

const mean = (values: readonly number[]): number =>
  roundHalfUp(values.reduce((sum, one) => sum + one, 0) / values.length)

/** True sentences; what may be altered stands in braces. */
const templates: readonly ((figures: Figures) => string)[] = [
  ({ now, before }) => `Berths let ${went(before, now)} by {${percent(before, now)}}% from Q2 to Q3.`,
  ({ now, before }) =>
    `Berths let ${went(before, now)} by {${percent(before, now)}}% (${sign(before, now)}{${size(before, now)}}) from Q2.`,
  ({ now, before }) => `Berths let ${went(before, now)} from {${before}} in Q2 to {${now}} in Q3.`,
  ({ now, before }) =>
    `Berths let ${went(before, now)} by {${size(before, now)}} to {${now}}, compared with {${before}} in Q2.`,
  ({ now, yearAgo }) =>
    `In Q3 there were {${now}} berths let, ${now > yearAgo ? 'up' : 'down'} {${percent(yearAgo, now)}}% on the same quarter last year.`,
  ({ values }) => `There were {${values[3]}} berths let in Q1 and {${values[4]}} in Q2.`,
  ({ values }) => `Q1: {${values[3]}}, Q2: {${values[4]}}, Q3: {${values[5]}}.`,
  ({ now, before }) => `Berths let: {${now}} (Q2: {${before}}).`,
  ({ values }) =>
    `There were {${(values[3] ?? 0) + (values[4] ?? 0) + (values[5] ?? 0)}} berths let in the year to date.`,
  ({ now, before }) =>
    `{${now}} berths were let in Q3, {${size(before, now)}} ${now > before ? 'more' : 'fewer'} than in Q2 ({${before}}).`,
  ({ values }) => `The average over the last four quarters is {${mean(values.slice(2))}}.`,
  ({ values }) => `Berths let averaged {${mean(values.slice(3))}} a quarter in 2023/24.`,
]

const figure = /\{(\d+)\}/gu
const sixFigures = fc
  .uniqueArray(fc.integer({ min: 40, max: 4000 }), { minLength: 6, maxLength: 6 })
  .map((values): Figures => ({
    values,
    now: values[5] ?? 0,
    before: values[4] ?? 0,
    yearAgo: values[1] ?? 0,
  }))
const cases = fc.record({
  figures: sixFigures,
  template: fc.constantFrom(...templates),
  pick: fc.nat(),
  other: fc.integer({ min: 1, max: 5000 }),
})
const berths = ({ values }: Figures) => ground('Berths let', [series('Berths let', values)], { wanted: 'up' })

it('ticks a true sentence, and never one of whose figures any is another', () => {
  fc.assert(
    fc.property(cases, ({ figures, template, pick, other }) => {
      const marked = template(figures)
      const all = [...marked.matchAll(figure)]
      const altered = all[pick % all.length]
      fc.pre(altered !== undefined && Number(altered[1]) !== other)
      let place = -1
      const write = (change: boolean): string =>
        marked.replaceAll(figure, (_, value: string) => {
          place++
          return figureText(change && place === pick % all.length ? other : Number(value))
        })
      const sentence = write(false)
      place = -1
      const ruined = write(true)
      expect({ sentence, verdict: checkSentence(sentence, berths(figures))?.verdict }).toEqual({
        sentence,
        verdict: 'right',
      })
      expect({ ruined, verdict: checkSentence(ruined, berths(figures))?.verdict }).not.toEqual({
        ruined,
        verdict: 'right',
      })
    }),
    { numRuns: 1000 },
  )
})

it('ticks a run only of its true length', () => {
  const steps = fc.array(fc.boolean(), { minLength: 5, maxLength: 5 })
  fc.assert(
    fc.property(steps, fc.integer({ min: 1, max: 8 }), fc.boolean(), (ups, said, isUp) => {
      const values = ups.reduce((all, up) => [...all, (all.at(-1) ?? 0) + (up ? 10 : -10)], [500])
      const broken = ups.toReversed().findIndex((up) => up !== isUp)
      const run = broken < 0 ? ups.length : broken
      const sentence = `Berths let have ${isUp ? 'risen' : 'fallen'} for ${said} consecutive quarters.`
      const verdict = checkSentence(sentence, ground('Berths let', [series('Berths let', values)]))?.verdict
      const longer = run === ups.length ? 'untestable' : 'wrong'
      expect({ sentence, verdict }).toEqual({
        sentence,
        verdict: said === run ? 'right' : said < run ? 'untestable' : longer,
      })
    }),
  )
})

it('ticks a bound only where the true figure is beyond it, and calls it wrong only where it is not', () => {
  fc.assert(
    fc.property(sixFigures, fc.integer({ min: 1, max: 4000 }), (figures, said) => {
      const { now, before } = figures
      const truly = size(before, now)
      const of = (words: string): string | undefined =>
        checkSentence(`Berths let ${went(before, now)} by ${words} ${said} from Q2 to Q3.`, berths(figures))
          ?.verdict
      const [more, less] =
        truly > said ? ['right', 'wrong'] : truly < said ? ['wrong', 'right'] : ['untestable', 'untestable']
      expect([of('more than'), of('less than')]).toEqual([more, less])
    }),
  )
})

it('ticks “in each quarter of the year” only where it is so in each', () => {
  fc.assert(
    fc.property(sixFigures, fc.integer({ min: 40, max: 4000 }), ({ values }, target) => {
      const year = values.slice(3)
      const held = ground('Berths let', [series('Berths let', values)], {
        wanted: 'up',
        targets: [{ name: null, value: target }],
      })
      expect(checkSentence('The target has been met in each quarter of 2023/24.', held)?.verdict).toBe(
        year.every((value) => value >= target) ? 'right' : 'wrong',
      )
    }),
  )
})

it('ticks a comparison without a figure only where it is so, and calls it wrong only where it is not', () => {
  const tails = [
    (side: string) => `but is ${side} the Q1 level`,
    (side: string) => `yet is ${side} Q1`,
    (side: string) => `, which is ${side} the level of Q1`,
  ]
  fc.assert(
    fc.property(sixFigures, fc.constantFrom(...tails), fc.boolean(), (figures, tail, isAbove) => {
      const { values, now, before } = figures
      const isSo = now > (values[3] ?? 0) === isAbove
      const sentence = `Berths let ${went(before, now)} by ${size(before, now)} ${tail(isAbove ? 'above' : 'below')}.`
      expect({ sentence, verdict: checkSentence(sentence, berths(figures))?.verdict }).toEqual({
        sentence,
        verdict: isSo ? 'right' : 'wrong',
      })
    }),
  )
})
