import type { Page } from 'playwright'
import { expect, it } from 'vitest'
import { minuteLines } from '../../shared/minutes/minute-blocks.ts'
import { type Clerk, newClerk } from '../helpers/clerk.ts'
import { smallCase } from '../helpers/small-case.ts'
import { accessibilityFaults, scrollsSideways, useWindows } from '../helpers/window.ts'

const openWindow = useWindows()
const patient = { timeout: 100_000 } as const

/** A clerk in the room of the small meeting, begun with everybody here; two voting members are needed. */
async function inSession() {
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
  const window = await openWindow(clerk.app)
  await window.goes(`/meetings/${id}/room`)
  return { clerk, id, ...window }
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click(patient)
const editorOf = (page: Page, item: number) => page.getByLabel(`Minute of item ${item}`, { exact: true })

async function minutesNow(clerk: Clerk, meetingId: number) {
  const { minutes } = await clerk.app.operations['minutes.read']({ meetingId })
  if (minutes === null) throw new Error('no minutes')
  return minutes
}

const linesOf = async (clerk: Clerk, meetingId: number, number: number) =>
  minuteLines((await minutesNow(clerk, meetingId)).items.find((item) => item.number === number)?.blocks ?? [])

it('opens a meeting again that was ended by mistake, asked once, in the room and in its minutes', async () => {
  const { clerk, id, page, goes, complaints } = await inSession()
  await press(page, 'End meeting…')
  await press(page, 'End the meeting')
  await press(page, 'Open again…')
  await page.getByText('Its end at 12.00 pm is taken away').waitFor(patient)
  expect(await accessibilityFaults(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await page.getByText('in session since 12.00 pm').waitFor(patient)
  expect((await minutesNow(clerk, id)).endedAt).toBeNull()

  await press(page, 'End meeting…')
  await press(page, 'End the meeting')
  await page.getByText('from 12.00 pm to 12.00 pm').waitFor(patient)
  await goes(`/meetings/${id}/minutes`)
  const ended = page.getByLabel('Ended')
  await ended.fill('')
  await page.getByLabel('Held at').focus()
  await page.getByText('Open the meeting again?').waitFor(patient)
  await press(page, 'Not yet')
  expect(await ended.inputValue()).toBe('12:00')
  await ended.fill('')
  await page.getByLabel('Held at').focus()
  await press(page, 'Open it again')
  await expect.poll(() => minutesNow(clerk, id), patient).toMatchObject({ endedAt: null })

  // What is typed is kept while it is typed, and when a key leads elsewhere.
  await page.getByLabel('Held at').fill('Committee Room 9')
  await expect.poll(() => minutesNow(clerk, id), patient).toMatchObject({ venue: 'Committee Room 9' })
  await page.getByLabel('Signature line').fill('Deputy Chair')
  await page.keyboard.press('Alt+4')
  await page.getByLabel('Signature line').waitFor({ ...patient, state: 'detached' })
  await expect.poll(() => minutesNow(clerk, id), patient).toMatchObject({ signatureLine: 'Deputy Chair' })
  expect(complaints).toEqual([])
})

it('adjourns to another day, where everybody is marked anew, and goes on in the same minute', async () => {
  const { clerk, id, page, goes, complaints } = await inSession()
  await editorOf(page, 1).click(patient)
  await page.keyboard.insertText('The hall was cold.')
  await press(page, 'To another day…')
  await page.getByLabel('To which day').fill('2024-02-22')
  await page.getByText('From 23 February 2024 on.').waitFor(patient)
  await page.getByLabel('To which day').fill('2024-03-12')
  await page.getByLabel('Place').fill('Town Hall')
  expect(await accessibilityFaults(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await page
    .getByText('adjourned to 12 March 2024 at 6.30 pm, at Town Hall', { exact: false })
    .first()
    .waitFor(patient)
  await expect
    .poll(() => linesOf(clerk, id, 1), patient)
    .toEqual([
      'The hall was cold.',
      expect.stringMatching(/^The meeting was adjourned at .* to 12 March 2024 at 6.30 pm, at Town Hall\.$/u),
    ])

  // It is called for a later day, then not adjourned after all, then adjourned as it was: the minute says so each time.
  await press(page, 'To another day…')
  await page.getByLabel('To which day').fill('2024-03-19')
  await page.getByText('names the new day').waitFor(patient)
  await page.keyboard.press('Control+Enter')
  await expect
    .poll(() => linesOf(clerk, id, 1), patient)
    .toEqual(['The hall was cold.', expect.stringContaining('to 19 March 2024 at 6.30 pm, at Town Hall.')])
  await press(page, 'Not adjourned after all')
  await expect.poll(() => linesOf(clerk, id, 1), patient).toEqual(['The hall was cold.'])
  await press(page, 'Adjourn')
  await page.getByText('adjourned since').waitFor(patient)
  await press(page, 'To another day…')
  await page.getByLabel('To which day').fill('2024-03-12')
  await page.getByLabel('Place').fill('Town Hall')
  await page.keyboard.press('Control+Enter')
  await expect
    .poll(() => linesOf(clerk, id, 1), patient)
    .toEqual([
      'The hall was cold.',
      expect.stringMatching(/^The meeting was adjourned at .* to 12 March 2024 at 6.30 pm, at Town Hall\.$/u),
    ])

  await page.reload()
  await goes(`/meetings/${id}/room`)
  await page.getByText('0 of 2 members are here. 2 not marked yet.').waitFor(patient)
  await page.keyboard.press('Alt+p')
  await page.keyboard.press('a')
  await page.keyboard.press('p')
  await page.getByText('1 of 2 members are here. Everybody is marked.').waitFor(patient)
  await press(page, 'Add an officer, a guest or a substitute')
  await page.getByLabel('They are').selectOption('Substitute for a member')
  await page.getByLabel('In the place of').selectOption('Councillor Ada Fern')
  await page.getByLabel('Name', { exact: true }).fill('Councillor Cy Heron')
  expect(await accessibilityFaults(page)).toEqual([])
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /Cy Heron.*substitute for Councillor Ada Fern/ }).waitFor(patient)
  expect(await scrollsSideways(page)).toBe(false)

  await page.keyboard.press('Alt+t')
  await page.getByText('It was adjourned to Tuesday, 12 March 2024').waitFor(patient)
  expect(await accessibilityFaults(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await page.getByText('Tuesday, 12 March 2024 · in session since').waitFor(patient)
  await expect
    .poll(() => linesOf(clerk, id, 1), patient)
    .toEqual([
      'The hall was cold.',
      expect.stringContaining('adjourned'),
      expect.stringMatching(/^The meeting reconvened at .* on 12 March 2024\.$/u),
    ])

  // A name forgotten on the first day is put right on the second, and the day that goes on stays as it is marked.
  await page.getByLabel('Attendance on').selectOption('Attendance on 22 February 2024')
  await page.getByText('That day is over').waitFor(patient)
  await page.keyboard.press('Alt+p')
  await page.keyboard.press('a')
  await page.getByRole('button', { name: /Ada Fern.*Apologies/ }).waitFor(patient)
  expect(await accessibilityFaults(page)).toEqual([])
  expect((await minutesNow(clerk, id)).people[0]).toMatchObject({
    standing: 'apologies',
    earlier: [{ standing: 'apologies' }],
  })
  await page.getByLabel('Attendance on').selectOption('Attendance on 12 March 2024')

  // The substitute is here and votes; the member they sit for does neither.
  await page.getByText('2 voting members here, 2 needed').waitFor(patient)
  await page.keyboard.press('Alt+v')
  await page.getByRole('radiogroup', { name: 'Councillor Cy Heron' }).waitFor(patient)
  expect(await page.getByRole('radiogroup', { name: 'Councillor Ada Fern' }).count()).toBe(0)
  expect(complaints).toEqual([])
})

it('lists a correction to the last minutes where they are agreed, also in the resolution that was kept', async () => {
  const { clerk, id, page, complaints } = await inSession()
  await editorOf(page, 1).click(patient)
  await page.keyboard.press('Control+Enter')
  await editorOf(page, 2).click(patient)
  await page.keyboard.press('Alt+r')
  await page.getByText('be approved as an accurate record.').first().waitFor(patient)
  await page.keyboard.press('Alt+c')
  await page.getByText('What is corrected in the minutes of 13 November 2023?').waitFor(patient)
  await page.getByLabel('Correction', { exact: true }).fill('Item 1: “were” for “was”.')
  expect(await accessibilityFaults(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await expect
    .poll(() => linesOf(clerk, id, 2), patient)
    .toEqual([
      'RESOLVED, that the public minutes of the meeting held on 13 November 2023, be approved as an accurate record, subject to the following: Item 1: “were” for “was”.',
    ])
  const meetings = await clerk.app.operations['meetings.list']({})
  const november = meetings.find(({ heldOn }) => heldOn === '2023-11-13')?.id ?? 0
  expect((await minutesNow(clerk, november)).corrections).toEqual(['Item 1: “were” for “was”.'])
  await page.getByText('Corrected in the minutes of 13 November 2023').waitFor(patient)
  expect(await accessibilityFaults(page)).toEqual([])

  // Once they are approved the key says so: what is typed after it must not land in the minute.
  const before = await linesOf(clerk, id, 2)
  await clerk.app.operations['minutes.approve']({ meetingId: november, atMeetingId: id })
  await page.reload()
  await page.getByText('no correction is listed in them any more').waitFor(patient)
  await editorOf(page, 2).click(patient)
  await page.keyboard.press('Alt+c')
  await page.getByText('The minutes of 13 November 2023 are approved', { exact: true }).waitFor(patient)
  await page.keyboard.type('Item 5: caged lorry')
  expect(await accessibilityFaults(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName), patient).not.toBe('BODY')
  expect(await linesOf(clerk, id, 2)).toEqual(before)
  expect(complaints).toEqual([])
})

it('says of a correction that names no item where it stands, once some of the minutes are withheld', async () => {
  const { clerk, page, goes, complaints } = await inSession()
  const meetings = await clerk.app.operations['meetings.list']({})
  const november = meetings.find(({ heldOn }) => heldOn === '2023-11-13')?.id ?? 0
  const [item] = (await minutesNow(clerk, november)).items
  await clerk.app.operations['minutes.open']({ itemId: item?.id ?? 0, publicity: 'closed' })
  await editorOf(page, 1).click(patient)
  await page.keyboard.press('Control+Enter')
  await editorOf(page, 2).click(patient)
  await page.keyboard.press('Alt+c')
  await page.getByLabel('Correction', { exact: true }).fill('“were” for “was”.')
  await page.getByText('this stands in the non-public ones alone').waitFor(patient)
  expect(await accessibilityFaults(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await page.getByText('Listed for the non-public minutes of 13 November 2023').waitFor(patient)
  await page.getByText('Nobody can tell whether a withheld minute is put right').waitFor(patient)
  expect(await accessibilityFaults(page)).toEqual([])

  // Before they are approved the clerk is asked, also for what is typed and not added, which outlasts a look elsewhere.
  for (const [seen, state] of [
    ['draft', 'withChair'],
    ['withChair', 'corrected'],
  ] as const)
    await clerk.app.operations['minutes.move']({ meetingId: november, seen, state })
  await goes(`/meetings/${november}/minutes`)
  await page.getByLabel('Correction', { exact: true }).fill('Present: add Ada Moss.')
  await goes(`/meetings/${november}/agenda`)
  await page.getByLabel('Correction', { exact: true }).waitFor({ ...patient, state: 'detached' })
  await goes(`/meetings/${november}/minutes`)
  await press(page, 'Approved on 22 Feb 2024')
  await page.getByText('“Present: add Ada Moss.” is typed as a correction').waitFor(patient)
  await page.getByText('This correction stands in the non-public minutes alone').waitFor(patient)
  expect(await accessibilityFaults(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ ...patient, state: 'detached' })
  expect((await minutesNow(clerk, november)).state).toBe('corrected')
  await press(page, 'Add')
  await page.getByRole('button', { name: 'Take off: Present: add Ada Moss.' }).waitFor(patient)
  await press(page, 'Approved on 22 Feb 2024')
  await page.getByText('This correction stands in the non-public minutes alone').waitFor(patient)
  await press(page, 'Approve them so')
  await expect.poll(async () => (await minutesNow(clerk, november)).state, patient).toBe('approved')
  expect(complaints).toEqual([])
})

it('notes the council’s approval of a long absence, and takes it back', async () => {
  const { clerk, id } = await inSession()
  const [ada] = (await minutesNow(clerk, id)).people
  await clerk.app.operations['minutes.mark']({ personId: ada?.id ?? 0, mark: 'apologies', at: null })
  await clerk.leaves()
  const later = await newClerk({ today: '2024-04-20', folder: clerk.folder })
  const { page, goes, complaints } = await openWindow(later.app)
  await goes(`/meetings/${id}/minutes`)
  await press(page, 'Approved… Ada Fern’s absence')
  await page.getByLabel('The reason, as it was approved').fill('Illness')
  expect(await accessibilityFaults(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await page.getByText('The council approved the reason on 20 April 2024: Illness.').waitFor(patient)
  expect(await accessibilityFaults(page)).toEqual([])
  // A seat may hang on it: one press alone takes nothing back.
  await press(page, 'Not approved after all: Ada Fern’s absence')
  await page.getByText('Without it the seat is at stake from 13 May 2024 on.').waitFor(patient)
  expect(await accessibilityFaults(page)).toEqual([])
  await press(page, 'Not yet')
  await page.getByText('The council approved the reason on 20 April 2024: Illness.').waitFor(patient)
  await press(page, 'Not approved after all: Ada Fern’s absence')
  await press(page, 'It was not approved')
  await page.getByRole('button', { name: 'Approved… Ada Fern’s absence' }).waitFor(patient)
  expect(complaints).toEqual([])
})

it('goes on saying why a summary was held back, until its words are others', async () => {
  const { clerk, id, page, goes, complaints } = await inSession()
  const { operations } = clerk.app
  const tender = (await minutesNow(clerk, id)).items.find(({ number }) => number === 6)
  const bid = 'The bid of Zebedee Optics of £412,300 was the lowest.'
  const blocks = [{ kind: 'paragraph' as const, runs: [{ text: bid }] }]
  await operations['minutes.write']({ itemId: tender?.id ?? 0, seen: 0, writer: 'another', blocks })
  await goes(`/meetings/${id}/minutes`)
  const summary = page.getByLabel('Summary of item 6')
  await summary.fill('The contract went to Zebedee Optics for £412,300.')
  await summary.blur()
  await page.getByText('Nothing is left to settle before the minutes go out.').waitFor(patient)
  await press(page, 'Summary')
  await page.getByRole('heading', { name: 'One thing keeps these minutes back.' }).waitFor(patient)
  await page.getByLabel('Checks').getByText('of item 6 in the summary of item 6').waitFor(patient)
  await page.getByRole('button', { name: 'Close this notice' }).click(patient)
  await page.getByLabel('Checks').getByText('of item 6 in the summary of item 6').waitFor(patient)
  expect(await accessibilityFaults(page)).toEqual([])
  await summary.fill('A contract was awarded.')
  await summary.blur()
  await page.getByText('Nothing is left to settle before the minutes go out.').waitFor(patient)
  expect(complaints).toEqual([])
})

it('keeps a summary while it is typed without a rest, its spaces too, and leads to it from the check', async () => {
  const { clerk, id, page, goes, complaints } = await inSession()
  const tender = (await minutesNow(clerk, id)).items.find(({ number }) => number === 6)
  const blocks = [{ kind: 'paragraph' as const, runs: [{ text: 'The lowest bid was accepted.' }] }]
  await clerk.app.operations['minutes.write']({ itemId: tender?.id ?? 0, seen: 0, writer: 'another', blocks })
  await goes(`/meetings/${id}/minutes`)
  await page.getByLabel('Checks').getByRole('link', { name: 'Item 6' }).click(patient)
  const summary = page.getByLabel('Summary of item 6')
  await summary.click(patient)
  const keptSummary = async () =>
    (await minutesNow(clerk, id)).items.find(({ number }) => number === 6)?.summary ?? ''
  let typed = ''
  // Steady typing: no pause is as long as the field rests for.
  while ((await keptSummary()) === '' && typed.length < 60) {
    await page.keyboard.type('ab ', { delay: 50 })
    typed += 'ab '
  }
  expect(typed.length).toBeLessThan(60)
  await expect.poll(keptSummary, patient).toBe(typed.trim())
  expect(await summary.inputValue()).toBe(typed)
  await page.keyboard.type('end')
  await expect.poll(keptSummary, patient).toBe(`${typed}end`)
  expect(complaints).toEqual([])
})
