import type { Page } from 'playwright'
import { expect, it } from 'vitest'
import { minuteLines } from '../../shared/minutes/minute-blocks.ts'
import { type Clerk, newClerk } from '../helpers/clerk.ts'
import { smallCase } from '../helpers/small-case.ts'
import { accessibilityFaults, scrollsSideways, useWindows, type WindowOptions } from '../helpers/window.ts'

const openWindow = useWindows()

/** A clerk in the room of the small meeting, begun with everybody here; two voting members are needed. */
async function inSession(options: WindowOptions = {}) {
  const clerk = await newClerk({ today: '2024-02-22' })
  const meeting = smallCase()
  const reports = meeting.reports.map((report) => ({ ...report, docx: null }))
  const { meetingId } = await clerk.imports(clerk.writes('meeting.json', { ...meeting, reports }))
  const { operations } = clerk.app
  const id = meetingId ?? 0
  const [committee] = await operations['committees.list']({})
  await operations['committees.change']({ committeeId: committee?.id ?? 0, quorum: 2 })
  const view = await operations['minutes.begin']({ meetingId: id })
  for (const person of view.minutes?.people ?? [])
    await operations['minutes.mark']({ personId: person.id, mark: 'present', at: null })
  await operations['minutes.stamp']({ meetingId: id, kind: 'started', at: null })
  const window = await openWindow(clerk.app, options)
  await window.goes(`/meetings/${id}/room`)
  return { clerk, id, ...window }
}

const editorOf = (page: Page, item: number) => page.getByLabel(`Minute of item ${item}`, { exact: true })

async function linesOf(clerk: Clerk, meetingId: number, number: number): Promise<readonly string[]> {
  const { minutes } = await clerk.app.operations['minutes.read']({ meetingId })
  return minuteLines(minutes?.items.find((item) => item.number === number)?.blocks ?? [])
}

it('counts the quorum over everybody’s comings and goings, and puts right what was noted in a hurry', async () => {
  const { clerk, id, page, complaints } = await inSession()
  const ben = page.getByRole('button', { name: /^Councillor Ben Moss/ })
  await ben.focus()
  await page.keyboard.press('l')
  await page.getByText('1 voting member, 2 needed since 12.00 pm').waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.keyboard.press('p')
  await page.getByText('1 voting member, 2 needed').waitFor({ state: 'detached' })

  await page.keyboard.press('t')
  await page.getByText('When was Councillor Ben Moss here?').waitFor()
  await page.getByLabel('From, empty for the start').fill('11:05')
  await page.getByLabel('Until, empty for the end').fill('11:20')
  await page.getByRole('button', { name: 'Came back' }).click()
  await page.getByRole('listitem', { name: 'Stay 2' }).getByLabel('Back at').fill('11:10')
  await page.getByText('Each time comes after the one before').waitFor()
  await page.getByRole('listitem', { name: 'Stay 2' }).getByLabel('Back at').fill('11:30')
  expect(await accessibilityFaults(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: /Ben Moss.*back 11.30/ }).waitFor()
  const { minutes } = await clerk.app.operations['minutes.read']({ meetingId: id })
  expect(minutes?.people.find(({ name }) => name === 'Ben Moss')?.stays).toEqual([
    { from: '11:05', until: '11:20' },
    { from: '11:30', until: null },
  ])
  expect(complaints).toEqual([])
})

it('looks at the items beside the one in hand without noting a time, and takes one when told', async () => {
  const { clerk, id, page } = await inSession()
  const takenItems = async () =>
    (await clerk.app.operations['minutes.read']({ meetingId: id })).minutes?.items
      .filter(({ takenAt }) => takenAt !== null)
      .map(({ number }) => number)
  await editorOf(page, 1).waitFor()
  await page.keyboard.press('Alt+PageDown')
  await page.keyboard.press('Alt+PageDown')
  await editorOf(page, 3).waitFor()
  await page.getByText('The meeting is at item 1.').waitFor()
  expect(await takenItems()).toEqual([1])
  await page.keyboard.press('Alt+PageUp')
  await editorOf(page, 2).waitFor()
  await page.keyboard.press('Control+Enter')
  await page.getByText('The meeting is at').waitFor({ state: 'detached' })
  await expect.poll(takenItems).toEqual([1, 2])

  await page.keyboard.press('Alt+PageDown')
  await page.keyboard.press('Alt+PageDown')
  await page.getByRole('button', { name: 'Take item 4 now' }).click()
  await expect.poll(takenItems).toEqual([1, 2, 4])
})

it('looks at an item that was clicked, and takes it only when told', async () => {
  const { clerk, id, page } = await inSession()
  const taken = async () => {
    const { minutes } = await clerk.app.operations['minutes.read']({ meetingId: id })
    return minutes?.items.filter(({ takenAt }) => takenAt !== null).map(({ number }) => number)
  }
  await page.getByRole('button', { name: /POND RESTORATION/ }).click()
  await page.getByText('The meeting is at item 1.').waitFor()
  await editorOf(page, 4).pressSequentially('Beforehand.')
  await page.getByText(', as you type').waitFor()
  expect(await taken()).toEqual([1])
  await page.getByRole('button', { name: 'Take item 4 now' }).click()
  await expect.poll(taken).toEqual([1, 4])
  await expect.poll(() => linesOf(clerk, id, 4)).toEqual(['Beforehand.'])
})

it('asks before a meeting is started on another day', async () => {
  const { clerk } = await inSession()
  await clerk.leaves()
  const later = await newClerk({ today: '2024-02-12', folder: clerk.folder })
  const { page, goes } = await openWindow(later.app)
  const given = smallCase()
  const { meetingId } = await later.imports(
    later.writes('may.json', {
      ...given,
      reports: [],
      meeting: { ...given.meeting, date: '2024-05-09' },
      items: given.items.map((item) => ({ ...item, report: null })),
    }),
  )
  await goes(`/meetings/${meetingId}/room`)
  await page.getByRole('button', { name: 'Open the room' }).click()
  await page.getByRole('button', { name: 'Start the meeting' }).click()
  await page
    .getByText('This meeting is on Thursday, 9 May 2024; today is Monday, 12 February 2024.')
    .waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Not yet' }).click()
  const { minutes } = await later.app.operations['minutes.read']({ meetingId: meetingId ?? 0 })
  expect(minutes?.startedAt).toBeNull()
})

it('records an amendment and its vote, and offers the resolution as amended', async () => {
  const { clerk, id, page } = await inSession()
  await page.getByRole('button', { name: /POND RESTORATION/ }).click()
  await editorOf(page, 4).click()
  await page.keyboard.press('Alt+v')
  await page.getByLabel('An amendment').check()
  await page.getByLabel('The amendment, in the mover’s words').fill('Leave out “three” and insert “four”.')
  await page.getByLabel('Moved by').selectOption('Councillor Ben Moss')
  await page.getByRole('radiogroup', { name: 'Councillor Ada Fern' }).getByLabel('Against').check()
  await page.getByRole('radiogroup', { name: 'Councillor Ben Moss' }).getByLabel('For').check()
  await page.getByText('The votes are equal').waitFor()
  // Nobody but the clerk knows what the Chair did.
  await page.keyboard.press('Control+Enter')
  expect(await page.getByRole('button', { name: 'Record the vote' }).isDisabled()).toBe(true)
  await page.getByLabel('Carried by the Chair’s casting vote').check()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await page.getByText('Amendment carried by the Chair’s casting vote').waitFor()
  await page.keyboard.press('Alt+r')
  await expect
    .poll(() => linesOf(clerk, id, 4))
    .toEqual([
      'Leave out “three” and insert “four”.',
      'Moved by: Councillor Ben Moss',
      'For (1): Councillor Ben Moss',
      'Against (1): Councillor Ada Fern',
      'Abstained: None',
      'Result: Amendment carried by the Chair’s casting vote',
      'RESOLVED, that the report be noted, as amended.',
    ])
})

it('warns of exempt business while the public are there, and takes no more votes than members', async () => {
  const { clerk, id, page, complaints } = await inSession()
  await page.getByRole('button', { name: /CAFÉ LEASE/ }).click()
  await page.getByRole('button', { name: 'Take item 6 now' }).click()
  await editorOf(page, 6).waitFor()
  await page.getByText('The public have not been excluded').waitFor()
  await page.getByText('Not for the public').first().waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.keyboard.press('Alt+v')
  const vote = page.getByRole('dialog', { name: 'Record a vote' })
  await vote.getByLabel('Record how each member voted').uncheck()
  await vote.getByLabel('For', { exact: true }).fill('7')
  await vote.getByText('These are more votes than the 2 voting members here have.').waitFor()
  expect(await vote.getByRole('button', { name: 'Record the vote' }).isDisabled()).toBe(true)
  await vote.getByLabel('For', { exact: true }).fill('2')
  await vote.getByText('2 for, 0 against, 0 abstained: carried.').waitFor()
  await page.keyboard.press('Escape')

  await page.keyboard.press('Alt+i')
  expect(await page.getByLabel('Member', { exact: true }).inputValue()).toBe('')
  await page.keyboard.press('Escape')

  // The public are let in again before public business, and what is carried stands above its vote.
  await page.keyboard.press('Alt+x')
  await page.getByRole('button', { name: 'Exclude the public', exact: true }).click()
  await page.getByText('the public are excluded').first().waitFor()
  await page.getByRole('button', { name: /POND RESTORATION/ }).click()
  await page.getByRole('button', { name: 'Take item 4 now' }).click()
  await page.getByText('The public are still excluded').waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Let the public in…' }).click()
  await page.getByRole('button', { name: 'Let the public in', exact: true }).click()
  await page.getByText('The public are still excluded').waitFor({ state: 'detached' })
  await editorOf(page, 4).getByText('The public were readmitted at').waitFor()
  await page.keyboard.press('Alt+v')
  await vote.getByLabel('Record how each member voted').uncheck()
  await vote.getByLabel('For', { exact: true }).fill('2')
  await vote.getByText('Written above the vote: RESOLVED, that the report be noted.').waitFor()
  await page.keyboard.press('Control+Enter')
  await expect
    .poll(() => linesOf(clerk, id, 4))
    .toEqual([
      expect.stringContaining('readmitted'),
      'RESOLVED, that the report be noted.',
      'For: 2',
      'Against: 0',
      'Abstained: 0',
      'Result: Carried',
    ])
  expect(complaints).toEqual([])
})

it('counts nobody who left for the item, and lets them neither move nor vote on it', async () => {
  const { page, complaints } = await inSession()
  await page.getByRole('button', { name: /POND RESTORATION/ }).click()
  await page.getByRole('button', { name: 'Take item 4 now' }).click()
  await editorOf(page, 4).click()
  await page.keyboard.press('Alt+i')
  await page.getByLabel('Member', { exact: true }).selectOption('Councillor Ben Moss')
  await page.getByLabel('Interest', { exact: true }).selectOption('Disclosable pecuniary interest')
  // As in every dialog; the meeting does not go on to the next item.
  await page.getByLabel('What the interest is').press('Control+Enter')
  await page.getByText('Councillor Ben Moss, item 4, pecuniary interest; left for it').waitFor()
  await page.getByText('1 voting member, 2 needed').waitFor()
  expect(await accessibilityFaults(page)).toEqual([])

  await editorOf(page, 4).click()
  await page.keyboard.press('Alt+v')
  const vote = page.getByRole('dialog', { name: 'Record a vote' })
  await vote.getByText('Councillor Ben Moss left for this item and does not vote.').waitFor()
  expect(await vote.getByRole('radiogroup', { name: 'Councillor Ben Moss' }).count()).toBe(0)
  expect(await vote.getByLabel('Moved by').locator('option').allTextContents()).toEqual([
    'Not recorded',
    'Councillor Ada Fern',
  ])
  await vote.getByLabel('Moved by').selectOption('Councillor Ada Fern')
  expect(await vote.getByLabel('Seconded by').locator('option').allTextContents()).toEqual(['Not recorded'])
  expect(await accessibilityFaults(page)).toEqual([])
  await page.keyboard.press('Escape')

  await page.keyboard.press('Control+Enter')
  await editorOf(page, 5).waitFor()
  await page.getByText('1 voting member, 2 needed').waitFor({ state: 'detached' })
  expect(complaints).toEqual([])
})

it('records the sentence at the caret as an action, and numbers the clerk’s mark', async () => {
  const { clerk, id, page } = await inSession()
  await page.getByRole('button', { name: /POND RESTORATION/ }).click()
  await editorOf(page, 4).click()
  await page.keyboard.type('The pond is dry. Ducks left in May (OR).')
  await page.getByText('This sentence asks for something').waitFor()
  await page.keyboard.press('Alt+i')
  await page.getByLabel('What they did').waitFor()
  await page.keyboard.press('Escape')
  await page.getByLabel('What they did').waitFor({ state: 'detached' })
  await page.getByLabel('Owner').fill('Warden')
  await page.getByLabel('Due').fill('April/May')
  await page.keyboard.press('Control+d')
  await editorOf(page, 4).getByText('Ducks left in May (1/2024/P).').waitFor()
  await page.getByText('Recorded here: 1/2024/P, Warden.').waitFor()
  expect(await page.getByText('This sentence asks for something').count()).toBe(0)

  // Nothing of this sentence asks; the clerk marks it all the same, and keeps it from the public.
  await page.keyboard.type(' The fence is old.')
  await page.keyboard.press('Control+d')
  expect(await page.getByRole('textbox', { name: 'Action' }).inputValue()).toBe('The fence is old.')
  await page.getByLabel('Who may read it').selectOption('Not public')
  await page.getByRole('button', { name: 'Record 2/2024/NP' }).click()
  await page.getByText('Recorded here: 1/2024/P, Warden; 2/2024/NP.').waitFor()
  const { references } = await clerk.app.operations['references.register']({})
  expect(
    references
      .filter(({ raisedMeetingId }) => raisedMeetingId === id)
      .map(({ number, action, due }) => [number, action, due]),
  ).toEqual([
    ['1/2024/P', 'Ducks left in May.', 'April/May'],
    ['2/2024/NP', 'The fence is old.', null],
  ])
})

it('types into the minute whatever was opened and closed in between', async () => {
  const { clerk, id, page } = await inSession()
  const editor = editorOf(page, 1)
  /** Types once the keys are back in the minute, without taking them there. */
  const goesOn = async (words: string): Promise<void> => {
    await expect.poll(() => editor.evaluate((one) => one.contains(document.activeElement))).toBe(true)
    await page.keyboard.type(words)
  }
  await editor.click()
  await page.keyboard.type('One')
  for (const [key, title] of [
    ['Alt+v', 'Record a vote'],
    ['Alt+x', 'Exclude the public?'],
    ['F1', 'Keys'],
  ] as const) {
    await page.keyboard.press(key)
    await page.getByRole('heading', { name: title }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('heading', { name: title }).waitFor({ state: 'detached' })
    await goesOn(', two')
  }
  await page.keyboard.press('Alt+i')
  await page.getByLabel('Member', { exact: true }).selectOption('Councillor Ada Fern')
  await page.keyboard.press('Control+Enter')
  await page.getByLabel('What they did').waitFor({ state: 'detached' })
  await goesOn(', declared')
  await page.getByRole('button', { name: 'Add an officer, a guest or a substitute' }).click()
  await page.getByLabel('Name', { exact: true }).fill('Di Lamb')
  await page.keyboard.press('Enter')
  await page.getByLabel('Name', { exact: true }).waitFor({ state: 'detached' })
  await goesOn(', joined')
  await page.keyboard.press('Control+;')
  await page.getByRole('menu').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('menu').waitFor({ state: 'detached' })
  await goesOn(', three')
  // Nobody chooses a phrase by going on.
  await page.keyboard.press('Control+;')
  await page.getByRole('menu').waitFor()
  await page.keyboard.type(', the Chair thanked the officers.')
  await expect
    .poll(() => linesOf(clerk, id, 1))
    .toEqual(['One, two, two, two, declared, joined, three, the Chair thanked the officers.'])
})

it('puts a phrase beside a resolution, and a space between two sentences', async () => {
  const { clerk, id, page } = await inSession()
  const choosesPhrase = async (name: string, words: string) => {
    await page.keyboard.press('Control+;')
    await page.getByRole('menuitem', { name: new RegExp(`^${name}`, 'u') }).click()
    await editorOf(page, 4).getByText(words).waitFor()
    await page.getByRole('menu').waitFor({ state: 'detached' })
    await expect
      .poll(() => editorOf(page, 4).evaluate((editor) => editor.contains(document.activeElement)))
      .toBe(true)
  }
  await page.getByRole('button', { name: /POND RESTORATION/ }).click()
  await editorOf(page, 4).click()
  const resolution = await page.locator('.minute-ready .minute-resolution').innerText()
  await page.keyboard.press('Tab')
  await choosesPhrase('It was noted', 'It was noted that')
  await page.keyboard.type('work had begun.')
  await choosesPhrase('In response', 'begun. In response,')
  const kept = editorOf(page, 4).locator('.minute-resolution')
  await kept.click({ position: { x: 1, y: 10 } })
  await expect.poll(() => page.evaluate(() => getSelection()?.anchorOffset)).toBe(0)
  await choosesPhrase('Received a report', 'Members received a report')
  await expect
    .poll(() => linesOf(clerk, id, 4))
    .toEqual([
      'Members received a report regarding pond restoration.',
      resolution,
      'It was noted that work had begun. In response, ',
    ])
})

it('writes what happened to the meeting after all that was said, wherever the caret stands', async () => {
  const { clerk, id, page, goes } = await inSession()
  await editorOf(page, 1).click()
  await page.keyboard.type('Said before.')
  await page.getByRole('button', { name: 'Adjourn' }).click()
  await page.getByText('adjourned since').waitFor()
  await goes(`/meetings/${id}/minutes`)
  await goes(`/meetings/${id}/room`)
  await editorOf(page, 1).press('Control+Home')
  // Also while the clerk looks at another item: it happened at the one in hand.
  await page.keyboard.press('Alt+PageDown')
  await editorOf(page, 2).waitFor()
  await page.getByRole('button', { name: 'Resume' }).click()
  await expect
    .poll(() => linesOf(clerk, id, 1))
    .toEqual([
      'Said before.',
      expect.stringMatching(/^The meeting was adjourned at/),
      expect.stringMatching(/^The meeting resumed at/),
    ])
})

it('goes on in a paragraph of its own where the white below a resolution is pressed', async () => {
  const { clerk, id, page, complaints } = await inSession()
  await editorOf(page, 1).press('Control+Enter')
  await editorOf(page, 2).press('Control+Enter')
  const resolution = editorOf(page, 3).getByText('RESOLVED')
  await page.getByText('as is usual').or(page.getByText('from the report’s')).waitFor()
  await editorOf(page, 3).press('Tab')
  const kept = await resolution.boundingBox()
  if (kept === null) throw new Error('no resolution')
  await page.mouse.click(kept.x + 90, kept.y + kept.height + 90)
  await page.keyboard.insertText('The Chair thanked officers.')
  await expect
    .poll(() => linesOf(clerk, id, 3))
    .toEqual([expect.stringMatching(/^RESOLVED, .*\.$/u), 'The Chair thanked officers.'])
  expect(complaints).toEqual([])
})

it('keeps a recorded vote that is cut and put in elsewhere', async () => {
  const { clerk, id, page } = await inSession()
  await editorOf(page, 1).click()
  await page.keyboard.type('First.')
  await page.keyboard.press('Alt+v')
  await page.getByRole('button', { name: 'For', exact: true }).click()
  await page.keyboard.press('Control+Enter')
  await page.getByText('Result:').waitFor()
  await page.keyboard.type('Last.')
  await expect.poll(async () => (await linesOf(clerk, id, 1)).at(-1)).toBe('Last.')
  const before = await linesOf(clerk, id, 1)
  expect(before).toContain('Result: Carried')
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+x')
  await expect.poll(() => linesOf(clerk, id, 1)).toEqual([])
  await page.keyboard.press('Control+v')
  await expect.poll(() => linesOf(clerk, id, 1)).toEqual(before)
})

it('discharges what the committee takes for complete, under its own item and in its minute', async () => {
  const { clerk, id, page, complaints } = await inSession()
  const { operations } = clerk.app
  const { references: before } = await operations['references.register']({})
  const changes = before.map((reference) => ({
    referenceId: reference.id,
    seen: {},
    fields: { state: 'complete' as const },
  }))
  await operations['references.change']({ changes, why: null })
  const numbers = before.map(({ number }) => number)
  await page.getByRole('button', { name: /OUTSTANDING REFERENCES/ }).click()
  await editorOf(page, 3).waitFor()
  const offer = page.getByRole('region', { name: 'Proposed as complete' })
  await offer.getByText(/proposed as complete. Does the committee agree\?/).waitFor()
  expect(await accessibilityFaults(page)).toEqual([])

  await offer.getByRole('button', { name: /^Discharge/ }).click()
  await page.getByText(`Discharged here: ${numbers.join(' and ')}.`).waitFor()
  await expect
    .poll(() => linesOf(clerk, id, 3))
    .toEqual([
      `RESOLVED, that the report be noted and that ${numbers.length === 1 ? 'reference' : 'references'} ${numbers.join(' and ')} be discharged.`,
    ])
  const { references } = await operations['references.register']({})
  expect(
    references.map(({ dischargedMeetingId, dischargedAt }) => [dischargedMeetingId, dischargedAt]),
  ).toEqual(numbers.map(() => [id, 'Item 3']))
  expect(complaints).toEqual([])
})

it('takes text from Word in as clean paragraphs', async () => {
  const { clerk, id, page } = await inSession()
  await page.getByRole('button', { name: /POND RESTORATION/ }).click()
  await editorOf(page, 4).click()
  await editorOf(page, 4).evaluate((editor) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData(
      'text/html',
      '<p class=MsoNormal style="font:9pt Comic"><b>Members</b> received.<img src="x.png"></p><p>RESOLVED, that it be noted.</p>',
    )
    clipboardData.setData(
      'text/plain',
      'Members\u00A0received.\r\n\r\n•\tPonds\r\nRESOLVED, that it be noted.\r\n',
    )
    editor.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
  await expect
    .poll(() => linesOf(clerk, id, 4))
    .toEqual(['Members received.', 'Ponds', 'RESOLVED, that it be noted.'])
  expect(await editorOf(page, 4).locator('.minute-resolution').count()).toBe(1)
  expect(await editorOf(page, 4).locator('img, b, strong, [style]').count()).toBe(0)
})

/** Two windows on item 4, of which the second came too late with its words. */
async function withTwoTexts() {
  const room = await inSession()
  const { page } = room
  const other = await page.context().newPage()
  await other.goto(page.url())
  for (const window of [page, other]) {
    await window.getByRole('button', { name: /POND RESTORATION/ }).click()
    await editorOf(window, 4).click()
  }
  // The other window's words are slow on their way; meanwhile this one's are kept.
  const gate = Promise.withResolvers<undefined>()
  await other.route('**/call/minutes.write', async (route) => {
    await gate.promise
    await route.continue()
  })
  await other.keyboard.type('Mine.')
  await page.keyboard.type('Theirs.')
  await page.getByText(', as you type').waitFor()
  gate.resolve(undefined)
  await other.getByText('This minute was changed in another window while you typed').waitFor()
  return { ...room, other }
}

it.each(['Keep mine', 'Take the other', 'Keep both, mine after the other'])(
  'keeps the words of two windows beside one another until the clerk chooses: %s',
  async (choice) => {
    const { clerk, id, page, other } = await withTwoTexts()
    expect(await editorOf(other, 4).textContent()).toBe('Mine.')
    expect(await accessibilityFaults(other)).toEqual([])

    await other.getByRole('button', { name: choice }).click()
    const kept = { 'Keep mine': ['Mine.'], 'Take the other': ['Theirs.'] }[choice] ?? ['Theirs.', 'Mine.']
    await expect.poll(() => linesOf(clerk, id, 4)).toEqual(kept)
    await expect.poll(() => editorOf(page, 4).locator('p').allTextContents()).toEqual(kept)
    // Whatever was chosen, what stood here before comes back.
    await other.keyboard.press('Control+z')
    await expect.poll(() => editorOf(other, 4).textContent()).toBe('Mine.')
  },
)

it('keeps the words of a window that was closed before anybody chose, and lets the other one choose', async () => {
  const { clerk, id, page, other } = await withTwoTexts()
  await editorOf(other, 4).click()
  await other.keyboard.press('End')
  await other.keyboard.type(' More of mine.')
  await other.getByText('beside the other text').waitFor()
  await page.getByText('Mine. More of mine.').waitFor()
  await other.close()

  await page.reload()
  await page.getByRole('button', { name: /POND RESTORATION.*two texts/ }).click()
  await page.getByText('There are two texts of this minute').waitFor()
  expect(await editorOf(page, 4).textContent()).toBe('Theirs.')
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Keep both, the other first' }).click()
  await expect.poll(() => linesOf(clerk, id, 4)).toEqual(['Mine. More of mine.', 'Theirs.'])
  await page.getByText('There are two texts of this minute').waitFor({ state: 'detached' })
})

it('has room on a small screen, in the dark, and at 200 %', async () => {
  const { page } = await inSession({ size: { width: 683, height: 384 }, dark: true })
  await editorOf(page, 1).waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  expect(await scrollsSideways(page)).toBe(false)
})
