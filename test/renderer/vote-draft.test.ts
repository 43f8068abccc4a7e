import { describe, expect, it } from 'vitest'
import { newVote, outcomeOf, voteBlocks, type VoteDraft } from '../../renderer/areas/minutes/vote-draft.ts'
import { minuteLines } from '../../shared/minutes/minute-blocks.ts'

const voters = ['Ada', 'Ben', 'Cy']
const draft = (said: Partial<VoteDraft>): VoteDraft => ({ ...newVote, ...said })
const countsOf = (forIt: string, against: string) =>
  draft({ isNamed: false, counts: { for: forIt, against, abstained: '' } })
const lines = (vote: VoteDraft, isAmended = false) => minuteLines(voteBlocks(vote, voters, isAmended))

describe('a vote that is entered', () => {
  it.each([
    ['2.5', '0', 'Votes are whole numbers.'],
    ['two', '0', 'Votes are whole numbers.'],
    ['3', '1', 'These are more votes than the 3 voting members here have.'],
    ['', '', '3 voting members are here.'],
    ['1', '1', 'The votes are equal.'],
  ])('is not recorded while %j for and %j against say: %s %s', (forIt, against, words) => {
    expect(outcomeOf(countsOf(forIt, against), voters)).toMatchObject({ carried: null, words })
    expect(lines(countsOf(forIt, against))).toEqual([])
  })

  it('asks who is here before anybody is marked', () => {
    expect(outcomeOf(newVote, [])).toMatchObject({
      carried: null,
      words: 'Nobody who may vote is marked as here. Mark who is present; then record the vote.',
    })
  })

  it.each([
    ['carried', 'Result: Carried by the Chair’s casting vote'],
    ['lost', 'Result: Lost by the Chair’s casting vote'],
    ['notGiven', 'Result: Lost'],
  ] as const)('with equal votes comes to what the Chair did (%s)', (casting, result) => {
    expect(lines({ ...countsOf('1', '1'), casting }).at(-1)).toBe(result)
  })

  it('names those who were here and took no side', () => {
    const vote = draft({ voted: { Ada: 'for' } })
    expect(outcomeOf(vote, voters).words).toBe('1 for, 0 against, 0 abstained, 2 not voting: carried.')
    expect(lines(vote)).toEqual([
      'For (1): Ada',
      'Against: None',
      'Abstained: None',
      'Not voting (2): Ben, Cy',
      'Result: Carried',
    ])
  })

  it('is on the motion as amended once an amendment was carried', () => {
    const vote = draft({ voted: { Ada: 'for', Ben: 'for', Cy: 'against' }, mover: 'Ada', seconder: 'Ben' })
    expect(lines(vote, true)).toEqual([
      'Moved by: Ada',
      'Seconded by: Ben',
      'For (2): Ada, Ben',
      'Against (1): Cy',
      'Abstained: None',
      'Result: Motion as amended carried',
    ])
    expect(lines({ ...vote, onAmendment: true, amendment: ' Leave out “May”. ' }, true)).toEqual([
      'Leave out “May”.',
      'Moved by: Ada',
      'Seconded by: Ben',
      'For (2): Ada, Ben',
      'Against (1): Cy',
      'Abstained: None',
      'Result: Amendment carried',
    ])
  })
})
