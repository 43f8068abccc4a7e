import { isHere, type Person, withoutRole } from './attendance.ts'
import type { Declaration } from './declaration.ts'

/**
 * The people as they are for one item: whoever declared an interest in it and left is out of the room until it is done, counts
 * towards no quorum, and does not vote.
 *
 * Source: Localism Act 2011, s.31(4), and the council's standing orders (R26, R27).
 */
export function peopleForItem(
  people: readonly Person[],
  declarations: readonly Declaration[],
  itemId: number | null,
): readonly Person[] {
  const gone = leftForItem(declarations, itemId)
  return people.map((person) =>
    person.kind === 'member' && gone.includes(withoutRole(person.printed))
      ? { ...person, stays: [] }
      : person,
  )
}

type Seated = Pick<Person, 'id' | 'kind' | 'votes' | 'standing' | 'stays' | 'substituteFor'>

/** The seats that have a vote. Each has one (R26). */
export function votingSeats<Member extends Seated>(people: readonly Member[]): readonly Seat<Member>[] {
  return seatsOf(people.filter(({ votes }) => votes))
}

/** How many members have come, and who waits to be marked; a member and whoever sits in their place are one. */
export function membersGathered<Member extends Seated>(
  people: readonly Member[],
): { readonly members: number; readonly here: number; readonly unmarked: readonly Member[] } {
  const seats = seatsOf(people)
  return {
    members: seats.length,
    here: seats.filter((seat) => seat.some(isHere)).length,
    unmarked: seats
      .filter((seat) => !seat.some(isHere))
      .map(([member]) => member)
      .filter(({ standing }) => standing === 'unmarked'),
  }
}

/** A member first, and whoever sat in their place after. */
type Seat<Member> = readonly [Member, ...Member[]]

function seatsOf<Member extends Seated>(people: readonly Member[]): readonly Seat<Member>[] {
  const members = people.filter(({ kind }) => kind === 'member')
  return members
    .filter(({ substituteFor }) => substituteFor === null)
    .map((member) => [member, ...members.filter(({ substituteFor }) => substituteFor === member.id)])
}

/**
 * The members who may vote, one for each seat: whoever of the member and the substitutes is here; while none is, who was last.
 */
export function votingMembers<Member extends Seated>(people: readonly Member[]): readonly Member[] {
  const holders = new Set(
    votingSeats(people).map(
      (seat) => seat.find(isHere) ?? seat.findLast(({ standing }) => standing === 'present') ?? seat[0],
    ),
  )
  return people.filter((person) => holders.has(person))
}

/** Who is here on the seat of somebody on the list, besides themselves: one seat has one person. `null` where nobody is. */
export function elseOnSeat<Member extends Seated>(
  people: readonly Member[],
  { id, substituteFor }: Pick<Member, 'id' | 'substituteFor'>,
): Member | null {
  const seat = substituteFor ?? id
  const other = people.find(
    (one) => one.id !== id && (one.id === seat || one.substituteFor === seat) && isHere(one),
  )
  return other ?? null
}

/** The members who declared an interest in an item and left for it, by name. */
export function leftForItem(declarations: readonly Declaration[], itemId: number | null): readonly string[] {
  return declarations
    .filter((one) => one.itemId === itemId && one.action === 'left')
    .map(({ member }) => withoutRole(member))
}
