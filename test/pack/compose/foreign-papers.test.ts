import { describe, expect, it } from 'vitest'
import { checkPackage, composeForeign, type GridCell, type GridSheet } from '../../../electron/pack/index.ts'
import { partOf, partNames } from '../../helpers/tiny-docx.ts'
import { noStamps, packOf } from '../../helpers/tiny-pack.ts'
import { codec } from './read-paper.ts'

const png = Uint8Array.from([0x89, 0x50])
const jpeg = Uint8Array.from([0xff, 0xd8])
const page = (widthMm: number, heightMm: number, image = png) => ({
  sheet: { widthMm, heightMm },
  picture: { image, widthMm, heightMm: heightMm - 30, altText: 'Page 1: Harbour dues' },
})
const bodyOf = (docx: Uint8Array): string => partOf(docx, 'word/document.xml')

describe('pages that came as a PDF', () => {
  const { docx } = composeForeign(
    { kind: 'pictures', pages: [page(210, 297), page(210.2, 297), page(420, 297, jpeg)] },
    codec,
  )

  it('stand on paper of their own size, those alike in one section', () => {
    const sizes = bodyOf(docx).match(/<w:pgSz[^>]*>/g)
    expect(sizes).toEqual([
      '<w:pgSz w:w="11906" w:h="16838"/>',
      '<w:pgSz w:w="23811" w:h="16838" w:orient="landscape"/>',
    ])
    expect(bodyOf(docx).match(/PWNextPagePicture/g)).toHaveLength(1)
  })

  it('are pictures in line with the text, their words beside them', () => {
    expect(bodyOf(docx).match(/<wp:inline/g)).toHaveLength(3)
    expect(bodyOf(docx)).toContain('descr="Page 1: Harbour dues"')
    expect(partNames(docx).filter((name) => name.includes('media'))).toEqual([
      'word/media/picture1.png',
      'word/media/picture2.png',
      'word/media/picture3.jpeg',
    ])
    expect(checkPackage(docx, codec)).toEqual([])
  })

  it('bear their stamps in the white bands at the edges, above and below the picture', () => {
    const stamps = { ...noStamps, firstPage: 'Agenda Item 1' }
    const { docx: pack } = packOf([docx], {}, [{ stamps }])
    const header = partNames(pack)
      .map((name) => partOf(pack, name))
      .find((part) => part.includes('PWStamp"'))
    const [, top] = /w:y="(\d+)"/.exec(header ?? '') ?? []
    // 4.5 mm from the edge, where the picture begins at 17.
    expect(Number(top)).toBe(255)
  })
})

const cell = (text: string, more: Partial<NonNullable<GridCell>> = {}): GridCell => ({
  text,
  isNumber: false,
  isBold: false,
  fill: null,
  across: 1,
  down: 1,
  ...more,
})
const figure = (text: string): GridCell => cell(text, { isNumber: true })
const sheet = (rows: GridSheet['rows'], columnWidthsMm: readonly number[], headingRows = 1): GridSheet => ({
  name: 'Budget',
  titles: [],
  columnWidthsMm,
  rows,
  headingRows,
})
const tablesOf = (docx: Uint8Array): readonly string[] => bodyOf(docx).split('<w:tbl>').slice(1)

describe('a sheet that came as a workbook', () => {
  it('is a table on a landscape page under its name, its headings said again on every page', () => {
    const { docx, notes } = composeForeign(
      {
        kind: 'workbook',
        sheets: [
          sheet(
            [
              [cell('Service'), cell('2026')],
              [cell('Roads'), figure('£1,250')],
            ],
            [40, 20],
          ),
        ],
      },
      codec,
    )
    expect(bodyOf(docx)).toContain(
      '<w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t xml:space="preserve">Budget',
    )
    expect(bodyOf(docx)).toContain('w:orient="landscape"')
    expect(bodyOf(docx).match(/<w:tblHeader\/>/g)).toHaveLength(1)
    expect(bodyOf(docx)).toContain(
      '<w:pStyle w:val="PWSheet12Number"/></w:pPr><w:r><w:t xml:space="preserve">£1,250',
    )
    expect(notes).toEqual([])
    expect(checkPackage(docx, codec)).toEqual([])
  })

  it('keeps merged cells, across and down', () => {
    const rows = [
      [cell('Year', { across: 2 }), null, cell('Change')],
      [cell('Roads', { down: 2 }), figure('1'), figure('2')],
      [null, figure('3'), figure('4')],
    ]
    const { docx } = composeForeign({ kind: 'workbook', sheets: [sheet(rows, [40, 20, 20])] }, codec)
    expect(bodyOf(docx).match(/<w:gridSpan w:val="2"\/>/g)).toHaveLength(1)
    expect(bodyOf(docx).match(/<w:vMerge w:val="(restart|continue)"\/>/g)).toEqual([
      '<w:vMerge w:val="restart"/>',
      '<w:vMerge w:val="continue"/>',
    ])
    expect(checkPackage(docx, codec)).toEqual([])
  })

  it('is set smaller where it is a little too wide, and parted where it is much too wide, its first column repeated', () => {
    const wide = (columns: number): GridSheet =>
      sheet(
        [
          Array.from({ length: columns }, (_, at) => cell(`Month ${at}`)),
          Array.from({ length: columns }, () => figure('123,456')),
        ],
        Array.from({ length: columns }, () => 17),
      )
    const smaller = composeForeign({ kind: 'workbook', sheets: [wide(15)] }, codec)
    expect(smaller.notes).toEqual(['sheet “Budget” is printed in 10-point type to fit the page'])

    const parted = composeForeign({ kind: 'workbook', sheets: [wide(40)] }, codec)
    expect(parted.notes).toEqual([
      'sheet “Budget” is too wide for a page: its columns are printed in 3 parts',
    ])
    for (const table of tablesOf(parted.docx)) {
      expect(table).toContain('Month 0<')
      const widths = [...table.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width))
      // 257 mm between the margins.
      expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(14_580)
    }
    for (let month = 0; month < 40; month++)
      expect(tablesOf(parted.docx).some((table) => table.includes(`Month ${month}<`))).toBe(true)
  })
})
