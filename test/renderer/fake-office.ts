import { asCalled } from '../../shared/agenda/meeting.ts'
import { isoDate, type ClockTime } from '../../shared/calendar/iso-date.ts'
import type { MeetingDetail, MeetingSummary } from '../../shared/contract/views.ts'
import type { PackVersion } from '../../shared/pack/pack-view.ts'
import { itemViews } from './fake-agenda.ts'
import { noDecisions } from '../../shared/agenda/agenda.ts'
import { exemptSchedule } from '../../shared/agenda/exempt-schedules.ts'
import type { AgendaView } from '../../shared/contract/agenda-views.ts'

/** The day it is for the windows under test. */
export const today = isoDate('2026-12-01')
const heldOn = isoDate('2026-12-10')
const twoPm = '14:00' as ClockTime

/** The meeting, with this pack. */
export function meetingDetail(pack: PackVersion | null, isOutOfDate: boolean): MeetingDetail {
  return {
    meeting: {
      id: 1,
      committee: {
        id: 1,
        name: 'Community Safety and Performance Committee',
        shortName: 'Community Safety',
        parentBody: null,
        authority: 'Borough of Larkhaven',
        nation: 'england',
      },
      heldOn,
      startsAt: twoPm,
      venue: 'Council Chamber, Town Hall',
      members: [],
      enquiries: null,
      notices: [],
      signatory: null,
    },
    standing: asCalled,
    furtherDays: [],
    civicYear: '2026/27',
    publishedOn: null,
    items: itemViews(),
    deadline: {
      latest: isoDate('2026-12-02'),
      clearDays: 5,
      excluded: [
        { date: isoDate('2026-12-05'), why: 'Saturday' },
        { date: isoDate('2026-12-06'), why: 'Sunday' },
      ],
    },
    pack,
    packState:
      pack === null
        ? { kind: 'none' }
        : { kind: isOutOfDate ? 'outOfDate' : 'current', version: pack.version },
  }
}

/** The same meeting's agenda in the making, with a step to undo and one exempt item that lacks its reason. */
export function agendaOf({ items }: MeetingDetail): AgendaView {
  const last = items.findLast(({ item }) => item.part === 2 && item.kind === 'report')
  return {
    items: items.map(({ item }) => ({ ...item, ...noDecisions })),
    undo: { id: 1, label: 'Move item 8' },
    redo: null,
    checks: last
      ? [
          {
            itemId: last.item.id,
            severity: 'look',
            short: 'Reason missing',
            words: `Item ${last.item.number} has no reason why the public interest favours keeping it exempt.`,
          },
        ]
      : [],
    motion: null,
    schedule: exemptSchedule('england'),
    history: {},
    waiting: [],
    names: [],
    carriedPapers: {},
    publishedVersion: null,
  }
}

/** Two committees' meetings, past and to come, in no order. */
export const meetings: readonly MeetingSummary[] = [
  ...['2026-12-10', '2027-01-21', '2026-10-08', '2026-07-16', '2026-06-11', '2026-03-05'].map(
    (day, index) => ({
      id: index === 0 ? 1 : 10 + index,
      committeeId: 1,
      committeeName: 'Community Safety and Performance Committee',
      committeeShortName: 'Community Safety',
      heldOn: isoDate(day),
      startsAt: twoPm,
      venue: 'Council Chamber, Town Hall',
      ...(index === 1
        ? { cancelled: { on: isoDate('2026-11-20'), why: 'No business' }, movedFrom: null }
        : asCalled),
      itemCount: index === 0 ? 16 : 0,
      papersIn: index === 0 ? 5 : 0,
      papersWanted: index === 0 ? 6 : 0,
      packState: index === 0 ? ({ kind: 'outOfDate', version: 4 } as const) : ({ kind: 'none' } as const),
      furtherDays: [],
    }),
  ),
  ...['2026-12-16', '2027-01-27', '2026-11-18'].map((day, index) => ({
    id: 30 + index,
    committeeId: 2,
    committeeName: 'Planning Committee',
    committeeShortName: null,
    heldOn: isoDate(day),
    startsAt: '18:30' as ClockTime,
    venue: 'Committee Room 2',
    cancelled: null,
    movedFrom: index === 0 ? isoDate('2026-12-09') : null,
    itemCount: 0,
    papersIn: 0,
    papersWanted: 0,
    packState: { kind: 'none' } as const,
    furtherDays: [],
  })),
]
