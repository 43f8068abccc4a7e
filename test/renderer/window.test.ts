import type { Page } from 'playwright'
import { expect, it } from 'vitest'
import type { MeetingDetail } from '../../shared/contract/views.ts'
import { type JobProgress, removedFrom } from '../../shared/pack/pack-view.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { plainPdf } from '../helpers/plain-pdf.ts'
import { accessibilityFaults, scrollsSideways, useWindows } from '../helpers/window.ts'
import { standInApplication } from '../hosts/stand-in-application.ts'
import { agendaOf, meetingDetail, meetings, today } from './fake-office.ts'
import { publishingOn } from './fake-publishing.ts'
import { builtPack, documentsOf, publicNotes, unprovedPack } from './fake-pack.ts'

const openWindow = useWindows()

const building: JobProgress = {
  jobId: 'build-5',
  kind: 'pack',
  meetingId: 1,
  title: 'Community Safety, version 5',
  stage: 'count',
  fraction: 0.58,
  subject: 'Item 8',
  keptPapers: 6,
  state: { kind: 'running' },
}
const checking: JobProgress = {
  ...building,
  stage: 'check',
  fraction: 0.9,
  subject: 'the public pack',
  checks: (builtPack.editions[0]?.checks ?? []).map((check) => ({ ...check, audience: 'members' })),
  removed: removedFrom(publicNotes),
}
const heldBack: JobProgress = {
  ...building,
  state: {
    kind: 'failed',
    code: 'pack-withheld',
    details: {
      where: 'Item 14 on page 37 (Item 8)',
      passages: [
        {
          from: 'Item 14',
          place: 'on page 37 (Item 8)',
          excerpts: ['… we hear that the lowest tender was below the officers’ estimate by half …'],
        },
      ],
    },
    what: 'The public pack was not made. Text of an exempt paper stands in it: page 37. Nothing was published.',
    next: 'Open the place shown, take the text out of the public paper, then build again.',
  },
}
const current = meetingDetail(builtPack, false)
const outOfDate = meetingDetail(builtPack, true)

interface Acted {
  readonly detail?: MeetingDetail
  readonly jobs?: readonly JobProgress[]
}

/** An application that shows one meeting as given: for states that a real one is seldom in. */
function acted({ detail = current, jobs = [] }: Acted = {}) {
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
    'meetings.read': () => Promise.resolve(detail),
    'meetings.deadlines': () =>
      Promise.resolve([
        {
          kind: 'step',
          name: 'Reports due',
          on: today,
          rule: '1 working day before publication',
          excluded: [],
        },
      ]),
    'meetings.publishing': () =>
      Promise.resolve({
        tone: 'ok',
        title: 'Publishing now leaves 5 clear days; 5 are needed.',
        sentences: [],
        isLate: false,
      }),
    'packs.list': () => Promise.resolve([builtPack]),
    'agenda.read': () => Promise.resolve(agendaOf(detail)),
    'agenda.preview': ({ audience }) =>
      Promise.resolve({
        hash: audience,
        pdf: Buffer.from(pdf(audience)).toString('base64'),
        sheets: 4,
      }),
    'jobs.list': () => Promise.resolve(jobs),
    'layout.state': () => Promise.resolve({ kind: 'starting', attempt: 1 }),
    'papers.attach': () => Promise.reject(new Problem('word-file-encrypted', { fileName: 'Wardens.docx' })),
    'publications.preview': () => Promise.resolve(publishingOn('2026-12-01')),
    'publications.list': () => Promise.resolve([]),
    'packs.cancel': () => Promise.resolve({ cancelled: true }),
  })
  return {
    ...stage,
    packs: {
      ...stage.packs,
      pdf: (_: number, audience: 'members' | 'public') => Promise.resolve(pdf(audience)),
    },
  }
}

function pdf(audience: 'members' | 'public'): Uint8Array {
  const pages = documentsOf(audience).flatMap(({ title, sheets }) =>
    Array.from({ length: sheets }, () => ({ widthMm: 210, heightMm: 297, text: title })),
  )
  return plainPdf({ pages, bookmarks: {} })
}

const screens: readonly (readonly [name: string, address: string, stage: Acted, sign: string])[] = [
  ['the meetings', '/meetings', {}, 'Held'],
  ['an agenda with its pages', '/meetings/1/agenda', { detail: outOfDate }, 'NEIGHBOURHOOD WARDEN REVIEW'],
  [
    'an agenda before the first pack',
    '/meetings/1/agenda',
    { detail: meetingDetail(null, false) },
    'NEIGHBOURHOOD WARDEN REVIEW',
  ],
  ['the papers', '/meetings/1/papers', {}, 'Tender evaluation.docx'],
  ['a build', '/meetings/1/pack', { jobs: [building] }, '6 papers are kept from before'],
  [
    'checks as they fall',
    '/meetings/1/pack',
    { jobs: [checking] },
    'One paper of the agenda is not in the pack',
  ],
  ['a pack', '/meetings/1/pack', {}, 'Nothing exempt is in the public copy'],
  [
    'a pack whose pages are still being read',
    '/meetings/1/pack',
    { detail: meetingDetail(unprovedPack, false) },
    '5 checks are to come.',
  ],
  [
    'a pack held back',
    '/meetings/1/pack',
    { detail: outOfDate, jobs: [heldBack] },
    'The public pack is held back',
  ],
]

const looks = [
  { name: 'light', options: {} },
  { name: 'dark', options: { dark: true } },
] as const

for (const { name: look, options } of looks) {
  it.each(screens)(`is in order: %s, ${look}`, async (_name, address, stage, sign) => {
    const { page, goes, complaints } = await openWindow(acted(stage), options)
    await goes(address)
    await page.getByText(sign).first().waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    expect(complaints).toEqual([])
  })
}

it.each(screens)('fits a laptop at 200%: %s', async (_name, address, stage, sign) => {
  const { page, goes } = await openWindow(acted(stage), { size: { width: 683, height: 384 } })
  await goes(address)
  await page.getByText(sign).first().waitFor()
  expect(await scrollsSideways(page)).toBe(false)
})

it('opens what floats without a fault: why this day, keys, the jobs', async () => {
  const { page, goes } = await openWindow(acted({ jobs: [building] }))
  await goes('/meetings/1/agenda')
  await page.getByRole('button', { name: 'why this day?' }).click()
  await page.getByText('not counted: Saturday').waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.keyboard.press('Escape')

  await page.keyboard.press('F1')
  await page.getByRole('dialog', { name: 'Keys' }).waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: /version 5: laying out/ }).click()
  await page.getByRole('heading', { name: 'Jobs' }).waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
})

it('shows the words that held a pack back only when asked to', async () => {
  const { page, goes } = await openWindow(acted({ detail: outOfDate, jobs: [heldBack] }))
  await goes('/meetings/1/pack')
  const words = page.getByText('the lowest tender was below')
  expect(await words.isVisible()).toBe(false)

  await page.getByText('Show what was found').focus()
  await page.keyboard.press('Enter')

  await words.waitFor()
  expect(await page.getByText('Item 14 on page 37 (Item 8)').isVisible()).toBe(true)
  expect(await accessibilityFaults(page)).toEqual([])
})

it('never calls a check passed, or wrong, that is still being made', async () => {
  const { page, goes } = await openWindow(acted({ detail: meetingDetail(unprovedPack, false) }))
  await goes('/meetings/1/pack')
  const ranges = page.getByRole('listitem').filter({ hasText: 'is true of the finished pages' })
  await ranges.waitFor()
  expect(await ranges.innerText()).toMatch(/^To come/)
  expect(await page.getByText(/to settle/).count()).toBe(0)
})

it('lists what leaves the public copy, while it is built and beside its pages', async () => {
  const atWork = await openWindow(acted({ jobs: [checking] }))
  await atWork.goes('/meetings/1/pack')
  await atWork.page.getByText('Item 8: hidden things taken out for the public').waitFor()

  const { page, goes } = await openWindow(acted())
  await goes('/meetings/1/pack')
  await page.getByRole('heading', { name: 'Taken out for the public' }).waitFor()
  await page.getByText('4 comments by 2 people').waitFor()
  await page.getByText('1 picture’s description is public').press('Enter')
  await page.getByText('A warden speaks with a shopkeeper').waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
})

it('asks what becomes of a paper’s tracked changes, by keyboard', async () => {
  const asked: unknown[] = []
  const stage = acted()
  const { page, goes } = await openWindow({
    ...stage,
    operations: {
      ...stage.operations,
      'papers.settleChanges': (request) => {
        asked.push(request)
        return Promise.resolve({ trackedChanges: request.trackedChanges })
      },
    },
  })
  await goes('/meetings/1/papers')
  const choice = page.getByRole('radiogroup', { name: /^Tracked changes of / }).first()
  await choice.getByRole('radio', { name: 'Accept them' }).focus()
  await page.keyboard.press('ArrowRight')

  await expect.poll(() => asked).toMatchObject([{ trackedChanges: 'refuse' }])
  expect(await accessibilityFaults(page)).toEqual([])
})

it('walks the pack by keyboard: to an item, from page to page, large and back', async () => {
  const { page, goes } = await openWindow(acted())
  await goes('/meetings/1/pack')
  await page.getByText('Nothing exempt').waitFor()
  await page.keyboard.press('Control+g')
  await page.keyboard.type('item 14')
  await page.keyboard.press('Enter')
  await expect.poll(() => focusedName(page)).toBe('Page 61, item 14, exempt')
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => focusedName(page)).toBe('Page 62, item 14, exempt')
  await page.keyboard.press('End')
  await expect.poll(() => focusedName(page)).toBe('Page 78, item 15, exempt, left blank')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').getByText('Item 15').waitFor()
  await page.keyboard.press('PageUp')
  await page.getByRole('dialog', { name: 'Page 77, item 15, exempt' }).waitFor()
  await page.keyboard.press('Escape')
  await expect.poll(() => focusedName(page)).toBe('Page 77, item 15, exempt')
})

it('walks the agenda by arrow keys, opens with Enter and closes with Esc', async () => {
  const { page, goes } = await openWindow(acted())
  await goes('/meetings/1/agenda')
  await page.getByRole('button', { name: /^Item 1,/ }).focus()
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  const item = page.getByRole('button', { name: /^Item 15,/ })
  expect(await item.getAttribute('aria-expanded')).toBe('true')
  await page.keyboard.press('Escape')
  expect(await item.getAttribute('aria-expanded')).toBe('false')
})

it('finds a meeting from anywhere with Ctrl+K, and an item of the agenda with Ctrl+F', async () => {
  const { page, goes } = await openWindow(acted())
  await goes('/meetings')
  await page.getByText('Held').first().waitFor()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('planning january')
  await page.getByRole('option', { name: /Planning Committee/ }).waitFor()
  await page.keyboard.press('Enter')
  await expect.poll(() => page.evaluate(() => location.hash)).toBe('#/meetings/31/agenda')

  await page.getByRole('button', { name: /^Item 8,/ }).waitFor()
  await page.keyboard.press('Control+f')
  await page.keyboard.type('cctv')
  await page.getByText('2 of 16 items').waitFor()
  expect(await page.getByRole('button', { name: /^Item \d+,/ }).count()).toBe(2)
  await page.keyboard.press('Alt+ArrowLeft')
  await page.getByRole('heading', { name: 'Meetings', exact: true }).waitFor()
})

it('visits the panes with F6, and goes to a pinned meeting with Alt and its number', async () => {
  const { page, goes } = await openWindow(acted())
  await goes('/meetings/1/agenda')
  await page.getByRole('button', { name: 'Pin this meeting' }).click()
  const visited = []
  for (let pane = 0; pane < 5; pane += 1) {
    await page.keyboard.press('F6')
    visited.push(
      await page.evaluate(() => document.activeElement?.closest('[data-pane]')?.ariaLabel ?? 'screen'),
    )
  }
  expect(new Set(visited)).toEqual(new Set(['Areas', 'screen', 'Agenda', 'Printed pages', 'Status']))
  await page.keyboard.press('Alt+2')
  await page.getByRole('heading', { name: 'Meetings', exact: true }).waitFor()
  await page.keyboard.press('Alt+6')
  await page.getByRole('heading', { name: 'Community Safety and Performance Committee' }).waitFor()
})

it('tells a build from news: stage, per cent, and its end in words', async () => {
  const stage = acted()
  const { page, goes } = await openWindow(stage)
  await goes('/meetings')
  await page.getByText('Held', { exact: false }).first().waitFor()
  await expect.poll(() => stage.listeners.size).toBeGreaterThan(0)
  stage.tell({ kind: 'job', progress: building })
  const bar = page.getByRole('progressbar', { name: 'Community Safety, version 5' })
  await expect.poll(() => bar.getAttribute('aria-valuenow')).toBe('58')
  stage.tell({ kind: 'job', progress: { ...building, fraction: 1, state: { kind: 'done', packId: 7 } } })
  await page.getByRole('button', { name: 'Community Safety, version 5 is ready' }).waitFor()
  stage.tell({ kind: 'saved', at: new Date(2026, 11, 1, 10, 44).toISOString() })
  await page.getByText('Saved 10.44 am').waitFor()
  stage.tell({ kind: 'layout', state: { kind: 'ready', engine: 'wasm' } })
  await page.getByText('Page layout ready').waitFor()
})

it('keeps the clerk’s choice of dark when the window is opened again', async () => {
  const { page } = await openWindow(acted())
  await page.getByRole('button', { name: 'Appearance: As this computer' }).click()
  await page.getByRole('menuitemradio', { name: 'Dark' }).click()
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark')
  await page.reload()
  await page.getByRole('button', { name: 'Appearance: Dark' }).waitFor()
})

it('gives a fallen screen a number, and has it noted under this number', async () => {
  const noted: { readonly number: string; readonly screen: string }[] = []
  const stage = acted({ detail: { ...current, items: JSON.parse('[null]') as MeetingDetail['items'] } })
  Object.assign(stage.operations, {
    'office.reportFault': (fault: { readonly number: string; readonly screen: string }) => {
      noted.push(fault)
      return Promise.resolve({ noted: true })
    },
  })
  const { page, goes } = await openWindow(stage)
  await goes('/meetings/1/agenda')
  await expect.poll(() => noted.length).toBe(1)
  expect(noted[0]?.screen).toBe('meeting-agenda')
  expect(await page.getByRole('alert').innerText()).toContain(`number ${noted[0]?.number}`)
})

it('says plainly that a page opened without Packwright cannot be used', async () => {
  const { page } = await openWindow(acted())
  const stranger = await page.context().browser()?.newPage()
  await stranger?.goto(new URL('/', page.url()).href)
  await expect.poll(() => stranger?.getByRole('alert').innerText()).toContain('does not know this page')
})

function focusedName(page: Page): Promise<string | null> {
  return page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null)
}
