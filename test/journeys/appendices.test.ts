import type { Page } from 'playwright'
import { expect, it } from 'vitest'
import { newClerk } from '../helpers/clerk.ts'
import { fakeLayout } from '../helpers/fake-layout.ts'
import { plainDocx } from '../helpers/plain-docx.ts'
import { line, shownPdf } from '../helpers/shown-pdf.ts'
import { accessibilityFaults, scrollsSideways, useWindows } from '../helpers/window.ts'
import { pressEnter } from '../helpers/press-enter.ts'
import { meetingFile, report } from '../services/pack-office.ts'

const openWindow = useWindows()

it('gives an item several appendices at once, changes their order, takes one off and puts it back', async () => {
  const { clerk, meetingId, names } = await meetingWithPaper()
  const { page, goes, complaints } = await openWindow(clerk.app)
  await goes(`/meetings/${meetingId}/agenda`)
  const appendices = await openAppendices(page)

  await appendices
    .locator('input[multiple]')
    .setInputFiles([
      file('costs.docx', plainDocx('What the wardens cost')),
      file('plan.pdf', shownPdf([{ drawing: line('The plan of the square', 30, 500, 10) }])),
      file('letter.docx', plainDocx('A letter of the traders')),
    ])
  await appendices.getByText('Item 4 has 3 more appendices').waitFor()
  await appendices.getByText(/^Appendix 2: plan\.pdf · version 1/).waitFor()
  await expectNoFaults(page)

  await pressEnter(appendices.getByRole('button', { name: 'Move earlier: Appendix 3, letter.docx' }))
  await appendices.getByText('“letter.docx” stands one place earlier').waitFor()
  expect(await names()).toEqual(['wardens.docx', 'costs.docx', 'letter.docx', 'plan.pdf'])

  await pressEnter(appendices.getByRole('button', { name: 'Take off Appendix 1, costs.docx' }))
  await appendices.getByText('“costs.docx” is taken off item 4').waitFor()
  expect(await names()).toEqual(['wardens.docx', 'letter.docx', 'plan.pdf'])
  await expectNoFaults(page)
  // The keyboard stands on Undo.
  await page.keyboard.press('Enter')
  await appendices.getByText('The appendix is back in its place').waitFor()
  expect(await names()).toEqual(['wardens.docx', 'costs.docx', 'letter.docx', 'plan.pdf'])
  expect(complaints).toEqual([])
})

it('takes files that are dropped on the appendices as such, and not as the item’s paper', async () => {
  const { clerk, meetingId, names } = await meetingWithPaper()
  const { page, goes } = await openWindow(clerk.app)
  await goes(`/meetings/${meetingId}/agenda`)
  const appendices = await openAppendices(page)

  const dropped = await page.evaluateHandle(
    (contents) => {
      const transfer = new DataTransfer()
      for (const [name, bytes] of contents) transfer.items.add(new File([new Uint8Array(bytes)], name))
      return transfer
    },
    [
      ['costs.docx', [...plainDocx('What the wardens cost')]],
      ['notes.txt', [78, 111, 116, 101, 115]],
    ] as [string, number[]][],
  )
  await appendices.dispatchEvent('dragover', { dataTransfer: dropped })
  expect(await page.getByText(/^Drop to make it the paper/).count()).toBe(0)
  await appendices.dispatchEvent('drop', { dataTransfer: dropped })

  await appendices
    .getByRole('alert')
    .getByText(/“notes\.txt”/)
    .first()
    .waitFor()
  await expect.poll(names).toEqual(['wardens.docx', 'costs.docx'])
  await expectNoFaults(page)
})

const file = (name: string, bytes: Uint8Array) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(bytes),
})

async function meetingWithPaper() {
  const clerk = await newClerk({ today: '2026-11-21', layout: fakeLayout() })
  const { meetingId } = await clerk.imports(clerk.writes('meeting.json', meetingFile()))
  if (meetingId === null) throw new Error('the meeting was not imported')
  await clerk.attaches(meetingId, 4, 'wardens.docx', report('Wardens', 2))
  const names = async (): Promise<readonly string[]> =>
    (await clerk.reads(meetingId)).items
      .filter(({ item }) => item.number === 4)
      .flatMap(({ papers }) => papers.map(({ fileName }) => fileName))
  return { clerk, meetingId, names }
}

async function openAppendices(page: Page) {
  await page.getByRole('button', { name: /^Item 4, / }).click()
  return page.getByRole('region', { name: 'Appendices of item 4' })
}

async function expectNoFaults(page: Page): Promise<void> {
  expect(await accessibilityFaults(page)).toEqual([])
  expect(await scrollsSideways(page)).toBe(false)
}
