import { join } from 'node:path'
import * as fc from '../helpers/fast-check.ts'
import { describe, expect, it } from 'vitest'
import { allRows, clerkWithReports, originals } from '../helpers/clerk-with-reports.ts'
import { smallCase } from '../helpers/small-case.ts'

describe('a file that does not fit', () => {
  type Change = (content: ReturnType<typeof smallCase>) => object
  it.each<[string, string, Change]>([
    [
      'items[1].purpose',
      'For Decision',
      (c) => ({
        ...c,
        items: c.items.map((item) => (item.number === 2 ? { ...item, purpose: 'For Fun' } : item)),
      }),
    ],
    [
      'items[0].kind',
      'apologies',
      (c) => ({ ...c, items: c.items.map((item) => (item.number === 1 ? { ...item, kind: 'song' } : item)) }),
    ],
    ['meeting.date', 'a day such as', (c) => ({ ...c, meeting: { ...c.meeting, date: '2024-02-30' } })],
    ['meeting.time', 'a time such as', (c) => ({ ...c, meeting: { ...c.meeting, time: '6.30 pm' } })],
    [
      'committee.organisation',
      'a text',
      (c) => ({ ...c, committee: { ...c.committee, organisation: undefined } }),
    ],
    ...['../../wages.docx', 'reports/../../x.docx', '/etc/x.docx', String.raw`..\x.docx`, 'C:/x.docx'].map(
      (docx): [string, string, Change] => [
        'reports[1].docx',
        'a file in the same folder',
        (c) => ({ ...c, reports: c.reports.map((report, n) => (n === 1 ? { ...report, docx } : report)) }),
      ],
    ),
    ['items', 'a list', (c) => ({ ...c, items: 'none' })],
    [
      'items[5].number',
      'twice',
      (c) => ({ ...c, items: c.items.map((item) => (item.number === 6 ? { ...item, number: 4 } : item)) }),
    ],
    [
      'items[3].report',
      'no report',
      (c) => ({
        ...c,
        items: c.items.map((item) => (item.number === 4 ? { ...item, report: 'lake' } : item)),
      }),
    ],
    [
      'reports[0].item',
      'no item 9',
      (c) => ({
        ...c,
        items: c.items.map((item) => ({ ...item, report: null })),
        reports: [{ ...c.reports[0], item: 9 }],
      }),
    ],
    [
      'outstandingReferences.rows[1].reference',
      'twice',
      (c) => ({
        ...c,
        outstandingReferences: { rows: [c.outstandingReferences.rows[0], c.outstandingReferences.rows[0]] },
      }),
    ],
    ['reports[0].restricted', 'item 4', (c) => withFirstReport(c, { restricted: true })],
    ['reports[0].exemptParagraphs', 'item 4', (c) => withFirstReport(c, { exemptParagraphs: ['3'] })],
    ['reports[0].cover.public', 'item 4', (c) => withFirstReport(c, { cover: { public: false } })],
    ['format', 'packwright-case-meeting/1', (c) => ({ ...c, format: 'packwright-case-meeting/2' })],
  ])('is refused at %s, and changes nothing', async (place, why, change) => {
    const clerk = await clerkWithReports()
    const before = allRows(clerk)

    const attempt = clerk.importsCase(change(smallCase()))

    await expect(attempt).rejects.toMatchObject({
      code: 'case-file-wrong',
      details: {
        place,
        path: join(clerk.folder, 'meeting.json'),
        why: expect.stringContaining(why) as unknown,
      },
    })
    expect(allRows(clerk)).toEqual(before)
    expect(originals(clerk)).toEqual([])
  })

  it('is refused by its line when it is not JSON', async () => {
    const clerk = await clerkWithReports()
    const path = clerk.writes(
      'meeting.json',
      '{\n  "format": "packwright-case-meeting/1",\n  "items": [,]\n}',
    )

    await expect(clerk.imports(path)).rejects.toMatchObject({
      code: 'case-file-wrong',
      details: { place: 'line 3' },
    })
  })

  it('is refused when one of its reports is broken, naming the report; the others are not kept either', async () => {
    const clerk = await clerkWithReports()
    const before = allRows(clerk)
    clerk.writes('reports/lease.docx', 'this is no Word file')

    await expect(clerk.importsCase(smallCase())).rejects.toMatchObject({
      code: 'word-file-damaged',
      details: { fileName: 'lease.docx' },
    })

    expect(allRows(clerk)).toEqual(before)
    expect(originals(clerk)).toEqual([])
  })

  it('is refused when one of its reports is not there', async () => {
    const clerk = await clerkWithReports()
    const content = smallCase()

    const attempt = clerk.importsCase({
      ...content,
      reports: content.reports.map((report) => ({ ...report, docx: `lost/${report.id}.docx` })),
    })

    await expect(attempt).rejects.toMatchObject({
      code: 'file-not-found',
      details: { path: join(clerk.folder, 'lost/pond.docx') },
    })
  })

  it('is refused when it is made to be endless', async () => {
    const clerk = await clerkWithReports()
    const deep = `{"format":"packwright-case-meeting/1","source":${'['.repeat(200_000)}${']'.repeat(200_000)}}`

    await expect(clerk.imports(clerk.writes('meeting.json', deep))).rejects.toMatchObject({
      code: 'case-file-wrong',
    })
  })

  it('never ends in anything but a Problem, whatever stands in it', async () => {
    const clerk = await clerkWithReports()
    const paths = [
      ['items', 0, 'part'],
      ['items', 3, 'report'],
      ['meeting', 'date'],
      ['members', 0],
      ['previousMinutes', 'items'],
      ['reports', 0],
    ]
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), fc.jsonValue(), async (path, value) => {
        const content: unknown = structuredClone(smallCase())
        setAt(content, path, value)
        const outcome = await clerk.importsCase(content as object).catch((error: unknown) => error)
        expect(outcome).toSatisfy(
          (seen: object) => 'changed' in seen || ('code' in seen && 'details' in seen),
        )
      }),
      { numRuns: 60 },
    )
  })
})

/** The case with other fields in the report of item 4, which is public. */
function withFirstReport(content: ReturnType<typeof smallCase>, fields: object): object {
  const [first, ...others] = content.reports
  return { ...content, reports: [{ ...first, ...fields }, ...others] }
}

/** Puts a value at a place of a plain object. */
function setAt(content: unknown, path: readonly (string | number)[], value: unknown): void {
  const [step, ...rest] = path
  if (step === undefined || typeof content !== 'object' || content === null) return
  if (rest.length === 0) Reflect.set(content, step, value)
  else setAt(Reflect.get(content, step), rest, value)
}
