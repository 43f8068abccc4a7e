import { describe, expect, it } from 'vitest'
import { checkSentence } from '../../shared/measures/claims/check-claims.ts'
import type { ClaimGround } from '../../shared/measures/claims/claim.ts'
import { ground, series } from './claim-grounds.ts'

/** Sentences that were once held against the wrong period, figure or series: true ones called wrong, untrue ones ticked. */
const verdict = (sentence: string, about: ClaimGround) => checkSentence(sentence, about)?.verdict ?? null

describe('fly-tipping (200, 220, 180, 260, 300, 150)', () => {
  const tips = ground('Fly-tipping incidents', [series('Fly-tips', [200, 220, 180, 260, 300, 150])])
  it.each([
    ['Fly-tips fell to half their Q2 level.', 'untestable'],
    ['Fly-tips fell by 18% (-40) between Q3 and Q4 2022/23.', 'right'],
    ['Fly-tips rose by 18% (+40) between Q3 and Q4 2022/23.', 'wrong'],
    ['Between Q4 and Q1 2023/24 fly-tips rose by 44% (+80).', 'right'],
    ['Fly-tips fell from 220 in Q3 to 180 in Q4 2022/23.', 'right'],
    ['Fly-tips halved after two quarters of growth.', 'untestable'],
    ['Having peaked at 300 in Q2, fly-tips have halved.', 'untestable'],
    ['By December fly-tips were a third lower.', 'untestable'],
    ['Fly-tips per household halved.', 'untestable'],
    ['Fly-tips rose by 44% in Q1 and by half in Q3.', 'untestable'],
    ['Fly-tips were a third lower than in Q1 and half the level seen in Q2.', 'untestable'],
  ])('%s %s', (sentence, expected) => expect(verdict(sentence, tips)).toBe(expected))
})

describe('visits (10,400 to 10,500) and online (1,200 to 2,400)', () => {
  const library = ground(
    'Library visits',
    [series('Visits', [10_300, 10_400, 10_500]), series('Online', [1_000, 1_200, 2_400])],
    { wanted: 'up' },
  )
  it.each([
    ['Online doubled.', 'right'],
    ['Visits and online rose.', 'right'],
    ['Visits rose and online doubled.', 'right'],
    ['Visits and online rose by 100%.', 'untestable'],
    ['Both visits and online rose by 100%.', 'untestable'],
    ['Visits and online doubled.', 'untestable'],
  ])('%s %s', (sentence, expected) => expect(verdict(sentence, library)).toBe(expected))
})

describe('households (310, 305, 320, 331, 340, 352; the average elsewhere is 330)', () => {
  const households = ground('Households housed', [series('Households', [310, 305, 320, 331, 340, 352])], {
    benchmarks: [{ name: null, value: 330 }],
  })
  it.each([
    ['Households have risen by 15% (+47) over the year.', 'right'],
    ['Households have risen by 14% (+47) over the year.', 'untestable'],
    ['Households rose by 12 to 352, still above the average of 330.', 'untestable'],
  ])('%s %s', (sentence, expected) => expect(verdict(sentence, households)).toBe(expected))
})

describe('burglaries (90, 84, 72, 96, 120, 108)', () => {
  const burglary = ground('Burglary', [series('Burglaries', [90, 84, 72, 96, 120, 108])])
  it.each([
    ['At 120, Q2 was the highest of the six quarters.', 'untestable'],
    ['Burglary rose year on year but fell quarter on quarter.', 'untestable'],
    ['Burglary rose by 33% in Q1, 25% in Q2 and fell by 10% in Q3.', 'untestable'],
    ['Burglary rose by 33% in Q1, 25% in Q2 and fell by 12% in Q3.', 'wrong'],
  ])('%s %s', (sentence, expected) => expect(verdict(sentence, burglary)).toBe(expected))
})
