import { assert, integer, property } from '../helpers/fast-check.ts'
import { describe, expect, it } from 'vitest'
import { isoDate } from '../../shared/calendar/iso-date.ts'
import type { OutstandingReference } from '../../shared/references/outstanding-reference.ts'
import { isSettled, mergeReturned, whyNotTaken } from '../../shared/references/sheets/merge-returned.ts'
import { ownerSheets, type OwnerSheet, sheetColumns } from '../../shared/references/sheets/owner-sheet.ts'
import { readReturned, type ReturnedBook } from '../../shared/references/sheets/read-returned.ts'
import { reference } from '../pack/compose/sample-records.ts'

const sentOn = isoDate('2026-09-20')
const matters = [
  'ladders',
  'moorings',
  'lamps',
  'gulls',
  'bins',
  'railings',
  'tolls',
  'ropes',
  'signs',
  'tides',
]
const doings = [
  'Bring back the cost of',
  'Publish a map of the',
  'Write to the owners of the',
  'Explain the delay with',
  'Count again all',
  'Ask the harbour board about',
]

/** Sixty references of twenty owners, three each, all actions different. */
const register: readonly OutstandingReference[] = Array.from({ length: 60 }, (_, at) => ({
  ...reference(`${at + 1}/2026/${at % 7 === 0 ? 'NP' : 'P'}`),
  id: at + 1,
  isPublic: at % 7 !== 0,
  action: `${doings[at % 6]} ${matters[Math.floor(at / 6)]} on quay ${at + 1}.`,
  owners: [`Owner ${(at % 20) + 1}`],
  status: `Begun in week ${at + 1}.`,
  due: `October ${2026 + (at % 3)}`,
}))

const committees = new Map([
  [1, 'Harbour Committee'],
  [2, 'Library Committee'],
])

function sheetsOf(references: readonly OutstandingReference[] = register): readonly OwnerSheet[] {
  return ownerSheets(references, committees, sentOn)
}

const headings = sheetColumns.map(([heading]) => heading)

/** A sheet as it comes back: the rows that its owner left, in their order, under the headings they gave. */
function comesBack(
  sheet: OwnerSheet,
  further: {
    readonly rows?: readonly (readonly string[])[]
    readonly heads?: readonly string[]
    readonly columns?: readonly number[]
    readonly withoutSent?: boolean
  } = {},
): ReturnedBook {
  const { rows = sheet.rows, heads = headings, columns = headings.map((_, at) => at) } = further
  const table = [heads, ...rows].map((cells) => columns.map((at) => cells[at] ?? ''))
  return {
    fileName: `${sheet.owner}.xlsx`,
    tables: [[[sheet.title], ...sheet.instructions.map((line) => [line]), ...table]],
    asides: [],
    sent: further.withoutSent === true ? null : { owner: sheet.owner, rows: sheet.sent },
  }
}

/** The owner's row with other words in a column. */
const says = (row: readonly string[], heading: (typeof headings)[number], words: string): readonly string[] =>
  row.map((cell, at) => (headings[at] === heading ? words : cell))

const read = (books: readonly ReturnedBook[], now: readonly OutstandingReference[] = register) =>
  mergeReturned(
    books.flatMap((book) => readReturned(book, now, committees)),
    now,
  )
const told = (reading: ReturnType<typeof read>) =>
  reading.changes.map(({ number, field, value }) => [number, field, value])
const first = (): OwnerSheet => sheetsOf()[0] as OwnerSheet

describe('an owner’s sheet', () => {
  it('holds only what they owe, and says when that is not for the public', () => {
    const sheets = sheetsOf()
    expect(sheets).toHaveLength(20)
    expect(sheets[0]?.rows.map(([number]) => number)).toEqual(['1/2026/NP', '21/2026/P', '41/2026/P'])
    expect(sheets[0]?.title).toBe('Outstanding references, not for publication: Owner 1')
    expect(sheets[0]?.warning).toContain('Not for publication')
    expect(sheets.find(({ owner }) => owner === 'Owner 4')?.warning).toBeNull()
  })

  it('names the item that asked by its number: capitals of a title would fill a page of their own', () => {
    const raisedAtItem = 'Item 14 - TOWN CENTRE CAMERAS: AWARD OF THE NEXT CONTRACT'
    const raised = { ...register[1], raisedOn: isoDate('2026-12-10'), raisedAtItem, raisedText: null }
    const [sheet] = sheetsOf([raised as OutstandingReference])
    expect(sheet?.rows[0]?.[2]).toBe('10 December 2026, item 14')
  })

  it('leaves out what was discharged, and stands with each of several owners', () => {
    const shared = { ...register[1], owners: ['Owner 2', 'Owner 3'] } as OutstandingReference
    const done = { ...register[2], dischargedOn: sentOn } as OutstandingReference
    expect(sheetsOf([shared, done]).map(({ owner, rows }) => [owner, rows.length])).toEqual([
      ['Owner 2', 1],
      ['Owner 3', 1],
    ])
  })
})

describe('twenty sheets that came back', () => {
  it('are all merged or reported, rows shuffled, headings reworded, columns moved, added and taken out', () => {
    const mergedOf: number[] = []
    assert(
      property(integer({ min: 0, max: 1e6 }), (seed) => {
        const next = randomFrom(seed)
        const expected: string[][] = []
        const books = sheetsOf().map((sheet) => {
          const edited = sheet.rows.map((row) => {
            if (next() < 0.5) return row
            const words = `News of ${row[0]}, ${Math.floor(next() * 1000)}.`
            expected.push([row[0] ?? '', 'status', words])
            return says(row, 'Status', words)
          })
          const retyped = edited.map((row) =>
            next() < 0.2 ? says(row, 'No.', retype(row[0] ?? '', next)) : row,
          )
          const noted = retyped.map((row) => [...row, next() < 0.3 ? `Seen ${row[0]}` : ''])
          const heads = [
            'Ref',
            'Body',
            'From',
            'What was asked',
            'Where it stands',
            'By when',
            'Finished?',
            'Why',
            'My notes',
          ]
          const optional = ['Committee', 'Raised', 'Target', 'Complete?', 'Reason for a new target']
          const dropped = headings.indexOf(optional[Math.floor(next() * 5)] as (typeof headings)[number])
          const columns = shuffled(
            [...heads.keys()].filter((at) => at !== dropped),
            next,
          )
          return comesBack(sheet, {
            rows: shuffled(noted, next),
            heads: next() < 0.5 ? heads : [...headings, 'My notes'],
            columns,
          })
        })

        const reading = read(books)

        const merged = new Set(told(reading).map((each) => each.join(' ')))
        const reported = reading.remarks.map(({ words }) => words).join(' | ')
        const lost = expected.filter(
          ([number, field, words = '']) =>
            !merged.has(`${number} ${field} ${words}`) && !reported.includes(words),
        )
        expect(lost).toEqual([])
        expect(merged.size).toBe(reading.changes.length)
        expect([...merged].filter((each) => !expected.some((wanted) => wanted.join(' ') === each))).toEqual(
          [],
        )
        mergedOf.push(merged.size / expected.length)
        expect(reading.conflicts).toEqual([])
        expect(reading.rows).toBe(60)
        const notes = books.flatMap(({ tables }) => tables.flat(2)).filter((text) => text.startsWith('Seen '))
        expect(notes.filter((note) => !reported.includes(note))).toEqual([])
      }),
      { numRuns: 40 },
    )
    const share = mergedOf.reduce((sum, one) => sum + one, 0) / mergedOf.length
    console.info(`20 owners, 40 times: ${(share * 100).toFixed(0)}% merged, the rest reported, none lost`)
    expect(share).toBeGreaterThan(0.7)
  })
})

describe('committees with the same numbers', () => {
  const ropes = { ...register[1], id: 101, committeeId: 1, number: '2/2026/P' } as OutstandingReference
  const books = {
    ...ropes,
    id: 102,
    committeeId: 2,
    action: 'Lend more large print.',
    status: 'Ordered.',
  } as OutstandingReference
  const two = [ropes, books]

  it('keep apart what one owner owes to both', () => {
    const [sheet] = sheetsOf(two)
    const rows = sheet?.rows.map((row) => says(row, 'Status', `News of ${row[3] ?? ''}`)) ?? []
    const reading = read([comesBack(sheet as OwnerSheet, { rows: rows.toReversed() })], two)

    expect(reading.changes.map(({ referenceId, was, value }) => [referenceId, was, value])).toEqual([
      [102, 'Ordered.', 'News of Lend more large print.'],
      [101, 'Begun in week 2.', `News of ${ropes.action}`],
    ])
    expect([reading.conflicts, reading.remarks]).toEqual([[], []])
  })

  const without = (...gone: readonly string[]): readonly number[] =>
    headings.flatMap((heading, at) => (gone.includes(heading) ? [] : [at]))

  it('are told apart by their committee where the action was taken out', () => {
    const [sheet] = sheetsOf(two)
    const rows = sheet?.rows.map((row) => says(row, 'Status', `News for ${row[1] ?? ''}`)) ?? []
    const reading = read([comesBack(sheet as OwnerSheet, { rows, columns: without('Action') })], two)

    expect(reading.changes.map(({ referenceId, value }) => [referenceId, value])).toEqual([
      [101, 'News for Harbour Committee'],
      [102, 'News for Library Committee'],
    ])
  })

  it('are not taken for the one of the sheet where the row names the other', () => {
    const notTheirs = { ...books, owners: ['Somebody else'] }
    const [sheet] = sheetsOf([ropes, notTheirs])
    const [row = []] = sheet?.rows ?? []
    const pasted = says(says(row, 'Committee', 'Library Committee'), 'Action', books.action)
    const reading = read(
      [comesBack(sheet as OwnerSheet, { rows: [row, says(pasted, 'Status', 'Forty.')] })],
      [ropes, notTheirs],
    )

    expect(reading.changes).toEqual([])
    expect(reading.remarks.map(({ kind, number }) => [kind, number])).toEqual([['notSent', '2/2026/P']])
  })

  it('are not taken for each other where nothing tells them apart', () => {
    const [sheet] = sheetsOf(two)
    const columns = without('Action', 'Committee')
    const reading = read([comesBack(sheet as OwnerSheet, { columns })], two)

    expect([reading.changes, reading.conflicts]).toEqual([[], []])
    expect(reading.remarks.map(({ kind }) => kind)).toEqual(['unknown', 'unknown', 'leftOut', 'leftOut'])
  })

  it('are known by an action that was reworded', () => {
    const [sheet] = sheetsOf(two)
    const rows = [says(sheet?.rows[1] ?? [], 'Action', 'Lend far more books in large print.')]
    const reading = read(
      [
        comesBack(sheet as OwnerSheet, {
          rows: rows.map((row) => says(row, 'Status', 'Forty are on loan.')),
          columns: without('Committee'),
        }),
      ],
      two,
    )

    expect(reading.changes.map(({ referenceId, value }) => [referenceId, value])).toEqual([
      [102, 'Forty are on loan.'],
    ])
  })

  it('are not taken for each other by an action that is neither’s', () => {
    const [sheet] = sheetsOf(two)
    const rows = sheet?.rows.map((row) => says(row, 'Action', 'A note on the swimming pool.')) ?? []
    const columns = without('Committee')
    const reading = read([comesBack(sheet as OwnerSheet, { rows, columns })], two)

    expect([reading.changes, reading.conflicts]).toEqual([[], []])
    expect(reading.remarks.map(({ kind }) => kind)).toEqual(['unknown', 'unknown', 'leftOut', 'leftOut'])
  })
})

describe('what an owner changed', () => {
  it('is taken with its reason; what they left alone stays', () => {
    const sheet = first()
    const [row = [], ...others] = sheet.rows
    const moved = says(says(row, 'Target', 'March 2027'), 'Reason for a new target', 'The diver is ill.')
    const { changes, unchanged } = read([comesBack(sheet, { rows: [moved, ...others] })])
    expect(changes).toMatchObject([
      {
        number: '1/2026/NP',
        field: 'due',
        was: 'October 2026',
        value: 'March 2027',
        why: 'The diver is ill.',
        owner: 'Owner 1',
      },
    ])
    expect(unchanged).toBe(2)
  })

  it('does not undo what the clerk has changed since the sheet went out', () => {
    const now = register.map((each) =>
      each.id === 1 ? { ...each, status: 'The clerk knows better.' } : each,
    )
    expect(told(read([comesBack(first())], now))).toEqual([])
  })

  it.each(['yes', 'Y', 'Done', 'complete', '✓'])('“%s” proposes it as complete', (word) => {
    const sheet = first()
    const rows = sheet.rows.map((row, at) => (at === 0 ? says(row, 'Complete?', word) : row))
    expect(told(read([comesBack(sheet, { rows })]))).toEqual([['1/2026/NP', 'complete', word]])
  })
})

describe('a conflict is shown and nothing is chosen', () => {
  const edited = (words: string): ReturnedBook => {
    const sheet = first()
    return comesBack(sheet, {
      rows: sheet.rows.map((row, at) => (at === 0 ? says(row, 'Status', words) : row)),
    })
  }
  const kinds = (reading: ReturnType<typeof read>) =>
    reading.conflicts.map(({ number, kind, inRegister, said }) => [
      number,
      kind,
      inRegister,
      said.map(({ value }) => value),
    ])

  it('when the register has changed too', () => {
    const now = register.map((each) => (each.id === 1 ? { ...each, status: 'Ordered.' } : each))
    const reading = read([edited('Delivered.')], now)
    expect(reading.changes).toEqual([])
    expect(kinds(reading)).toEqual([['1/2026/NP', 'changedHere', 'Ordered.', ['Delivered.']]])
  })

  it('when two sheets say different things', () => {
    const both = { ...edited('Two.'), fileName: 'Owner 1 again.xlsx' }
    expect(kinds(read([edited('One.'), both]))).toEqual([
      ['1/2026/NP', 'twoSheets', 'Begun in week 1.', ['One.', 'Two.']],
    ])
  })

  it('when two rows of one sheet say different things', () => {
    const sheet = first()
    const [row = []] = sheet.rows
    const rows = [says(row, 'Status', 'One.'), ...sheet.rows.slice(1), says(row, 'Status', 'Two.')]
    expect(kinds(read([comesBack(sheet, { rows })]))).toEqual([
      ['1/2026/NP', 'twoRows', 'Begun in week 1.', ['One.', 'Two.']],
    ])
  })

  it('when a target is no day: it is told before anything is taken, and cannot be', () => {
    const sheet = first()
    const rows = sheet.rows.map((row, at) => (at === 0 ? says(row, 'Target', '31/04/2027') : row))
    const reading = read([comesBack(sheet, { rows })])
    expect(reading.changes).toEqual([])
    expect(kinds(reading)).toEqual([['1/2026/NP', 'noSuchDay', register[0]?.due, ['31/04/2027']]])
    const [conflict] = reading.conflicts
    expect(conflict && isSettled(conflict)).toBe(true)

    const other = sheet.rows.map((row, at) => (at === 0 ? says(row, 'Target', 'May 2027') : row))
    const both = read([
      comesBack(sheet, { rows }),
      { ...comesBack(sheet, { rows: other }), fileName: 'Again.xlsx' },
    ])
    expect(
      both.conflicts.map((one) => [one.kind, ...one.said.map((word) => whyNotTaken(one, word))]),
    ).toEqual([['twoSheets', 'no calendar has this day', null]])
  })

  it('when its two owners say different things, and not when only one has news', () => {
    const shared = { ...register[0], owners: ['Parks', 'Estates'] } as OutstandingReference
    const [estates, parks] = sheetsOf([shared])
    const withStatus = (sheet: OwnerSheet | undefined, words: string): ReturnedBook =>
      comesBack(sheet as OwnerSheet, { rows: (sheet?.rows ?? []).map((row) => says(row, 'Status', words)) })
    const asItWas = shared.status
    expect(told(read([withStatus(parks, 'Mended.'), withStatus(estates, asItWas)], [shared]))).toEqual([
      ['1/2026/NP', 'status', 'Mended.'],
    ])
    expect(kinds(read([withStatus(parks, 'Mended.'), withStatus(estates, 'Sold.')], [shared]))).toEqual([
      ['1/2026/NP', 'twoSheets', asItWas, ['Mended.', 'Sold.']],
    ])
  })

  it('when a field was emptied, or the reference discharged meanwhile', () => {
    expect(kinds(read([edited('')]))).toEqual([['1/2026/NP', 'emptied', 'Begun in week 1.', ['']]])
    const now = register.map((each) => (each.id === 1 ? { ...each, dischargedOn: sentOn } : each))
    expect(kinds(read([edited('Late news.')], now))).toEqual([
      ['1/2026/NP', 'discharged', 'Begun in week 1.', ['Late news.']],
    ])
  })

  it('when the sheet no longer says what was sent', () => {
    const sheet = first()
    const rows = sheet.rows.map((row, at) => (at === 0 ? says(row, 'Status', 'Pasted anew.') : row))
    expect(kinds(read([comesBack(sheet, { rows, withoutSent: true })]))).toEqual([
      ['1/2026/NP', 'notAsSent', 'Begun in week 1.', ['Pasted anew.']],
    ])
  })
})

describe('nothing on a sheet is lost without a word', () => {
  const remarks = (book: ReturnedBook) =>
    read([book]).remarks.map(({ kind, number, words }) => [kind, number, words])

  it('not a row of nobody’s, and not one that was taken out', () => {
    const sheet = first()
    const rows = [
      ...sheet.rows.slice(1),
      ['99/2026/P', '', '', 'Paint the crane.', 'Ready soon.', '', '', ''],
    ]
    expect(remarks(comesBack(sheet, { rows }))).toEqual([
      ['unknown', '99/2026/P', '99/2026/P | Paint the crane. | Ready soon.'],
      ['leftOut', '1/2026/NP', register[0]?.action],
    ])
  })

  it('not a row that was pasted from another owner’s sheet', () => {
    const [sheet, other] = [first(), sheetsOf()[1] as OwnerSheet]
    const pasted = says(other.rows[0] ?? [], 'Status', 'We have done this for them.')
    const book = comesBack(sheet, { rows: [...sheet.rows, pasted] })
    expect(told(read([book]))).toEqual([])
    expect(remarks(book).map(([kind, number]) => [kind, number])).toEqual([['notSent', other.rows[0]?.[0]]])
    expect(remarks(book)[0]?.[2]).toContain('We have done this for them.')
  })

  it('not a number that was typed for another', () => {
    const sheet = first()
    const [one = [], two = [], ...others] = sheet.rows
    const slipped = says(says(one, 'No.', '21/2026/P'), 'Status', 'Finished.')
    const book = comesBack(sheet, { rows: [slipped, two, ...others] })
    expect(told(read([book]))).toEqual([])
    expect(remarks(book).map(([kind]) => kind)).toEqual(['twoAtOnce', 'leftOut'])
  })

  it('finds a row whose number was taken out by what was asked', () => {
    const sheet = first()
    const rows = sheet.rows.map((row, at) =>
      at === 1 ? says(says(row, 'No.', ''), 'Status', 'Counted.') : row,
    )
    expect(told(read([comesBack(sheet, { rows })]))).toEqual([['21/2026/P', 'status', 'Counted.']])
  })

  it('not an action that the owner wrote anew', () => {
    const sheet = first()
    const rows = sheet.rows.map((row, at) =>
      at === 0 ? says(row, 'Action', 'Do not publish any map.') : row,
    )
    expect(remarks(comesBack(sheet, { rows }))).toEqual([
      ['rewritten', '1/2026/NP', 'Do not publish any map.'],
    ])
  })

  it('not a day as Excel numbers it: the clerk says which was meant', () => {
    const day = '46082'
    const sheet = first()
    const rows = sheet.rows.map((row, at) => (at === 0 ? says(row, 'Target', day) : row))
    const { changes, conflicts } = read([comesBack(sheet, { rows })])
    expect(changes).toEqual([])
    expect(conflicts.map(({ field, kind, said }) => [field, kind, said[0]?.value])).toEqual([
      ['due', 'notAsSent', day],
    ])
  })

  it('not what was written over a cell that tells where a reference comes from', () => {
    const sheet = first()
    const rows = sheet.rows.map((row, at) => (at === 0 ? says(row, 'Raised', 'Not ours, ask Estates') : row))
    expect(remarks(comesBack(sheet, { rows }))).toEqual([
      ['addedWords', '1/2026/NP', 'Not ours, ask Estates'],
    ])
  })

  it.each(['Yes, if the budget passes', 'complete in March', 'Partly', '?'])(
    'not what is neither yes nor no: %s',
    (words) => {
      const sheet = first()
      const rows = sheet.rows.map((row, at) => (at === 0 ? says(row, 'Complete?', words) : row))
      const reading = read([comesBack(sheet, { rows })])
      expect([reading.changes, reading.conflicts]).toEqual([[], []])
      expect(remarks(comesBack(sheet, { rows }))).toEqual([['addedWords', '1/2026/NP', words]])
    },
  )

  it.each([
    ['Done.', [['1/2026/NP', 'complete', 'Done.']]],
    ['Not yet', []],
    ['no', []],
  ])('takes a plain answer for what it is: %s', (words, changes) => {
    const sheet = first()
    const rows = sheet.rows.map((row, at) => (at === 0 ? says(row, 'Complete?', words) : row))
    expect(told(read([comesBack(sheet, { rows })]))).toEqual(changes)
    expect(remarks(comesBack(sheet, { rows }))).toEqual([])
  })

  it('and reads nothing from the register itself', () => {
    const heads = [
      'No.',
      'Committee',
      'Public',
      'Raised',
      'Action',
      'Owner',
      'Status',
      'Target',
      'State',
      'Moved',
      'Discharged',
    ]
    const rows = register
      .slice(0, 3)
      .map(({ number, action }) => [number, '', 'yes', '', action, '', 'Else.', '', '', '', ''])
    const reading = read([
      {
        fileName: 'Register.xlsx',
        tables: [[['Outstanding references'], heads, ...rows]],
        asides: [],
        sent: null,
      },
    ])
    expect(reading).toMatchObject({ changes: [], conflicts: [], remarks: [{ kind: 'ownRegister' }] })
  })

  it('not a reason where nothing moved', () => {
    const sheet = first()
    const rows = sheet.rows.map((row, at) =>
      at === 0 ? says(row, 'Reason for a new target', 'We are short of staff.') : row,
    )
    expect(remarks(comesBack(sheet, { rows }))).toEqual([
      ['addedWords', '1/2026/NP', 'We are short of staff.'],
    ])
  })

  it('not what stands above the table, on another sheet before or after, or in a comment', () => {
    const sheet = first()
    const { tables, ...book } = comesBack(sheet)
    const [[title = [], ...table] = []] = tables
    expect(title).toEqual([sheet.title])
    const noted: ReturnedBook = {
      ...book,
      tables: [[['Please ring me.']], [['Ropes are the tolls’ now'], ...table], [['', 'Page 2']]],
      asides: ['D4: Ask the Treasurer.', sheet.title],
    }
    expect(remarks(noted)).toEqual([
      ['aside', null, 'Ropes are the tolls’ now'],
      ['aside', null, 'Please ring me.'],
      ['aside', null, 'Page 2'],
      ['aside', null, 'D4: Ask the Treasurer.'],
    ])
    expect(read([noted]).unchanged).toBe(3)
  })

  it('not a second owner’s sheet that was copied into the same workbook', () => {
    const [one, another] = sheetsOf()
    const { tables } = comesBack(another as OwnerSheet, {
      rows: (another?.rows ?? []).map((row, at) => (at === 0 ? says(row, 'Status', 'Painted.') : row)),
    })
    const book = comesBack(one as OwnerSheet)
    const reading = read([{ ...book, tables: [...book.tables, ...tables] }])
    // Nothing says what was sent of the second, so that the clerk chooses.
    const number = another?.sent[0]?.number
    expect(reading).toMatchObject({ rows: 6, unchanged: 5, changes: [], remarks: [] })
    expect(reading.conflicts).toMatchObject([
      {
        number,
        kind: 'notAsSent',
        said: [
          { owner: another?.owner, fileName: `${one?.owner}.xlsx, ${another?.owner}`, value: 'Painted.' },
        ],
      },
    ])
  })

  it('not a cell whose formula leads nowhere, of which nothing is taken', () => {
    const sheet = first()
    const rows = sheet.rows.map((row, at) =>
      at === 0 ? says(says(row, 'Status', '#REF!'), 'Complete?', '#N/A') : row,
    )
    const book = comesBack(sheet, { rows })
    expect(remarks(book)).toEqual([['cellInError', '1/2026/NP', '#REF! | #N/A']])
    expect(read([book])).toMatchObject({ changes: [], conflicts: [] })
  })

  it('and a sheet that comes back as it went says nothing', () => {
    expect(sheetsOf().flatMap((sheet) => remarks(comesBack(sheet)))).toEqual([])
  })

  it('not a sheet without a table', () => {
    expect(remarks({ fileName: 'note.xlsx', tables: [[['All is well.']]], asides: [], sent: null })).toEqual([
      ['noTable', null, 'All is well.'],
    ])
  })
})

/** The same numbers for the same seed, 0 to 1 (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296
  }
}

function shuffled<Item>(items: readonly Item[], next: () => number): readonly Item[] {
  return items
    .map((item) => ({ item, at: next() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item)
}

/** A number as people type it anew. */
function retype(number: string, next: () => number): string {
  const [serial = '', year = '', suffix = ''] = number.split('/')
  const forms = [
    `${serial}-${year.slice(2)}-${suffix.toLowerCase()}`,
    `0${serial}/${year} ${suffix}`,
    `${serial}/${year}`,
  ]
  return forms[Math.floor(next() * forms.length)] ?? number
}
