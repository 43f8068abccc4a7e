import * as fc from 'fast-check'
import { afterAll, expect, it } from 'vitest'
import { mergeFiles } from '../../electron/services/merge-service.ts'
import { createPackWork } from '../../electron/work/pack-work-client.ts'
import { fakeLayout, fakePageMap } from '../helpers/fake-layout.ts'
import { p, tinyDocx } from '../helpers/tiny-docx.ts'
import { report } from './pack-office.ts'

const work = createPackWork()
afterAll(() => work.close())

it('puts files one after another and says where each lies', async () => {
  const { docx, map } = await mergeFiles({ work, layout: fakeLayout() }, files([3, 2]), { start: 'next' })

  expect(map).toEqual([
    { source: 'report-1.docx', firstPage: 1, lastPage: 3 },
    { source: 'report-2.docx', firstPage: 4, lastPage: 5 },
  ])
  expect(fakePageMap(docx).pages[3]?.text).toContain('Report 2, sheet 1')
})

it('begins every file on an odd page when asked, with a filler where needed', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 5 }),
      async (lengths) => {
        const { docx, map } = await mergeFiles({ work, layout: fakeLayout() }, files(lengths), {
          start: 'odd',
        })

        expect(map.map(({ firstPage, lastPage }) => lastPage - firstPage + 1)).toEqual(lengths)
        expect(map.every(({ firstPage }) => firstPage % 2 === 1)).toBe(true)
        const { pages } = fakePageMap(docx)
        expect(pages).toHaveLength(map.at(-1)?.lastPage ?? 0)
      },
    ),
    { numRuns: 15 },
  )
})

it('leaves the blank page that a report has behind its cover, also where the cover stands on an even page', async () => {
  const cover = tinyDocx({
    body: p('Cover', '<w:sectPr/>') + p('Page one'),
    section: '<w:pgNumType w:start="1"/>',
  })
  const given = [
    files([3])[0],
    { source: 'cover.docx', docx: cover },
    { source: 'last.docx', docx: tinyDocx({ body: p('Last') }) },
  ]

  const { map, docx } = await mergeFiles(
    { work, layout: fakeLayout() },
    given.flatMap((file) => file ?? []),
    { start: 'next' },
  )

  expect(map.map(({ firstPage, lastPage }) => [firstPage, lastPage])).toEqual([
    [1, 3],
    [4, 6],
    [7, 7],
  ])
  expect(fakePageMap(docx).pages[4]?.text).toBe('')
})

it('stops when cancelled', async () => {
  const merging = mergeFiles({ work, layout: fakeLayout() }, files([2]), {
    start: 'next',
    signal: AbortSignal.abort(),
  })

  await expect(merging).rejects.toMatchObject({ code: 'pack-cancelled' })
})

function files(lengths: readonly number[]) {
  return lengths.map((pages, index) => ({
    source: `report-${index + 1}.docx`,
    docx: report(`Report ${index + 1}`, pages),
  }))
}
