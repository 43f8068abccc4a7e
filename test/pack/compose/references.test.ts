import { describe, expect, it } from 'vitest'
import { compose } from '../../../electron/pack/compose/compose.ts'
import { isoDate } from '../../../shared/calendar/iso-date.ts'
import type { ReferenceRecord } from '../../../shared/references/reference-edit.ts'
import { referencesSpec } from '../../../shared/pack/references-spec.ts'
import type { MeetingCount } from '../../../shared/references/meeting-counts.ts'
import { newsSince, type ReportedReference } from '../../../shared/references/reference-news.ts'
import { childOf, childrenOf, codec, everyElement, readPaper, textOf, type ReadPaper } from './read-paper.ts'
import { meeting, reference } from './sample-records.ts'

function printed(references: readonly ReportedReference[], discharged: readonly string[] = []): ReadPaper {
  return readPaper(compose(referencesSpec(meeting, references, isoDate('2026-09-10'), discharged), codec))
}

function rows(paper: ReadPaper): readonly (readonly string[])[] {
  return paper.tables.flatMap((table) =>
    childrenOf(table, 'w:tr').map((row) =>
      childrenOf(row, 'w:tc').map((cell) => childrenOf(cell, 'w:p').map(textOf).join(' | ')),
    ),
  )
}

describe('outstanding references', () => {
  it('say of the list that is not for the public which one it is', () => {
    const { paragraphs, parts } = printed([reference('3/2026/NP', { isPublic: false })])
    expect(paragraphs[0]?.text).toBe('NON-PUBLIC OUTSTANDING REFERENCES')
    expect(parts.get('docProps/core.xml')).toContain('non-public outstanding references')
    expect(printed([reference('3/2026/P')]).paragraphs[0]?.text).toBe('OUTSTANDING REFERENCES')
  })

  it('stand in a landscape table, open ones first by year and number', () => {
    const paper = printed([
      reference('10/2026/P'),
      reference('3/2026/P', { state: 'complete', status: 'Complete- On this agenda.' }),
      reference('9/2026/P'),
    ])
    expect(childOf(everyElement(paper.body, 'w:pgSz')[0] ?? paper.body).attributes.get('w:orient')).toBe(
      'landscape',
    )
    expect(rows(paper)).toEqual([
      ['No.', 'Meeting Date & Reference', 'Action', 'Owner', 'Status'],
      [
        '9/2026/P',
        '9 July 2026 | Item 5',
        expect.any(String),
        'Harbour Master',
        'In progress | A surveyor has been engaged.',
      ],
      [
        '10/2026/P',
        '9 July 2026 | Item 5',
        expect.any(String),
        'Harbour Master',
        'In progress | A surveyor has been engaged.',
      ],
      [
        '3/2026/P',
        '9 July 2026 | Item 5',
        expect.any(String),
        'Harbour Master',
        'Complete | On this agenda.',
      ],
    ])
  })

  it('say in words how late one is, and what happened since', () => {
    const late = reference('4/2026/P', {
      state: 'overdue',
      due: '2026-08-01',
      status: 'Overdue',
      sinceLast: 'a new date was asked for.',
    })
    expect(rows(printed([late]))[1]?.at(-1)).toBe(
      'OVERDUE by 2 months | Target: 2026-08-01 | Since the last meeting: a new date was asked for.',
    )
  })

  it('are summed up in one sentence', () => {
    const paper = printed([
      reference('4/2026/P', { raisedOn: isoDate('2026-09-10') }),
      reference('5/2026/P', { state: 'complete' }),
    ])
    expect(paper.paragraphs[2]?.text).toBe(
      '2 references: 1 in progress, 1 complete. Since 10 September 2026: 1 new (4/2026/P). None is overdue. The Committee is asked to discharge the complete reference.',
    )
  })

  it('never split a row, unless it is taller than half a page', () => {
    const paper = printed([
      reference('1/2026/P'),
      reference('2/2026/P', { action: 'A long action with many words. '.repeat(30) }),
    ])
    const kept = childrenOf(paper.tables[0] ?? paper.body, 'w:tr').map(
      (row) => everyElement(row, 'w:cantSplit').length,
    )
    expect(kept).toEqual([1, 1, 0])
  })

  it('say so where there are none', () => {
    const paper = printed([])
    expect(paper.tables).toEqual([])
    expect(paper.paragraphs.at(-1)?.text).toBe('There are no outstanding references.')
  })
})

describe('the register meeting by meeting', () => {
  const count = (heldOn: string, open: number, raised: number, discharged: number): MeetingCount => ({
    heldOn: isoDate(heldOn),
    open,
    raised,
    discharged,
  })
  const three = [count('2026-05-14', 4, 4, 0), count('2026-07-09', 3, 1, 2), count('2026-09-10', 5, 2, 0)]
  const charted = (counts: readonly MeetingCount[], references = [reference('9/2026/P')]) =>
    readPaper(compose(referencesSpec(meeting, references, isoDate('2026-09-10'), [], counts), codec))

  it('is a chart of Word’s own from three meetings on, with its figures under it and its finding in words', () => {
    const paper = charted(three)
    expect([...paper.parts.keys()].filter((name) => name.startsWith('word/charts/chart'))).toHaveLength(1)
    expect(rows(paper).slice(-4)).toEqual([
      ['References', '14 May 2026', '9 Jul 2026', '10 Sep 2026'],
      ['Open', '4', '3', '5'],
      ['New', '4', '1', '2'],
      ['Discharged', '0', '2', '0'],
    ])
    expect(paper.paragraphs.map(({ text }) => text)).toContain(
      'After the meeting of 10 September 2026, 5 references were open, 2 more than after the meeting before. Since 14 May 2026, 7 were new and 2 were discharged.',
    )
    const [drawing] = everyElement(paper.body, 'wp:docPr')
    expect(drawing?.attributes.get('descr')).toContain('Most open: 5 after 10 September 2026.')
  })

  it('stands on an upright page of its own, of the latest six meetings at most', () => {
    const many = Array.from({ length: 9 }, (_, at) => count(`2026-0${at + 1}-10`, at, 1, 0))
    const paper = charted(many)
    expect(everyElement(paper.body, 'w:pgSz').map((size) => size.attributes.get('w:orient'))).toEqual([
      'landscape',
      undefined,
    ])
    expect(rows(paper).at(-1)).toHaveLength(7)
  })

  it('is told in words before there are three, and not at all where nothing is outstanding', () => {
    const words =
      '9 July 2026: 3 open after it, 1 new, 2 discharged; 10 September 2026: 5 open after it, 2 new, 0 discharged. A chart is drawn from 3 meetings on.'
    expect(charted(three.slice(1)).paragraphs.at(-1)?.text).toBe(words)
    expect([...charted(three, []).parts.keys()].filter((name) => name.includes('chart'))).toEqual([])
  })
})

describe('what has changed since the last meeting', () => {
  it('tells of a new reference, too, that its target moved, and counts no target that its row does not tell', () => {
    const lastMeeting = isoDate('2026-09-10')
    const changed = {
      takenOn: isoDate('2026-09-25'),
      was: { due: 'October 2026' },
      now: { due: 'March 2027' },
    }
    const isNew = reference('9/2026/P', { raisedOn: lastMeeting, due: 'March 2027' })
    const paper = printed([
      { ...isNew, ...newsSince(isNew, [changed], lastMeeting) },
      reference('4/2026/P', { due: 'May 2027' }),
    ])
    expect(paper.paragraphs[2]?.text).toContain('1 new (9/2026/P), 1 target date moved.')
    expect(rows(paper).map((cells) => cells.at(-1))).toEqual([
      'Status',
      'In progress | A surveyor has been engaged. | Target: May 2027',
      'In progress | A surveyor has been engaged. | Target: March 2027 | Since the last meeting: new; target moved from October 2026 to March 2027.',
    ])
  })

  it('is told from the history, in words', () => {
    const lastMeeting = isoDate('2026-09-10')
    const moved = reference('1/2026/P', { due: 'September 2027', state: 'complete' })
    const change = (on: string, was: Partial<ReferenceRecord>, now: Partial<ReferenceRecord>) => ({
      takenOn: isoDate(on),
      was,
      now,
    })
    const changes = [
      change('2026-08-01', { due: 'May' }, { due: 'April/May 2027' }),
      change('2026-09-20', { due: 'April/May 2027' }, { due: 'June 2027' }),
      change(
        '2026-10-01',
        { due: 'June 2027', state: 'inProgress' },
        { due: 'September 2027', state: 'complete' },
      ),
    ]
    expect(newsSince(moved, changes, lastMeeting)).toEqual({
      sinceLast: 'target moved from April/May 2027 to September 2027; was in progress.',
      news: ['targetMoved', 'completed'],
    })
    expect(newsSince(moved, changes.slice(0, 1), lastMeeting)).toEqual({ sinceLast: null, news: [] })
    const isNew = reference('2/2026/P', { raisedOn: lastMeeting, state: 'complete' })
    expect(newsSince(isNew, [], lastMeeting)).toEqual({
      sinceLast: 'new, and complete.',
      news: ['completed'],
    })
    expect(newsSince(isNew, [], null)).toEqual({ sinceLast: null, news: [] })
  })

  it('counts what was discharged, and calls late what no longer can be on time', () => {
    const paper = printed(
      [
        reference('4/2026/P', { due: 'July 2026', status: 'Waiting.' }),
        reference('5/2026/P', { due: 'next meeting', dueWrittenOn: isoDate('2026-09-11') }),
      ],
      ['1/2026/P', '2/2026/P'],
    )
    expect(rows(paper)[1]?.at(-1)).toMatch(/^OVERDUE by \d months? \| Waiting\. \| Target: July 2026$/)
    expect(rows(paper)[2]?.at(-1)).toMatch(/^In progress/)
    expect(paper.paragraphs[2]?.text).toContain(
      'Since 10 September 2026: none is new, 2 discharged (1/2026/P and 2/2026/P).',
    )
  })
})
