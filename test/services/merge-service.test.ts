import * as fc from '../helpers/fast-check.ts'
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
    { source: 'report-2.docx', firstPage: 5, lastPage: 6 },
  ])
  expect(fakePageMap(docx).pages[4]?.text).toContain('Report 2, sheet 1')
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

it('lets every file count its own pages, from 1 on a right-hand page', async () => {
  const { map, docx } = await mergeFiles(
    { work, layout: fakeLayout() },
    [numbered('A', 3), numbered('B', 2)],
    {
      start: 'next',
    },
  )

  expect(map.map(({ firstPage, lastPage }) => [firstPage, lastPage])).toEqual([
    [1, 3],
    [5, 6],
  ])
  expect(fakePageMap(docx).pages.map(({ text }) => /Page \d of \d/.exec(text)?.[0] ?? '')).toEqual([
    'Page 1 of 3',
    'Page 2 of 3',
    'Page 3 of 3',
    '',
    'Page 1 of 2',
    'Page 2 of 2',
  ])
})

it('counts a last page that shows a picture only', async () => {
  const endsOnPicture = tinyDocx({
    body: `${p('Text')}<w:p><w:pPr><w:pageBreakBefore/></w:pPr><w:r><w:tab/></w:r></w:p>`,
  })
  const { map } = await mergeFiles(
    { work, layout: fakeLayout() },
    [{ source: 'picture.docx', docx: endsOnPicture }, numbered('B', 1)],
    { start: 'next' },
  )

  expect(map[0]).toMatchObject({ firstPage: 1, lastPage: 2 })
})

it('begins a file that counts from 0 at 1 where it must begin on a right-hand page', async () => {
  const { map, docx } = await mergeFiles(
    { work, layout: fakeLayout() },
    [numbered('A', 1), numbered('B', 1, '<w:pgNumType w:start="0"/>')],
    { start: 'odd' },
  )

  expect(map[1]).toMatchObject({ firstPage: 3, lastPage: 3 })
  expect(fakePageMap(docx).pages[2]?.text).toContain('Page 1 of 1')
})

it('stops when cancelled', async () => {
  const merging = mergeFiles({ work, layout: fakeLayout() }, files([2]), {
    start: 'next',
    signal: AbortSignal.abort(),
  })

  await expect(merging).rejects.toMatchObject({ code: 'pack-cancelled' })
})

/** A report of so many pages whose footer says "Page N of M". */
function numbered(name: string, pages: number, section = '') {
  const field = (code: string) => `<w:fldSimple w:instr="${code}"><w:r><w:t>9</w:t></w:r></w:fldSimple>`
  const text = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`
  const footer = `<w:ftr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p>${text('Page ')}${field('PAGE')}${text(' of ')}${field('NUMPAGES')}</w:p></w:ftr>`
  const sheet = (number: number) =>
    `<w:p>${number > 1 ? '<w:pPr><w:pageBreakBefore/></w:pPr>' : ''}${text(`${name}${number}. `)}</w:p>`
  return {
    source: `${name}.docx`,
    docx: tinyDocx({
      body: Array.from({ length: pages }, (_, index) => sheet(index + 1)).join(''),
      section: `<w:footerReference w:type="default" r:id="own"/>${section}`,
      further: [{ name: 'own.xml', kind: 'footer', id: 'own', data: footer }],
    }),
  }
}

function files(lengths: readonly number[]) {
  return lengths.map((pages, index) => ({
    source: `report-${index + 1}.docx`,
    docx: report(`Report ${index + 1}`, pages),
  }))
}
