import { join } from 'node:path'
import type { Page } from 'playwright'
import { expect, it } from 'vitest'
import type { MeetingDetail } from '../../shared/contract/views.ts'
import { writeSampleOffice } from '../../build/sample-office/write-sample-office.ts'
import { type Clerk, newClerk } from '../helpers/clerk.ts'
import { fakeLayout, type FakeLayoutOptions } from '../helpers/fake-layout.ts'
import { newFolder } from '../helpers/new-folder.ts'
import { plainDocx } from '../helpers/plain-docx.ts'
import { accessibilityFaults, scrollsSideways, useWindows } from '../helpers/window.ts'

const openWindow = useWindows()
const today = '2026-11-21'
const committeeWithAgenda = /^Papers/

it('leads a clerk from an empty office to the pages of a pack', async () => {
  const { page, complaints } = await openWindow((await newOffice()).app)
  await expectScreen(page, 'No meetings yet')

  await page.getByRole('button', { name: 'Load the sample office' }).click()
  await page.getByText('Everything is in').waitFor()
  await expectNoFaults(page)

  await openMeetingWithPapers(page)
  await page.getByRole('heading', { name: 'Part 2' }).waitFor()
  await expectNoFaults(page)

  await page.getByRole('button', { name: 'Build pack' }).click()
  await page.getByRole('button', { name: 'Open folder' }).waitFor({ timeout: 60_000 })
  await page.getByText('Nothing exempt is in the public copy').waitFor()
  await page.getByRole('tab', { name: /^Pack version 1/ }).waitFor()
  await page.getByRole('button', { name: 'Page 1, front sheet and agenda' }).first().waitFor()
  await page.locator('.pdf-page-drawn').first().waitFor()
  await expectNoFaults(page)

  await page.getByRole('button', { name: 'Page 1, front sheet and agenda' }).first().click()
  const enlarged = page.getByRole('dialog')
  await enlarged.locator('.pdf-text span').first().waitFor({ state: 'attached' })
  expect(await enlarged.locator('.pdf-text').textContent()).toMatch(/committee/i)
  await page.keyboard.press('Escape')
  await enlarged.waitFor({ state: 'detached' })
  expect(complaints).toEqual([])
})

it('brings in a meeting’s folder with its Word reports', async () => {
  const sample = newFolder()
  await writeSampleOffice(sample)
  const clerk = await newClerk({ today, layout: fakeLayout() })
  const { page, complaints } = await openWindow(clerk.app)
  const chooses = async (item: string, files: string | string[]) => {
    await page.getByRole('button', { name: 'Bring in a meeting…' }).click()
    const dialog = page.waitForEvent('filechooser')
    await page.getByRole('menuitem', { name: item }).click()
    await (await dialog).setFiles(files)
  }

  await chooses('Choose its file and reports…', [join(sample, 'meeting-2026-12-10.json')])
  await expect
    .poll(() => page.getByRole('alert').innerText())
    .toMatch(/names files that did not come with it: .*and 2 more.*Nothing was changed/s)
  await expectNoFaults(page)

  await chooses('Choose its folder…', sample)
  await page.getByText('Everything is in').waitFor()
  await openMeetingWithPapers(page)
  const [meeting] = await clerk.app.operations['meetings.list']({})
  expect(meeting).toBeDefined()
  expect(complaints).toEqual([])
})

it('stops a second build when it is cancelled, and the first pack stays as it was', async () => {
  const gate = closedGate()
  const clerk = await newOffice({ before: ({ signal }) => gate.pass(signal) })
  const meetingId = await sampleMeeting(clerk)
  gate.open()
  expect((await clerk.builds(meetingId)).state.kind).toBe('done')
  const { pack } = await clerk.reads(meetingId)
  // A pack with a fault is built a second time, unasked.
  expect(pack?.editions.flatMap(({ checks }) => checks.filter(({ ok }) => !ok))).toEqual([])

  const { page, goes } = await openWindow(clerk.app)
  await goes(`/meetings/${meetingId}/agenda`)
  await giveItemAnotherPaper(page)
  gate.close()
  await page.keyboard.press('Alt+b')
  await page.getByRole('heading', { name: 'Version 2: members’ and public' }).waitFor()
  await page.getByRole('button', { name: 'Cancel build' }).click()

  await page.getByText('The build was stopped').waitFor()
  await page.getByText('The agenda has changed since version 1').waitFor()
  expect((await clerk.reads(meetingId)).pack).toEqual(pack)
})

it('refuses a broken Word file with words, and nothing changes', async () => {
  const clerk = await newOffice()
  const meetingId = await sampleMeeting(clerk)
  const before = await clerk.reads(meetingId)
  const { page, goes } = await openWindow(clerk.app)
  await goes(`/meetings/${meetingId}/agenda`)

  const item = await openItemWithPaper(page)
  const whole = plainDocx('Neighbourhood wardens')
  await item.locator('.item-details > .item-actions input[type=file]').setInputFiles({
    name: 'Warden review v3.docx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(whole.subarray(0, whole.length / 2)),
  })

  await expect
    .poll(() => page.getByRole('alert').innerText())
    .toContain('“Warden review v3.docx” cannot be read')
  expect(await page.getByRole('alert').innerText()).toContain('Nothing was changed')
  await expectNoFaults(page)
  expect(papersOf(await clerk.reads(meetingId))).toEqual(papersOf(before))
})

it('takes a Word file that is dropped on an item as its paper', async () => {
  const clerk = await newOffice()
  const meetingId = await sampleMeeting(clerk)
  const { page, goes } = await openWindow(clerk.app)
  await goes(`/meetings/${meetingId}/agenda`)
  const item = await openItemWithPaper(page)

  const bytes = [...plainDocx('Trees planted this autumn')]
  const dropped = await page.evaluateHandle((content) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([new Uint8Array(content)], 'Trees.docx'))
    return transfer
  }, bytes)
  await item.dispatchEvent('dragover', { dataTransfer: dropped })
  await page.getByText(/^Drop to make it the paper of item \d+$/).waitFor()
  await item.dispatchEvent('drop', { dataTransfer: dropped })

  await page.getByText(/^“Trees\.docx” is the paper of item \d+, version 2$/).waitFor()
  const { items } = await clerk.reads(meetingId)
  expect(
    items.flatMap(({ papers }) => papers).filter(({ fileName }) => fileName === 'Trees.docx'),
  ).toHaveLength(1)
})

it('says why there is no pack when the layout engine cannot be had', async () => {
  const clerk = await newOffice({
    before: () => {
      throw new Error('the stand-in has broken down')
    },
  })
  const meetingId = await sampleMeeting(clerk)
  const { page, goes } = await openWindow(clerk.app)
  await goes(`/meetings/${meetingId}/pack`)
  await expectScreen(page, 'No pack yet')
  await page.getByRole('button', { name: 'Build pack' }).click()
  await expect
    .poll(() => page.getByRole('alert').innerText(), { timeout: 60_000 })
    .toContain('Packwright met something it does not know')
  await expectScreen(page, 'No pack yet')
})

/** An application with nothing in it yet and the sample office at hand. */
async function newOffice(layout: FakeLayoutOptions = {}): Promise<Clerk> {
  const sample = newFolder()
  await writeSampleOffice(sample)
  return newClerk({ today, sampleOffice: join(sample, 'office.json'), layout: fakeLayout(layout) })
}

/** Loads the sample office behind the window's back, and gives the meeting that has its papers. */
async function sampleMeeting(clerk: Clerk): Promise<number> {
  await clerk.app.operations['office.loadSample']({})
  const meetings = await clerk.app.operations['meetings.list']({})
  const prepared = meetings.toSorted((one, other) => other.papersIn - one.papersIn)[0]
  if (prepared === undefined) throw new Error('the sample office has no meetings')
  return prepared.id
}

async function openMeetingWithPapers(page: Page): Promise<void> {
  const row = page.getByRole('row').filter({ hasText: /\d of \d/ })
  await row.getByRole('link').first().click()
  await page.getByRole('tab', { name: committeeWithAgenda }).waitFor()
}

/** Each item's paper, by file and version; the pages are counted quietly meanwhile. */
function papersOf({ items, packState }: MeetingDetail) {
  const papers = items.map(({ paperState, papers: files }) => [
    paperState.kind,
    ...files.map(({ fileName, version }) => `${fileName}, version ${version}`),
  ])
  return { papers, packState }
}

/** Opens the first item that has an officer's paper. */
async function openItemWithPaper(page: Page) {
  const withPaper = page.getByRole('listitem').filter({ has: page.getByText(/^In(, version \d+)?$/) })
  await withPaper.first().getByRole('button', { name: /^Item/ }).click()
  return page.locator('.item-open')
}

async function giveItemAnotherPaper(page: Page): Promise<void> {
  const item = await openItemWithPaper(page)
  await item.locator('.item-details > .item-actions input[type=file]').setInputFiles({
    name: 'Changed.docx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(plainDocx('A changed report')),
  })
  await page.getByText(/^“Changed\.docx” is the paper of item/).waitFor()
}

async function expectScreen(page: Page, heading: string): Promise<void> {
  await page.getByRole('heading', { name: heading }).waitFor()
  await expectNoFaults(page)
}

async function expectNoFaults(page: Page): Promise<void> {
  expect(await accessibilityFaults(page)).toEqual([])
  expect(await scrollsSideways(page)).toBe(false)
}

/** Holds the layout engine up while closed; whoever is cancelled meanwhile goes by. */
function closedGate() {
  let isOpen = false
  let opened = Promise.withResolvers<void>()
  return {
    open: () => {
      isOpen = true
      opened.resolve()
    },
    close: () => {
      isOpen = false
      opened = Promise.withResolvers<void>()
    },
    pass: async (signal: AbortSignal | undefined) => {
      if (isOpen) return
      const cancelled = new Promise<void>((resolve) =>
        signal?.addEventListener('abort', () => resolve(), { once: true }),
      )
      await Promise.race([opened.promise, cancelled])
    },
  }
}
