import * as fc from '../helpers/fast-check.ts'
import { describe, expect, it } from 'vitest'
import { agendaChecks } from '../../shared/agenda/agenda-checks.ts'
import { noDecisions, type PlannedItem } from '../../shared/agenda/agenda.ts'
import { exemptSchedule, findExemptParagraph } from '../../shared/agenda/exempt-schedules.ts'
import { titleFindings } from '../../shared/agenda/title-lint.ts'
import { nations } from '../../shared/calendar/nations.ts'
import { isoDate } from '../../shared/calendar/iso-date.ts'

const ground = {
  schedule: exemptSchedule('england'),
  today: isoDate('2024-02-12'),
  names: ['Ada Fern'],
  awaited: { public: 0, nonPublic: 0 },
  minutesOf: isoDate('2023-11-13'),
}

function item(number: number, further: Partial<PlannedItem> = {}): PlannedItem {
  return {
    id: number,
    number,
    part: 2,
    title: 'CAFÉ LEASE',
    kind: 'report',
    instruction: null,
    reportOf: null,
    purpose: null,
    delivery: 'withAgenda',
    urgentReason: null,
    exemptParagraphs: ['3'],
    recommendation: null,
    ...noDecisions,
    publicInterest: 'Bidders’ prices.',
    ...further,
  }
}

const motion = item(1, { part: 1, kind: 'exclusionOfPublic', title: 'EXCLUSION', exemptParagraphs: [] })
const saysOf = (...items: readonly PlannedItem[]): readonly string[] =>
  agendaChecks(items, ground).map(({ words }) => words)

describe('what the rules say of an agenda', () => {
  it('is nothing when all is in order', () => {
    expect(saysOf(motion, item(2))).toEqual([])
  })

  it('is that Part 2 needs a motion, and a motion something to exclude for (R12)', () => {
    expect(saysOf(item(1))).toEqual([
      'Part 2 has exempt business, and no item moves that the public be excluded.',
    ])
    expect(saysOf(motion)).toEqual(['Item 1 moves that the public be excluded, and nothing is exempt.'])
  })

  it('is that the minutes printed are another meeting’s than those to be agreed', () => {
    const asks = (instruction: string | null) =>
      saysOf(item(3, { part: 1, kind: 'minutes', exemptParagraphs: [], instruction }))
    const named = 'To agree the public minutes of the meeting held on'

    expect(asks(`${named} 10 December 2023.`)).toEqual([
      'Item 3 asks to agree the minutes of 10 December 2023; its paper is the minutes of 13 November 2023.',
    ])
    expect([asks(`${named} 13 November 2023.`), asks('To agree the minutes.'), asks(null)]).toEqual([
      [],
      [],
      [],
    ])
  })

  it('is that a paper names no paragraph, or one the schedule has not, or no reason (R12, R15)', () => {
    const [missing, unknown, noReason] = [
      item(2, { exemptParagraphs: [] }),
      item(3, { exemptParagraphs: ['12'] }),
      item(4, { publicInterest: null }),
    ]
    expect(agendaChecks([motion, missing, unknown, noReason], ground).map(({ short }) => short)).toEqual([
      'Paragraph missing',
      'Paragraph unknown',
      'Reason missing',
    ])
  })

  it('is that an exempt title names somebody, an address or an amount (R19)', () => {
    expect(saysOf(motion, item(2, { title: 'TENANCY OF ADA FERN' }))).toEqual([
      'Item 2 is listed in public, and its title seems to name a person: “ADA FERN”.',
    ])
  })

  it('is that the lines under it do, which the public agenda prints too', () => {
    const [instructed, urgent, restored] = [
      item(2, { instruction: 'To settle the claim of Mr John Bray.' }),
      item(3, {
        delivery: 'lateUrgent',
        urgentReason: 'Ada Fern leaves on Friday.',
        chairOpinion: 'Urgent.',
      }),
      item(4, { urgentReason: 'Ada Fern leaves on Friday.', reportOf: 'Report of Mr John Bray.' }),
    ]
    expect(saysOf(motion, instructed, urgent, restored)).toEqual([
      'Item 2 is listed in public, and its instruction seems to name a person: “Mr John Bray”.',
      'Item 3 is listed in public, and its reason for urgency seems to name a person: “Ada Fern”.',
    ])
  })

  it('is that a heading of Part 2 does, though nothing is put before the meeting under it', () => {
    const heading = item(2, { kind: 'heading', title: 'SETTLEMENT WITH ADA FERN', exemptParagraphs: [] })
    expect(agendaChecks([motion, heading, item(2)], ground)).toMatchObject([{ short: 'Look at title' }])
  })

  it('is that of a withdrawn item only the title, which stays on the agenda', () => {
    const withdrawn = item(2, { title: 'TENANCY OF ADA FERN', exemptParagraphs: [], delivery: 'withdrawn' })
    expect(saysOf(motion, withdrawn, item(3))).toEqual([
      'Item 2 is listed in public, and its title seems to name a person: “ADA FERN”.',
    ])
  })
})

describe('titles of exempt items', () => {
  it.each([
    ['LEASE OF 14A HIGH STREET', 'address', '14A HIGH STREET'],
    ['DISPOSAL OF LAND, NM4 7QX', 'address', 'NM4 7QX'],
    ['SETTLEMENT OF £1.2 MILLION', 'amount', '£1.2 MILLION'],
    ['DISMISSAL OF MR JOHN BRAY', 'person', 'MR JOHN BRAY'],
    ['CONTRACT WITH HARBOUR WORKS LTD', 'company', 'HARBOUR WORKS LTD'],
  ])('“%s” is found out', (title, what, words) => {
    expect(titleFindings(title)).toContainEqual({ what, words })
  })

  it.each([
    ['COMPLAINT ABOUT ADA FERN’S CONDUCT', ['Councillor Ada Fern (Chair)'], ['ADA FERN']],
    ['SETTLEMENT WITH A. FERN', ['Ada Fern'], ['A. FERN']],
    ['APPEAL OF MARY JANE O’NEIL', ["Mary O'Neil"], ['MARY JANE O’NEIL']],
    ['CLLR ADA FERN: STANDARDS', ['Ada Fern'], ['CLLR ADA FERN']],
    ['DR MOSS AND ADA FERN', ['Ada Fern', 'Dr Ben Moss, OBE'], ['DR MOSS', 'ADA FERN']],
    ['CANADA FERNERY', ['Ada Fern'], []],
    ['THE GREEN ESTATE', ['Ada Green'], []],
    ['TOWN CLERK’S RESTRUCTURE', ['Town', 'Parks'], []],
  ])('“%s” with %j known names %j', (title, names, people) => {
    expect(
      titleFindings(title, names)
        .map(({ words }) => words)
        .toSorted((a, b) => title.indexOf(a) - title.indexOf(b)),
    ).toEqual(people)
  })

  it('are looked through whatever the records call people', () => {
    const anyText = fc.string({ unit: 'grapheme' })
    fc.assert(
      fc.property(anyText, fc.array(anyText), (title, names) => {
        for (const { words } of titleFindings(title, names)) expect(title).toContain(words)
      }),
    )
  })

  it.each([
    'TOWN CENTRE CCTV RENEWAL: TENDER EVALUATION',
    'OPERATION SHELBOURNE- HATE CRIME REPORTING USING TRUE VISION',
    'DEEP DIVE 3 - HOW EFFECTIVELY IS THE CITY OF LONDON POLICE TACKLING SERIOUS AND ORGANISED CRIME INCLUDING DISRUPTION OF DRUGS SUPPLIES AND COUNTY LINES?',
    'Q3 2023/24 PERFORMANCE OF THE ROAD SAFETY TEAM',
  ])('“%s” passes', (title) => {
    expect(titleFindings(title)).toEqual([])
  })
})

describe('the four nations’ schedules (R13, R14)', () => {
  it('number their paragraphs as their Acts do', () => {
    const numbers = nations.map((nation) => exemptSchedule(nation).paragraphs.map((one) => one.paragraph))
    const upTo = (first: number, last: number): readonly string[] =>
      Array.from({ length: last - first + 1 }, (_, index) => `${first + index}`)
    expect(numbers).toEqual([upTo(1, 7), upTo(12, 18), upTo(1, 15), upTo(1, 7)])
  })

  it('say the same of financial affairs under their own numbers', () => {
    expect(findExemptParagraph('14', exemptSchedule('wales'))?.short).toBe('Financial or business affairs')
    expect(findExemptParagraph('6', exemptSchedule('scotland'))?.information).toContain(
      'other than the authority',
    )
  })
})
