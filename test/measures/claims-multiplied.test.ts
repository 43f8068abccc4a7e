import { describe, expect, it } from 'vitest'
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
