import type { IsoDate } from '../calendar/iso-date.ts'
import { type MemberRole, memberRoles } from './meeting.ts'
import type { MemberName } from './member-names.ts'

/** A member's time on a committee in one role. Both days are included; `null` where none is known or set. */
export interface Membership extends MemberName {
  readonly id: number
  readonly memberId: number
  readonly committeeId: number
  readonly role: MemberRole
  readonly from: IsoDate | null
  readonly until: IsoDate | null
}

/** Whether somebody sits on the committee that day. */
export function sitsOn({ from, until }: Pick<Membership, 'from' | 'until'>, day: IsoDate): boolean {
  return (from === null || from <= day) && (until === null || day <= until)
}

/**
 * Who sits on a committee on a day: Chair, Deputy Chair, members in their order, external members last. Somebody who changes
 * role that day is named once, in the later role.
 */
export function membersOn<Each extends Membership>(
  memberships: readonly Each[],
  day: IsoDate,
): readonly Each[] {
  const sitting = memberships.filter((one) => sitsOn(one, day))
  const once = sitting.filter(
    (one) =>
      !sitting.some((other) => other.memberId === one.memberId && (other.from ?? '') > (one.from ?? '')),
  )
  return once.toSorted((a, b) => memberRoles.indexOf(a.role) - memberRoles.indexOf(b.role))
}
