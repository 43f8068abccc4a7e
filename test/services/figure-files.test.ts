import { Workbook, type Worksheet } from '@cj-tech-master/excelts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, type TestContext } from 'vitest'
import type { FiguresReading } from '../../shared/contract/measure-views.ts'
import type { FigureMapping } from '../../shared/measures/sheets/mapping.ts'
import type { FigureFileReading } from '../../shared/measures/sheets/read-figure-file.ts'
import { type Clerk, newClerk } from '../helpers/clerk.ts'
import { measuresFolder, needs } from '../helpers/shared-cases.ts'

/** A clerk whose committee has the policing plan's measures, with their figures up to Q3 2023/24. */
async function clerkWithPlan(context: TestContext) {
  const clerk = await newClerk({ today: '2024-05-02' })
  const folder = needs(context, measuresFolder)
  await clerk.imports(join(folder, 'policing-plan.json'))
  const { committees } = await clerk.app.operations['measures.read']({ committeeId: null, period: null })
  return { clerk, folder, committeeId: committees[0]?.id ?? 0 }
}

/** A clerk with two measures of their own: ducks by quarters, and a rate. */
async function clerkWithPonds() {
  const clerk = await newClerk({ today: '2024-05-02' })
  const measure = (ref: string, title: string, unit: string, points: readonly object[]) => ({
    ref,
    title,
    owner: ref === '1.1' ? 'Head of Ponds' : 'Head of Parks / Woods',
    directionOfGood: 'up',
    series: [{ name: title, unit, aggregation: unit === 'percent' ? 'rate' : 'sum', points }],
  })
  const plan = {
    format: 'packwright-case-measures/1',
    plan: 'Ponds for all',
    committee: null,
    measures: [
      measure('1.1', 'Ducks', 'ducks', [{ period: 'Q3 2023/24', value: 40 }]),
      measure('1.2', 'Content visitors', 'percent', [{ period: 'Q3 2023/24', value: 80 }]),
    ],
  }
  await clerk.imports(clerk.writes('plan.json', plan))
  const { committees } = await clerk.app.operations['measures.read']({ committeeId: null, period: null })
  return { clerk, committeeId: committees[0]?.id ?? 0 }
}

async function reads(
  { app }: Clerk,
  committeeId: number,
  files: readonly (readonly [name: string, bytes: Uint8Array])[],
  mapping: FigureMapping | null = null,
): Promise<FiguresReading> {
  const tokens = files.map(([name, bytes]) => ({ token: app.files.offer(name, bytes), mapping }))
  return app.operations['figures.read']({ committeeId, files: tokens })
}

/** As the dialog does: what was seen and agreed to. */
async function takesIn(
  { app }: Clerk,
  committeeId: number,
  { files }: FiguresReading,
  why = 'Counted again',
) {
  return app.operations['figures.bringIn']({
    committeeId,
    from: files.map(({ fileName }) => fileName).join(', '),
    cells: files
      .flatMap(({ changes }) => changes)
      .map(({ kind, seriesId, period, seen, value, missingReason }) => ({
        seriesId,
        period,
        seen,
        value,
        missingReason,
        restatedBecause: kind === 'restated' ? why : null,
      })),
    remember: files.flatMap(({ remember }) => remember ?? []),
  })
}

async function workbook(fill: (sheet: Worksheet, book: Workbook) => void): Promise<Uint8Array> {
  const book = new Workbook()
  fill(book.addWorksheet('Return'), book)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

const only = ({ files: [file] }: FiguresReading): FigureFileReading => {
  if (file === undefined) throw new Error('nothing was read')
  return file
}
const said = (remarks: FigureFileReading['faults']) => remarks.map(({ place, words }) => `${place} ${words}`)
const text = (words: string) => new TextEncoder().encode(words)

describe('figures from files', () => {
  it('the case’s monthly figures agree with every quarter of the plan, and are remembered', async (context) => {
    const { clerk, folder, committeeId } = await clerkWithPlan(context)
    const csv = new Uint8Array(readFileSync(join(folder, 'monthly-example.csv')))
    const first = await reads(clerk, committeeId, [['monthly.csv', csv]])
    const file = only(first)

    expect(file.isRemembered).toBe(false)
    expect({ faults: file.faults, unknown: file.unknown, doubts: file.doubts }).toEqual({
      faults: [],
      unknown: [],
      doubts: [],
    })
    // Seven series over twelve quarters: those that the reports print are as they were, the others are new.
    expect(file.changes.every(({ kind, odd }) => kind === 'new' && odd.length === 0)).toBe(true)
    expect(file.changes.length + file.unchanged).toBe(7 * 12)
    expect(file.unchanged).toBe(40)

    expect(await takesIn(clerk, committeeId, first)).toMatchObject({ taken: file.changes.length })
    const again = only(await reads(clerk, committeeId, [['next month.csv', csv]]))
    expect(again).toMatchObject({ isRemembered: true, changes: [], unchanged: 7 * 12 })
  })

  it.for([false, true])(
    'what is exported comes back unchanged; with a quarter open: %s',
    async (isOpen, context) => {
      const { clerk, committeeId } = await clerkWithPlan(context)
      if (isOpen) await clerk.app.operations['measures.openQuarter']({ committeeId, period: 'Q4 2023/24' })
      for (const as of ['xlsx', 'csv'] as const) {
        const made = await clerk.app.operations['figures.export']({ committeeId, as })
        const bytes = new Uint8Array(Buffer.from(made.base64, 'base64'))
        const file = only(await reads(clerk, committeeId, [[made.fileName, bytes]]))
        expect(said(file.faults)).toEqual([])
        expect(file).toMatchObject({ changes: [], unknown: [], unchanged: 76 })
      }
    },
  )

  it('a restated figure keeps the old one, and the whole file is undone as one step', async () => {
    const { clerk, committeeId } = await clerkWithPonds()
    const csv = text(
      'Measure;Quarter;Figure\r\nDucks;Q3 2023/24;41\r\nDucks;Q4 2023/24;44\r\nContent visitors;Q4 2023/24;n/a\r\n',
    )
    const reading = await reads(clerk, committeeId, [['ponds.csv', csv]])
    expect(only(reading).changes.map(({ kind, place }) => [kind, place])).toEqual([
      ['restated', 'C2'],
      ['new', 'C3'],
      ['missing', 'C4'],
    ])
    await takesIn(clerk, committeeId, reading, 'Two ducks came late')

    const { shown } = await clerk.app.operations['measures.read']({ committeeId, period: 'Q4 2023/24' })
    expect(shown?.undo?.label).toBe('Bring in figures from ponds.csv')
    const after = only(await reads(clerk, committeeId, [['ponds.csv', csv]]))
    expect(after).toMatchObject({ changes: [], unchanged: 3 })
  })

  it('what was changed by another since it was read is not written over, and nothing of the file is taken in', async () => {
    const { clerk, committeeId } = await clerkWithPonds()
    const csv = text('Measure,Quarter,Figure\nContent visitors,Q4 2023/24,90\nDucks,Q4 2023/24,44\n')
    const reading = await reads(clerk, committeeId, [['ponds.csv', csv]])
    const seriesId = only(reading).changes.find(({ name }) => name.includes('Ducks'))?.seriesId ?? 0
    const entered = {
      seriesId,
      period: 'Q4 2023/24',
      seen: null,
      value: 43,
      missingReason: null,
      restatedBecause: null,
    }
    await clerk.app.operations['measures.enter']({ committeeId, cells: [entered] })

    await expect(takesIn(clerk, committeeId, reading)).rejects.toMatchObject({
      code: 'figure-changed-elsewhere',
    })
    const now = only(await reads(clerk, committeeId, [['ponds.csv', csv]]))
    expect(now.changes.map(({ kind, value }) => [kind, value])).toEqual([
      ['new', 90],
      ['restated', 44],
    ])
  })
})

describe('figures that look odd', () => {
  const oddOf = ({ changes }: FigureFileReading) =>
    changes.flatMap(({ place, odd }) => odd.map(({ words }) => `${place} ${words}`))

  it('are named with what is odd: a period to come, a year among quarters, minus, a share above the whole', async () => {
    const { clerk, committeeId } = await clerkWithPonds()
    const csv = text(
      [
        'Measure,Quarter,Figure',
        'Ducks,Q4 2033/34,44',
        'Ducks,2022/23,160',
        'Ducks,Q1 2022/23,-5',
        'Ducks,Q2 2022/23,41.5',
        'Ducks,Q3 2022/23,39',
        'Ducks,Q4 2022/23,4100',
        'Content visitors,Q4 2023/24,1900%',
        'Content visitors,Q1 2023/24,81%',
      ].join('\n'),
    )
    const file = only(await reads(clerk, committeeId, [['ponds.csv', csv]]))
    expect(file.faults).toEqual([])
    expect(oddOf(file)).toEqual([
      'C2 is for a period that is not over yet',
      'C3 is for another kind of period than the figures before it',
      'C4 is below nought, as no figure before it',
      'C5 is not a whole number, though it counts',
      'C7 is far from what is usual, which is about 41.5',
      'C8 is more than 100%',
    ])
  })

  it('are those of hidden rows and columns, also in a return form', async () => {
    const { clerk, committeeId } = await clerkWithPonds()
    const bytes = await workbook((sheet) => {
      sheet.addRows([
        ['Measure', 'Q1 2023/24', 'Q2 2023/24', 'Q4 2023/24'],
        ['Ducks', 38, 39, 44],
        ['Content visitors', 80, 81, 82],
      ])
      sheet.getColumn(3).hidden = true
      sheet.getRow(3).hidden = true
    })
    const hidden = 'stands in a hidden row or column'
    expect(oddOf(only(await reads(clerk, committeeId, [['Hidden.xlsx', bytes]])))).toEqual([
      `C2 ${hidden}`,
      `B3 ${hidden}`,
      `C3 ${hidden}`,
      `D3 ${hidden}`,
    ])

    const [form] = await clerk.app.operations['figures.returnForms']({ committeeId, quarter: 'Q4 2023/24' })
    const book = new Workbook()
    await book.xlsx.load(new Uint8Array(Buffer.from(form?.base64 ?? '', 'base64')))
    const [sheet] = book.worksheets
    const head = sheet?.getColumn(1).values?.findIndex((value) => value === 'No.') ?? 0
    if (sheet) {
      sheet.getCell(head + 1, 6).value = 52
      sheet.getRow(head + 1).hidden = true
    }
    const answer = new Uint8Array(await book.xlsx.writeBuffer())
    expect(oddOf(only(await reads(clerk, committeeId, [['Form.xlsx', answer]])))).toEqual([
      `F${head + 1} ${hidden}`,
    ])
  })
})

describe('return forms', () => {
  it('ask each owner for their own open figures, and are read back however they were sorted', async () => {
    const { clerk, committeeId } = await clerkWithPonds()
    const made = await clerk.app.operations['figures.returnForms']({ committeeId, quarter: 'Q4 2023/24' })
    expect(made.map(({ fileName }) => fileName)).toEqual([
      'Figures Q4 2023-24, Head of Ponds.xlsx',
      'Figures Q4 2023-24, Head of Parks - Woods.xlsx',
    ])
    const answered = await Promise.all(
      made.map(async ({ base64, fileName }, at) => {
        const book = new Workbook()
        await book.xlsx.load(new Uint8Array(Buffer.from(base64, 'base64')))
        const [sheet] = book.worksheets
        const head = sheet?.getColumn(1).values?.findIndex((value) => value === 'No.') ?? 0
        if (sheet && at === 0) sheet.getCell(head + 1, 6).value = 52
        if (sheet && at === 1) sheet.getCell(head + 1, 7).value = 'The survey was not sent out'
        return [fileName, new Uint8Array(await book.xlsx.writeBuffer())] as const
      }),
    )
    const reading = await reads(clerk, committeeId, answered)
    expect(reading.files.map(({ isReturnForm, stillOpen }) => [isReturnForm, stillOpen])).toEqual([
      [true, 0],
      [true, 0],
    ])
    expect(
      reading.files
        .flatMap(({ changes }) => changes)
        .map(({ kind, value, missingReason }) => [kind, value, missingReason]),
    ).toEqual([
      ['new', 52, null],
      ['missing', null, 'The survey was not sent out'],
    ])
    await takesIn(clerk, committeeId, reading)
    const none = clerk.app.operations['figures.returnForms']({ committeeId, quarter: 'Q4 2023/24' })
    await expect(none).rejects.toMatchObject({ code: 'nothing-asked' })
  })
})

describe('a spoiled file', () => {
  it('names each cell that has to be mended: merged headings, words, dates, formulas, another sheet before it', async () => {
    const { clerk, committeeId } = await clerkWithPonds()
    const bytes = await workbook((sheet, book) => {
      book.addWorksheet('Old figures', { state: 'hidden' }).addRow(['Measure', 'Q4 2023/24'])
      sheet.addRows([
        ['Measure', '2023/24', null, '2024/25'],
        [null, 'Q3', 'Q4', 'Q1'],
        ['1.1 Ducks', 40, 'about 44', { formula: '1/0', result: { error: '#DIV/0!' } }],
        ['1.2 Content visitors', 0.8, new Date(Date.UTC(2023, 2, 4)), 81],
      ])
      sheet.mergeCells('B1:C1')
      sheet.getCell('B4').numFmt = '0%'
      sheet.getCell('C4').numFmt = 'dd/mm/yyyy'
    })
    const file = only(await reads(clerk, committeeId, [['Spoiled.xlsx', bytes]]))
    expect(file.mapping).toMatchObject({ sheet: 'Return', headerRow: 2, layout: { kind: 'periodsAcross' } })
    expect(said(file.faults)).toEqual([
      'C3 says “about 44”, which is no figure',
      'D3 holds a formula that came to #DIV/0!',
      'C4 holds a date, 04/03/2023, where a figure is wanted',
    ])
    expect(file.unchanged).toBe(2)
  })

  it('with a hundred thousand empty rows is read, and a figure below them is found', async () => {
    const { clerk, committeeId } = await clerkWithPonds()
    const bytes = await workbook((sheet) => {
      sheet.addRow(['Measure', 'Quarter', 'Figure'])
      for (let row = 2; row <= 100_000; row++) sheet.getCell(row, 3).numFmt = '0'
      sheet.getRow(100_001).values = ['Ducks', 'Q4 2023/24', 44]
    })
    const file = only(await reads(clerk, committeeId, [['Long.xlsx', bytes]]))
    expect(file.faults).toEqual([])
    expect(file.changes.map(({ place, value }) => [place, value])).toEqual([['C100001', 44]])
  })

  it.each([
    ['UTF-8 with its mark', text('\uFEFFMeasure,Quarter,Figure\nDucks,Q4 2023/24,"1,044"\n')],
    [
      'semicolons and windows-1252',
      Uint8Array.from(
        Buffer.from('Measure;Quarter;Note\u00A3;Figure\nDucks;Q4 2023/24;\u00A31;1044\n', 'latin1'),
      ),
    ],
    [
      'tabs and UTF-16',
      new Uint8Array(
        Buffer.from('\uFEFFMeasure\tQuarter\tFigure\r\nDucks\tQ4 2023/24\t1,044\r\n', 'utf16le'),
      ),
    ],
  ])('a table of text is read in %s', async (_, bytes) => {
    const { clerk, committeeId } = await clerkWithPonds()
    const file = only(await reads(clerk, committeeId, [['ponds.csv', bytes]]))
    expect(file.faults).toEqual([])
    expect(file.changes.map(({ value }) => value)).toEqual([1044])
  })

  it('that only confirms a figure still contradicts another file that changes it', async () => {
    const { clerk, committeeId } = await clerkWithPonds()
    const { files } = await reads(clerk, committeeId, [
      ['one.csv', text('Measure,Quarter,Figure\nDucks,Q3 2023/24,40\n')],
      ['two.csv', text('Measure,Quarter,Figure\nDucks,Q3 2023/24,45\n')],
    ])
    expect(files.map(({ changes, faults }) => [changes.length, faults.length])).toEqual([
      [0, 0],
      [0, 1],
    ])
  })

  it('says of two files which of them contradicts the other, and where', async () => {
    const { clerk, committeeId } = await clerkWithPonds()
    const { files } = await reads(clerk, committeeId, [
      ['one.csv', text('Measure,Quarter,Figure\nDucks,Q4 2023/24,44\n')],
      ['two.csv', text('Measure,Quarter,Figure\nDucks,Q4 2023/24,45\n')],
    ])
    expect(files.map(({ changes }) => changes.length)).toEqual([1, 0])
    expect(said(files[1]?.faults ?? [])).toEqual([
      'C2 says something else than C2 of “one.csv” about 1.1 Ducks, Q4 2023/24',
    ])
  })

  it.each([
    ['nothing.csv', text(''), 'figures-no-table'],
    ['damaged.xlsx', text('PK\u0003\u0004 and then nothing'), 'figures-unreadable'],
    ['picture.csv', Uint8Array.from([137, 80, 78, 71, 0, 0, 1, 2]), 'figures-unreadable'],
  ])('that is no table is refused with its reason: %s', async (name, bytes, code) => {
    const { clerk, committeeId } = await clerkWithPonds()
    await expect(reads(clerk, committeeId, [[name, bytes]])).rejects.toMatchObject({ code })
  })

  it('in which no measure is known can be read in the way that the clerk says', async () => {
    const { clerk, committeeId } = await clerkWithPonds()
    const csv = text('a,b,c\nMallards,44,Q4 2023/24\n')
    expect(only(await reads(clerk, committeeId, [['x.csv', csv]])).mapping).toBeNull()
    const layout = { kind: 'list', measure: 0, series: null, period: 2, value: 1, reason: null } as const
    const mapping = { sheet: '', headerRow: 1, layout, names: {} }
    const first = only(await reads(clerk, committeeId, [['x.csv', csv]], mapping))
    expect(first.unknown.map(({ said: name, figures }) => [name, figures])).toEqual([['Mallards', 1]])
  })
})
