import { array, assert, constantFrom, property } from '../../helpers/fast-check.ts'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sampleOffice } from '../../../build/sample-office/sample-office.ts'
import { readReport } from '../../../electron/pack/index.ts'
import { nodeCodec } from '../../../electron/work/node-codec.ts'
import type { ReadReport } from '../../../shared/reports/cover.ts'
import { corpusFolder, needs } from '../../helpers/shared-cases.ts'
import { p, tinyDocx } from '../../helpers/tiny-docx.ts'

const reading = (body: string, styles?: string): ReadReport =>
  readReport(tinyDocx(styles === undefined ? { body } : { body, styles }), 'report.docx', nodeCodec)
const cell = (...paragraphs: readonly string[]): string =>
  `<w:tc><w:tcPr/>${paragraphs.map((each) => (each.startsWith('<') ? each : p(each))).join('')}</w:tc>`
const row = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`
const table = (...rows: readonly string[]): string => `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`

describe('forms of covers', () => {
  it('reads a cover that is paragraphs, two labels to a line', () => {
    const body = [
      p('REPORT TO: Ponds Committee'),
      `<w:p><w:r><w:t>Date: 6th March 2024</w:t><w:tab/><w:t>Ref: PD 4/24</w:t></w:r></w:p>`,
      p('Title: Pond levels'),
      p('Report of: the Warden'),
      p('Author: Ada Fenn, Pond Keeper'),
      p('1. Introduction'),
      p('The subject: nothing that belongs to a cover.'),
    ].join('')
    expect(reading(body)).toMatchObject({
      committees: [{ name: 'Ponds Committee', date: '2024-03-06', dateText: '6th March 2024' }],
      subject: 'Pond levels',
      policeReference: 'PD 4/24',
      reportOf: 'the Warden',
      authors: [{ name: 'Ada Fenn', post: 'Pond Keeper' }],
    })
  })

  it('reads labels at the head of columns', () => {
    const body = table(
      row(cell('Committee'), cell('Date'), cell('Classification'), cell('Report No')),
      row(cell('Ponds Committee'), cell('06/03/2024'), cell('Unrestricted'), cell('PD 4/24')),
    )
    expect(reading(body)).toMatchObject({
      committees: [{ name: 'Ponds Committee', date: '2024-03-06' }],
      publicOrNonPublic: 'Unrestricted',
      policeReference: 'PD 4/24',
    })
  })

  it.each([
    ['paragraphs', cell('Committee(s):', 'Ponds Committee – For Decision', 'Roads Board – For Information')],
    ['a paragraph', cell('Committee(s): Ponds Committee – For Decision; Roads Board – For Information')],
    [
      'one line without a stop',
      cell('Committee(s): Ponds Committee – For Decision Roads Board – For Information'),
    ],
    [
      'broken lines',
      cell(
        'Committee(s):',
        '<w:p><w:r><w:t>Ponds</w:t><w:br/><w:t>Committee (For Decision)</w:t><w:br/><w:t>Roads Board: For Information</w:t></w:r></w:p>',
      ),
    ],
  ])('gives each of two committees in %s its own day and purpose', (_, committees) => {
    const body = table(
      row(committees, cell('Dated: 22 February 2024 and 6 March 2024')),
      row(cell('Subject: Pond levels'), cell('Public')),
    )
    expect(reading(body).committees).toMatchObject([
      { name: 'Ponds Committee', date: '2024-02-22', purpose: 'For Decision' },
      { name: 'Roads Board', date: '2024-03-06', purpose: 'For Information' },
    ])
  })

  it('reads what stands once all changes are accepted, and not what is hidden or still a prompt', () => {
    const changed =
      '<w:p><w:r><w:t xml:space="preserve">Subject: </w:t></w:r><w:del w:id="1" w:author="A"><w:r><w:delText>Ditches</w:delText></w:r></w:del><w:ins w:id="2" w:author="A"><w:r><w:t>Pond levels</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t> SECRET</w:t></w:r></w:p>'
    const prompt =
      '<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>Click here to enter text</w:t></w:r></w:p></w:sdtContent></w:sdt>'
    const gone = `<w:tr><w:trPr><w:del w:id="3" w:author="A"/></w:trPr>${cell('Ref:')}${cell('PD 1/24')}</w:tr>`
    const body = table(
      row(cell('Committee'), cell('Ponds Committee')),
      row(cell(changed), cell('Public')),
      gone,
      row(cell('If so, how much?'), cell(prompt)),
      row(cell('What is the source of funding?'), cell('[insert source]')),
    )
    expect(reading(body)).toMatchObject({
      subject: 'Pond levels',
      public: true,
      policeReference: null,
      howMuch: null,
      sourceOfFunding: null,
    })
  })

  it('finds a cover within content controls, a row of it in one too', () => {
    const control = (content: string): string =>
      `<w:sdt><w:sdtPr/><w:sdtContent>${content}</w:sdtContent></w:sdt>`
    const body = control(
      table(
        control(row(cell('Subject:'), control(cell('Pond levels')))),
        row(cell('Report of:'), cell('The Warden')),
      ),
    )
    expect(reading(body)).toMatchObject({ subject: 'Pond levels', reportOf: 'The Warden' })
  })

  it('finds the office’s reference in the margin', () => {
    const docx = tinyDocx({
      body: table(row(cell('Subject: Ponds'), cell('Report of: Warden'))),
      header: p('Pol 20-24'),
    })
    expect(readReport(docx, 'a.docx', nodeCodec).policeReference).toBe('Pol 20-24')
  })

  it('keeps a subject of 500 characters whole', () => {
    const subject = 'Ponds and '.repeat(50).trim()
    expect(
      reading(table(row(cell('Subject:'), cell(subject)), row(cell('Report of:'), cell('Warden')))).subject,
    ).toBe(subject)
  })
})

describe('the list of background papers (R21)', () => {
  it.each([
    ['None.', []],
    ['Pond survey, 2023', ['Pond survey, 2023']],
  ])('“%s”', (line, papers) => {
    const body = p('Summary') + p('Dry.') + p('Background papers', '<w:pStyle w:val="Heading2"/>') + p(line)
    expect(reading(body).backgroundPapers).toEqual(papers)
  })

  it('is absent where no heading names it', () => {
    expect(reading(p('Summary') + p('Dry.')).backgroundPapers).toBeNull()
  })
})

it('takes a letter, a form and an empty page for what they are: no cover', () => {
  for (const body of [p('Dear Sir'), table(row(cell('Date'), cell('1 May 2024'))), p('')])
    expect(reading(body)).toMatchObject({ committees: [], subject: null, reportOf: null, rows: [] })
})

it('reads the covers of the sample office, each in its own form', async () => {
  const files = [...(await sampleOffice())].filter(([name]) => name.endsWith('.docx'))
  expect(files.length).toBeGreaterThan(4)
  for (const [name, docx] of files) {
    const cover = readReport(docx, name, nodeCodec)
    expect(cover).toMatchObject({
      subject: expect.any(String),
      committees: [{ date: '2026-12-10' }, ...cover.committees.slice(1)],
      policeReference: expect.stringMatching(/^[A-Z]+ \d+\/26$/),
    })
  }
})

it('never stumbles over a Word file of the corpus', (context) => {
  const folder = needs(context, corpusFolder)
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.docx'))) {
    const { committees } = readReport(readFileSync(join(folder, name)), name, nodeCodec)
    expect({ name, committees }).toEqual({ name, committees: [] })
  }
})

it('never stumbles over any words in a cover’s place', () => {
  const words = array(
    constantFrom(
      'Committee(s):',
      'Dated:',
      '22 February 2024',
      'Subject:',
      'Report of:',
      'Author:',
      'For',
      '?',
      ':',
      'and',
      'Board',
      '(',
      ')',
      'Pol 1-24',
      '–',
      ';',
    ),
    { maxLength: 12 },
  )
  assert(
    property(array(array(words, { minLength: 1, maxLength: 3 }), { maxLength: 6 }), (rows) => {
      const body = table(...rows.map((each) => row(...each.map((texts) => cell(texts.join(' '))))))
      const { committees } = reading(body + p('Summary'))
      expect(committees.every(({ name }) => name.trim() === name)).toBe(true)
    }),
    { numRuns: 60 },
  )
})
