import { expect, it } from 'vitest'
import type { PaperView } from '../../shared/contract/views.ts'
import { type Clerk, newClerk } from '../helpers/clerk.ts'
import { line, shownPdf } from '../helpers/shown-pdf.ts'
import { meetingFile, report } from './pack-office.ts'

const plan = (): Uint8Array => shownPdf([{ drawing: line('The plan of the square', 30, 500, 10) }])

it('takes a Word file and a PDF as appendices, in the pack after their paper and in their order', async () => {
  const { adds, names, labels } = await meetingWithPaper()
  await adds(4, 'costs.docx', report('Costs', 2))
  await adds(4, 'plan.pdf', plan())

  expect(await names(4)).toEqual(['wardens.docx', 'costs.docx', 'plan.pdf'])
  expect((await labels()).slice(-3)).toEqual(['4: wardens.docx', '4: costs.docx', '4: plan.pdf'])
})

it('changes their order, replaces one, takes one off and puts it back where it was', async () => {
  const { adds, app, names, versions } = await meetingWithPaper()
  const costs = await adds(4, 'costs.docx', report('Costs', 2))
  const drawing = await adds(4, 'plan.pdf', plan())
  const letter = await adds(4, 'letter.docx', report('Letter', 1))

  expect(await app.operations['appendices.move']({ paperId: letter.id, to: 'earlier' })).toEqual({
    moved: true,
  })
  expect(await names(4)).toEqual(['wardens.docx', 'costs.docx', 'letter.docx', 'plan.pdf'])
  expect(await app.operations['appendices.move']({ paperId: costs.id, to: 'earlier' })).toEqual({
    moved: false,
  })
  expect(await app.operations['appendices.move']({ paperId: drawing.id, to: 'later' })).toEqual({
    moved: false,
  })

  const file = app.files.offer('costs v2.docx', report('Costs, again', 2))
  expect(await app.operations['appendices.replace']({ paperId: costs.id, file })).toMatchObject({
    version: 2,
  })

  await app.operations['appendices.remove']({ paperId: letter.id })
  expect(await names(4)).toEqual(['wardens.docx', 'costs v2.docx', 'plan.pdf'])
  await expect(app.operations['appendices.remove']({ paperId: letter.id })).rejects.toMatchObject({
    code: 'no-such-paper',
  })
  const late = await adds(4, 'late.docx', report('Late', 1))
  await app.operations['appendices.restore']({ paperId: letter.id })
  expect(await names(4)).toEqual(['wardens.docx', 'costs v2.docx', 'letter.docx', 'plan.pdf', 'late.docx'])
  expect(await versions(4)).toEqual([1, 2, 1, 1, 1])
  expect(late.role).toBe('appendix')
})

it('knows the same file again, and leaves the paper to be replaced as ever', async () => {
  const { adds, clerk, meetingId, names } = await meetingWithPaper()
  const first = await adds(4, 'plan.pdf', plan())
  expect((await adds(4, 'plan.pdf', plan())).id).toBe(first.id)
  await clerk.attaches(meetingId, 4, 'wardens 2.docx', report('Wardens, again', 3))
  expect(await names(4)).toEqual(['wardens 2.docx', 'plan.pdf'])
})

it('stands after a paper that is made from the records, and never instead of it', async () => {
  const { adds, clerk, meetingId, labels } = await meetingWithPaper()
  await adds(2, 'signed.pdf', plan())
  const { items } = await clerk.reads(meetingId)
  expect(items.find(({ item }) => item.number === 2)?.paperState.kind).toBe('generated')
  expect((await labels()).slice(1, 3)).toEqual(['2: null', '2: signed.pdf'])
})

it('is refused where there is no paper, and where its file is no paper; nothing of it is kept', async () => {
  const { adds, names } = await meetingWithPaper()
  await expect(adds(5, 'plan.pdf', plan())).rejects.toMatchObject({
    code: 'appendix-without-paper',
    details: { itemNumber: '5' },
  })
  await expect(adds(4, 'notes.txt', new TextEncoder().encode('Notes'))).rejects.toMatchObject({
    code: 'not-a-word-file',
  })
  expect(await names(4)).toEqual(['wardens.docx'])
  expect(await names(5)).toEqual([])
})

/** A meeting whose item 4 has its report. */
async function meetingWithPaper() {
  const clerk = await newClerk({ today: '2026-11-21' })
  const { meetingId } = await clerk.imports(clerk.writes('meeting.json', meetingFile()))
  if (meetingId === null) throw new Error('the meeting was not imported')
  await clerk.attaches(meetingId, 4, 'wardens.docx', report('Wardens', 2))
  const { app } = clerk
  const viewOf = async (number: number) => {
    const view = (await clerk.reads(meetingId)).items.find(({ item }) => item.number === number)
    if (view === undefined) throw new Error(`the agenda has no item ${number}`)
    return view
  }
  return {
    clerk,
    app,
    meetingId,
    adds: async (number: number, name: string, bytes: Uint8Array): Promise<PaperView> => {
      const { item } = await viewOf(number)
      return app.operations['appendices.add']({ itemId: item.id, file: app.files.offer(name, bytes) })
    },
    names: async (number: number) => (await viewOf(number)).papers.map(({ fileName }) => fileName),
    versions: async (number: number) => (await viewOf(number)).papers.map(({ version }) => version),
    labels: () => labelsOf(clerk, meetingId),
  }
}

/** Each document of the members' pack: its item, and its file where it has one. */
async function labelsOf(clerk: Clerk, meetingId: number): Promise<readonly string[]> {
  const { state } = await clerk.builds(meetingId, ['members'])
  if (state.kind !== 'done') throw new Error(JSON.stringify(state))
  const { editions } = await clerk.app.operations['packs.read']({ packId: state.packId })
  return (editions[0]?.documents ?? []).map(({ itemNumber, source }) => `${itemNumber}: ${source}`)
}
