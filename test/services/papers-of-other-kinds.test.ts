import { Workbook } from '@cj-tech-master/excelts'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { newClerk } from '../helpers/clerk.ts'
import { line, shownPdf } from '../helpers/shown-pdf.ts'
import { allText } from '../helpers/tiny-docx.ts'
import { meetingFile, report } from './pack-office.ts'

const secret = 'The lowest tender was two hundred and twelve thousand pounds below the estimate.'
const annex = (words: string): Uint8Array => shownPdf([{ drawing: line(words, 30, 500, 10) }])

it('takes a PDF and a workbook as papers, turns each into a Word document once, and keeps the originals as they came', async () => {
  const { clerk, meetingId } = await meeting()
  const workbook = new Workbook()
  workbook.addWorksheet('Budget').addRows([
    ['Service', 'Sum'],
    ['Roads', 1250],
  ])
  workbook.addWorksheet('Workings', { state: 'hidden' }).addRow(['Reserve'])

  await clerk.attaches(meetingId, 4, 'annex.pdf', annex('Harbour dues'))
  const budget = new Uint8Array(await workbook.xlsx.writeBuffer())
  const paper = await clerk.attaches(meetingId, 5, 'budget.xlsx', budget)

  expect(paper.findings).toEqual(['1 hidden sheet left out'])
  const kept = readdirSync(join(clerk.folder, 'originals')).map((name) => name.split('.').at(-1))
  expect(kept).toEqual(expect.arrayContaining(['pdf', 'xlsx']))
  expect(readdirSync(join(clerk.folder, 'word-forms'))).toHaveLength(2)
})

it('puts them into the pack, where their words can be read out; what was turned is made again when it is lost', async () => {
  const { clerk, meetingId } = await meeting()
  await clerk.attaches(meetingId, 4, 'annex.pdf', annex('Harbour dues'))
  rmSync(join(clerk.folder, 'word-forms'), { recursive: true })

  const { state } = await clerk.builds(meetingId, ['members'])

  if (state.kind !== 'done') throw new Error(JSON.stringify(state))
  const { editions } = await clerk.app.operations['packs.read']({ packId: state.packId })
  const path = editions[0]?.docxPath ?? ''
  expect(allText(new Uint8Array(readFileSync(path)))).toContain('descr="Page 1: Harbour dues"')
})

it('withholds a public pack that prints words of an exempt PDF', async () => {
  const { clerk, meetingId } = await meeting()
  await clerk.attaches(meetingId, 4, 'report.docx', report('Harbour', 1, { extra: secret }))
  await clerk.attaches(meetingId, 9, 'tenders.pdf', annex(secret))

  const { state } = await clerk.builds(meetingId, ['public'])

  expect(state).toMatchObject({
    code: 'pack-withheld',
    details: { where: expect.stringContaining('Item 9') },
  })
})

async function meeting() {
  const clerk = await newClerk({ today: '2026-11-21' })
  const { meetingId } = await clerk.imports(clerk.writes('meeting.json', meetingFile()))
  if (meetingId === null) throw new Error('the meeting was not imported')
  return { clerk, meetingId }
}
