import { expect, it } from 'vitest'
import { packResult, packTable } from '../../electron/cli/pack-result.ts'
import type { PackedDocument, PackEdition } from '../../shared/pack/pack-view.ts'

const document = (
  itemId: number | null,
  first: number,
  last: number,
  source: string | null,
  title = '',
): PackedDocument => ({
  itemId,
  itemNumber: itemId,
  title,
  isExempt: false,
  range: { first, last },
  firstSheet: first,
  sheets: last - first + 1,
  fillers: 0,
  source,
})

const edition: PackEdition = {
  audience: 'members',
  docxPath: 'out/members.docx',
  pdfPath: 'out/members.pdf',
  pages: 24,
  sha256: { docx: 'a', pdf: 'b' },
  documents: [
    document(null, 1, 4, null, 'Agenda'),
    document(11, 5, 10, null, 'Minutes'),
    document(13, 11, 20, 'reports/trees.docx', 'TREES'),
    document(13, 21, 24, 'reports/trees-appendix.docx', 'Appendix 1'),
  ],
  checks: [
    { name: 'page-ranges', ok: true, title: 'Ranges', detail: '3 ranges are true of the finished pages.' },
  ],
  notes: [],
}
const items = [
  { id: 10, number: 1, title: 'APOLOGIES' },
  { id: 11, number: 2, title: 'MINUTES' },
  { id: 13, number: 3, title: 'TREE PLANTING' },
]

it('gives each item its pages as printed, and each Word file as it was named', () => {
  expect(packResult(edition, items)).toEqual({
    docx: 'out/members.docx',
    pdf: 'out/members.pdf',
    pages: 24,
    items: [
      { number: 1, title: 'APOLOGIES', source: null, firstPage: null, lastPage: null },
      { number: 2, title: 'MINUTES', source: null, firstPage: 5, lastPage: 10 },
      { number: 3, title: 'TREE PLANTING', source: 'reports/trees.docx', firstPage: 11, lastPage: 20 },
      { number: 3, title: 'Appendix 1', source: 'reports/trees-appendix.docx', firstPage: 21, lastPage: 24 },
    ],
    checks: [{ name: 'page-ranges', ok: true, detail: '3 ranges are true of the finished pages.' }],
    removed: [],
  })
})

it('says what was taken out of each report for the public', () => {
  const text = '4 comments by 2 people removed; your original is unchanged.'
  const notes = [
    { document: 'Item 3', kind: 'removed-for-public' as const, text },
    { document: 'Item 3', kind: 'described-picture' as const, text: 'A lime tree' },
    {
      document: 'Item 3',
      kind: 'hidden-stays' as const,
      text: '1 cropped picture keeps what its frame hides.',
    },
  ]
  const result = packResult({ ...edition, audience: 'public', notes }, items)

  expect(result.removed).toEqual([{ document: 'Item 3', text }])
  expect(packTable(result)).toContain(`Item 3: ${text}`)
  expect(packTable(result)).toContain('Item 3: 1 cropped picture keeps what its frame hides.')
})

it('says the same as a table', () => {
  expect(packTable(packResult(edition, items)).split('\n').slice(0, 5)).toEqual([
    'Item  Pages    Title          Word file',
    '1     -        APOLOGIES',
    '2     5 - 10   MINUTES',
    '3     11 - 20  TREE PLANTING  trees.docx',
    '3     21 - 24  Appendix 1     trees-appendix.docx',
  ])
})
