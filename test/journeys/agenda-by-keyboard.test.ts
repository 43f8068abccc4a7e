import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { expect, it } from 'vitest'
import type { AgendaView } from '../../shared/contract/agenda-views.ts'
import { newClerk } from '../helpers/clerk.ts'
import { type Keyboard, keyboardAt } from '../helpers/keyboard.ts'
import { caseFolder, needs } from '../helpers/shared-cases.ts'
import { accessibilityFaults, scrollsSideways, useWindows } from '../helpers/window.ts'

const openWindow = useWindows()

interface CaseItem {
  readonly number: number
  readonly part: 1 | 2
  readonly title: string
  readonly kind: string
  readonly reportOf: string | null
  readonly purpose: string | null
  readonly exemptParagraphs: readonly string[]
}

/** The meeting of 22 February 2024 as its clerk printed it, and as the records have it before its agenda is made. */
function readCase(): { readonly items: readonly CaseItem[]; readonly before: object } {
  const meeting = JSON.parse(readFileSync(join(caseFolder, 'meeting.json'), 'utf8')) as {
    items: readonly CaseItem[]
  }
  return { items: meeting.items, before: { ...meeting, items: [], reports: [] } }
}

/** What both say of an item. */
function asPrinted({ number, part, title, kind, reportOf, purpose, exemptParagraphs }: CaseItem) {
  return { number, part, title, kind, reportOf, purpose, exemptParagraphs }
}

async function faultsOf(page: Page): Promise<readonly string[]> {
  return [
    ...(await accessibilityFaults(page)),
    ...((await scrollsSideways(page)) ? ['scrolls sideways'] : []),
  ]
}

/** Opens an item in hand at its title field, writes it anew and saves it. */
async function retitles(page: Page, clerk: Keyboard, from: string, to: string): Promise<void> {
  await clerk.reaches(itemAt(page, from), 'ArrowDown')
  await clerk.presses('F2', 'Control+A')
  await clerk.types(to)
  await clerk.presses('Enter')
  await itemAt(page, to).waitFor()
}

function itemAt(page: Page, title: string) {
  return page.locator('[data-item-title]').filter({ hasText: title }).first()
}

it(
  'builds the agenda of 18 items from the order of business without a mouse',
  { timeout: 600_000 },
  async (context) => {
    needs(context, caseFolder)
    const { items, before } = readCase()
    const office = await newClerk({ today: '2024-02-05' })
    const { meetingId } = await office.imports(office.writes('meeting.json', before))
    const { page, goes, complaints } = await openWindow(office.app)
    await goes(`/meetings/${meetingId}/agenda`)
    const clerk = keyboardAt(page)
    const wanted = (number: number): CaseItem => {
      const item = items.find((one) => one.number === number)
      if (item === undefined) throw new Error(`the case has no item ${number}`)
      return item
    }

    await clerk.reaches(page.getByRole('button', { name: 'Start from the order of business' }))
    expect(await faultsOf(page)).toEqual([])
    await clerk.presses('Enter')
    await clerk.hears('9 items')
    await itemAt(page, 'APOLOGIES').waitFor()

    // The committee's own words for two of them. The focus has come to the first item by itself.
    await retitles(page, clerk, 'MEMBERS’ DECLARATIONS', wanted(2).title)
    await clerk.presses('Escape')
    await retitles(page, clerk, 'OUTSTANDING REFERENCES', wanted(4).title)
    await clerk.writes(page.getByLabel('Report of'), wanted(4).reportOf ?? '')
    await clerk.presses('Enter', 'Escape')

    // Seven public reports, the third and the fourth in the wrong order, then the exempt ones.
    await clerk.presses('Alt+n')
    const form = page.getByRole('form', { name: 'New item' })
    await clerk.writes(form.getByLabel('Title'), wanted(5).title)
    await clerk.writes(form.getByLabel('Report of'), 'Report of the Commissioner.')
    await clerk.presses('Enter')
    await clerk.hears(`Added as item 5: ${wanted(5).title}`)
    for (const number of [6, 8, 7, 9, 10, 11, 15]) {
      await clerk.types(wanted(number).title)
      await clerk.presses('Enter')
      await clerk.hears(wanted(number).title)
    }
    expect(await faultsOf(page)).toEqual([])
    await clerk.types(wanted(16).title)
    await clerk.chooses(form.getByLabel('Part'), 'Part 2, exempt')
    await clerk.reaches(form.getByLabel('7 Preventing or prosecuting crime'))
    await clerk.presses('Space', 'Enter')
    await clerk.hears(/Added as item 16: DEEP DIVE 3/)
    await clerk.presses('Escape')

    // The focus is on what was added last; the arrows go on from there.
    await clerk.reaches(itemAt(page, wanted(7).title), 'ArrowUp')
    await clerk.presses('Alt+ArrowUp')
    await clerk.hears('Item 8, now 7 of 15 in Part 1')
    // However fast the keys: each step starts from where the one before has put it.
    await clerk.presses('Alt+ArrowUp', 'Alt+ArrowUp', 'Alt+ArrowUp')
    await clerk.hears('Item 5, now 4 of 15 in Part 1')
    await clerk.presses('Alt+ArrowDown', 'Alt+ArrowDown', 'Alt+ArrowDown')
    await clerk.hears('Item 6, now 7 of 15 in Part 1')
    await clerk.reaches(itemAt(page, 'APOLOGIES'), 'ArrowUp')
    await clerk.presses('Alt+ArrowUp')
    await clerk.hears('Item 1 is the first of Part 1')

    // The hate crime paper turns out to be exempt: one panel says why, and the item goes to its part.
    await clerk.reaches(itemAt(page, wanted(15).title), 'ArrowDown')
    await clerk.presses('Enter')
    await clerk.reaches(page.getByRole('button', { name: 'Make exempt…' }))
    await clerk.presses('Enter')
    const panel = page.getByRole('dialog')
    await clerk.reaches(panel.getByLabel('7 Preventing or prosecuting crime'))
    await clerk.presses('Space')
    await clerk.writes(
      panel.getByLabel('Why does the public interest'),
      'It would tell offenders what is known.',
    )
    await clerk.writes(panel.getByLabel('Review on'), '1 March 2025')
    expect(await faultsOf(page)).toEqual([])
    await clerk.reaches(panel.getByRole('button', { name: 'Done' }))
    await clerk.presses('Enter')
    await clerk.hears('Item 16 is exempt')
    await panel.waitFor({ state: 'detached' })
    await clerk.reaches(itemAt(page, wanted(15).title), 'ArrowDown')
    await clerk.presses('Alt+ArrowUp')
    await clerk.hears('Item 16, now 1 of 4 in Part 2')

    // One paper is late, which members are told.
    await clerk.reaches(itemAt(page, wanted(9).title), 'ArrowUp')
    await clerk.presses('Enter')
    await clerk.picks(page.getByRole('button', { name: 'More for item 9' }), 'To follow')
    await clerk.hears('Item 9 is to follow')
    await clerk.presses('Escape')
    expect(await faultsOf(page)).toEqual([])

    const agenda = await office.app.operations['agenda.read']({ meetingId: meetingId ?? 0 })
    // The clerk printed the list for information; its paper asks for a discharge, and so the item for a decision (R35).
    const printed = items.map((item) => (item.number === 4 ? { ...item, purpose: 'For Decision' } : item))
    expect(agenda.items.map(asPrinted)).toEqual(printed.map(asPrinted))
    expect(agenda.items[2]?.instruction).toContain('held on 13 November 2023.')
    expect(agenda.items[8]?.delivery).toBe('toFollow')
    expect(agenda.items[14]).toMatchObject({ reviewOn: '2025-03-01' })
    expect(agenda.motion?.text).toContain('for items 15 and 16')
    await undoesAll(office.app.operations['agenda.read'], meetingId ?? 0, clerk)
    expect(complaints).toEqual([])
  },
)

/** Takes every step back, by the keys alone, and does them all again. */
async function undoesAll(
  read: (meeting: { meetingId: number }) => Promise<AgendaView>,
  meetingId: number,
  clerk: Keyboard,
): Promise<void> {
  const made = await read({ meetingId })
  for (let { undo } = made; undo !== null; { undo } = await read({ meetingId })) {
    await clerk.presses('Control+z')
    await clerk.hears(`Undone: ${undo.label}`)
  }
  expect((await read({ meetingId })).items).toEqual([])
  for (let { redo } = await read({ meetingId }); redo !== null; { redo } = await read({ meetingId })) {
    await clerk.presses('Control+y')
    await clerk.hears(`Done again: ${redo.label}`)
  }
  expect((await read({ meetingId })).items).toEqual(made.items)
}
