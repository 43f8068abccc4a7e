import { readFileSync } from 'node:fs'
import { expect, it, vi } from 'vitest'
import type { PackEdition } from '../../shared/pack/pack-view.ts'
import { newClerk } from '../helpers/clerk.ts'
import { allText } from '../helpers/tiny-docx.ts'
import { drawingOf } from '../leaks/marked-drawings.ts'
import { markedReport, paragraph, run } from '../leaks/marked-report.ts'
import { meetingFile } from './pack-office.ts'

/** Trees with a comment, a change that adds "two hundred" for "ninety", and a picture that is described. */
const trees = markedReport([
  {
    body: `<w:p>${run('We planted ')}<w:del w:id="1" w:author="Ann" w:date="2026-01-01T10:00:00Z"><w:r><w:delText>ninety</w:delText></w:r></w:del><w:ins w:id="2" w:author="Ann" w:date="2026-01-01T10:00:00Z">${run('two hundred')}</w:ins>${run(' trees.')}</w:p>`,
  },
  {
    body: `<w:p><w:commentRangeStart w:id="7"/>${run('In eleven streets.')}<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r></w:p>`,
    stories: {
      comments: `<w:comment w:id="7" w:author="Ben" w:date="2026-01-01T10:00:00Z">${paragraph('Ask legal.')}</w:comment>`,
    },
  },
  drawingOf({ description: 'A lime tree in leaf' }),
])

it(
  'accepts tracked changes for the public unless the clerk refuses them, and says what was taken out',
  { timeout: 90_000 },
  async () => {
    const { clerk, meetingId, publicPack } = await meetingWithTrees()
    const accepted = await publicPack()

    expect(textOf(accepted)).toContain('two hundred')
    expect(textOf(accepted)).not.toMatch(/ninety|Ask legal|Ann|Ben/)
    const notes = accepted.notes.filter(({ document }) => document === 'Item 5')
    expect(notes.find(({ kind }) => kind === 'removed-for-public')?.text).toMatch(
      /1 comment by 1 person.*2 tracked changes by 1 person.*your original is unchanged/,
    )
    expect(notes.filter(({ kind }) => kind === 'described-picture').map(({ text }) => text)).toEqual([
      'A lime tree in leaf',
    ])

    const paper = (await clerk.reads(meetingId)).items.find(({ item }) => item.number === 5)?.papers[0]
    expect(paper?.trackedChanges).toBe('accept')
    await clerk.app.operations['papers.settleChanges']({ paperId: paper?.id ?? 0, trackedChanges: 'refuse' })

    const { packState, items } = await clerk.reads(meetingId)
    expect(packState.kind).toBe('outOfDate')
    expect(items.find(({ item }) => item.number === 5)?.papers[0]?.trackedChanges).toBe('refuse')
    const refused = await publicPack()
    expect(textOf(refused)).toContain('ninety')
    expect(textOf(refused)).not.toContain('two hundred')
  },
)

it('asks nothing where a paper has no tracked changes, and says so when the paper is gone', async () => {
  const { clerk, meetingId } = await meetingWithTrees(markedReport([{ body: paragraph('Trees.') }]))
  const paper = (await clerk.reads(meetingId)).items.find(({ item }) => item.number === 5)?.papers[0]

  expect(paper?.trackedChanges).toBeNull()
  await expect(
    clerk.app.operations['papers.settleChanges']({ paperId: 999, trackedChanges: 'refuse' }),
  ).rejects.toMatchObject({ code: 'no-such-paper' })
})

it('tells what leaves each paper while the pack is still being built', async () => {
  const { clerk, publicPack } = await meetingWithTrees()
  await publicPack()

  const told = clerk.news.flatMap((event) => (event.kind === 'job' ? (event.progress.removed ?? []) : []))
  expect(told[0]).toMatchObject({ document: 'Item 5', text: expect.stringContaining('1 comment') })
})

it('marks the public pack out of date when an item of it turns exempt', async () => {
  const { clerk, meetingId, publicPack } = await meetingWithTrees()
  await publicPack()
  const { items, ...file } = meetingFile()
  const exempt = items.map((item) => (item.number === 5 ? { ...item, exemptParagraphs: ['3'] } : item))
  await clerk.imports(clerk.writes('meeting.json', { ...file, items: exempt }))

  expect((await clerk.reads(meetingId)).packState).toMatchObject({ kind: 'outOfDate' })
})

async function meetingWithTrees(report = trees) {
  const clerk = await newClerk({ today: '2026-11-21' })
  const { meetingId } = await clerk.imports(clerk.writes('meeting.json', meetingFile()))
  if (meetingId === null) throw new Error('the meeting was not imported')
  await clerk.attaches(meetingId, 5, 'trees.docx', report)
  const publicPack = async (): Promise<PackEdition> => {
    // A finished pack is proved in the background, and one is built at a time.
    await vi.waitUntil(
      async () => (await clerk.app.operations['jobs.list']({}))[0]?.state.kind !== 'running',
      { timeout: 60_000 },
    )
    expect((await clerk.builds(meetingId)).state).toMatchObject({ kind: 'done' })
    const edition = (await clerk.reads(meetingId)).pack?.editions.find(
      ({ audience }) => audience === 'public',
    )
    if (edition === undefined) throw new Error('there is no public pack')
    return edition
  }
  return { clerk, meetingId, publicPack }
}

const textOf = ({ docxPath }: PackEdition): string => allText(readFileSync(docxPath))
