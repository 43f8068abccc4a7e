import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, type TestContext } from 'vitest'
import type { AgendaItem } from '../../../shared/agenda/agenda-item.ts'
import type { Contact, Meeting, MeetingMember, Signatory } from '../../../shared/agenda/meeting.ts'
import type { PageRange } from '../../../shared/agenda/page-ranges.ts'
import type { ClockTime, IsoDate } from '../../../shared/calendar/iso-date.ts'
import type { MinuteItem, OfficerPresent } from '../../../shared/minutes/minutes.ts'
import { frontSheetSpec } from '../../../shared/pack/front-sheet-spec.ts'
import { minutesSpec } from '../../../shared/pack/minutes-spec.ts'
import { referencesSpec } from '../../../shared/pack/references-spec.ts'
import type { ReferenceState } from '../../../shared/references/outstanding-reference.ts'
import { caseFolder, needs } from '../../helpers/shared-cases.ts'
import { laidOut } from './laid-out.ts'
import { minuteItem, reference } from './sample-records.ts'

/** What these papers need of the case's `meeting.json`. */
interface CaseMeeting {
  readonly committee: { readonly name: string; readonly organisation: string }
  readonly meeting: { readonly date: IsoDate; readonly time: ClockTime; readonly venue: string }
  readonly members: readonly MeetingMember[]
  readonly enquiries: Contact
  readonly frontPage: {
    readonly publicAccessHeading: string
    readonly publicAccess: readonly string[]
    readonly signatory: Signatory
  }
  readonly items: readonly (Omit<AgendaItem, 'id' | 'instruction' | 'delivery' | 'urgentReason'> & {
    readonly text: string | null
    readonly pages: PageRange | null
  })[]
  readonly previousMinutes: {
    readonly date: IsoDate
    readonly startTime: ClockTime
    readonly endTime: ClockTime
    readonly venue: string | null
    readonly present: {
      readonly members: readonly MeetingMember[]
      readonly officers: readonly OfficerPresent[]
    }
    readonly apologies: { readonly observingOnline: readonly string[] }
    readonly items: readonly (Pick<MinuteItem, 'number' | 'title' | 'kind'> & {
      readonly paragraphs: readonly string[]
      readonly resolution: string | null
    })[]
    readonly signatureLine: string
    readonly contactOfficer: Contact
  }
  readonly outstandingReferences: {
    readonly rows: readonly {
      readonly reference: string
      readonly meetingDateAndItem: string
      readonly action: string
      readonly owner: string
      readonly status: string
      readonly state: ReferenceState
      readonly raisedAtMeeting: IsoDate
      readonly raisedAtItem: string
    }[]
  }
}

function theCase(context: TestContext): CaseMeeting {
  return JSON.parse(readFileSync(join(needs(context, caseFolder), 'meeting.json'), 'utf8')) as CaseMeeting
}

function meetingOf({ committee, meeting, members, enquiries, frontPage }: CaseMeeting): Meeting {
  return {
    id: 1,
    committee: {
      id: 1,
      name: committee.name,
      shortName: null,
      parentBody: null,
      authority: committee.organisation,
      nation: 'england',
    },
    heldOn: meeting.date,
    startsAt: meeting.time,
    venue: meeting.venue,
    members,
    enquiries,
    notices: [{ heading: frontPage.publicAccessHeading, paragraphs: frontPage.publicAccess }],
    signatory: frontPage.signatory,
  }
}

describe('the meeting of 22 February 2024', () => {
  const timeout = 90_000

  it('has its front sheet on page 1 and all 18 items on pages 2 and 3', { timeout }, async (context) => {
    const given = theCase(context)
    const items = given.items.map((item, id): AgendaItem => ({
      ...item,
      id,
      instruction: item.text,
      delivery: 'withAgenda',
      urgentReason: null,
    }))
    const spec = frontSheetSpec(meetingOf(given), items, ({ id }) => {
      const range = given.items[id]?.pages
      return range ? { kind: 'plain', range } : { kind: 'none' }
    })
    const { pages } = await laidOut(context, spec)
    expect(pages).toHaveLength(3)
    expect(pages[0]?.text).toContain('Town Clerk and Chief Executive')
    expect(pages[1]?.text).toMatch(/^AGENDA Part 1 - Public Agenda 1\. APOLOGIES/)
    expect(pages[2]?.text).toContain(
      'for items 15 and 16 on the grounds that they involve the likely disclosure of exempt information as defined in paragraph 7',
    )
    expect(pages[2]?.text).toMatch(
      /\(Pages 83 - 110\).* 18\. ANY OTHER BUSINESS .* WHILST THE PUBLIC ARE EXCLUDED$/,
    )
  })

  it('has minutes of six pages, signed beside the last of the business', { timeout }, async (context) => {
    const given = theCase(context)
    const { date, startTime, endTime, present, apologies, ...minutes } = given.previousMinutes
    const record = {
      ...minutes,
      ...present,
      committeeName: given.committee.name,
      heldOn: date,
      startedAt: startTime,
      endedAt: endTime,
      observingOnline: apologies.observingOnline,
      apologies: [],
      inAttendance: [],
      nation: 'england' as const,
      corrections: [],
      items: minutes.items.map(({ number, title, kind, paragraphs, resolution }) =>
        minuteItem(number, title, kind, paragraphs, resolution),
      ),
    }
    const { pages } = await laidOut(
      context,
      minutesSpec(record, given.committee.organisation, { kind: 'draft', toBeAgreedOn: given.meeting.date }),
    )
    expect(pages).toHaveLength(6)
    expect(pages[5]?.text).toMatch(
      /16\. ANY OTHER BUSINESS .* The meeting ended at 12\.57 pm .* Contact Officer: Polly Dunn/,
    )
  })

  it('has its three references on one landscape page', { timeout }, async (context) => {
    const given = theCase(context)
    const references = given.outstandingReferences.rows.map((row, id) => ({
      ...reference(row.reference),
      id,
      action: row.action,
      owners: [row.owner],
      state: row.state,
      status: row.status,
      raisedOn: row.raisedAtMeeting,
      raisedAtItem: row.raisedAtItem,
      raisedText: row.meetingDateAndItem,
    }))
    const { pages } = await laidOut(
      context,
      referencesSpec(meetingOf(given), references, given.previousMinutes.date),
    )
    expect(pages).toHaveLength(1)
    expect(pages[0]?.widthMm).toBeGreaterThan(pages[0]?.heightMm ?? 0)
    expect(pages[0]?.text).toContain(
      '3 references: 1 in progress, 2 complete. Since 13 November 2023: 1 new (10/2023/P).',
    )
  })
})
