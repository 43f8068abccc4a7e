import { type Person, withoutRole } from './attendance.ts'
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

/**
 * The members who may vote, whether or not they are here: a member in whose place somebody is here is not one of them (R26).
 */
export function votingMembers<
  Member extends Pick<Person, 'id' | 'kind' | 'votes' | 'standing' | 'substituteFor'>,
>(people: readonly Member[]): readonly Member[] {
  const replaced = new Set(
    people.filter(({ standing }) => standing === 'present').map(({ substituteFor }) => substituteFor),
  )
  return people.filter(({ id, kind, votes }) => kind === 'member' && votes && !replaced.has(id))
}

/** The members who declared an interest in an item and left for it, by name. */
export function leftForItem(declarations: readonly Declaration[], itemId: number | null): readonly string[] {
  return declarations
    .filter((one) => one.itemId === itemId && one.action === 'left')
    .map(({ member }) => withoutRole(member))
}
