import { readFileSync } from 'node:fs'
import { expect, it, onTestFinished } from 'vitest'
import { readPdf } from '../../electron/pdf/read-pdf.ts'
import { checkNames } from '../../shared/pack/pack-view.ts'
import { type Clerk, newClerk } from '../helpers/clerk.ts'
import { fakeLayout } from '../helpers/fake-layout.ts'
import { plainDocx } from '../helpers/plain-docx.ts'
import { meetingFile, report } from './pack-office.ts'

it('shows an item’s pages as soon as every paper before it is counted, while the build goes on', async () => {
  const gate = Promise.withResolvers<void>()
  const reached = Promise.withResolvers<void>()
  // The camera contract of item 9 is slow to lay out; the build waits for it.
  const layout = fakeLayout({
    before: ({ subject }) => {
      if (subject !== 'Item 9') return undefined
      reached.resolve()
      return gate.promise
    },
  })
  const { clerk, meetingId } = await meetingWithPapers(layout)
  // Whatever goes wrong, the build must not wait for ever.
  onTestFinished(() => gate.resolve())

  const building = clerk.builds(meetingId)
  await reached.promise

  expect(await rangesOf(clerk, meetingId)).toEqual([
    [2, true],
    [3, true],
    [4, true],
    [5, true],
  ])
  // The quiet counter may have told some of it before the build began.
  const isTold = () => clerk.news.some((event) => event.kind === 'changed' && event.areas.includes('papers'))
  await expect.poll(isTold, { timeout: 5000 }).toBe(true)
  gate.resolve()
  expect((await building).state.kind).toBe('done')
  expect((await rangesOf(clerk, meetingId)).map(([number]) => number)).toEqual([2, 3, 4, 5, 9, 10])
})

it('counts papers quietly although an exempt item names no paragraph yet', async () => {
  const layout = fakeLayout()
  const file = meetingFile()
  const items = file.items.map((item) => (item.number === 9 ? { ...item, exemptParagraphs: [] } : item))
  const clerk = await newClerk({ today: '2026-11-21', layout })
  const { meetingId } = await clerk.imports(clerk.writes('meeting.json', { ...file, items }))
  if (meetingId === null) throw new Error('the meeting was not imported')
  await clerk.attaches(meetingId, 4, 'wardens.docx', report('Street wardens', 5))

  const sides = async () => (await clerk.reads(meetingId)).items[3]?.papers[0]?.sides
  await expect.poll(sides, { timeout: 20_000 }).toBe(5)
  expect(await rangesOf(clerk, meetingId)).toEqual([])
})

it('tells the checks as they fall: the missing paper before a page is counted, each of the others once a copy', async () => {
  const { clerk, meetingId } = await meetingWithPapers(fakeLayout(), [4, 9, 10])

  const { state } = await clerk.builds(meetingId)

  const news = clerk.news.flatMap((event) => (event.kind === 'job' ? [event.progress] : []))
  const atReading = news.find(({ stage, checks }) => stage === 'read' && checks?.length === 6)
  expect(atReading?.checks).toMatchObject([
    { name: 'every-item-has-its-paper', audience: 'members', ok: false },
    { name: 'filled-in', audience: 'members', ok: true },
    { name: 'said-figures', audience: 'members', ok: true },
    { name: 'every-item-has-its-paper', audience: 'public', ok: false },
    { name: 'filled-in', audience: 'public', ok: true },
    { name: 'said-figures', audience: 'public', ok: true },
  ])
  const made = news.map(({ checks }) => checks?.length ?? 0)
  expect(made).toEqual(made.toSorted((a, b) => a - b))
  const fractions = news.map(({ fraction }) => fraction)
  expect(fractions).toEqual(fractions.toSorted((a, b) => a - b))

  if (state.kind !== 'done') throw new Error(JSON.stringify(state))
  const { editions } = await clerk.app.operations['packs.read']({ packId: state.packId })
  const told = news.at(-1)?.checks ?? []
  for (const { audience, checks } of editions) {
    const own = told.filter((check) => check.audience === audience)
    // What only the finished pages can show is told as still being made.
    const [later, atOnce] = [
      own.filter(({ isPending }) => isPending),
      own.filter(({ isPending }) => !isPending),
    ]
    expect(checks.map((check) => ({ ...check, audience }))).toEqual(expect.arrayContaining(atOnce))
    expect(later.map(({ name, ok }) => [name, ok])).toEqual(later.map(({ name }) => [name, false]))
    expect(own.map(({ name }) => name).toSorted()).toEqual(checks.map(({ name }) => name).toSorted())
  }
  expect(new Set(told.map(({ name }) => name))).toEqual(new Set(checkNames))
})

it('prints on draft minutes the day on which they are to be agreed', async () => {
  const { clerk, meetingId } = await meetingWithPapers(fakeLayout(), [])

  const { state } = await clerk.builds(meetingId, ['members'])

  if (state.kind !== 'done') throw new Error(JSON.stringify(state))
  const { editions } = await clerk.app.operations['packs.read']({ packId: state.packId })
  const { pages } = await readPdf(readFileSync(editions[0]?.pdfPath ?? ''))
  const text = pages.map((page) => page.text).join(' ')
  expect(text.replaceAll(/\s+/g, ' ')).toContain('to be agreed on 10 December 2026')
})

/** The meeting with reports for the items asked for; nothing of it is counted yet. */
async function meetingWithPapers(layout = fakeLayout(), attached: readonly number[] = [4, 5, 9, 10]) {
  const clerk = await newClerk({ today: '2026-11-21', layout })
  const { meetingId } = await clerk.imports(clerk.writes('meeting.json', meetingFile()))
  if (meetingId === null) throw new Error('the meeting was not imported')
  for (const number of attached)
    await clerk.attaches(meetingId, number, `item-${number}.docx`, report(`Report ${number}`, number))
  return { clerk, meetingId }
}

/** Items whose pages stand on the agenda, and whether each range begins after the front sheet. */
async function rangesOf(clerk: Clerk, meetingId: number) {
  const { items } = await clerk.reads(meetingId)
  return items.flatMap(({ item, range }) => (range === null ? [] : [[item.number, range.first > 1] as const]))
}

it('finds what was left to fill in in minutes that came as a Word file', async () => {
  const { clerk, meetingId } = await meetingWithPapers(fakeLayout())
  const { items } = await clerk.reads(meetingId)
  const minutesAt = items.find(({ item }) => item.kind === 'minutes')?.item.number ?? 0
  await clerk.attaches(
    meetingId,
    minutesAt,
    'september.docx',
    plainDocx('MINUTES', 'The Committee agreed to spend £XXX on lamps.'),
  )

  await clerk.builds(meetingId)

  const told = clerk.news.flatMap((event) => (event.kind === 'job' ? (event.progress.checks ?? []) : []))
  const found = told.filter(({ name }) => name === 'filled-in')
  expect(found.map(({ ok }) => ok)).not.toContain(true)
  expect(found[0]?.detail).toBe(`“september.docx” under item ${minutesAt} still says “XXX”.`)
})
