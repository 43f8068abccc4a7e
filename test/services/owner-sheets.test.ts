import { Workbook } from '@cj-tech-master/excelts'
import { expect, it } from 'vitest'
import { readTables } from '../../electron/work/workbook/read-tables.ts'
import { writeBook } from '../../electron/work/workbook/write-book.ts'
import { clerkWithReferences } from '../helpers/clerk-with-references.ts'

/** The owner's workbook as Excel saves it: the status of one reference changed, the rest and the hidden sheet as they came. */
async function answered(xlsx: Uint8Array, number: string, status: string): Promise<Uint8Array> {
  const [shown, sent] = await readTables(xlsx, 'sheet.xlsx')
  const rows = (shown?.rows ?? []).map((cells) =>
    cells[0] === number ? cells.map((cell, at) => (at === 4 ? status : cell)) : cells,
  )
  const sheet = (name: string, isHidden: boolean, cells: readonly (readonly string[])[]) => ({
    name,
    isHidden,
    title: cells[0]?.[0] ?? '',
    lines: [],
    columns: (cells[1] ?? []).map((heading) => ({ heading, width: 12 })),
    rows: cells.slice(2),
  })
  return writeBook({
    title: 'Saved by its owner',
    author: 'Owner',
    sheets: [sheet('References', false, rows), sheet('As sent', true, sent?.rows ?? [])],
  })
}

it('takes an owner’s sheet in, from file to history, and undoes it by its name', async () => {
  const clerk = await clerkWithReferences()
  const { operations } = clerk.app
  const sheets = await operations['references.sheets']({ form: 'excel' })
  expect(sheets.map(({ owner, references, fileName }) => [owner, references, fileName])).toEqual([
    ['Estates', 1, 'Estates.xlsx'],
    ['Parks', 2, 'Parks.xlsx'],
  ])
  const parks = Buffer.from(sheets[1]?.base64 ?? '', 'base64')
  const file = clerk.app.files.offer('Parks.xlsx', await answered(parks, '2/2023/P', 'Forty-one.'))
  const spoilt = clerk.app.files.offer('Estates.xlsx', new Uint8Array([1, 2, 3]))

  const reading = await operations['references.readSheets']({ files: [file, spoilt] })
  expect(reading).toMatchObject({ rows: 2, unchanged: 1, conflicts: [], remarks: [{ kind: 'unreadable' }] })
  const [change] = reading.changes
  if (change === undefined) throw new Error('nothing was read')
  const { referenceId, field, was, value, owner, why } = change
  await operations['references.takeSheets']({
    words: [{ referenceId, field, inRegister: was, value, owner, why }],
  })

  const register = await operations['references.register']({})
  expect(register.references.find(({ id }) => id === referenceId)?.status).toBe('Forty-one.')
  expect(register.undo?.label).toBe('Take in the sheet of Parks')
  const { changes } = await operations['references.story']({ referenceId })
  expect(changes).toMatchObject([{ takenBy: 'Parks, sheet read by Cleo', now: { status: 'Forty-one.' } }])
})

it('does not write a sheet’s words over what the clerk wrote after it was read', async () => {
  const clerk = await clerkWithReferences()
  const { operations } = clerk.app
  const [first] = (await operations['references.register']({})).references
  const referenceId = first?.id ?? 0
  await operations['references.change']({
    changes: [{ referenceId, seen: {}, fields: { status: 'By the clerk.' } }],
    why: null,
  })
  const late = {
    referenceId,
    field: 'status',
    inRegister: 'Begun.',
    value: 'By Parks.',
    owner: 'Parks',
    why: null,
  } as const

  await expect(operations['references.takeSheets']({ words: [late] })).rejects.toMatchObject({
    code: 'reference-changed-elsewhere',
    details: { now: 'By the clerk.' },
  })
  const { references } = await operations['references.register']({})
  expect(references.find(({ id }) => id === referenceId)?.status).toBe('By the clerk.')
})

it('says at the foot of every page of the register’s workbook that it is not for publication', async () => {
  const clerk = await clerkWithReferences()
  const { operations } = clerk.app
  const { references } = await operations['references.register']({})
  const referenceIds = references.map(({ id }) => id)
  const made = await operations['references.book']({ referenceIds, audience: 'withNonPublic' })

  const book = await new Workbook().xlsx.load(Buffer.from(made.base64, 'base64'))

  expect(book.worksheets[0]?.headerFooter.oddFooter).toMatch(/^&L.*not for publication.*&RPage &P of &N$/)
})

it('tells the clerk what an owner noted beside a cell and on a sheet of their own', async () => {
  const clerk = await clerkWithReferences()
  const { operations } = clerk.app
  const [, parks] = await operations['references.sheets']({ form: 'excel' })
  const book = await new Workbook().xlsx.load(Buffer.from(parks?.base64 ?? '', 'base64'))
  const [shown] = book.worksheets
  if (shown === undefined) throw new Error('no sheet was made')
  const row = shown.getColumn(4).values.indexOf('Count the ducks.')
  shown.getCell(row, 4).note = 'The ducks have left.'
  shown.getCell(row, 8).note = 'Which target?'
  book.addWorksheet('Questions').getCell('B2').value = 'Who pays?'
  const file = clerk.app.files.offer('Parks.xlsx', new Uint8Array(await book.xlsx.writeBuffer()))

  const reading = await operations['references.readSheets']({ files: [file] })

  expect(reading.remarks.map(({ kind, words }) => [kind, words])).toEqual([
    ['aside', 'Who pays?'],
    ['aside', `D${row}: The ducks have left.`],
    ['aside', `H${row}: Which target?`],
  ])
  expect(reading).toMatchObject({ rows: 2, unchanged: 2, changes: [], conflicts: [] })
})

it('reads a .csv file with semicolons in the old letters of Windows', async () => {
  const clerk = await clerkWithReferences()
  const { operations } = clerk.app
  const csv = 'No.;Action;Status;Target\r\n2/2023/P;"Count the ducks.";"41 ducks; £3 each";next meeting\r\n'
  const file = clerk.app.files.offer('Parks.csv', new Uint8Array(Buffer.from(csv, 'latin1')))

  const reading = await operations['references.readSheets']({ files: [file] })

  // Nothing in it says what was sent, so the clerk chooses.
  expect(reading).toMatchObject({
    changes: [],
    conflicts: [
      { number: '2/2023/P', field: 'status', kind: 'notAsSent', said: [{ value: '41 ducks; £3 each' }] },
    ],
    remarks: [],
  })
})

it.each(['utf-16le', 'utf-16be'] as const)(
  'reads what Excel saves as Unicode text (%s)',
  async (encoding) => {
    const clerk = await clerkWithReferences()
    const words = '\ufeffNo.\tAction\tStatus\r\n2/2023/P\tCount the ducks.\t41 ducks – £3 each\r\n'
    const bytes = Buffer.from(words, 'utf16le')
    const file = clerk.app.files.offer(
      'Parks.csv',
      new Uint8Array(encoding === 'utf-16le' ? bytes : bytes.swap16()),
    )

    const reading = await clerk.app.operations['references.readSheets']({ files: [file] })

    expect(reading).toMatchObject({
      conflicts: [{ number: '2/2023/P', field: 'status', said: [{ value: '41 ducks – £3 each' }] }],
      remarks: [],
    })
  },
)

it('names a file that is no sheet for what it is', async () => {
  const clerk = await clerkWithReferences()
  const pdf = clerk.app.files.offer('Parks.pdf', new Uint8Array(Buffer.from('%PDF-1.7')))

  const { remarks } = await clerk.app.operations['references.readSheets']({ files: [pdf] })

  expect(remarks).toMatchObject([
    { kind: 'unreadable', words: expect.stringContaining('“Parks.pdf” is a PDF') },
  ])
})

it('gives every owner a file that Windows takes, however they are called', async () => {
  const names = ['Head of R&D / IT', 'Aux', 'CON.Parks', 'Head of parks', 'HEAD OF PARKS', 'Ms. Zoë Ōtani...']
  const clerk = await clerkWithReferences(names)
  const sheets = await clerk.app.operations['references.sheets']({ form: 'excel' })
  expect(sheets.map(({ fileName }) => fileName).toSorted()).toEqual([
    'Aux_.xlsx',
    'CON_.Parks.xlsx',
    'HEAD OF PARKS (2).xlsx',
    'Head of R&D - IT.xlsx',
    'Head of parks.xlsx',
    'Ms. Zoë Ōtani.xlsx',
  ])
})

it('reads rows that a filter hides, and tells which word of merged cells was taken for nothing', async () => {
  const clerk = await clerkWithReferences()
  const { operations } = clerk.app
  const [, parks] = await operations['references.sheets']({ form: 'excel' })
  const book = await new Workbook().xlsx.load(Buffer.from(parks?.base64 ?? '', 'base64'))
  const [shown] = book.worksheets
  if (shown === undefined) throw new Error('no sheet was made')
  const row = shown.getColumn(4).values.indexOf('Mend the sluice.')
  shown.getCell(row, 5).value = 'Both are done.'
  shown.mergeCells(row, 5, row + 1, 5)
  shown.getRow(row).hidden = true
  const file = clerk.app.files.offer('Parks.xlsx', new Uint8Array(await book.xlsx.writeBuffer()))

  const { changes, conflicts } = await operations['references.readSheets']({ files: [file] })

  expect(changes).toMatchObject([{ number: '1/2023/P', value: 'Both are done.' }])
  expect(conflicts).toMatchObject([{ number: '2/2023/P', kind: 'emptied', inRegister: 'Begun.' }])
})
