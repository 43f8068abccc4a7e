import { asCalled, type Meeting, type MeetingStanding } from '../../shared/agenda/meeting.ts'
import { publicationDeadline, type PublicationDeadline } from '../../shared/calendar/clear-days.ts'
import { civicYear } from '../../shared/calendar/iso-date.ts'
import type { Operations } from '../../shared/contract/contract.ts'
import type { AgendaItemView, MeetingDetail, MeetingSummary } from '../../shared/contract/views.ts'
import { agendaItemsOf } from '../db/agenda-repository.ts'
import { meetingStandings } from '../db/calendar-repository.ts'
import { allFurtherDays } from '../db/further-day-repository.ts'
import { allMeetings, meetingById } from '../db/meeting-repository.ts'
import { agendaOutlines, type OutlinedItem } from '../db/outline-repository.ts'
import { type PaperRecord, papersOf } from '../db/paper-repository.ts'
import { publishedDays } from '../db/publication-repository.ts'
import { readRegisters, type Registers } from '../db/registers-repository.ts'
import { grouped } from '../db/row-values.ts'
import type { Database } from '../db/tables.ts'
import { calendarMeetingById } from './meeting-move.ts'
import { differencesAt } from './cover-against-agenda.ts'
import { noticeRule } from './notice.ts'
import { pagesAsFarAsKnown, type PackKnowledge } from './pack-knowledge.ts'
import { countsAs, paperState } from './paper-state.ts'
import { paperView } from './paper-view.ts'
import type { ServiceContext } from './service-context.ts'

type MeetingOperations = Pick<Operations, 'meetings.list' | 'meetings.read'>

export function createMeetingOperations({ db }: ServiceContext, packs: PackKnowledge): MeetingOperations {
  return {
    'meetings.list': async () => {
      const [meetings, standings, further, outlines, registers] = [
        await allMeetings(db),
        await meetingStandings(db),
        grouped(await allFurtherDays(db), ({ meetingId }) => meetingId),
        await agendaOutlines(db),
        await readRegisters(db),
      ]
      const summaries: MeetingSummary[] = []
      for (const meeting of meetings)
        summaries.push({
          ...(await summaryOf(meeting, outlines.get(meeting.id) ?? [], registers, packs)),
          ...(standings.get(meeting.id) ?? asCalled),
          furtherDays: further.get(meeting.id) ?? [],
        })
      return summaries
    },
    'meetings.read': ({ meetingId }) => readMeeting(db, meetingId, packs),
  }
}

async function readMeeting(db: Database, meetingId: number, packs: PackKnowledge): Promise<MeetingDetail> {
  const meeting = await meetingById(db, meetingId)
  const { cancelled, movedFrom } = await calendarMeetingById(db, meetingId)
  return {
    meeting,
    standing: { cancelled, movedFrom },
    furtherDays: (await allFurtherDays(db)).filter((day) => day.meetingId === meetingId),
    civicYear: civicYear(meeting.heldOn),
    items: await itemViews(db, meeting, packs),
    deadline: await deadlineOf(db, meeting),
    publishedOn: (await publishedDays(db)).get(meetingId) ?? null,
    pack: await packs.newestPack(meetingId),
    packState: await packs.packState(meetingId),
  }
}

async function itemViews(
  db: Database,
  meeting: Meeting,
  packs: PackKnowledge,
): Promise<readonly AgendaItemView[]> {
  const items = await agendaItemsOf(db, meeting.id)
  const papersByItem = grouped(await papersOf(db, meeting.id), ({ itemId }) => itemId)
  const registers = await readRegisters(db)
  const differences = await differencesAt(db, meeting.id)
  const { sides, ranges } = await pagesAsFarAsKnown(packs, meeting.id)
  return items.map((item) => {
    const papers = papersByItem.get(item.id) ?? []
    return {
      item,
      paperState: paperState(item, papers.filter(isPaper).length, meeting, registers),
      papers: papers.map((paper) => paperView(paper, sides.get(paper.id) ?? null)),
      differences: differences.get(item.id) ?? [],
      range: ranges.get(item.id) ?? null,
    }
  })
}

/** An appendix alone is no paper. */
const isPaper = ({ role }: PaperRecord): boolean => role === 'paper'

/** The last day to publish (R1-R3). */
async function deadlineOf(db: Database, meeting: Meeting): Promise<PublicationDeadline> {
  return publicationDeadline(meeting.heldOn, await noticeRule(db, meeting))
}

async function summaryOf(
  meeting: Meeting,
  items: readonly OutlinedItem[],
  registers: Registers,
  packs: PackKnowledge,
): Promise<Omit<MeetingSummary, keyof MeetingStanding | 'furtherDays'>> {
  const counts = items.map((item) => countsAs(paperState(item, item.papers, meeting, registers)))
  return {
    id: meeting.id,
    committeeId: meeting.committee.id,
    committeeName: meeting.committee.name,
    committeeShortName: meeting.committee.shortName,
    heldOn: meeting.heldOn,
    startsAt: meeting.startsAt,
    venue: meeting.venue,
    itemCount: items.length,
    papersIn: counts.filter(({ isIn }) => isIn).length,
    papersWanted: counts.filter(({ wanted }) => wanted).length,
    packState: items.length === 0 ? { kind: 'none' } : await packs.packState(meeting.id),
  }
}
