import { z } from 'zod'
import { itemKinds, purposes } from '../agenda/agenda-item.ts'
import type { MeetingDays } from '../agenda/instruction-pattern.ts'
import type { StandingItem } from '../agenda/order-of-business.ts'
import { memberRoles, type Contact, type MemberRole, type Notice, type Signatory } from '../agenda/meeting.ts'
import type { Membership } from '../agenda/memberships.ts'
import type { MemberName } from '../agenda/member-names.ts'
import type { ExcludedDay } from '../calendar/clear-days.ts'
import { ladderUnits, type LadderStep } from '../calendar/deadline-ladder.ts'
import type { ClockTime, IsoDate } from '../calendar/iso-date.ts'
import { nations, type Nation } from '../calendar/nations.ts'
import { day, id, nothing, timeOfDay, words } from './fields.ts'
import { change, read, returns } from './operation.ts'

/** A time in which no meetings are held: the summer recess. Both days are included. */
export interface Recess {
  readonly id: number
  readonly name: string
  readonly from: IsoDate
  readonly until: IsoDate
}

/** How the office counts its days, and what that does to a meeting. */
export interface OfficeSettings {
  readonly authority: string
  readonly nation: Nation
  readonly clearDays: number
  readonly saturdaysCount: boolean
  /** After this time publication counts from the next day; `null` where the office keeps no such rule (R4). */
  readonly closesAt: ClockTime | null
  /** Days its offices are closed besides weekends and bank holidays, from today on. */
  readonly closedDays: readonly ExcludedDay[]
  readonly recesses: readonly Recess[]
  readonly ladder: readonly LadderStep[]
  readonly example: SettingsExample
}

/** What the settings make of one meeting: the next one, or one eight weeks from today. */
export interface SettingsExample {
  readonly meetingOn: IsoDate
  readonly committeeName: string | null
  readonly latest: IsoDate
  /** The last lawful day if Saturdays were counted the other way. */
  readonly latestOtherwise: IsoDate
}

/** A committee with all that it settles once for its meetings. */
export interface CommitteeView {
  readonly id: number
  readonly name: string
  readonly shortName: string | null
  readonly parentBody: string | null
  readonly quorum: number | null
  /** Its own clear days of notice; `null` for the office's. */
  readonly clearDays: number | null
  readonly startsAt: ClockTime | null
  readonly venue: string | null
  readonly enquiries: Contact | null
  readonly signatory: Signatory | null
  readonly notices: readonly Notice[]
  /** Past, present and to come, in the committee's order. */
  readonly memberships: readonly Membership[]
  readonly nextMeetingOn: IsoDate | null
  readonly meetingsToCome: number
}

/** A member and every committee they sit, sat or will sit on. */
export interface MemberView extends MemberName {
  readonly id: number
  readonly memberships: readonly MemberPlace[]
}

export interface MemberPlace {
  readonly id: number
  readonly committeeId: number
  readonly committeeName: string
  readonly role: MemberRole
  readonly from: IsoDate | null
  readonly until: IsoDate | null
}

/** A committee's standing order of business (R25). */
export interface OrderView {
  readonly items: readonly StandingItem[]
  /** Whether it is the committee's own; else the usual one, until it has one. */
  readonly isOwn: boolean
  /** The days that the next agenda's lines would name. */
  readonly days: MeetingDays
}

const name = words(200)
const maybeName = name.nullable()
const memberName = { honorific: words(60).nullable(), name, postNominals: words(60).nullable() }
const place = { role: z.enum(memberRoles), from: day.nullable(), until: day.nullable() }
const step = z.strictObject({
  name: words(80),
  count: z.int().min(0).max(60),
  unit: z.enum(ladderUnits),
  before: z.enum(['meeting', 'publication']),
})
const notice = z.strictObject({ heading: words(200), paragraphs: z.array(words(2000)).max(20) })
const standing = z.strictObject({
  part: z.literal([1, 2]),
  kind: z.enum(itemKinds),
  title: words(500),
  instruction: words(1000).nullable(),
  reportOf: words(300).nullable(),
  purpose: z.enum(purposes).nullable(),
  paragraphs: z.array(words(10)).max(20).readonly(),
})
const order = z.array(standing).min(1).max(60).readonly()
const clearDays = z.int().min(0).max(28)
/** What follows the clerk's wish: front sheets of meetings to come show members and contacts. */
const everyMeeting = ['office', 'meetings'] as const

const committeeFields = {
  name,
  shortName: words(40).nullable(),
  parentBody: maybeName,
  quorum: z.int().min(1).max(200).nullable(),
  clearDays: clearDays.nullable(),
  startsAt: timeOfDay.nullable(),
  venue: maybeName,
  enquiries: z.strictObject({ name, email: maybeName }).nullable(),
  signatory: z.strictObject({ name, post: words(200) }).nullable(),
  notices: z.array(notice).max(20),
}

/** What the clerk settles once for the office: its days, its committees, its members. */
export const officeOperations = {
  /** `null` while there is no council yet. */
  'office.settings': read({ request: nothing, response: returns<OfficeSettings | null>() }),
  /** Begins an office with its council's name and its nation's law. */
  'office.begin': change({
    request: z.strictObject({ name, nation: z.enum(nations) }),
    response: returns<{ readonly authorityId: number }>(),
    changes: everyMeeting,
  }),
  /** Changes what is named and leaves the rest. A new nation brings its own number of clear days. */
  'office.change': change({
    request: z
      .strictObject({
        name,
        nation: z.enum(nations),
        clearDays,
        saturdaysCount: z.boolean(),
        closesAt: timeOfDay.nullable(),
        ladder: z.array(step).max(20),
      })
      .partial(),
    response: returns<{ readonly changed: true }>(),
    changes: everyMeeting,
  }),
  'office.closeDays': change({
    request: z.strictObject({ from: day, until: day, why: words(120) }),
    response: returns<{ readonly days: number }>(),
    changes: everyMeeting,
  }),
  'office.openDay': change({
    request: z.strictObject({ date: day }),
    response: returns<{ readonly changed: true }>(),
    changes: everyMeeting,
  }),
  'office.addRecess': change({
    request: z.strictObject({ name: words(120), from: day, until: day }),
    response: returns<{ readonly recessId: number }>(),
    changes: ['office', 'meetings'],
  }),
  'office.removeRecess': change({
    request: z.strictObject({ recessId: id }),
    response: returns<{ readonly changed: true }>(),
    changes: ['office', 'meetings'],
  }),
  'committees.list': read({ request: nothing, response: returns<readonly CommitteeView[]>() }),
  'committees.add': change({
    request: z.strictObject({ name }),
    response: returns<{ readonly committeeId: number }>(),
    changes: everyMeeting,
  }),
  /** Changes what is named. Meetings to come follow where they said what the committee said before. */
  'committees.change': change({
    request: z.strictObject({ committeeId: id, ...z.strictObject(committeeFields).partial().shape }),
    response: returns<{ readonly meetingsChanged: number }>(),
    changes: everyMeeting,
  }),
  /** What a new agenda of the committee begins with. */
  'committees.order': read({
    request: z.strictObject({ committeeId: id }),
    response: returns<OrderView>(),
  }),
  /** Makes this the committee's order; refused where it no longer says what the clerk saw. */
  'committees.setOrder': change({
    request: z.strictObject({ committeeId: id, seen: order, items: order }),
    response: returns<{ readonly changed: true }>(),
    changes: ['office'],
  }),
  'members.list': read({ request: nothing, response: returns<readonly MemberView[]>() }),
  'members.add': change({
    request: z.strictObject(memberName),
    response: returns<{ readonly memberId: number }>(),
    changes: ['office'],
  }),
  /** Changes a name from today on: meetings held before keep the name as it then stood. */
  'members.change': change({
    request: z.strictObject({ memberId: id, ...z.strictObject(memberName).partial().shape }),
    response: returns<{ readonly meetingsChanged: number }>(),
    changes: everyMeeting,
  }),
  'memberships.add': change({
    request: z.strictObject({ memberId: id, committeeId: id, ...place }),
    response: returns<{ readonly membershipId: number; readonly meetingsChanged: number }>(),
    changes: everyMeeting,
  }),
  'memberships.change': change({
    request: z.strictObject({ membershipId: id, ...z.strictObject(place).partial().shape }),
    response: returns<{ readonly meetingsChanged: number }>(),
    changes: everyMeeting,
  }),
  /** For one entered by mistake; somebody who leaves gets a last day. */
  'memberships.remove': change({
    request: z.strictObject({ membershipId: id }),
    response: returns<{ readonly meetingsChanged: number }>(),
    changes: everyMeeting,
  }),
} as const
