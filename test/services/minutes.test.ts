import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import SqliteFile from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { type ClockTime, isoDate } from '../../shared/calendar/iso-date.ts'
import { minuteFrom } from '../../shared/minutes/minute-blocks.ts'
import { readPaper } from '../pack/compose/read-paper.ts'
import { newClerk, type Clerk } from '../helpers/clerk.ts'
import { inTheRoom, itemOf, writes } from '../helpers/in-the-room.ts'
import { caseFolder, needs } from '../helpers/shared-cases.ts'
import { smallCase } from '../helpers/small-case.ts'

async function wordsOf(
  clerk: Clerk,
  meetingId: number,
  paper: 'public' | 'nonPublic' | 'summary' | 'decisions',
) {
  const file = await clerk.app.operations['minutes.word']({ meetingId, paper })
  if (file === null) return null
  const { paragraphs, tables, parts } = readPaper(Buffer.from(file.base64, 'base64'))
  return { text: paragraphs.map(({ text }) => text).join('\n'), tables, parts, paragraphs }
}

const at = (time: string) => time as ClockTime

describe('minutes taken in the room', () => {
  it('begin with everybody on the committee and every item of the agenda', async () => {
    const { view } = await inTheRoom()
    expect(view.minutes).toMatchObject({ state: 'draft', origin: 'taken', startedAt: null })
    expect(view.minutes?.people.map(({ printed, standing }) => [printed, standing])).toEqual([
      ['Councillor Ada Fern (Chair)', 'unmarked'],
      ['Councillor Ben Moss', 'unmarked'],
    ])
    expect(view.minutes?.items.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6])
    expect(view.toAgree?.heldOn).toBe('2023-11-13')
  })

  it('note when items are taken, in which order, and who comes late and goes', async () => {
    const { clerk, meetingId, view } = await inTheRoom()
    const { operations } = clerk.app
    const [ada, ben] = view.minutes?.people ?? []
    await operations['minutes.mark']({ personId: ada?.id ?? 0, mark: 'present', at: null })
    await operations['minutes.mark']({ personId: ben?.id ?? 0, mark: 'apologies', at: null })
    await operations['minutes.stamp']({ meetingId, kind: 'started', at: at('18:31') })
    await operations['minutes.take']({ itemId: itemOf(view, 4).id })
    await operations['minutes.mark']({ personId: ben?.id ?? 0, mark: 'present', at: at('18:45') })
    const after = await operations['minutes.mark']({ personId: ada?.id ?? 0, mark: 'left', at: at('19:02') })

    expect(after.minutes).toMatchObject({ startedAt: '18:31', inHand: itemOf(view, 4).id })
    expect(after.minutes?.items.map(({ takenOrder }) => takenOrder)).toEqual([1, null, null, 2, null, null])
    expect(after.minutes?.people).toMatchObject([
      { stays: [{ from: null, until: '19:02' }] },
      { stays: [{ from: '18:45', until: null }] },
    ])
  })

  it('never lose what another window wrote, and take their own write twice', async () => {
    const { clerk, view } = await inTheRoom()
    const first = await writes(clerk, view, 4, minuteFrom(['A Member asked.'], null), { seen: 0 })
    expect(first).toEqual({ seen: 1, isBeside: false })

    const other = await writes(clerk, view, 4, minuteFrom(['Other words.'], null), {
      seen: 0,
      writer: 'window 2',
    })
    expect(other).toEqual({ seen: 1, isBeside: true })
    // The answer to the first was lost with the application: the same window sends again what it has by now.
    const again = await writes(clerk, view, 4, minuteFrom(['A Member asked when.'], null), { seen: 0 })
    expect(again).toEqual({ seen: 2, isBeside: false })
  })

  it('bring in a member who joined the committee since', async () => {
    const { clerk, meetingId, view } = await inTheRoom()
    const { operations } = clerk.app
    expect(view.membersMissing).toEqual([])
    const [committee] = await operations['committees.list']({})
    const cy = { honorific: 'Councillor', name: 'Cy Heron', postNominals: null }
    const { memberId } = await operations['members.add'](cy)
    const place = { role: 'Member', from: null, until: null } as const
    await operations['memberships.add']({ memberId, committeeId: committee?.id ?? 0, ...place })
    const { membersMissing } = await operations['minutes.read']({ meetingId })
    expect(membersMissing).toEqual(['Councillor Cy Heron'])
    const after = await operations['minutes.addMembers']({ meetingId })
    expect(after.minutes?.people.at(-1)).toMatchObject({
      printed: 'Councillor Cy Heron',
      standing: 'unmarked',
      votes: true,
    })
    expect(after.membersMissing).toEqual([])
  })

  it('keep what was exempt so, though its item was made public since', async () => {
    const { clerk, meetingId, view } = await inTheRoom()
    const { operations } = clerk.app
    await writes(clerk, view, 6, minuteFrom(['The rent would be £31,000.'], null))
    const edit = { kind: 'open', itemId: itemOf(view, 6).agendaItemId ?? 0 } as const
    await operations['agenda.edit']({ meetingId, edit })
    const { minutes } = await operations['minutes.begin']({ meetingId })
    const lease = minutes?.items.find(({ title }) => title === itemOf(view, 6).title)
    expect(lease).toMatchObject({ part: 2, exemptParagraphs: ['3'] })
  })

  it('bring in an item that was added to the agenda since', async () => {
    const { clerk, meetingId, view } = await inTheRoom()
    await writes(clerk, view, 4, minuteFrom(['A Member asked.'], null))
    const words = {
      title: 'A LATE MATTER',
      kind: 'report',
      instruction: null,
      reportOf: null,
      purpose: null,
      recommendation: null,
    } as const
    await clerk.app.operations['agenda.edit']({
      meetingId,
      edit: {
        kind: 'add',
        words,
        part: 1,
        place: itemOf(view, 4).agendaItemId ?? 0,
        under: null,
        exemption: null,
      },
    })
    expect((await clerk.app.operations['minutes.read']({ meetingId })).itemsMissing).toBe(1)

    const after = await clerk.app.operations['minutes.begin']({ meetingId })
    expect(after.itemsMissing).toBe(0)
    expect(after.minutes?.items.map(({ title }) => title)).toContain('A LATE MATTER')
    expect(itemOf(after, 5)).toMatchObject({ title: 'POND RESTORATION', seen: 1 })
  })
})

describe('minutes as Word files', () => {
  it('keep exempt words out of the public ones, and say them in the others', async () => {
    const { clerk, meetingId, view } = await inTheRoom()
    const { operations } = clerk.app
    await operations['minutes.mark']({
      personId: view.minutes?.people[0]?.id ?? 0,
      mark: 'present',
      at: null,
    })
    await writes(
      clerk,
      view,
      4,
      minuteFrom(['Members received a report.'], 'RESOLVED, that the report be noted.'),
    )
    await writes(
      clerk,
      view,
      6,
      minuteFrom(['The rent would be £31,000.'], 'RESOLVED, that the lease be approved.'),
    )
    await operations['minutes.summarise']({
      itemId: itemOf(view, 6).id,
      seen: null,
      summary: 'Members considered a lease.',
    })

    const open = await wordsOf(clerk, meetingId, 'public')
    expect(open?.text).toContain('RESOLVED, that the report be noted.')
    expect(open?.text).toContain('by virtue of paragraph 3 of Part 1 of Schedule 12A')
    expect([...(open?.parts.values() ?? [])].join()).not.toContain('31,000')
    const closed = await wordsOf(clerk, meetingId, 'nonPublic')
    expect(closed?.text).toContain('The rent would be £31,000.')
    expect(closed?.text).not.toContain('the report be noted')
    expect(
      [...(closed?.parts.entries() ?? [])]
        .filter(([name]) => /header/.test(name))
        .map(([, xml]) => xml)
        .join(),
    ).toContain('NOT FOR PUBLICATION: paragraph 3, Schedule 12A')
    const summary = await wordsOf(clerk, meetingId, 'summary')
    expect(summary?.text).toContain('Members considered a lease.')
    expect(summary?.text).not.toContain('31,000')
    const sheet = await wordsOf(clerk, meetingId, 'decisions')
    expect([...(sheet?.parts.values() ?? [])].join()).toContain('Decided in private')
  })

  it('are refused while a placeholder or a wrong day stands in them', async () => {
    const { clerk, meetingId, view } = await inTheRoom()
    const { operations } = clerk.app
    await operations['minutes.mark']({
      personId: view.minutes?.people[0]?.id ?? 0,
      mark: 'present',
      at: null,
    })
    const wrong =
      'RESOLVED, that the public minutes of the meeting held on 23 November 2023, be approved as an accurate record.'
    await writes(clerk, view, 2, minuteFrom([], wrong))
    await writes(clerk, view, 4, minuteFrom(['[insert words]'], null))

    const making = operations['minutes.word']({ meetingId, paper: 'public' })
    await expect(making).rejects.toMatchObject({ code: 'minutes-to-settle' })
    const { checks } = await operations['minutes.read']({ meetingId })
    expect(
      checks.filter(({ severity }) => severity === 'settle').map(({ rule, mend }) => [rule, mend]),
    ).toEqual([
      ['R34', { from: '23 November 2023', to: '13 November 2023', line: wrong }],
      ['R33', null],
    ])
  })

  it('say of the real meeting what its minutes say', async (context) => {
    const folder = needs(context, caseFolder)
    const clerk = await newClerk()
    await clerk.imports(join(folder, 'meeting.json'))
    const meetings = await clerk.app.operations['meetings.list']({})
    const meetingId = meetings.find(({ heldOn }) => heldOn === '2023-11-13')?.id ?? 0

    const { paragraphs, tables, parts } = (await wordsOf(clerk, meetingId, 'public')) ?? {
      paragraphs: [],
      tables: [],
      parts: new Map<string, string>(),
    }

    const { previousMinutes } = JSON.parse(readFileSync(join(folder, 'meeting.json'), 'utf8')) as {
      previousMinutes: {
        present: { members: { printed: string }[] }
        items: { title: string; paragraphs: string[]; resolution: string | null }[]
        endText: string
      }
    }
    const said = paragraphs.map(({ text }) => text)
    const expected = previousMinutes.items.flatMap(({ title, paragraphs: lines, resolution }) => [
      title,
      ...lines,
      ...(resolution === null ? [] : [resolution]),
    ])
    const first = said.indexOf('APOLOGIES')
    expect(said.slice(first, first + expected.length)).toEqual(expected)
    expect(said).toEqual(
      expect.arrayContaining(previousMinutes.present.members.map(({ printed }) => printed)),
    )
    expect(said).toContain(previousMinutes.endText)
    expect(paragraphs.filter(({ style }) => style === 'Heading1')).toHaveLength(1)
    expect(paragraphs.filter(({ style }) => style === 'PWMinuteItem').map(({ number }) => number)).toEqual(
      previousMinutes.items.map((_, place) => place + 1),
    )
    expect(tables).toEqual([])
    expect(parts.get('docProps/core.xml')).toContain('<dc:language>en-GB</dc:language>')
    expect(await wordsOf(clerk, meetingId, 'nonPublic')).toBeNull()
  })
})

describe('the way of minutes', () => {
  it('goes from draft to the signature, after which the records themselves refuse', async () => {
    const { clerk, meetingId } = await inTheRoom()
    const { operations } = clerk.app
    const previous =
      (await operations['meetings.list']({})).find(({ heldOn }) => heldOn === '2023-11-13')?.id ?? 0
    await operations['minutes.move']({ meetingId: previous, seen: 'draft', state: 'withChair' })
    await operations['minutes.correct']({
      meetingId: previous,
      seen: [],
      corrections: ['Item 1: “were” for “was”.'],
    })
    await expect(
      operations['minutes.sign']({ meetingId: previous, by: 'Ada Fern', on: isoDate('2024-02-22') }),
    ).rejects.toMatchObject({ code: 'minutes-not-yet' })
    await expect(operations['minutes.approve']({ meetingId, atMeetingId: previous })).rejects.toMatchObject({
      code: 'minutes-not-yet',
    })
    await operations['minutes.approve']({ meetingId: previous, atMeetingId: meetingId })
    const items = (await operations['minutes.read']({ meetingId: previous })).minutes?.items ?? []
    await expect(
      operations['minutes.write']({ itemId: items[0]?.id ?? 0, seen: 0, writer: 'w', blocks: [] }),
    ).rejects.toMatchObject({ code: 'minutes-approved' })
    await operations['minutes.sign']({ meetingId: previous, by: 'Ada Fern', on: isoDate('2024-02-22') })

    const signed = await operations['minutes.read']({ meetingId: previous })
    expect(signed.minutes).toMatchObject({
      state: 'signed',
      signedBy: 'Ada Fern',
      approvedAt: { heldOn: '2024-02-22' },
    })
    expect(signed.steps.map(({ state, takenBy }) => [state, takenBy])).toEqual([
      ['withChair', 'Cleo'],
      ['approved', 'Cleo'],
      ['signed', 'Cleo'],
    ])
    await expect(
      operations['minutes.move']({ meetingId: previous, seen: 'signed', state: 'draft' }),
    ).rejects.toMatchObject({
      code: 'minutes-approved',
    })
    await clerk.leaves()
    const file = new SqliteFile(join(clerk.folder, 'packwright.sqlite'))
    expect(() => file.prepare(`update minute_item set blocks = '[]'`).run()).toThrow(
      'signed minutes do not change',
    )
    file.close()
  })

  it('stays as the office has it when the file they came with is imported again', async () => {
    const { clerk } = await inTheRoom()
    const { operations } = clerk.app
    const previous =
      (await operations['meetings.list']({})).find(({ heldOn }) => heldOn === '2023-11-13')?.id ?? 0
    await operations['minutes.move']({ meetingId: previous, seen: 'draft', state: 'withOfficers' })
    const { previousMinutes, ...rest } = smallCase()
    const reports = rest.reports.map((report) => ({ ...report, docx: null }))
    const again = { ...rest, reports, previousMinutes: { ...previousMinutes, endTime: '20:00' } }
    await clerk.imports(clerk.writes('again.json', again))

    expect((await operations['minutes.read']({ meetingId: previous })).minutes).toMatchObject({
      state: 'withOfficers',
      endedAt: '19:40',
    })
  })

  it('runs over three meetings, each agreeing the minutes of the one before on an item made by itself', async () => {
    const { clerk, meetingId, view } = await inTheRoom()
    const { operations } = clerk.app
    const may = { ...smallCase(), previousMinutes: null, outstandingReferences: null, reports: [] }
    const items = may.items
      .filter(({ kind }) => kind !== 'minutes')
      .map((item, place) => ({ ...item, number: place + 1, report: null }))
    await clerk.imports(
      clerk.writes('may.json', { ...may, items, meeting: { ...may.meeting, date: '2024-05-09' } }),
    )
    const idOf = async (day: string) =>
      (await operations['meetings.list']({})).find(({ heldOn }) => heldOn === day)?.id ?? 0
    const [november, later] = [await idOf('2023-11-13'), await idOf('2024-05-09')]

    await operations['minutes.mark']({
      personId: view.minutes?.people[0]?.id ?? 0,
      mark: 'present',
      at: null,
    })
    await operations['minutes.correct']({
      meetingId: november,
      seen: [],
      corrections: ['Item 1: “Moss” for “Mess”.'],
    })
    const { toAgree } = await operations['minutes.read']({ meetingId })
    expect(toAgree).toMatchObject({
      meetingId: november,
      mayCorrect: true,
      listed: ['Item 1: “Moss” for “Mess”.'],
      heldOn: '2023-11-13',
      hasSummary: false,
      corrections: { 1: ['Item 1: “Moss” for “Mess”.'], 2: [] },
    })
    await operations['minutes.approve']({ meetingId: november, atMeetingId: meetingId })
    await writes(clerk, view, 6, minuteFrom(['The rent would be £31,000.'], null))
    await operations['minutes.stamp']({ meetingId, kind: 'started', at: at('18:30') })
    await operations['minutes.stamp']({ meetingId, kind: 'ended', at: at('19:40') })

    const agenda = await operations['agenda.read']({ meetingId: later })
    const approvals = agenda.items.filter(({ kind }) => kind === 'minutes')
    expect(
      approvals.map(({ part, instruction, exemptParagraphs }) => [part, instruction, exemptParagraphs]),
    ).toEqual([
      [1, 'To agree the public minutes of the meeting held on 22 February 2024.', []],
      [2, 'To agree the non-public minutes of the meeting held on 22 February 2024.', ['3']],
    ])
    // A summary that is written afterwards is agreed too, and one that is taken away again is not.
    const itemId = itemOf(view, 6).id
    const instructed = async () =>
      (await operations['agenda.read']({ meetingId: later })).items.find(({ kind }) => kind === 'minutes')
        ?.instruction
    await operations['minutes.summarise']({ itemId, seen: null, summary: 'A lease.' })
    expect(await instructed()).toContain('public minutes and non-public summary of the meeting')
    await operations['minutes.summarise']({ itemId, seen: 'A lease.', summary: null })
    expect(await instructed()).toContain('the public minutes of the meeting')
    const { items: onPapers } = await clerk.reads(later)
    expect(
      onPapers.filter(({ item }) => item.kind === 'minutes').map(({ paperState }) => paperState),
    ).toEqual([
      { kind: 'generated', from: 'minutes' },
      { kind: 'generated', from: 'minutes' },
    ])
    await operations['minutes.sign']({ meetingId: november, by: 'Ada Fern', on: isoDate('2024-02-22') })
    await expect(operations['minutes.approve']({ meetingId, atMeetingId: later })).rejects.toMatchObject({
      code: 'approves-not-held',
    })
    await clerk.leaves()
    const inMay = (await newClerk({ today: '2024-05-09', folder: clerk.folder })).app.operations
    await inMay['minutes.approve']({ meetingId, atMeetingId: later })
    const chain = [november, meetingId].map(
      async (id) => (await inMay['minutes.read']({ meetingId: id })).minutes,
    )
    expect((await Promise.all(chain)).map((one) => [one?.state, one?.approvedAt?.heldOn])).toEqual([
      ['signed', '2024-02-22'],
      ['approved', '2024-05-09'],
    ])
  })
})
