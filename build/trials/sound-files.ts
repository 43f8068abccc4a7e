import { Workbook } from '@cj-tech-master/excelts'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { line, shownPdf } from '../../test/helpers/shown-pdf.ts'

/** Files to spoil: Word reports from a folder, or those of the sample office; a small PDF; a small workbook. */
export async function soundFiles(folder: string) {
  return { docx: reports(folder), pdf: [annex()], xlsx: [await budget()] }
}

/** Larger ones would only make the trial longer. */
const mostBytes = 60_000

function reports(folder: string): readonly Uint8Array[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.docx') && statSync(join(folder, name)).size <= mostBytes)
    .toSorted()
    .map((name) => new Uint8Array(readFileSync(join(folder, name))))
}

function annex(): Uint8Array {
  const note = '<< /Type /Annot /Subtype /Text /Rect [300 700 320 720] /Contents (A note) >>'
  return shownPdf([
    { drawing: line('Harbour dues', 72, 700), width: 300, height: 300, notes: [note] },
    {
      drawing: `0.2 0.4 0.6 rg 20 20 100 100 re f ${line('Fees', 72, 200)}`,
      width: 300,
      height: 300,
      turned: 90,
    },
  ])
}

async function budget(): Promise<Uint8Array> {
  const workbook = new Workbook()
  const sheet = workbook.addWorksheet('Budget', { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.addRows([
    ['Service', '2026', 'Share'],
    ['Roads', 1250, 0.5],
    ['Parks', { formula: 'B2*2', result: 2500 }, 0.25],
  ])
  sheet.mergeCells('A2:A3')
  sheet.getCell('B2').numFmt = '#,##0'
  sheet.getCell('C2').note = 'A note'
  workbook.addWorksheet('Workings', { state: 'hidden' }).addRow(['Reserve'])
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}
