import { readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import type { LayoutEngine } from '../../electron/layout/layout-engine.ts'
import type { PageMap } from '../../shared/pack/pack-plan.ts'
import { newClerk } from '../helpers/clerk.ts'
import { fakeLayout } from '../helpers/fake-layout.ts'
import { meetingFile, report } from './pack-office.ts'

const today = '2026-11-21'

it('is told when the Word file laid out as a whole has other pages, and is given the next version by the whole', async () => {
  const { layout, subjects } = layoutThat((map, subject) =>
    subject === 'Item 4' ? { ...map, pages: map.pages.slice(0, -1) } : map,
  )
  const { clerk, meetingId } = await meetingWithReport(layout, 5)

  const { state } = await clerk.builds(meetingId)
  const next = await clerk.waitsForNext(state)

  if (state.kind !== 'done' || next.state.kind !== 'done') throw new Error(JSON.stringify([state, next]))
  const first = await clerk.app.operations['packs.read']({ packId: state.packId })
  for (const { checks } of first.editions)
    expect(checks.find(({ name }) => name === 'whole-layout')).toMatchObject({ ok: false })
  const second = await clerk.app.operations['packs.read']({ packId: next.state.packId })
  expect(second.version).toBe(first.version + 1)
  for (const { documents, checks } of second.editions) {
    const item = documents.find(({ itemNumber }) => itemNumber === 4)
    expect(item).toMatchObject({ sheets: 6, fillers: 1 })
    expect(checks.filter(({ name }) => name === 'page-ranges' || name === 'whole-layout')).toMatchObject([
      { ok: true },
      { ok: true },
    ])
  }
  expect(subjects.filter((subject) => subject === 'the public pack')).toHaveLength(2)
})

it('keeps the pack that it has, and says what is wrong with it, when the whole does not settle either', async () => {
  let times = 0
  const { layout } = layoutThat((map, subject) => {
    if (subject !== 'the members’ pack') return map
    times += 1
    return longerBy(map, times, '_pack_004')
  })
  const { clerk, meetingId } = await meetingWithReport(layout, 5)

  const { state } = await clerk.builds(meetingId)
  const next = await clerk.waitsForNext(state)

  expect(next.state).toMatchObject({ kind: 'failed', code: 'page-numbers-unsettled' })
  const { pack } = await clerk.reads(meetingId)
  expect(pack?.version).toBe(1)
  expect(readdirSync(clerk.outside.packFolder)).toHaveLength(4)
  const wrong = pack?.editions.flatMap(({ checks }) =>
    checks.filter(({ name, ok }) => name === 'whole-layout' && !ok),
  )
  expect(wrong?.[0]?.detail).toMatch(/^The Word file comes to \d+ pages, the PDF to \d+ pages\./u)
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
