import { join } from 'node:path'
import SqliteFile from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { isoDate } from '../../shared/calendar/iso-date.ts'
import type { KeptPaper } from '../../shared/minutes/kept-minutes.ts'
import { minuteFrom } from '../../shared/minutes/minute-blocks.ts'
import { sha256 } from '../../electron/files/originals.ts'
import { type Clerk, newClerk } from '../helpers/clerk.ts'
import { inTheRoom, itemOf, writes } from '../helpers/in-the-room.ts'
import { readPaper } from '../pack/compose/read-paper.ts'

const onTheDay = isoDate('2024-02-22')

/** The minutes of 13 November 2023, with an exempt item, approved on 22 February 2024. */
async function approved() {
  const { clerk, meetingId: later } = await inTheRoom()
  const { operations } = clerk.app
  const meetings = await operations['meetings.list']({})
  const meetingId = meetings.find(({ heldOn }) => heldOn === '2023-11-13')?.id ?? 0
  const view = await operations['minutes.read']({ meetingId })
  const { number, id } = view.minutes?.items.at(-1) ?? itemOf(view, 1)
  await writes(clerk, view, number, minuteFrom(['The rent would be £31,000.'], null))
  await operations['minutes.open']({ itemId: id, publicity: 'closed' })
  await operations['minutes.summarise']({ itemId: id, seen: null, summary: 'Members considered a lease.' })
  await operations['minutes.approve']({ meetingId, atMeetingId: later })
  return { clerk, meetingId, later }
}

async function fileOf({ app }: Clerk, meetingId: number, paper: KeptPaper) {
  const file = await app.operations['minutes.word']({ meetingId, paper })
  if (file === null) throw new Error(`no file: ${paper}`)
  const bytes = Buffer.from(file.base64, 'base64')
  const { paragraphs, parts } = readPaper(bytes)
  return { ...file, bytes, parts, lines: paragraphs.map(({ text }) => text) }
}

async function renames({ app }: Clerk): Promise<void> {
  const [committee] = await app.operations['committees.list']({})
  await app.operations['committees.change']({
    committeeId: committee?.id ?? 0,
    name: 'Place Scrutiny Committee',
    shortName: 'PSC',
  })
}

describe('minutes that were signed', () => {
  it('stay byte for byte the files that they were, whatever the committee is called later', async () => {
    const { clerk, meetingId } = await approved()
    const { operations } = clerk.app
    await operations['minutes.sign']({ meetingId, by: 'Councillor Ada Fern', on: onTheDay })
    const papers = ['public', 'nonPublic', 'summary', 'signing', 'nonPublicSigning'] as const
    const before = await Promise.all(papers.map((paper) => fileOf(clerk, meetingId, paper)))

    await renames(clerk)

    const after = await Promise.all(papers.map((paper) => fileOf(clerk, meetingId, paper)))
    expect(after.map(({ fileName, base64 }) => [fileName, base64])).toEqual(
      before.map(({ fileName, base64 }) => [fileName, base64]),
    )
    const { kept } = await operations['minutes.read']({ meetingId })
    for (const { bytes } of after) expect(kept.map((file) => file.sha256)).toContain(sha256(bytes))
    expect(before[0]?.lines.join('\n')).toMatch(
      /Approved on 22 February 2024[^]*Signed by Councillor Ada Fern\s+22 February 2024/u,
    )
  })

  it('keep the names that stood when they were approved, also where the signature is noted later', async () => {
    const { clerk, meetingId } = await approved()
    await renames(clerk)
    await clerk.app.operations['minutes.sign']({ meetingId, by: 'Ada Fern', on: onTheDay })
    const { fileName, lines } = await fileOf(clerk, meetingId, 'public')
    expect(`${fileName} ${lines.join(' ')}`).not.toMatch(/PSC|Place Scrutiny/u)
    const { minutes } = await clerk.app.operations['minutes.read']({ meetingId })
    expect(minutes?.committeeName).not.toBe('Place Scrutiny Committee')
  })

  it('have a copy for signing of what is not public too, initialled and marked on each page', async () => {
    const { clerk, meetingId } = await approved()
    const { fileName, lines, parts } = await fileOf(clerk, meetingId, 'nonPublicSigning')
    expect(fileName).toMatch(/for signing NOT FOR PUBLICATION\.docx$/u)
    expect(lines).toContain('The rent would be £31,000.')
    const margins = [...parts].filter(([name]) => /(?:header|footer)\d/u.test(name)).map(([, xml]) => xml)
    expect(margins.join()).toContain('Initials')
    expect(margins.join()).toContain('NOT FOR PUBLICATION')
  })

  it.each(['2020-01-01', '2024-02-21', '2024-02-23'])(
    'are signed on no day before they were approved or after today: %s',
    async (on) => {
      const { clerk, meetingId } = await approved()
      const signing = clerk.app.operations['minutes.sign']({ meetingId, by: 'Ada Fern', on: isoDate(on) })
      await expect(signing).rejects.toMatchObject({ code: 'signed-out-of-time' })
    },
  )

  it('are not given where their bytes are no longer what was kept', async () => {
    const { clerk, meetingId } = await approved()
    await clerk.leaves()
    const file = new SqliteFile(join(clerk.folder, 'packwright.sqlite'))
    expect(() => file.prepare(`update kept_minutes set file_name = 'x'`).run()).toThrow('do not change')
    file.exec(`drop trigger kept_minutes_stay`)
    file.exec(`update kept_minutes set docx = x'00'`)
    file.close()
    const again = await newClerk({ folder: clerk.folder, today: onTheDay })
    const asking = again.app.operations['minutes.word']({ meetingId, paper: 'public' })
    await expect(asking).rejects.toMatchObject({ code: 'kept-minutes-altered' })
  })

  it('are made of what is locked where they were approved before files were kept', async () => {
    const { clerk, meetingId } = await approved()
    await clerk.leaves()
    const file = new SqliteFile(join(clerk.folder, 'packwright.sqlite'))
    file.exec('delete from kept_minutes')
    file.close()
    const again = await newClerk({ folder: clerk.folder, today: onTheDay })
    await again.app.operations['minutes.sign']({ meetingId, by: 'Ada Fern', on: onTheDay })
    expect((await fileOf(again, meetingId, 'nonPublicSigning')).lines).toContain('The rent would be £31,000.')
    expect((await fileOf(again, meetingId, 'public')).lines.join()).toContain('Signed by Ada Fern')
  })

  it('are signed on the very copy that was printed before the meeting', async () => {
    const { clerk, meetingId: later } = await inTheRoom()
    const meetings = await clerk.app.operations['meetings.list']({})
    const meetingId = meetings.find(({ heldOn }) => heldOn === '2023-11-13')?.id ?? 0
    const before = await fileOf(clerk, meetingId, 'signing')
    await clerk.app.operations['minutes.approve']({ meetingId, atMeetingId: later })
    const { kept } = await clerk.app.operations['minutes.read']({ meetingId })
    expect(kept.find(({ paper }) => paper === 'signing')?.sha256).toBe(sha256(before.bytes))
  })

  it('let go of their files when they were not approved after all', async () => {
    const { clerk, meetingId, later } = await approved()
    const { operations } = clerk.app
    const back = await operations['minutes.move']({ meetingId, seen: 'approved', state: 'corrected' })
    expect(back.kept).toEqual([])
    await renames(clerk)
    expect((await fileOf(clerk, meetingId, 'public')).lines).toContain(
      'Minutes of the meeting of the Place Scrutiny Committee',
    )
    const again = await operations['minutes.approve']({ meetingId, atMeetingId: later })
    expect(again.minutes?.committeeName).toBe('Place Scrutiny Committee')
  })
})
