import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readReport } from '../../electron/pack/index.ts'
import { nodeCodec } from '../../electron/work/node-codec.ts'
import type { OfficeWords } from '../../shared/reports/cover.ts'
import { usualQuestions } from '../../shared/reports/report-form.ts'
import { type Clerk, newClerk } from '../helpers/clerk.ts'

const own = [
  { field: 'howMuch', question: 'Price to the borough', prompt: 'pounds' },
  { field: 'extraSpending', question: 'New spend', prompt: 'Y or N' },
] as const

async function clerkOfOffice(): Promise<Clerk> {
  const clerk = await newClerk({ today: '2026-05-08' })
  await clerk.app.operations['office.begin']({ name: 'Borough of Northmere', nation: 'england' })
  return clerk
}

const wish = {
  subject: 'Pond levels',
  reportOf: 'Head of Parks',
  isJoint: false,
  isPublic: true,
  authors: [{ name: 'Ada Fenn', post: 'Pond Keeper', email: null }],
  committees: [{ name: 'Parks Committee', meetingOn: null, purpose: 'For Decision', itemId: null }],
  dueOn: null,
  grammar: 'PK {serial}-{yy}',
}

const setForm = (clerk: Clerk, questions: readonly (typeof own)[number][] = own) =>
  clerk.app.operations['reports.setForm']({
    grammars: ['PK {serial}-{yy}'],
    questions: questions.map((one) => ({ ...one })),
  })

async function templateOf(clerk: Clerk): Promise<Uint8Array> {
  const { reportId } = await clerk.app.operations['reports.ask'](wish)
  const { base64 } = await clerk.app.operations['reports.template']({ which: { reportId } })
  return new Uint8Array(Buffer.from(base64, 'base64'))
}

/** The Word file with its body's XML altered, as an author's Word would leave it. */
function altered(docx: Uint8Array, alter: (xml: string) => string): Uint8Array {
  const parts = unzipSync(docx)
  const body = 'word/document.xml'
  return zipSync({ ...parts, [body]: strToU8(alter(strFromU8(parts[body] ?? new Uint8Array()))) })
}

/** Types an answer into the control with that tag: its prompt goes. */
function answers(xml: string, tag: string, text: string): string {
  const control = new RegExp(
    `(<w:tag w:val="${tag}"/><w:id [^>]*/>)<w:showingPlcHdr/>(.*?<w:sdtContent>).*?(</w:sdtContent>)`,
    'u',
  )
  expect(xml).toMatch(control)
  return xml.replace(control, `$1$2<w:r><w:t>${text}</w:t></w:r>$3`)
}

/** Takes every content control away and leaves what stands in it. */
const withoutControls = (xml: string): string =>
  xml.replaceAll(/<w:sdt><w:sdtPr>.*?<\/w:sdtPr><w:sdtContent>(.*?)<\/w:sdtContent><\/w:sdt>/gu, '$1')

function read(docx: Uint8Array, questions: OfficeWords['questions']) {
  return readReport(docx, 'pond.docx', nodeCodec, { prefixes: ['PK'], questions })
}

describe('the form of reports', () => {
  it('is one version until a report carries it, and stays from then on', async () => {
    const clerk = await clerkOfOffice()
    const forms = () => clerk.app.operations['reports.forms']({})
    expect(await forms()).toMatchObject({ versions: [{ id: null, questions: usualQuestions }] })

    await setForm(clerk, [])
    await setForm(clerk)
    expect((await forms()).versions).toMatchObject([{ questions: own, reports: 0 }])
    await clerk.app.operations['reports.ask'](wish)
    await setForm(clerk, own.slice(0, 1))

    const { versions, series, year } = await forms()
    expect(versions).toMatchObject([
      { questions: own.slice(0, 1), reports: 0 },
      { questions: own, reports: 1 },
    ])
    expect([year, series]).toEqual([2026, [{ grammar: 'PK {serial}-{yy}', next: 'PK 02-26', gaps: [] }]])
  })

  it('is read back by the places of its answers, whatever its questions are called', async () => {
    const clerk = await clerkOfOffice()
    await setForm(clerk)
    const filled = altered(await templateOf(clerk), (xml) =>
      answers(answers(xml, 'howMuch', '£12,000'), 'extraSpending', 'Y').replaceAll('Subject:', 'Betreff:'),
    )

    expect(read(filled, [])).toMatchObject({
      howMuch: '£12,000',
      extraSpending: 'Y',
      sourceOfFunding: null,
      subject: 'Pond levels',
      committees: [{ name: 'Parks Committee' }],
      reportOf: 'Head of Parks',
      policeReference: 'PK 01-26',
      purpose: 'For Decision',
      authors: [{ name: 'Ada Fenn', post: 'Pond Keeper' }],
    })
  })

  it('is read by the words of any version where the author copied the answers out of their places', async () => {
    const clerk = await clerkOfOffice()
    await setForm(clerk)
    const copied = altered(await templateOf(clerk), (xml) =>
      withoutControls(answers(answers(xml, 'howMuch', '£12,000'), 'extraSpending', 'Y')),
    )
    await setForm(clerk, [])
    const attached = clerk.app.files.offer('pond.docx', copied)
    const received = await clerk.app.operations['reports.receive']({ file: attached })

    expect(received.kind).toBe('unplaced')
    expect(read(copied, [])).toMatchObject({ howMuch: null, extraSpending: null })
    const { versions } = await clerk.app.operations['reports.forms']({})
    const asked = versions.flatMap(({ questions }) => questions)
    expect(read(copied, asked)).toMatchObject({ howMuch: '£12,000', extraSpending: 'Y' })
  })

  it('takes a prompt that nobody replaced for no answer', async () => {
    const clerk = await clerkOfOffice()
    expect(read(await templateOf(clerk), [])).toMatchObject({
      howMuch: null,
      extraSpending: null,
      outcomes: null,
    })
  })
})
