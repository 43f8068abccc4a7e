import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { readPdf } from '../../electron/pdf/read-pdf.ts'
import type { JobProgress, PackEdition, PackVersion } from '../../shared/pack/pack-view.ts'
import { buildStages } from '../../shared/pack/pack-view.ts'
import { type Clerk, type ClerkOptions, newClerk } from '../helpers/clerk.ts'
import { fakeLayout } from '../helpers/fake-layout.ts'
import { agenda, changedReport, meetingFile, report } from './pack-office.ts'

const today = '2026-11-21'
const secret =
  'The lowest tender was two hundred and twelve thousand pounds below the estimate of the officers.'

it('builds both packs with the same numbers, every check passed', async () => {
  const { clerk, meetingId } = await preparedMeeting()

  const pack = await builtPack(clerk, meetingId)

  const members = edition(pack, 'members')
  const open = edition(pack, 'public')
  expect(failedChecks(pack)).toEqual([])
  expect(ranges(members)).toEqual(ranges(open))
  expect(members.pages).toBe(Math.max(...members.documents.map(({ range }) => range.last)))
  // Four pages stand for the two exempt papers: a placeholder and a filler each.
  const exempt = open.documents.filter(({ isExempt }) => isExempt)
  expect(exempt.map(({ sheets, fillers }) => [sheets, fillers])).toEqual([
    [2, 1],
    [2, 1],
  ])
  expect(names(clerk)).toEqual([
    '2026-12-10 CSC members pack v1.docx',
    '2026-12-10 CSC members pack v1.pdf',
    '2026-12-10 CSC public pack v1.docx',
    '2026-12-10 CSC public pack v1.pdf',
  ])
})

it('prints each range on the agenda, and what follows or is verbal in its place', async () => {
  const { clerk, meetingId } = await preparedMeeting()

  const pack = await builtPack(clerk, meetingId)

  const members = edition(pack, 'members')
  const { pages } = await readPdf(readFileSync(members.pdfPath))
  const front = pages
    .slice(0, members.documents[0]?.sheets)
    .map(({ text }) => text.replaceAll(/\s/g, ''))
    .join('')
  for (const { range } of members.documents.slice(1))
    expect(front).toContain(`(Pages${range.first}-${range.last})`)
  expect(front).toContain('Tofollow')
  expect(front).toContain('Verbalupdate')
  const said = members.checks.find(({ name }) => name === 'every-item-has-its-paper')
  expect(said).toMatchObject({
    ok: true,
    detail: expect.stringContaining('item 6 is to follow, item 7 is verbal'),
  })
})

it('shows an item whose paper is missing, and builds all the same', async () => {
  const { clerk, meetingId } = await preparedMeeting({}, [4, 9])

  const pack = await builtPack(clerk, meetingId)

  expect(failedChecks(pack)).toEqual(['every-item-has-its-paper', 'every-item-has-its-paper'])
  expect(edition(pack, 'members').checks.find(({ ok }) => !ok)?.detail).toContain(
    'Item 5, “STREET TREES”, has no paper.',
  )
})

it('tells each stage in order, never running back', async () => {
  const { clerk, meetingId } = await preparedMeeting()

  await clerk.builds(meetingId)

  const news = jobNews(clerk)
  const fractions = news.map(({ fraction }) => fraction)
  expect(fractions).toEqual(fractions.toSorted((a, b) => a - b))
  expect([...new Set(news.map(({ stage }) => stage))].toSorted()).toEqual([...buildStages].toSorted())
})

it('lays out only the report that changed and what prints its numbers when built again, and then the whole packs', async () => {
  const layout = fakeLayout()
  const { clerk, meetingId } = await preparedMeeting({ layout })
  await clerk.builds(meetingId)
  const before = layout.subjects.length

  await clerk.attaches(meetingId, 5, 'trees.docx', report('Street trees, second thoughts', 4))
  const { state, keptPapers } = await clerk.builds(meetingId)

  expect(state.kind).toBe('done')
  const again = layout.subjects.slice(before)
  expect(again.filter((subject) => subject === 'Item 5')).toHaveLength(1)
  // Both agendas, and the placeholders of items 9 and 10, print ranges that have moved.
  const printing = ['Front sheet and agenda', 'Front sheet and agenda', 'Item 9', 'Item 10']
  expect(again.toSorted()).toEqual([...printing, 'Item 5', 'the members’ pack', 'the public pack'].toSorted())
  // Minutes, references, items 4, 9 and 10; item 5 too where it was counted quietly before the build.
  expect(keptPapers).toBeGreaterThanOrEqual(5)
})

it('knows when the pack is out of date', async () => {
  const { clerk, meetingId } = await preparedMeeting()
  const stateOf = async () => (await clerk.reads(meetingId)).packState

  expect(await stateOf()).toEqual({ kind: 'none' })
  await clerk.builds(meetingId)
  expect(await stateOf()).toEqual({ kind: 'current', version: 1 })
  await clerk.attaches(meetingId, 5, 'trees.docx', report('Street trees, second thoughts', 4))
  expect(await stateOf()).toEqual({ kind: 'outOfDate', version: 1 })
  await clerk.builds(meetingId)
  expect(await stateOf()).toEqual({ kind: 'current', version: 2 })
})

it.each(buildStages.filter((stage) => stage !== 'write'))(
  'leaves nothing behind when cancelled at stage %s',
  async (stage) => {
    const { clerk, meetingId } = await preparedMeeting()
    const leave = clerk.app.events.listen((event) => {
      if (event.kind !== 'job' || event.progress.stage !== stage || event.progress.state.kind !== 'running')
        return
      void clerk.app.operations['packs.cancel']({ jobId: event.progress.jobId })
    })

    expect((await clerk.builds(meetingId)).state).toEqual({ kind: 'cancelled' })

    leave()
    expect(names(clerk)).toEqual([])
    expect((await clerk.reads(meetingId)).pack).toBeNull()
    expect((await clerk.builds(meetingId)).state.kind).toBe('done')
  },
)

it('withholds the pack when a sentence of an exempt report stands in a public one, and leaves the earlier pack alone', async () => {
  const { clerk, meetingId } = await preparedMeeting()
  await clerk.builds(meetingId)
  const before = filesOf(clerk)

  await clerk.attaches(meetingId, 5, 'trees.docx', report('Street trees', 3, { extra: secret }))
  const { state } = await clerk.builds(meetingId)

  expect(state).toMatchObject({ kind: 'failed', code: 'pack-withheld' })
  expect(JSON.stringify(state)).toContain('Item 9')
  expect(JSON.stringify(state)).toContain('(Item 5)')
  expect(JSON.stringify({ ...state, details: null })).not.toContain('lowest tender')
  expect(filesOf(clerk)).toEqual(before)
  expect((await clerk.reads(meetingId)).pack?.version).toBe(1)
})

it('keeps every word of the exempt papers out of the public files', async () => {
  const { clerk, meetingId } = await preparedMeeting()

  const open = edition(await builtPack(clerk, meetingId), 'public')

  const parts = Object.values(unzipSync(readFileSync(open.docxPath))).map((part) => strFromU8(part))
  expect(parts.join('')).not.toContain('lowest tender')
  const { pages } = await readPdf(readFileSync(open.pdfPath))
  expect(pages.map(({ text }) => text).join('')).not.toContain('lowest tender')
  expect(edition(await builtPack(clerk, meetingId), 'members').checks.map(({ name }) => name)).not.toContain(
    'exempt-text',
  )
})

it('withholds an item from the next pack once it has become exempt', async () => {
  const { clerk, meetingId } = await preparedMeeting()
  const words = 'Street wardens, sheet 2 of its own'
  expect(await publicText(clerk, meetingId)).toContain(words)

  const flipped = agenda.map((item) => (item.number === 4 ? { ...item, exemptParagraphs: ['1'] } : item))
  await clerk.imports(clerk.writes('meeting.json', meetingFile(flipped)))
  expect((await clerk.reads(meetingId)).packState.kind).toBe('outOfDate')

  expect(await publicText(clerk, meetingId)).not.toContain(words)
})

it('refuses to withhold a paper without a paragraph of Schedule 12A', async () => {
  const unlawful = agenda.map((item) => (item.number === 10 ? { ...item, exemptParagraphs: [] } : item))
  const clerk = await newClerk({ today })
  const { meetingId } = await clerk.imports(clerk.writes('meeting.json', meetingFile(unlawful)))
  if (meetingId === null) throw new Error('the meeting was not imported')
  await clerk.attaches(meetingId, 10, 'advice.docx', report('Legal advice', 2))

  expect((await clerk.builds(meetingId)).state).toMatchObject({
    kind: 'failed',
    code: 'exclusion-without-paragraph',
  })
})

it('says which papers read differently because their changes are tracked', async () => {
  const { clerk, meetingId } = await preparedMeeting()
  await clerk.attaches(meetingId, 5, 'trees.docx', changedReport('The trees report'))

  const open = edition(await builtPack(clerk, meetingId), 'public')

  expect(open.checks.filter(({ ok }) => !ok)).toEqual([])
  expect(open.documents.find(({ itemNumber }) => itemNumber === 5)?.range.first).toBeGreaterThan(0)
})

it('gives the same bytes for the same input', async () => {
  const { clerk, meetingId } = await preparedMeeting()

  const first = await builtPack(clerk, meetingId)
  const second = await builtPack(clerk, meetingId)

  expect(second.version).toBe(2)
  expect(second.editions.map(({ sha256 }) => sha256)).toEqual(first.editions.map(({ sha256 }) => sha256))
})

/** The meeting imported, with reports for items 4, 5, 9 and 10, or those asked for. */
async function preparedMeeting(options: ClerkOptions = {}, attached: readonly number[] = [4, 5, 9, 10]) {
  const clerk = await newClerk({ today, ...options })
  const { meetingId } = await clerk.imports(clerk.writes('meeting.json', meetingFile()))
  if (meetingId === null) throw new Error('the meeting was not imported')
  const reports = {
    4: report('Street wardens', 5),
    5: report('Street trees', 2),
    9: report('Camera contract', 6, { extra: secret }),
    10: report('Legal advice', 3, {
      extra: 'Counsel thinks that the council would more likely than not lose at trial.',
    }),
  }
  for (const [number, bytes] of Object.entries(reports)) {
    if (attached.includes(Number(number)))
      await clerk.attaches(meetingId, Number(number), `item-${number}.docx`, bytes)
  }
  return { clerk, meetingId }
}

async function builtPack(clerk: Clerk, meetingId: number): Promise<PackVersion> {
  const { state } = await clerk.builds(meetingId)
  if (state.kind !== 'done') throw new Error(`the build ended otherwise: ${JSON.stringify(state)}`)
  return clerk.app.operations['packs.read']({ packId: state.packId })
}

async function publicText(clerk: Clerk, meetingId: number): Promise<string> {
  const { pdfPath } = edition(await builtPack(clerk, meetingId), 'public')
  const { pages } = await readPdf(readFileSync(pdfPath))
  return pages.map(({ text }) => text).join(' ')
}

function edition({ editions }: PackVersion, audience: 'members' | 'public'): PackEdition {
  const found = editions.find((each) => each.audience === audience)
  if (!found) throw new Error(`no ${audience} pack was built`)
  return found
}

function ranges({ documents }: PackEdition) {
  return documents.map(({ itemNumber, range }) => [itemNumber, range.first, range.last])
}

function failedChecks({ editions }: PackVersion): readonly string[] {
  return editions.flatMap(({ checks }) => checks.filter(({ ok }) => !ok).map(({ name }) => name))
}

function names({ outside }: Clerk): readonly string[] {
  return existsSync(outside.packFolder) ? readdirSync(outside.packFolder).toSorted() : []
}

function filesOf(clerk: Clerk): ReadonlyMap<string, string> {
  const { packFolder } = clerk.outside
  return new Map(names(clerk).map((name) => [name, readFileSync(join(packFolder, name)).toString('base64')]))
}

function jobNews({ news }: Clerk): readonly JobProgress[] {
  return news.flatMap((event) => (event.kind === 'job' ? [event.progress] : []))
}
