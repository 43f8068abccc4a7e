import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readReport } from '../../electron/pack/index.ts'
import { nodeCodec } from '../../electron/work/node-codec.ts'
import { isoDate } from '../../shared/calendar/iso-date.ts'
import { coverDifferences } from '../../shared/reports/cover-differences.ts'
import type { Cover } from '../../shared/reports/cover.ts'
import { caseFolder, needs } from '../helpers/shared-cases.ts'

/** The parts of meeting.json that are read here. */
interface Meeting {
  readonly committee: { readonly name: string }
  readonly meeting: { readonly date: string }
  readonly items: readonly {
    readonly number: number
    readonly title: string
    readonly reportOf: string | null
    readonly purpose: string | null
    readonly exemptParagraphs: readonly string[]
  }[]
  readonly reports: readonly {
    readonly item: number
    readonly docx: string
    readonly cover?: Partial<Cover>
  }[]
}

const meeting = (folder: string): Meeting =>
  JSON.parse(readFileSync(join(folder, 'meeting.json'), 'utf8')) as Meeting
const read = (folder: string, docx: string): Cover =>
  readReport(readFileSync(join(folder, docx)), docx, nodeCodec)

it('reads every field of the seven public covers as the meeting file tells them', (context) => {
  const folder = needs(context, caseFolder)
  const told = meeting(folder).reports.flatMap(({ docx, cover }) => (cover ? [{ docx, cover }] : []))
  expect(told).toHaveLength(7)
  for (const { docx, cover } of told)
    expect({ docx, ...read(folder, docx) }).toMatchObject({ docx, ...cover })
})

it('raises the two differences between agenda and covers, both of item 8, and none of any other report', (context) => {
  const folder = needs(context, caseFolder)
  const { committee, meeting: held, items, reports } = meeting(folder)
  const differences = reports.flatMap(({ item: number, docx }) => {
    const item = items.find((each) => each.number === number)
    if (item === undefined) throw new Error(`no item ${number}`)
    const agenda = {
      committeeName: committee.name,
      heldOn: isoDate(held.date),
      isExempt: item.exemptParagraphs.length > 0,
      ...item,
    }
    return coverDifferences(agenda, read(folder, docx)).map((each) => ({ item: number, ...each }))
  })
  expect(differences).toEqual([
    { item: 8, field: 'purpose', agenda: 'For Discussion', cover: 'For information' },
    {
      item: 8,
      field: 'reportOf',
      agenda: 'Report of the Commissioner.',
      cover: 'Joint report of Commissioner of Police & the Police Authority Director',
    },
  ])
})
