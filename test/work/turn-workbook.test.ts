import { Workbook } from '@cj-tech-master/excelts'
import { describe, expect, it } from 'vitest'
import { turnWorkbook } from '../../electron/work/turn-workbook.ts'
import { asInBritain } from '../../electron/work/workbook/cell-words.ts'
import { allText, partOf } from '../helpers/tiny-docx.ts'

/** What the Word document made of a workbook says, cell by cell, and what the clerk is told. */
async function turned(fill: (workbook: Workbook) => void) {
  const workbook = new Workbook()
  fill(workbook)
  const xlsx = new Uint8Array(await workbook.xlsx.writeBuffer())
  const { wordForm, findings, features } = await turnWorkbook(xlsx, 'Budget.xlsx')
  const docx = wordForm ?? new Uint8Array()
  const texts = partOf(docx, 'word/document.xml').matchAll(/<w:t xml:space="preserve">([^<]*)</g)
  return { docx, findings, features, texts: Array.from(texts, ([, text]) => text) }
}

describe('a workbook', () => {
  it('shows its figures as Excel does', async () => {
    const { texts } = await turned((workbook) => {
      const sheet = workbook.addWorksheet('Figures')
      sheet.addRow(['Share', 'Sum', 'Pounds', 'Day', 'Loss'])
      const row = sheet.addRow([0.125, 1234567.8, -45000, new Date(Date.UTC(2026, 1, 3)), -12.5])
      for (const [column, format] of [
        '0.0%',
        '#,##0',
        '[$£-809]#,##0',
        'mm-dd-yy',
        '0.00;[Red](0.00)',
      ].entries())
        row.getCell(column + 1).numFmt = format
    })
    expect(texts.slice(-5)).toEqual(['12.5%', '1,234,568', '-£45,000', '03/02/2026', '(12.50)'])
  })

  it('prints stored results, never formulas', async () => {
    const { texts, findings, docx } = await turned((workbook) => {
      const sheet = workbook.addWorksheet('Sums')
      sheet.addRow(['Total', { formula: 'SUM(Secret!A1:A9)', result: 41 }])
    })
    expect(texts).toEqual(['Sums', 'Total', '41'])
    expect(findings).toEqual(['1 formula printed as the result last saved'])
    expect(allText(docx)).not.toContain('Secret')
  })

  it('leaves hidden sheets, rows and columns and comments out, and says so', async () => {
    const { docx, findings } = await turned((workbook) => {
      const sheet = workbook.addWorksheet('Open')
      sheet.addRows([
        ['Service', 'MERIDIAN-COLUMN', 'Sum'],
        ['Roads', 'MERIDIAN-COLUMN', 1],
        ['MERIDIAN-ROW', 'MERIDIAN-COLUMN', 2],
      ])
      sheet.getColumn(2).hidden = true
      sheet.getRow(3).hidden = true
      sheet.getCell('A2').note = 'MERIDIAN-NOTE'
      workbook.addWorksheet('MERIDIAN-SHEET', { state: 'hidden' }).addRow(['MERIDIAN'])
      workbook.addWorksheet('MERIDIAN-VERY', { state: 'veryHidden' }).addRow(['MERIDIAN'])
      workbook.definedNames.add('Open!$A$1', 'MERIDIAN_NAME')
    })
    expect(findings).toEqual([
      '2 hidden sheets left out',
      '1 hidden row left out',
      '1 hidden column left out',
      'comments left out',
      '1 defined name left out',
    ])
    expect(allText(docx)).not.toContain('MERIDIAN')
  })

  it('repeats the rows that are held in place, and sets lines of one cell above the table', async () => {
    const { docx, texts } = await turned((workbook) => {
      const sheet = workbook.addWorksheet('Plan', { views: [{ state: 'frozen', ySplit: 3 }] })
      sheet.addRows([['A draft'], ['Step', 'Owner'], ['No.', 'Name'], [1, 'Wood'], [2, 'Rao']])
    })
    expect(texts.slice(0, 2)).toEqual(['Plan', 'A draft'])
    const body = partOf(docx, 'word/document.xml')
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(2)
    expect(body.indexOf('A draft')).toBeLessThan(body.indexOf('<w:tbl>'))
  })

  it('that shows nothing is refused', async () => {
    const empty = turned((workbook) => void workbook.addWorksheet('Sheet1'))
    await expect(empty).rejects.toMatchObject({ code: 'excel-empty' })
  })

  it('with more cells than a meeting could read is refused', async () => {
    const huge = turned((workbook) => {
      const sheet = workbook.addWorksheet('Ledger')
      for (let row = 0; row < 16_000; row++) sheet.addRow([row, row])
    })
    await expect(huge).rejects.toMatchObject({
      code: 'excel-too-large',
      details: { why: 'Its sheet “Ledger” has 16000 rows and 2 columns.' },
    })
  })
})

it.each([
  ['[$£-809]#,##0', '"£"#,##0'],
  ['[$-809]dd mmmm yyyy', 'dd mmmm yyyy'],
  ['mm-dd-yy', 'dd/mm/yyyy'],
  ['#,##0.00', '#,##0.00'],
])('reads the number format %s as %s', (code, ours) => {
  expect(asInBritain(code)).toBe(ours)
})
