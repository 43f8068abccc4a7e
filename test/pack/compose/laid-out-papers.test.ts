import { expect, it } from 'vitest'
import { measureBookmarks, methodBookmark } from '../../../shared/measures/measure-bookmarks.ts'
import { minuteFrom } from '../../../shared/minutes/minute-blocks.ts'
import { frontSheetSpec } from '../../../shared/pack/front-sheet-spec.ts'
import { minutesSpec } from '../../../shared/pack/minutes-spec.ts'
import { performanceSpec } from '../../../shared/pack/performance-spec.ts'
import { referencesSpec } from '../../../shared/pack/references-spec.ts'
import { laidOut } from './laid-out.ts'
import { dredging, item, measure, meeting, minutes, questions, reference } from './sample-records.ts'

const timeout = 90_000

it(
  'puts 40 members on the front sheet and 30 items on the four pages after it',
  { timeout },
  async (context) => {
    const members = Array.from({ length: 40 }, (_, place) => ({
      printed: `Cllr Name ${place + 1}`,
      name: '',
      role: 'Member' as const,
    }))
    const items = Array.from({ length: 30 }, (_, place) => item(place + 1))
    const spec = frontSheetSpec({ ...meeting, members, notices: [] }, items, ({ number }) => ({
      kind: 'plain',
      range: { first: number * 2 + 5, last: number * 2 + 6 },
    }))
    const { pages } = await laidOut(context, spec)
    expect(pages).toHaveLength(5)
    expect(pages[0]?.text).toContain('Cllr Name 40')
    expect(pages[1]?.text).toMatch(/^AGENDA Part 1 - Public Agenda 1\. /)
    for (const { number, title } of items) {
      const page = pages.find(({ text }) => text.includes(`${number}. ${title} `))
      expect(page?.text).toContain(`(Pages ${number * 2 + 5} - ${number * 2 + 6})`)
    }
  },
)

it('begins each measure on a page of its own, as its contents say', { timeout }, async (context) => {
  const measures = [
    measure('1.1', [40, 52, 61, 38, 45, 60]),
    measure('1.2', [1, 2, null, 4, 5, 6], { title: 'Eels landed' }),
  ]
  const quarter = { kind: 'quarter', year: 2026, quarter: 2 } as const
  const { pages, bookmarks } = await laidOut(context, performanceSpec(meeting, measures, quarter, null))
  expect([...measureBookmarks(measures), methodBookmark].map((name) => bookmarks[name])).toEqual([2, 3, 4])
  expect(pages.map(({ text }) => text.split(' ').slice(0, 2).join(' '))).toEqual([
    'Borough of',
    '1.1 Berths',
    '1.2 Eels',
    'Appendix A:',
  ])
  expect(pages[0]?.text).toMatch(
    /1\.1 Berths let: ↑ GREEN [ .]*2 1\.2 Eels landed: ↑ GREEN [ .]*3 Appendix A: How to read this report [ .]*4/,
  )
})

it(
  'never leaves a signature alone on a page, however long the minutes',
  { timeout: timeout * 3 },
  async (context) => {
    for (const filling of [15, 17, 18]) {
      const long = {
        ...dredging,
        number: 1,
        blocks: minuteFrom(
          Array.from({ length: filling }, () => 'A Member asked when work would begin, and was told.'),
          null,
        ),
      }
      const items = [long, { ...questions, number: 2 }]
      const { pages } = await laidOut(
        context,
        minutesSpec({ ...minutes, items }, 'Borough of Saltmouth', { kind: 'forSigning' }),
      )
      expect(pages).toHaveLength(2)
      expect(pages.find(({ text }) => text.includes('The meeting ended'))?.text).toMatch(
        /There were no questions\. The meeting ended .* Contact Officer/,
      )
    }
  },
)

it(
  'never leaves the closing sentence of the references alone on a page',
  { timeout: timeout * 3 },
  async (context) => {
    for (const sentences of [1, 2, 3]) {
      const references = Array.from({ length: 6 }, (_, place) =>
        reference(`${place + 1}/2026/P`, {
          status: 'A surveyor has been engaged. '.repeat(place === 5 ? sentences : 2),
        }),
      )
      const { pages } = await laidOut(context, referencesSpec(meeting, references, null))
      expect(pages.at(-1)?.text).toMatch(/6\/2026\/P .* Only the Committee discharges/)
    }
  },
)

it(
  'repeats the head of a long table of references and keeps its rows whole',
  { timeout },
  async (context) => {
    const references = Array.from({ length: 30 }, (_, place) =>
      reference(`${place + 1}/2026/P`, {
        action: `Begin ${place + 1}. ${'Bring a costed plan for the roof. '.repeat(1 + (place % 5))}Finish ${place + 1}.`,
      }),
    )
    const { pages } = await laidOut(context, referencesSpec(meeting, references, null))
    expect(pages.length).toBeGreaterThan(3)
    for (const { text } of pages.slice(0, -1))
      expect(text).toContain('No. Meeting Date & Reference Action Owner Status')
    for (let place = 1; place <= 30; place += 1) {
      expect(pages.find(({ text }) => text.includes(`Begin ${place}.`))?.text).toContain(`Finish ${place}.`)
    }
  },
)
