import { describe, expect, it } from 'vitest'
import { quorumState } from '../../shared/minutes/quorum.ts'
import { votingMembers } from '../../shared/minutes/taking-part.ts'
import { at, inSession } from '../helpers/adjourned-room.ts'

describe('somebody in the place of a member', () => {
  it('is printed so, counts towards the quorum and has the vote, once', async () => {
    const { operations, meetingId, marks, view } = await inSession()
    const [, ben] = view.minutes?.people ?? []
    const substitute = {
      meetingId,
      as: 'substitute',
      name: 'Councillor Cy Heron',
      affiliation: null,
      substituteFor: ben?.id ?? 0,
    } as const
    await expect(operations['minutes.addPerson'](substitute)).rejects.toMatchObject({
      code: 'substitute-not-needed',
    })
    await marks(1, 'apologies')
    const { minutes } = await operations['minutes.addPerson'](substitute)
    expect(minutes?.people.at(-1)).toMatchObject({
      printed: 'Councillor Cy Heron (substitute for Councillor Ben Moss)',
      votes: true,
      standing: 'present',
    })
    expect(quorumState(minutes?.people ?? [], 2)).toMatchObject({ here: 2, voting: 2, isMet: true })
    await expect(operations['minutes.addPerson'](substitute)).rejects.toMatchObject({
      code: 'substitute-not-needed',
      details: { member: 'Councillor Ben Moss', here: 'Councillor Cy Heron' },
    })
    // Should the member come all the same, the seat is taken until the substitute has left.
    await expect(marks(1, 'present')).rejects.toMatchObject({
      code: 'seat-taken',
      details: { name: 'Councillor Ben Moss', here: 'Councillor Cy Heron' },
    })
    const cy = minutes?.people.at(-1)?.id ?? 0
    const alone = await operations['minutes.mark']({ personId: cy, mark: 'left', at: at('19:00') })
    expect(quorumState(alone.minutes?.people ?? [], 2)).toMatchObject({ here: 1, voting: 2, lostAt: '19:00' })
    const both = await marks(1, 'present', '19:05')
    expect(quorumState(both.minutes?.people ?? [], 2)).toMatchObject({ here: 2, voting: 2, isMet: true })
    expect(votingMembers(both.minutes?.people ?? []).map(({ name }) => name)).toEqual([
      'Ada Fern',
      'Ben Moss',
    ])
    await expect(
      operations['minutes.mark']({ personId: cy, mark: 'back', at: at('19:06') }),
    ).rejects.toMatchObject({ code: 'seat-taken' })
  })

  it('gives the seat to another one on another day', async () => {
    const { operations, meetingId, marks, view, adjourns } = await inSession()
    await marks(1, 'apologies')
    const add = (name: string) =>
      operations['minutes.addPerson']({
        meetingId,
        as: 'substitute',
        name,
        affiliation: null,
        substituteFor: view.minutes?.people[1]?.id ?? 0,
      })
    await add('Councillor Cy Heron')
    await adjourns()
    const { minutes } = await add('Councillor Di Hart')
    expect(votingMembers(minutes?.people ?? []).map(({ name }) => name)).toEqual([
      'Ada Fern',
      'Councillor Di Hart',
    ])
  })

  it.each([
    ['coopted', true],
    ['cooptedNoVote', false],
  ] as const)('or is co-opted, with or without a vote: %s', async (as, votes) => {
    const { operations, meetingId } = await inSession()
    const { minutes } = await operations['minutes.addPerson']({
      meetingId,
      as,
      name: 'Dr Dee Marsh',
      affiliation: null,
      substituteFor: null,
    })
    expect(minutes?.people.at(-1)).toMatchObject({
      printed: 'Dr Dee Marsh (co-opted)',
      kind: 'member',
      votes,
    })
  })
})
