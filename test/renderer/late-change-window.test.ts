import { expect, it } from 'vitest'
import type { LateChange } from '../../shared/pack/late-change.ts'
import type { PackVersion } from '../../shared/pack/pack-view.ts'
import { plainPdf } from '../helpers/plain-pdf.ts'
import { accessibilityFaults, scrollsSideways, useWindows, type WindowOptions } from '../helpers/window.ts'
import { standInApplication } from '../hosts/stand-in-application.ts'
import { lateChange, supplement } from './fake-late-change.ts'
import { meetingDetail, meetings, today } from './fake-office.ts'
import { builtPack } from './fake-pack.ts'

const openWindow = useWindows()

it.each([
  ['light', {}],
  ['dark', { dark: true }],
  ['at 200 %', { size: { width: 683, height: 384 } }],
] as const)('draws both ways for a late paper to go out, in order: %s', async (_look, options) => {
  const { page, complaints } = await atLateChange(lateChange, options)

  await page.getByRole('heading', { name: 'A late paper has come for item 10' }).waitFor()
  expect(await page.getByText('8 pages renumbered').or(page.getByText('Suggested')).count()).toBeGreaterThan(
    0,
  )
  await page.getByText('Nothing has changed yet.').waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  expect(await scrollsSideways(page)).toBe(false)
  await page.getByRole('button', { name: 'Make Supplement 1' }).click({ trial: true })
  expect(complaints).toEqual([])
})

it('suggests a supplement once the pack is published, and makes it to that version by keyboard', async () => {
  const { page, wishes } = await atLateChange(lateChange)
  const radio = page.getByRole('radio', { name: 'Publish as Supplement 1' })
  await radio.waitFor()
  expect(await radio.isChecked()).toBe(true)

  await page.getByRole('button', { name: 'Make Supplement 1' }).focus()
  await page.keyboard.press('Enter')

  await expect
    .poll(() => wishes)
    .toEqual([
      { meetingId: 1, audiences: ['members', 'public'], supplement: { number: 1, base: builtPack.version } },
    ])
})

it('builds the pack again when the clerk chooses to insert', async () => {
  const { page, wishes } = await atLateChange(lateChange)
  await page.getByRole('radio', { name: 'Publish as Supplement 1' }).focus()
  await page.keyboard.press('ArrowDown')

  await page.getByRole('button', { name: 'Build the pack again' }).click()

  await expect.poll(() => wishes).toEqual([{ meetingId: 1, audiences: ['members', 'public'] }])
})

it('says which words would no longer be true, and goes back without having changed anything', async () => {
  const { page, wishes } = await atLateChange(lateChange)
  await page.getByText('Item 7, page 40: “page 75” would be page').waitFor()

  await page.getByRole('button', { name: 'Back to the pages' }).click()

  await page.getByText('These are the pages as they were built.').waitFor()
  expect(wishes).toEqual([])
})

it('says of a supplement that was made where its pages are', async () => {
  const { page, goes } = await openWindow(acted({ supplements: [supplement] }))
  await goes('/meetings/1/pack')

  const first = lateChange.base.lastPage + 1
  await page.getByRole('radio', { name: `Supplement 1, pages ${first} – ${first + 9}` }).waitFor()
  await page
    .getByRole('button', { name: `Page ${first}, front of the supplement` })
    .first()
    .waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
})

interface Acted {
  readonly late?: LateChange | null
  readonly supplements?: readonly PackVersion[]
}

/** Opens the pack of an agenda that has changed and asks what would move. */
async function atLateChange(late: LateChange, options: WindowOptions = {}) {
  const wishes: unknown[] = []
  const opened = await openWindow(acted({ late }, wishes), options)
  await opened.goes('/meetings/1/pack')
  await opened.page.getByRole('button', { name: 'See what would move' }).click()
  return { ...opened, wishes }
}

function acted({ late = null, supplements = [] }: Acted, wishes: unknown[] = []) {
  const stage = standInApplication({
    'office.read': () =>
      Promise.resolve({
        authority: 'Borough of Larkhaven',
        meetingCount: 9,
        sampleAvailable: true,
        today,
        lastSavedAt: null,
      }),
    'meetings.list': () => Promise.resolve(meetings),
    'meetings.read': () => Promise.resolve(meetingDetail(builtPack, true)),
    'packs.change': () => Promise.resolve(late),
    'packs.list': () => Promise.resolve([builtPack, ...supplements]),
    'packs.build': (request: unknown) => {
      wishes.push(request)
      return Promise.resolve({ jobId: 'build-6' })
    },
    'jobs.list': () => Promise.resolve([]),
    'layout.state': () => Promise.resolve({ kind: 'ready', engine: 'LibreOffice' }),
  })
  const blank = plainPdf({ pages: [{ widthMm: 210, heightMm: 297, text: 'A page' }], bookmarks: {} })
  return { ...stage, packs: { ...stage.packs, pdf: () => Promise.resolve(blank) } }
}
