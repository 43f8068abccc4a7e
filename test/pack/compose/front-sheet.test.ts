import { describe, expect, it } from 'vitest'
import { compose } from '../../../electron/pack/compose/compose.ts'
import { frontSheetSpec } from '../../../shared/pack/front-sheet-spec.ts'
import type { AgendaItem } from '../../../shared/agenda/agenda-item.ts'
import { asCalled, type Meeting, type MeetingStanding } from '../../../shared/agenda/meeting.ts'
import { isoDate } from '../../../shared/calendar/iso-date.ts'
import type { AgendaPages } from '../../../shared/pack/papers.ts'
import { childOf, codec, everyElement, readPaper, textOf, valueOf, type ReadPaper } from './read-paper.ts'
import { item, linkedPages, meeting } from './sample-records.ts'

const none: AgendaPages = { kind: 'none' }

function frontSheet(
  items: readonly AgendaItem[],
  pagesOf: (item: AgendaItem) => AgendaPages = () => none,
  of: Meeting = meeting,
): ReadPaper {
  return readPaper(compose(frontSheetSpec(of, items, pagesOf), codec))
}

function wordsIn(paper: ReadPaper, style: string): readonly string[] {
  return paper.paragraphs.filter((one) => one.style === style).map(({ text }) => text)
}

/** Column counts and starts of the sections, in order. */
function sections(paper: ReadPaper): readonly string[] {
  return everyElement(paper.body, 'w:sectPr').map(
    (one) => `${valueOf(one, 'w:type')} ${childOf(one, 'w:cols').attributes.get('w:num') ?? '1'}`,
  )
}

describe('the front sheet', () => {
  const paper = frontSheet([item(1)])

  it('says what meeting, when and where, the weekday from the stored day', () => {
    expect(wordsIn(paper, 'PWCommitteeTitle')).toEqual(['Harbour and Markets Committee'])
    expect(wordsIn(paper, 'PWLabelLine').slice(0, 3)).toEqual([
      'Date: THURSDAY, 15 OCTOBER 2026',
      'Time: 2.00 pm',
      'Venue: Council Chamber, Quay Street',
    ])
  })

  it('says under the name that the meeting was moved, or that it is cancelled, and nothing otherwise', () => {
    const finding = (standing: MeetingStanding) => {
      const spec = frontSheetSpec(meeting, [item(1)], () => none, standing)
      return wordsIn(readPaper(compose(spec, codec)), 'PWKeyFinding')
    }
    const movedFrom = isoDate('2026-10-08')
    const cancelled = { on: isoDate('2026-10-01'), why: 'No business' }

    expect(finding(asCalled)).toEqual([])
    expect(finding({ cancelled: null, movedFrom })).toEqual(['Moved from Thursday, 8 October 2026.'])
    expect(finding({ cancelled, movedFrom })).toEqual(['This meeting is cancelled.'])
  })

  it('names the chair first, then the deputy', () => {
    expect(wordsIn(paper, 'PWMemberName')).toEqual([
      'Cllr Wen Lister (Chair)',
      'Cllr Tom Abney (Deputy Chair)',
      'Cllr Ines Okoro',
    ])
  })

  it('sets the names in two columns and begins the agenda on the next page', () => {
    expect(sections(paper)).toEqual(['nextPage 1', 'continuous 2', 'continuous 1', 'nextPage 1'])
  })

  it('leaves the heading out with the names when nobody is known yet', () => {
    const empty = frontSheet([item(1)], () => none, { ...meeting, members: [] })
    expect(wordsIn(empty, 'Heading2')).not.toContain('Members:')
    expect(sections(empty)).toEqual(['nextPage 1', 'nextPage 1'])
  })

  it('gives the names of a very large body a page of their own', () => {
    const members = Array.from({ length: 81 }, (_, place) => ({
      printed: `Cllr ${place}`,
      name: '',
      role: 'Member' as const,
    }))
    expect(sections(frontSheet([], () => none, { ...meeting, members }))).toEqual([
      'nextPage 1',
      'nextPage 1',
      'continuous 2',
      'continuous 1',
    ])
  })

  it('makes addresses links that show themselves, and prints one that cannot work as it stands', () => {
    const links = (one: ReadPaper): readonly string[] => everyElement(one.body, 'w:hyperlink').map(textOf)
    expect(links(paper)).toEqual(['roy.pell@saltmouth.example', 'https://saltmouth.example/live'])
    const slip = frontSheet([], () => none, {
      ...meeting,
      enquiries: { name: 'Roy Pell', email: 'roy pell@saltmouth.example' },
      notices: [],
    })
    expect(links(slip)).toEqual([])
    expect(wordsIn(slip, 'PWLabelLine')).toContain('E-mail: roy pell@saltmouth.example')
  })

  it('keeps a sentence with the address it introduces', () => {
    const before = paper.paragraphs.find(({ text }) => text === 'You can watch it here:')
    expect(before?.bindsToNext).toBe(true)
  })

  it('sets a name of more than 90 characters smaller', () => {
    const name =
      'Committee for the Harbour, the Markets, the Foreshore, the Fisheries and the Coastal Path of Saltmouth'
    const long = frontSheet([], () => none, { ...meeting, committee: { ...meeting.committee, name } })
    expect(wordsIn(long, 'PWCommitteeTitleLong')).toEqual([name])
  })
})

describe('the agenda', () => {
  it('prints live page numbers whose stored results are already right', () => {
    const paper = frontSheet([item(3)], () => linkedPages(3, 5, 10))
    const instructions = everyElement(paper.body, 'w:instrText').map((one) =>
      one.children.filter((child) => typeof child === 'string').join(''),
    )
    expect(instructions).toEqual([' PAGEREF _pack_003 \\h ', ' PAGEREF _pack_003_end \\h '])
    expect(wordsIn(paper, 'PWAgendaPages')).toEqual(['(Pages 5 - 10)'])
  })

  it('says “Page” of a single one', () => {
    expect(
      wordsIn(
        frontSheet([item(3)], () => linkedPages(3, 5, 5)),
        'PWAgendaPages',
      ),
    ).toEqual(['(Page 5)'])
  })

  it('prints a range whose pages are not in the file as plain text', () => {
    const paper = frontSheet([item(3, { part: 2, exemptParagraphs: ['7'] })], () => ({
      kind: 'plain',
      range: { first: 77, last: 82 },
    }))
    expect(wordsIn(paper, 'PWAgendaPages')).toEqual(['(Pages 77 - 82)'])
    expect(everyElement(paper.body, 'w:instrText')).toEqual([])
  })

  it('numbers items with a real list, on through Part 2', () => {
    const paper = frontSheet([item(1), item(2), item(3, { part: 2, exemptParagraphs: ['1'] })])
    expect(paper.paragraphs.flatMap(({ number }) => number ?? [])).toEqual([1, 2, 3])
  })

  it('keeps each item’s own number where some are left out', () => {
    const paper = frontSheet([item(3), item(4), item(15), item(16)])
    expect(paper.paragraphs.flatMap(({ number }) => number ?? [])).toEqual([3, 4, 15, 16])
  })

  it('never parts an item from its purpose and pages, and lets items part from one another', () => {
    const paper = frontSheet([item(1, { reportOf: null, purpose: null }), item(2), item(3)], ({ number }) =>
      number === 2 ? linkedPages(2, 5, 6) : none,
    )
    const lines = paper.paragraphs.filter(
      ({ style }) => style.startsWith('PWAgenda') && !/Title|Part/.test(style),
    )
    expect(lines.map(({ style, bindsToNext }) => `${style.slice(8)} ${bindsToNext}`)).toEqual([
      'Item false',
      'Item true',
      'Text true',
      'Purpose true',
      'Pages false',
      'Item true',
      'Text true',
      'Purpose false',
    ])
  })

  it('has no Part 2 and no motion where nothing is exempt', () => {
    const paper = frontSheet([item(1), item(2, { kind: 'exclusionOfPublic' })])
    expect(wordsIn(paper, 'PWAgendaPart')).toEqual(['Part 1 - Public Agenda'])
    expect(paper.paragraphs.some(({ text }) => text.startsWith('MOTION'))).toBe(false)
  })

  it('replaces a motion typed by hand by one that names the paragraphs', () => {
    const paper = frontSheet([
      item(1, {
        kind: 'exclusionOfPublic',
        instruction: 'MOTION - That the public be asked to leave.',
        reportOf: null,
      }),
      item(2, { part: 2, exemptParagraphs: ['3'] }),
      item(3, { part: 2, exemptParagraphs: ['7'] }),
    ])
    const [motion, ...perItem] = wordsIn(paper, 'PWAgendaText')
    expect(motion).toMatch(/^MOTION - That under Section 100A\(4\) .* for items 2 and 3 /)
    expect(perItem.slice(0, 2)).toEqual([
      'Item 2: paragraph 3, information relating to the financial or business affairs of any particular person (the authority included)',
      'Item 3: paragraph 7, information relating to the prevention, investigation or prosecution of crime',
    ])
  })

  it('prints what stands in the place of the pages', () => {
    const words = ['To follow', 'Verbal update', 'WITHDRAWN']
    const paper = frontSheet([item(1), item(2), item(3)], ({ number }) => ({
      kind: 'words',
      text: words[number - 1] ?? '',
    }))
    expect(wordsIn(paper, 'PWAgendaPages')).toEqual(words)
  })

  it('keeps a title of 450 characters whole', () => {
    const title = 'ON THE DREDGING OF THE '.repeat(20).slice(0, 450)
    expect(wordsIn(frontSheet([item(1, { title })]), 'PWAgendaItem')).toEqual([title])
  })
})
