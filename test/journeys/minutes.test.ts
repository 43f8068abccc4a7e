import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { expect, it } from 'vitest'
import { newClerk } from '../helpers/clerk.ts'
import { caseFolder, needs } from '../helpers/shared-cases.ts'
import { accessibilityFaults, scrollsSideways, useWindows } from '../helpers/window.ts'
import { readPaper } from '../pack/compose/read-paper.ts'

const openWindow = useWindows()

interface CaseMinutes {
  readonly present: {
    readonly members: readonly { readonly printed: string; readonly name: string; readonly role: string }[]
    readonly officers: readonly { readonly name: string; readonly affiliation: string }[]
  }
  readonly items: readonly {
    readonly number: number
    readonly part: number
    readonly title: string
    readonly kind: string
    readonly paragraphs: readonly string[]
    readonly resolution: string | null
  }[]
  readonly endText: string
  readonly contactOfficer: { readonly name: string; readonly email: string }
}

/** The meeting of 13 November 2023 before it was held: its sixteen items, and those who came or sent apologies. */
function november(folder: string) {
  const { committee, previousMinutes } = JSON.parse(readFileSync(join(folder, 'meeting.json'), 'utf8')) as {
    committee: object
    previousMinutes: CaseMinutes
  }
  const absent = ['Alderman Tim Hailes', 'Andrew Lentin', 'Munsur Ali']
  const meeting = {
    format: 'packwright-case-meeting/1',
    committee,
    meeting: { date: '2023-11-13', time: '11:00', venue: null },
    enquiries: previousMinutes.contactOfficer,
    members: [
      ...previousMinutes.present.members,
      ...absent.map((name) => ({ printed: name, name, role: 'Member' })),
    ],
    items: previousMinutes.items.map(({ number, part, title, kind }) => ({
      number,
      part,
      title,
      kind,
      text: null,
      reportOf: kind === 'report' ? 'Report of the Commissioner.' : null,
      purpose: null,
      // What Part 2 is for is named on its agenda; nothing exempt was said at this meeting.
      exemptParagraphs: part === 2 ? ['7'] : [],
      recommendation: null,
      report: null,
    })),
    previousMinutes: null,
    outstandingReferences: null,
    reports: [],
  }
  return { meeting, minutes: previousMinutes }
}

/** Types a minute as a clerk does: paragraphs, then the resolution, which stands ready or is begun with its word. */
async function typesMinute(
  page: Page,
  { paragraphs, resolution }: CaseMinutes['items'][number],
): Promise<void> {
  for (const [place, words] of paragraphs.entries()) {
    if (place > 0) await page.keyboard.press('Enter')
    await page.keyboard.insertText(words)
  }
  if (resolution === null) return
  const ready = page.locator('.minute-ready .minute-resolution')
  if ((await ready.count()) > 0 && (await ready.textContent()) === resolution)
    return page.keyboard.press('Tab')
  if (paragraphs.length > 0) await page.keyboard.press('Enter')
  await page.keyboard.type('RESOLVED, ')
  await page.keyboard.insertText(resolution.replace('RESOLVED, ', ''))
}

it(
  'takes the minutes of 13 November 2023 live, from the agenda to the Word file',
  { timeout: 600_000 },
  async (context) => {
    const { meeting, minutes } = november(needs(context, caseFolder))
    const clerk = await newClerk({ today: '2023-11-13' })
    await clerk.imports(clerk.writes('meeting.json', meeting))
    const { page, goes, complaints } = await openWindow(clerk.app)
    await goes('/meetings/1/room')
    await page.getByRole('button', { name: 'Open the room' }).click()
    await page.getByText('Who has come?').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])

    await page.keyboard.press('Alt+p')
    for (const letter of 'ppppppppaoo') await page.keyboard.press(letter)
    await page.getByText('8 of 11 members are here. Everybody is marked.').waitFor()
    for (const { name, affiliation } of minutes.present.officers) {
      await page.getByRole('button', { name: 'Add an officer, a guest or a substitute' }).click()
      await page.getByLabel('Name').fill(name)
      await page.getByLabel('Post or organisation').fill(affiliation)
      await page.keyboard.press('Enter')
      await page.getByRole('button', { name: new RegExp(`^${name}`) }).waitFor()
    }
    await page.keyboard.press('Alt+t')
    for (const item of minutes.items) {
      const editor = page.getByLabel(`Minute of item ${item.number}`, { exact: true })
      await editor.waitFor()
      await editor.click()
      await typesMinute(page, item)
      await page.getByText(', as you type').waitFor()
      if (item.number < 16) await page.keyboard.press('Control+Enter')
    }
    expect(await accessibilityFaults(page)).toEqual([])
    expect(await scrollsSideways(page)).toBe(false)
    await page.getByRole('button', { name: 'End meeting…' }).click()
    await page.getByRole('button', { name: 'End the meeting' }).click()
    await page.getByText('from 12.00 pm to 12.00 pm').waitFor()

    await goes('/meetings/1/minutes')
    await page.getByText('Nothing is left to settle before the minutes go out').waitFor()
    // The application's day stands still in this test; the clerk puts the times right.
    await page.getByLabel('Started').fill('11:00')
    await page.getByLabel('Ended').fill('12:57')
    await page.getByLabel('Signature line').fill('Chairman')
    await page.keyboard.press('Tab')
    await expect
      .poll(async () => (await clerk.app.operations['minutes.read']({ meetingId: 1 })).minutes)
      .toMatchObject({ startedAt: '11:00', endedAt: '12:57', signatureLine: 'Chairman' })
    expect(await accessibilityFaults(page)).toEqual([])
    const saving = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Public minutes', exact: true }).click()
    const { paragraphs, tables } = readPaper(readFileSync(await (await saving).path()))

    // Every line of the file, in its order: heading, attendance, the sixteen items, the end and where to sign.
    expect(paragraphs.map(({ text }) => text).filter((line) => line.trim() !== '')).toEqual([
      'STRATEGIC PLANNING & PERFORMANCE (POLICE) COMMITTEE',
      'Monday, 13 November 2023',
      'Minutes of the meeting of the Strategic Planning & Performance (Police) Committee',
      'held on Monday, 13 November 2023 at 11.00 am. Draft, to be agreed by the Committee',
      'Present',
      'Members:',
      ...minutes.present.members.map(({ printed }) => printed),
      'Officers:',
      ...minutes.present.officers.map(({ name, affiliation }) => `${name} - ${affiliation}`),
      'Observing online:',
      'Andrew Lentin',
      'Munsur Ali',
      ...minutes.items.flatMap(({ title, paragraphs: lines, resolution }) => [
        title,
        ...lines,
        ...(resolution === null ? [] : [resolution]),
      ]),
      minutes.endText,
      'Chairman Date',
      'Contact Officer: Polly Dunn',
      'Polly.Dunn@cityoflondon.gov.uk',
    ])
    const styleOf = new Map(paragraphs.map(({ text, style }) => [text, style]))
    expect(paragraphs.filter(({ style }) => style === 'Heading1')).toHaveLength(1)
    expect(minutes.items.map(({ title }) => styleOf.get(title))).toEqual(
      minutes.items.map(() => 'PWMinuteItem'),
    )
    expect(
      minutes.items.flatMap(({ resolution }) => resolution ?? []).map((words) => styleOf.get(words)),
    ).toEqual(minutes.items.flatMap(({ resolution }) => (resolution === null ? [] : ['PWResolution'])))
    expect(tables).toEqual([])
    expect(complaints).toEqual([])
  },
)
