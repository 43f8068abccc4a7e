import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { nodeCodec as codec } from '../../electron/work/node-codec.ts'
import { readWordTables } from '../../electron/pack/index.ts'
import { newClerk, type Clerk } from '../helpers/clerk.ts'
import { returnedSheet } from '../helpers/returned-sheet.ts'
import { smallCase } from '../helpers/small-case.ts'

/** A clerk whose register holds sixty references of twenty owners, every ninth not for the public. */
async function clerkOfTwentyOwners(): Promise<Clerk> {
  const clerk = await newClerk()
  const rows = Array.from({ length: 60 }, (_, at) => ({
    reference: `${at + 1}/2023/${at % 9 === 0 ? 'NP' : 'P'}`,
    public: at % 9 !== 0,
    owner: `Owner ${(at % 20) + 1}`,
    action: `Count again all ${['gulls', 'lamps', 'ropes', 'tolls'][at % 4]} on quay ${at + 1}.`,
    meetingDateAndItem: null,
    status: `Begun in week ${at + 1}.`,
    state: 'inProgress',
    raisedAtMeeting: null,
    raisedAtItem: null,
    due: 'next meeting',
  }))
  const items = smallCase().items.filter(({ report }) => report === null)
  const content = { ...smallCase(), items, reports: [], outstandingReferences: { rows } }
  await clerk.imports(clerk.writes('meeting.json', content))
  return clerk
}

const bytesOf = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, 'base64'))
const sheetsOf = ({ app }: Clerk) => app.operations['references.sheets']({ form: 'word' })

it('are made for Word as well: only what an owner owes, not for publication where something is not public', async () => {
  const clerk = await clerkOfTwentyOwners()
  const sheets = await sheetsOf(clerk)
  expect(sheets.map(({ fileName, references }) => [fileName, references]).slice(0, 2)).toEqual([
    ['Owner 1.docx', 3],
    ['Owner 10.docx', 3],
  ])
  const { rows, asSent } = readWordTables(bytesOf(sheets[0]?.base64 ?? ''), 'Owner 1.docx', codec)
  expect(rows.map(([number]) => number)).toEqual(['No.', '1/2023/NP', '21/2023/P', '41/2023/P'])
  expect(asSent?.[0]).toEqual(['Owner 1'])
  const footerOf = (owner: string) =>
    strFromU8(
      unzipSync(bytesOf(sheets.find((sheet) => sheet.owner === owner)?.base64 ?? ''))['word/footer.xml'] ??
        new Uint8Array(),
    )
  expect(footerOf('Owner 1')).toContain('Not for publication: this sheet holds non-public references.')
  expect(footerOf('Owner 3')).not.toContain('Not for publication')
})

it('come back from twenty owners, shuffled, reworded, with columns added and taken out: merged or reported, none lost', async () => {
  const clerk = await clerkOfTwentyOwners()
  const { operations } = clerk.app
  const files = (await sheetsOf(clerk)).map(({ base64, fileName }, nth) => {
    const docx = returnedSheet(
      bytesOf(base64),
      ([, ...rows]) => [
        ['Ref', 'What was asked', 'Where it stands', 'By when', 'Done', 'Seen by'],
        ...rows
          .toReversed()
          .map(([number = '', , , action = '', status = '', due = '', done = ''], at) => [
            number,
            action,
            at === 0 ? `News from ${fileName}.` : status,
            due,
            at === 1 ? 'yes' : done,
            nth % 5 === 0 ? 'Head of service' : '',
          ]),
      ],
      nth % 4 !== 0,
    )
    return clerk.app.files.offer(fileName, docx)
  })

  const reading = await operations['references.readSheets']({ files })

  const ofKind = (kind: string) => reading.remarks.filter((remark) => remark.kind === kind).length
  console.info(
    `20 Word sheets, ${reading.rows} rows: ${reading.changes.length} changes, ${reading.conflicts.length} to choose, ${reading.unchanged} as they were, ${ofKind('addedWords')} notes added, ${ofKind('leftOut')} left out, none lost`,
  )
  expect(reading.rows).toBe(60)
  expect(new Set([...reading.changes, ...reading.conflicts].map(({ number }) => number)).size).toBe(40)
  expect(reading.unchanged).toBe(20)
  // Five owners' programs left out what was sent: what they say is held against the register, and the clerk chooses.
  expect(reading.conflicts.map(({ kind }) => kind)).toEqual(Array.from({ length: 10 }, () => 'notAsSent'))
  expect(ofKind('addedWords')).toBe(12)
  expect(ofKind('unknown') + ofKind('noTable')).toBe(0)
})

it('tell the clerk what an owner wrote below the table', async () => {
  const clerk = await clerkOfTwentyOwners()
  const [sheet] = await sheetsOf(clerk)
  const note = 'NB 21/2023/P: please see my e-mail of Tuesday.'
  const parts = unzipSync(bytesOf(sheet?.base64 ?? ''))
  const main = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
  const at = main.lastIndexOf('</w:tbl>') + '</w:tbl>'.length
  const noted = `${main.slice(0, at)}<w:p><w:r><w:t>${note}</w:t></w:r></w:p>${main.slice(at)}`
  const docx = zipSync({ ...parts, 'word/document.xml': strToU8(noted) })

  const file = clerk.app.files.offer('Owner 1.docx', docx)
  const reading = await clerk.app.operations['references.readSheets']({ files: [file] })

  expect(reading.remarks.map(({ kind, words }) => [kind, words])).toEqual([['unknown', note]])
  expect(reading).toMatchObject({ changes: [], conflicts: [], unchanged: 3 })
})

it('tell the clerk what an owner wrote above the table and in a comment', async () => {
  const clerk = await clerkOfTwentyOwners()
  const [sheet] = await sheetsOf(clerk)
  const parts = unzipSync(bytesOf(sheet?.base64 ?? ''))
  const textIn = (name: string): string => strFromU8(parts[name] ?? new Uint8Array())
  const said = (words: string): string => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`
  const main = textIn('word/document.xml').replace('<w:tbl>', `${said('Back on Monday.')}<w:tbl>`)
  const comments = `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="0" w:author="An Officer">${said('Is this still ours?')}</w:comment></w:comments>`
  const type =
    '<Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/></Types>'
  const link =
    '<Relationship Id="rIdC" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>'
  const docx = zipSync({
    ...parts,
    '[Content_Types].xml': strToU8(textIn('[Content_Types].xml').replace('</Types>', type)),
    'word/_rels/document.xml.rels': strToU8(
      textIn('word/_rels/document.xml.rels').replace('</Relationships>', link),
    ),
    'word/comments.xml': strToU8(comments),
    'word/document.xml': strToU8(main),
  })

  const file = clerk.app.files.offer('Owner 1.docx', docx)
  const reading = await clerk.app.operations['references.readSheets']({ files: [file] })

  expect(reading.remarks.map(({ kind, words }) => [kind, words])).toEqual([
    ['aside', 'Back on Monday.'],
    ['aside', 'Is this still ours?'],
  ])
  expect(reading).toMatchObject({ changes: [], conflicts: [], unchanged: 3 })
})

it('show a conflict with what the clerk wrote meanwhile before anything is changed', async () => {
  const clerk = await clerkOfTwentyOwners()
  const { operations } = clerk.app
  const [sheet] = await sheetsOf(clerk)
  const register = await operations['references.register']({})
  const reference = register.references.find(({ number }) => number === '21/2023/P')
  const change = { referenceId: reference?.id ?? 0, seen: {}, fields: { status: 'By the clerk.' } }
  await operations['references.change']({ changes: [change], why: null })
  const docx = returnedSheet(bytesOf(sheet?.base64 ?? ''), (rows) =>
    rows.map((row) =>
      row[0] === '21/2023/P' ? row.map((cell, at) => (at === 4 ? 'By the owner.' : cell)) : row,
    ),
  )

  const file = clerk.app.files.offer('Owner 1.docx', docx)
  const reading = await operations['references.readSheets']({ files: [file] })

  expect(reading).toMatchObject({
    changes: [],
    conflicts: [{ kind: 'changedHere', inRegister: 'By the clerk.', said: [{ value: 'By the owner.' }] }],
  })
  const damaged = clerk.app.files.offer('Owner 2.docx', docx.slice(0, 900))
  const spoilt = await operations['references.readSheets']({ files: [damaged] })
  expect(spoilt.remarks).toMatchObject([{ kind: 'unreadable', fileName: 'Owner 2.docx' }])
})
