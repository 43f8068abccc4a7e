import { memberNameText } from '../../shared/agenda/member-names.ts'
import type { Membership } from '../../shared/agenda/memberships.ts'
import { type IsoDate, longDate } from '../../shared/calendar/iso-date.ts'
import type { Operations } from '../../shared/contract/contract.ts'
import type { CommitteeView, MemberView } from '../../shared/contract/office.ts'
import { Problem } from '../../shared/problems/problem.ts'
import {
  allCommittees,
  changeCommittee,
  committeeNames,
  findCommitteeById,
} from '../db/committee-repository.ts'
import { committeeNamed, findCommittee, ownAuthority } from '../db/office-repository.ts'
import { meetingById, meetingIdsFrom } from '../db/meeting-repository.ts'
import {
  addMember,
  addMembership,
  allMembers,
  changeMember,
  changeMembership,
  findMembership,
  type MembershipDates,
  membershipsOf,
  removeMembership,
} from '../db/member-repository.ts'
import type { Database } from '../db/tables.ts'
import { given } from './given.ts'
import { followCommittee, followMembers } from './meetings-follow.ts'
import { savedChanges } from './saved-change.ts'
import { type ServiceContext, today } from './service-context.ts'

type CommitteeOperations = Pick<
  Operations,
  | 'committees.list'
  | 'committees.add'
  | 'committees.change'
  | 'members.list'
  | 'members.add'
  | 'members.change'
  | 'memberships.add'
  | 'memberships.change'
  | 'memberships.remove'
>

/** Committees, their members, and what becomes of meetings to come when either changes. */
export function createCommitteeOperations(context: ServiceContext): CommitteeOperations {
  const { db, outside } = context
  const now = (): IsoDate => today(outside.clock)
  const changing = savedChanges(context)

  return {
    'committees.list': () => committeeViews(db, now()),
    'committees.add': ({ name }) =>
      changing('committees.add', async (transaction) => {
        const own = await ownAuthority(transaction)
        if (own === null) throw new Problem('no-council', {})
        await refuseTaken(transaction, own.name, name, null)
        return {
          committeeId: await committeeNamed(transaction, own.id, { name, shortName: null, parentBody: null }),
        }
      }),
    'committees.change': ({ committeeId, ...wish }) =>
      changing('committees.change', async (transaction) => {
        const changes = given(wish)
        const before = await findCommitteeById(transaction, committeeId)
        if (before === null) throw new Problem('no-such-committee', {})
        if (changes.name !== undefined) {
          const own = await ownAuthority(transaction)
          await refuseTaken(transaction, own?.name ?? '', changes.name, committeeId)
        }
        await changeCommittee(transaction, committeeId, changes)
        const after = { ...before, ...changes }
        return { meetingsChanged: await followCommittee(transaction, before, after, now()) }
      }),
    'members.list': () => memberViews(db),
    'members.add': (name) =>
      changing('members.add', async (transaction) => {
        const own = await ownAuthority(transaction)
        if (own === null) throw new Problem('no-council', {})
        return { memberId: await addMember(transaction, own.id, name) }
      }),
    'members.change': ({ memberId, ...name }) =>
      changing('members.change', async (transaction) => {
        if (!(await changeMember(transaction, memberId, given(name)))) throw new Problem('no-such-member', {})
        const sits = (await membershipsOf(transaction)).filter((one) => one.memberId === memberId)
        let meetingsChanged = 0
        for (const committeeId of new Set(sits.map((one) => one.committeeId)))
          meetingsChanged += await followMembers(transaction, committeeId, now())
        return { meetingsChanged }
      }),
    'memberships.add': ({ memberId, committeeId, ...dates }) =>
      changing('memberships.add', async (transaction) => {
        await refuseOverlap(transaction, { memberId, committeeId, id: null }, dates)
        const membershipId = await addMembership(transaction, memberId, committeeId, dates)
        return { membershipId, meetingsChanged: await followMembers(transaction, committeeId, now()) }
      }),
    'memberships.change': ({ membershipId, ...changes }) =>
      changing('memberships.change', async (transaction) => {
        const before = await membershipById(transaction, membershipId)
        const { role, from, until } = { ...before, ...given(changes) }
        await refuseOverlap(transaction, before, { role, from, until })
        await changeMembership(transaction, membershipId, { role, from, until })
        return { meetingsChanged: await followMembers(transaction, before.committeeId, now()) }
      }),
    'memberships.remove': ({ membershipId }) =>
      changing('memberships.remove', async (transaction) => {
        const { committeeId } = await membershipById(transaction, membershipId)
        await removeMembership(transaction, membershipId)
        return { meetingsChanged: await followMembers(transaction, committeeId, now()) }
      }),
  }
}

async function committeeViews(db: Database, from: IsoDate): Promise<readonly CommitteeView[]> {
  const memberships = await membershipsOf(db)
  const views: CommitteeView[] = []
  for (const { authorityId: _, ...committee } of await allCommittees(db)) {
    const toCome = await meetingIdsFrom(db, committee.id, from)
    const [next] = toCome
    views.push({
      ...committee,
      memberships: memberships.filter(({ committeeId }) => committeeId === committee.id),
      nextMeetingOn: next === undefined ? null : (await meetingById(db, next)).heldOn,
      meetingsToCome: toCome.length,
    })
  }
  return views
}

async function memberViews(db: Database): Promise<readonly MemberView[]> {
  const committees = await committeeNames(db)
  const memberships = await membershipsOf(db)
  return (await allMembers(db)).map((member) => ({
    ...member,
    memberships: memberships
      .filter(({ memberId }) => memberId === member.id)
      .map(({ id, committeeId, role, from, until }) => ({
        id,
        committeeId,
        committeeName: committees.get(committeeId) ?? '',
        role,
        from,
        until,
      })),
  }))
}

/** @throws Problem `no-such-member` */
async function membershipById(db: Database, membershipId: number): Promise<Membership> {
  const membership = await findMembership(db, membershipId)
  if (membership === null) throw new Problem('no-such-member', {})
  return membership
}

/** One body is printed with “&” here and “and” there: such a name is taken too. */
async function refuseTaken(db: Database, authority: string, name: string, own: number | null): Promise<void> {
  const taken = await findCommittee(db, authority, name)
  if (taken !== null && taken !== own) throw new Problem('committee-name-taken', { name })
}

/**
 * Nobody sits on a committee twice at once, and no time ends before it begins.
 * @throws Problem `days-wrong-way-round`, `member-sits-already`, `no-such-member`, `no-such-committee`
 */
async function refuseOverlap(
  db: Database,
  {
    id,
    memberId,
    committeeId,
  }: { readonly id: number | null; readonly memberId: number; readonly committeeId: number },
  { from, until }: MembershipDates,
): Promise<void> {
  if (from !== null && until !== null && until < from)
    throw new Problem('days-wrong-way-round', { from: longDate(from), until: longDate(until) })
  const member = (await allMembers(db)).find((one) => one.id === memberId)
  const committee = await findCommitteeById(db, committeeId)
  if (member === undefined) throw new Problem('no-such-member', {})
  if (committee === null) throw new Problem('no-such-committee', {})
  const others = (await membershipsOf(db, committeeId)).filter(
    (one) => one.memberId === memberId && one.id !== id,
  )
  const meets = others.some(
    (one) =>
      (until === null || one.from === null || one.from <= until) &&
      (from === null || one.until === null || from <= one.until),
  )
  if (meets)
    throw new Problem('member-sits-already', { name: memberNameText(member), committee: committee.name })
}
