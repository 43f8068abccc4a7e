import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { referencesCsv } from '../../renderer/areas/references/reference-rows.ts'
import { minuteFrom } from '../../shared/minutes/minute-blocks.ts'
import { type Clerk, newClerk } from '../helpers/clerk.ts'
import { smallCase } from '../helpers/small-case.ts'
import { markerSign } from './generated-meeting.ts'
import { type FoundMarker, markersInDocx, markersInPdf } from './marker-search.ts'

const today = '2024-02-22'
const exempt = { part: 2, exemptParagraphs: ['3'] } as const

/** A non-public reference that bears a marker wherever it says something. */
const closed = (serial: number, state: string) => ({
  reference: `${serial}/2023/NP${markerSign}number${serial}`,
  public: false,
  meetingDateAndItem: `13 November 2023 Item ${markerSign}item${serial}`,
  action: `Ask the bidder ${markerSign}action${serial} for the second price.`,
  owner: `Head of ${markerSign}owner${serial}`,
  status: `Waiting for ${markerSign}status${serial} to sign.`,
  state,
  raisedAtMeeting: '2023-11-13',
  raisedAtItem: '1',
  due: `${markerSign}due${serial}`,
})

const open = (serial: number, action: string) => ({
  ...closed(serial, 'inProgress'),
  reference: `${serial}/2023/P`,
  public: true,
  meetingDateAndItem: null,
  action,
  owner: 'Parks',
  status: 'Under way.',
  due: 'April/May',
})

/** A clerk on the day of a meeting with both lists on its agenda, after two others, so that both lists have their figures. */
async function withBothLists(action = 'Report on the benches.') {
  const clerk = await newClerk({ today })
  const given = smallCase()
  const [apologies, minutes, list] = given.items
  if (!apologies || !minutes || !list) throw new Error('the small case has another agenda')
  const motion = { ...apologies, number: 4, title: 'EXCLUSION OF THE PUBLIC', kind: 'exclusionOfPublic' }
  const lease = { ...apologies, ...exempt, number: 5, title: 'CAFÉ LEASE', kind: 'verbal' }
  const closedList = { ...list, ...exempt, number: 6, title: 'NON-PUBLIC OUTSTANDING REFERENCES' }
  const plain = { ...given, reports: [], previousMinutes: null, outstandingReferences: null }
  for (const date of ['2023-09-05', '2023-11-13', '2024-01-18'])
    await clerk.imports(
      clerk.writes('earlier.json', { ...plain, items: [apologies], meeting: { ...given.meeting, date } }),
    )
  const rows = [
    open(1, action),
    closed(2, 'inProgress'),
    closed(3, 'complete'),
    closed(4, 'overdue'),
    closed(5, 'complete'),
  ]
  const items = [apologies, minutes, list, motion, lease, closedList]
  const { meetingId } = await clerk.imports(
    clerk.writes('meeting.json', { ...plain, items, outstandingReferences: { rows } }),
  )
  const register = await clerk.app.operations['references.register']({})
  const january = register.committees[0]?.held.find(({ heldOn }) => heldOn === '2024-01-18')
  const settled = register.references.find(({ number }) => number.startsWith('5/'))
  await clerk.app.operations['references.discharge']({
    referenceIds: [settled?.id ?? 0],
    meetingId: january?.id ?? 0,
    at: `Item ${markerSign}settled`,
  })
  return { clerk, meetingId: meetingId ?? 0 }
}

async function packsOf(clerk: Clerk, meetingId: number) {
  const { state } = await clerk.builds(meetingId)
  if (state.kind !== 'done') return { state, public: [], members: [] }
  const { editions } = await clerk.app.operations['packs.read']({ packId: state.packId })
  const found: Record<'public' | 'members', FoundMarker[]> = { public: [], members: [] }
  for (const { audience, docxPath, pdfPath } of editions) {
    found[audience].push(...markersInDocx(readFileSync(docxPath)))
    found[audience].push(...(await markersInPdf(readFileSync(pdfPath))))
  }
  return { state, ...found }
}

it('keeps what non-public references say out of the public pack, and in the members’', async () => {
  const { clerk, meetingId } = await withBothLists()

  const { state, public: inPublic, members } = await packsOf(clerk, meetingId)

  expect(state.kind).toBe('done')
  expect(inPublic).toEqual([])
  const said = new Set(members.map(({ marker }) => marker))
  for (const serial of [2, 3, 4])
    for (const place of ['number', 'action', 'owner', 'status'])
      expect(said).toContain(`${markerSign}${place}${serial}`)
}, 120_000)

it.each([
  ['is awaited', `${markerSign}action2`],
  ['was discharged at an earlier meeting', `${markerSign}action5`],
])(
  'holds the public pack back when a public reference tells what a non-public one says that %s',
  async (_, marker) => {
    const { clerk, meetingId } = await withBothLists(`Ask the bidder ${marker} for the second price.`)
    const { state } = await packsOf(clerk, meetingId)
    expect(state).toMatchObject({ kind: 'failed', code: 'pack-withheld' })
  },
  120_000,
)

it('holds it back for what such a reference once said', async () => {
  const { clerk, meetingId } = await withBothLists(`Ask the bidder ${markerSign}once for the third price.`)
  const { operations } = clerk.app
  const { references } = await operations['references.register']({})
  const awaited = references.find(({ number }) => number.startsWith('2/'))
  const changes = (action: string, seen: string) =>
    operations['references.change']({
      changes: [{ referenceId: awaited?.id ?? 0, seen: { action: seen }, fields: { action } }],
      why: null,
    })
  const said = `Ask the bidder ${markerSign}once for the third price.`
  await changes(said, awaited?.action ?? '')
  await changes('Wait for the bidder.', said)
  expect((await packsOf(clerk, meetingId)).state).toMatchObject({ kind: 'failed', code: 'pack-withheld' })
}, 120_000)

it('keeps it out of every file and page for the public besides the pack', async () => {
  const { clerk, meetingId } = await withBothLists()
  const { operations } = clerk.app
  const { minutes } = await operations['minutes.begin']({ meetingId })
  const lease = minutes?.items.find(({ title }) => title === 'CAFÉ LEASE')
  await operations['minutes.mark']({ personId: minutes?.people[0]?.id ?? 0, mark: 'present', at: null })
  await operations['minutes.write']({
    itemId: lease?.id ?? 0,
    seen: 0,
    writer: 'window 1',
    blocks: minuteFrom([`Members asked for ${markerSign}minute.`], null).map((block) =>
      block.kind === 'vote' ? block : { ...block, runs: [...block.runs] },
    ),
  })
  const { items } = await operations['meetings.read']({ meetingId })
  await operations['references.raise']({
    meetingId,
    agendaItemId: items.find(({ item }) => item.title === 'CAFÉ LEASE')?.item.id ?? null,
    minuteText: `Members asked for ${markerSign}minute.`,
    action: `Bring ${markerSign}raised to the next meeting.`,
    owner: `Head of ${markerSign}raisedowner`,
    due: null,
    isPublic: false,
  })

  const found: (FoundMarker & { readonly file: string })[] = []
  const looksInto = (file: string, base64: string | undefined): void => {
    for (const marker of markersInDocx(new Uint8Array(Buffer.from(base64 ?? '', 'base64'))))
      found.push({ ...marker, file })
  }
  for (const paper of ['public', 'summary', 'decisions', 'actions'] as const) {
    const made = await operations['minutes.word']({ meetingId, paper })
    if (made !== null) looksInto(paper, made.base64)
  }
  const register = await operations['references.register']({})
  const referenceIds = register.references.map(({ id }) => id)
  looksInto(
    'register.xlsx',
    (await operations['references.book']({ referenceIds, audience: 'public' })).base64,
  )
  const texts = [
    referencesCsv(register.references, register, 'public'),
    JSON.stringify((await operations['home.references']({})).due.map(({ asked, due }) => [asked, due])),
  ]
  const preview = await operations['agenda.preview']({ meetingId, audience: 'public' })
  const inPreview = await markersInPdf(new Uint8Array(Buffer.from(preview.pdf, 'base64')))

  expect([...found, ...inPreview]).toEqual([])
  expect(texts.filter((text) => text.includes(markerSign))).toEqual([])
  // The same, asked for with what is not public, says it: the search finds what there is.
  const whole = await operations['references.book']({ referenceIds, audience: 'withNonPublic' })
  expect(whole.fileName).toContain('not for publication')
  expect(markersInDocx(new Uint8Array(Buffer.from(whole.base64, 'base64'))).length).toBeGreaterThan(12)
  const closedActions = await operations['minutes.word']({ meetingId, paper: 'nonPublicActions' })
  expect(closedActions).not.toBeNull()
}, 120_000)
