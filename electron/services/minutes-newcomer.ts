import type { RequestOf } from '../../shared/contract/contract.ts'
import {
  isHere,
  type Person,
  type PersonKind,
  unmarkedPresence,
  withoutRole,
} from '../../shared/minutes/attendance.ts'
import { peopleAt, withPresenceAt } from '../../shared/minutes/sittings.ts'
import { throughout } from '../../shared/minutes/stays.ts'
import { elseOnSeat } from '../../shared/minutes/taking-part.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { addPerson } from '../db/minutes-writing.ts'
import type { Database } from '../db/tables.ts'
import { placeOfSitting } from './minutes-attendance.ts'
import { minutesToChange } from './minutes-room.ts'

type Newcomer = Omit<RequestOf<'minutes.addPerson'>, 'meetingId'>

/**
 * Puts somebody on the list by hand, who is in the room, or was on an earlier day of the meeting: an officer, a guest, a co-opted member, or a substitute, who has the vote of
 * the member in whose place they are there (R26).
 *
 * @throws Problem `no-minutes`, `minutes-approved`, `no-such-person`, `no-such-sitting`, `substitute-not-needed`
 */
export async function addNewcomer(db: Database, meetingId: number, newcomer: Newcomer): Promise<void> {
  const minutes = await minutesToChange(db, meetingId)
  const { id, people, sittings } = minutes
  const place = placeOfSitting(minutes, newcomer.on)
  const there = asThere(newcomer, peopleAt(people, place))
  const said = { ...there, name: newcomer.name, affiliation: newcomer.affiliation ?? '', role: null }
  const unmarked = { ...unmarkedPresence, earlier: sittings.map(() => unmarkedPresence) }
  const stood = withPresenceAt(unmarked, place, { standing: 'present', stays: throughout })
  await addPerson(db, id, { ...said, ...stood }, people.length)
}

type AsThere = Pick<Person, 'kind' | 'printed' | 'votes' | 'substituteFor'>

/** As what somebody is there, and how the minutes name them for it. */
function asThere({ name, as, substituteFor }: Newcomer, people: readonly Person[]): AsThere {
  const of = (kind: PersonKind, words: string, votes: boolean): AsThere => ({
    kind,
    printed: words === '' ? name : `${name} (${words})`,
    votes,
    substituteFor: null,
  })
  switch (as) {
    case 'officer':
    case 'other':
      return of(as, '', false)
    case 'coopted':
      return of('member', 'co-opted', true)
    case 'cooptedNoVote':
      return of('member', 'co-opted', false)
    case 'substitute': {
      const member = memberToReplace(people, substituteFor)
      const words = `substitute for ${withoutRole(member.printed)}`
      return { ...of('member', words, member.votes), substituteFor: member.id }
    }
  }
}

/** One seat has one person: nobody sits for a member who is here, nor two for one. */
function memberToReplace(people: readonly Person[], personId: number | null): Person {
  const member = people.find(({ id, kind }) => id === personId && kind === 'member')
  if (member === undefined) throw new Problem('no-such-person', {})
  const inPlace = isHere(member) ? member : elseOnSeat(people, member)
  if (inPlace !== null)
    throw new Problem('substitute-not-needed', {
      member: withoutRole(member.printed),
      here: withoutRole(inPlace.printed),
    })
  return member
}
