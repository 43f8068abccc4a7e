import { existsSync, readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import type { LayoutEngine } from '../../electron/layout/layout-engine.ts'
import type { PageMap } from '../../shared/pack/pack-plan.ts'
import { newClerk } from '../helpers/clerk.ts'
import { fakeLayout } from '../helpers/fake-layout.ts'
import { meetingFile, report } from './pack-office.ts'

const today = '2026-11-21'

it('takes the true length of a paper that is longer among the others than alone, and makes the packs once more', async () => {
  const { layout, subjects } = layoutThat((map, subject) =>
    subject === 'Item 4' ? { ...map, pages: map.pages.slice(0, -1) } : map,
  )
  const { clerk, meetingId } = await meetingWithReport(layout, 5)

  const { state } = await clerk.builds(meetingId)

  if (state.kind !== 'done') throw new Error(JSON.stringify(state))
  const { editions } = await clerk.app.operations['packs.read']({ packId: state.packId })
  for (const { documents, checks } of editions) {
    const item = documents.find(({ itemNumber }) => itemNumber === 4)
    expect(item).toMatchObject({ sheets: 6, fillers: 1 })
    expect(checks.find(({ name }) => name === 'page-ranges')).toMatchObject({ ok: true })
  }
  expect(subjects.filter((subject) => subject === 'the members’ pack')).toHaveLength(2)
  expect(subjects.filter((subject) => subject === 'the public pack')).toHaveLength(1)
})

it('writes nothing when the numbers do not settle', async () => {
  let times = 0
  const { layout } = layoutThat((map, subject) => {
    if (subject !== 'the members’ pack') return map
    times += 1
    return longerBy(map, times, '_pack_004')
  })
  const { clerk, meetingId } = await meetingWithReport(layout, 5)

  const { state } = await clerk.builds(meetingId)

  expect(state).toMatchObject({ kind: 'failed', code: 'page-numbers-unsettled' })
  expect(existsSync(clerk.outside.packFolder) ? readdirSync(clerk.outside.packFolder) : []).toEqual([])
  expect((await clerk.reads(meetingId)).pack).toBeNull()
})

it('says plainly when the layout engine cannot be had', async () => {
  const layout = fakeLayout({
    before: () => {
      throw new RangeError('the engine is not there')
    },
  })
  const { clerk, meetingId } = await meetingWithReport(layout, 2)

  const { state } = await clerk.builds(meetingId)

  expect(state).toMatchObject({ kind: 'failed', code: 'unexpected' })
  expect(JSON.stringify(state)).not.toContain('the engine is not there')
})

async function meetingWithReport(layout: LayoutEngine, pages: number) {
  const clerk = await newClerk({ today, layout })
  const { meetingId } = await clerk.imports(clerk.writes('meeting.json', meetingFile()))
  if (meetingId === null) throw new Error('the meeting was not imported')
  await clerk.attaches(meetingId, 4, 'wardens.docx', report('Street wardens', pages))
  return { clerk, meetingId }
}

/** The fake engine, whose maps are changed before they are given out. */
function layoutThat(changes: (map: PageMap, subject: string) => PageMap) {
  const plain = fakeLayout()
  const layout: LayoutEngine = {
    ...plain,
    async layOut(docx, options) {
      const { map, pdf } = await plain.layOut(docx, options)
      return { pdf, map: changes(map, options.subject) }
    },
  }
  return { layout, subjects: plain.subjects }
}

/** The map with `count` more pages at the end of the document with that bookmark. */
function longerBy({ pages, bookmarks }: PageMap, count: number, bookmark: string): PageMap {
  const at = bookmarks[bookmark] ?? 1
  const moved = Object.entries(bookmarks).map(
    ([name, page]) => [name, page > at ? page + count : page] as const,
  )
  const more = Array.from({ length: count }, () => ({ widthMm: 210, heightMm: 297, text: '' }))
  return { pages: pages.toSpliced(at, 0, ...more), bookmarks: Object.fromEntries(moved) }
}
