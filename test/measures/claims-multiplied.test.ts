import { describe, expect, it } from 'vitest'
import * as fc from '../helpers/fast-check.ts'
import { checkSentence } from '../../shared/measures/claims/check-claims.ts'
import { ground, satisfaction, series } from './claim-grounds.ts'

const complaints = ground('Complaints', [series('Complaints', [40, 60, 30, 20, 30, 60])])
const verdict = (sentence: string, about = complaints) => checkSentence(sentence, about)?.verdict ?? null

describe('complaints (40, 60, 30, 20, 30, 60), multiplied in a word', () => {
  it.each([
    'Complaints doubled.',
    'Complaints have doubled since Q2.',
    'Complaints tripled between Q1 and Q3.',
    'Complaints have more than doubled since Q1 2023/24.',
    'There were twice as many complaints as in Q2.',
    'There were three times as many complaints as in Q1.',
    'Complaints halved in Q4 2022/23.',
    'Complaints fell by one-third between Q4 2022/23 and Q1 2023/24.',
    'Complaints rose by more than a third.',
    'Complaints doubled to 60 in Q3 from 30 in Q2.',
    'Complaints fell by over a quarter in Q1.',
  ])('%s is right', (sentence) => expect(verdict(sentence)).toBe('right'))

  it.each([
    'Complaints halved.',
    'Complaints were halved this quarter.',
    'Complaints have quadrupled since Q1 2023/24.',
    'There were half as many complaints as in Q2.',
    'Complaints are two thirds higher than in Q1.',
    'Complaints rose by one third.',
    'The number of complaints doubled compared with the same quarter last year.',
    'Complaints doubled between Q1 and Q2.',
    'Complaints fell by over a half in Q1.',
  ])('%s is wrong', (sentence) => expect(verdict(sentence)).toBe('wrong'))

  it.each([
    'Complaints more than doubled this quarter.',
    'Complaints nearly doubled.',
    'Complaints doubled and then halved.',
    'Complaints doubled in Q2 and halved in Q3.',
    'Complaints may have doubled.',
    'Complaints rose by half a dozen.',
    'Complaints about bins doubled.',
    'More than ever complained this quarter.',
    'Complaints are below the Q3 level.',
    'Complaints rose by 100% on Q3.',
    'The rise was twice that of last year.',
    'The increase in complaints doubled.',
    'Complaints doubled again.',
    'There were twice as many complaints as compliments.',
    'We aim that complaints are halved by 2026.',
    'Complaints halved on the previous quarter before doubling.',
    'Complaints rose by a third in October.',
    'Complaints rose by 33% in October.',
    'In November complaints rose by 33%.',
    'Complaints fell by 33% since December.',
  ])('%s is not tested', (sentence) => expect(verdict(sentence)).toBe('untestable'))

  it('says the true change, and no figure to put in its place', () => {
    expect(checkSentence('Complaints halved.', complaints)).toMatchObject({
      stated: null,
      computed: '100% (+30)',
    })
  })

  it('leaves a share of percentages, which may be meant in points', () => {
    expect(verdict('Resident satisfaction fell by a third.', satisfaction)).toBe('untestable')
  })
})

const quarters = ['Q2 2022/23', 'Q3 2022/23', 'Q4 2022/23', 'Q1 2023/24', 'Q2 2023/24', 'Q3 2023/24'] as const
/** What stands in a sentence, the change it means in per cent, and whether it sets a bound only. */
const said = [
  ['halved', -50],
  ['doubled', 100],
  ['tripled', 200],
  ['rose by a third', 100 / 3],
  ['fell by one-third', -100 / 3],
  ['rose by half', 50],
  ['fell by three quarters', -75],
  ['fell by a tenth', -10],
  ['more than doubled', 100, 'beyond'],
  ['rose by more than a third', 100 / 3, 'beyond'],
  ['fell by over a quarter', -25, 'beyond'],
] as const

/** A sentence, and between which two quarters it says so. */
const sentences = fc
  .tuple(fc.constantFrom(...said), fc.integer({ min: 0, max: 4 }), fc.integer({ min: 1, max: 5 }), fc.nat(3))
  .map(([[words, percent, kind], from, steps, way]) => {
    const to = Math.min(5, from + steps)
    const [first, last] = [quarters[from], quarters[to]]
    const [text, start, end] = [
      [`Complaints ${words}.`, 4, 5],
      [`Complaints ${words} since ${first}.`, from, 5],
      [`Complaints ${words} between ${first} and ${last}.`, from, to],
      [`Complaints ${words} in ${last}.`, to - 1, to],
    ][way] as [string, number, number]
    return { text, percent, isBound: kind === 'beyond', start, end }
  })

it('is never ticked where it is not so, nor called wrong where it may be', () => {
  const verdicts = new Set<string>()
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 6, maxLength: 6 }),
      sentences,
      (values, { text, percent, isBound, start, end }) => {
        const about = ground('Complaints', [
          series(
            'Complaints',
            values.map((value) => value * 10),
          ),
        ])
        const [before = 0, after = 0] = [values[start], values[end]]
        const truly = ((after - before) / before) * 100
        const found = verdict(text, about) ?? 'nothing'
        verdicts.add(found)
        const isSo = isBound
          ? Math.sign(truly) === Math.sign(percent) && Math.abs(truly) > Math.abs(percent)
          : Math.abs(truly - percent) <= 0.9
        const mayBeSo = isBound ? isSo : Math.abs(truly - percent) <= 5
        const fitting = ['untestable', ...(isSo ? ['right'] : []), ...(mayBeSo ? [] : ['wrong'])]
        expect(fitting, `${text} (${truly.toFixed(1)}%)`).toContain(found)
      },
    ),
    { numRuns: 1000 },
  )
  expect([...verdicts].toSorted()).toEqual(['right', 'untestable', 'wrong'])
})
