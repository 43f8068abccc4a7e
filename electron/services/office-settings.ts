import { publicationDeadline, whyNotCounted } from '../../shared/calendar/clear-days.ts'
import { addDays, daysBetween, type IsoDate, longDate } from '../../shared/calendar/iso-date.ts'
import { noticeLaws } from '../../shared/calendar/nations.ts'
import type { Operations } from '../../shared/contract/contract.ts'
import type { OfficeSettings, SettingsExample } from '../../shared/contract/office.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { calendarMeetings } from '../db/calendar-repository.ts'
import {
  addRecess,
  type Authority,
  authorityNamed,
  changeAuthority,
  closeDays,
  openDay,
  ownAuthority,
  removeRecess,
} from '../db/office-repository.ts'
import type { Database } from '../db/tables.ts'
import { given } from './given.ts'
import { ruleOf } from './notice.ts'
import { savedChanges } from './saved-change.ts'
import { type ServiceContext, today } from './service-context.ts'

type SettingsOperations = Pick<
  Operations,
  | 'office.settings'
  | 'office.begin'
  | 'office.change'
  | 'office.closeDays'
  | 'office.openDay'
  | 'office.addRecess'
  | 'office.removeRecess'
>

/** The longest time that can be closed at once, in days: a summer recess and some. */
const mostClosedDays = 100
/** How far on the next meeting is looked for, in days. */
const exampleWithinDays = 366

/** How the office counts its days; every change is one transaction. */
export function createSettingsOperations(context: ServiceContext): SettingsOperations {
  const { db, outside } = context
  const changing = savedChanges(context)
  const inOffice = <Answer>(
    operation: string,
    act: (transaction: Database, own: Authority) => Promise<Answer>,
  ): Promise<Answer> =>
    changing(operation, async (transaction) => {
      const own = await ownAuthority(transaction)
      if (own === null) throw new Problem('no-council', {})
      return act(transaction, own)
    })

  return {
    'office.settings': async () => {
      const own = await ownAuthority(db)
      return own && settingsOf(db, own, today(outside.clock))
    },
    'office.begin': ({ name, nation }) =>
      changing('office.begin', async (transaction) => {
        const own = await ownAuthority(transaction)
        // Two windows may both have offered to begin.
        if (own !== null) throw new Problem('council-already-there', { name: own.name })
        const authorityId = await authorityNamed(transaction, name)
        await changeAuthority(transaction, authorityId, { nation, clearDays: noticeLaws[nation].clearDays })
        return { authorityId }
      }),
    'office.change': ({ nation, ...changes }) =>
      inOffice('office.change', async (transaction, own) => {
        const law = nation === undefined ? {} : { nation, clearDays: noticeLaws[nation].clearDays }
        await changeAuthority(transaction, own.id, { ...law, ...given(changes) })
        return { changed: true }
      }),
    'office.closeDays': ({ from, until, why }) =>
      inOffice('office.closeDays', async (transaction, own) => {
        const days = daysFrom(from, until)
        await closeDays(transaction, own.id, days, why)
        return { days: days.length }
      }),
    'office.openDay': ({ date }) =>
      inOffice('office.openDay', async (transaction, own) => {
        await openDay(transaction, own.id, date)
        return { changed: true }
      }),
    'office.addRecess': (recess) =>
      inOffice('office.addRecess', async (transaction, own) => {
        refuseWrongWayRound(recess.from, recess.until)
        return { recessId: await addRecess(transaction, own.id, recess) }
      }),
    'office.removeRecess': ({ recessId }) =>
      inOffice('office.removeRecess', async (transaction) => {
        await removeRecess(transaction, recessId)
        return { changed: true }
      }),
  }
}

async function settingsOf(db: Database, own: Authority, day: IsoDate): Promise<OfficeSettings> {
  const { name, nation, clearDays, saturdaysCount, closesAt, closedDays, recesses, ladder } = own
  return {
    authority: name,
    nation,
    clearDays,
    saturdaysCount,
    closesAt,
    closedDays: closedDays.filter(({ date }) => date >= day),
    recesses: recesses.filter(({ until }) => until >= day),
    ladder,
    example: await exampleOf(db, own, day),
  }
}

/** What the settings make of the next meeting, or of one eight weeks on where none is called. */
async function exampleOf(db: Database, own: Authority, day: IsoDate): Promise<SettingsExample> {
  const next = (await calendarMeetings(db, day, addDays(day, exampleWithinDays))).find(
    ({ cancelled }) => cancelled === null,
  )
  const meetingOn = next?.heldOn ?? firstOpenDay(own, addDays(day, 56))
  const rule = ruleOf(own, meetingOn)
  return {
    meetingOn,
    committeeName: next?.committeeName ?? null,
    latest: publicationDeadline(meetingOn, rule).latest,
    latestOtherwise: publicationDeadline(meetingOn, { ...rule, saturdaysCount: !rule.saturdaysCount }).latest,
  }
}

/** Nobody calls a meeting for a weekend, a bank holiday or a closed day. */
function firstOpenDay(own: Authority, from: IsoDate): IsoDate {
  const rule = { ...ruleOf(own, from), saturdaysCount: false }
  let day = from
  while (whyNotCounted(day, rule) !== null) day = addDays(day, 1)
  return day
}

function daysFrom(from: IsoDate, until: IsoDate): readonly IsoDate[] {
  refuseWrongWayRound(from, until)
  const days = daysBetween(from, until) + 1
  if (days > mostClosedDays) throw new Problem('too-many-days', { days, most: mostClosedDays })
  return Array.from({ length: days }, (_, place) => addDays(from, place))
}

/** @throws Problem `days-wrong-way-round` */
function refuseWrongWayRound(from: IsoDate, until: IsoDate): void {
  if (until < from)
    throw new Problem('days-wrong-way-round', { from: longDate(from), until: longDate(until) })
}
