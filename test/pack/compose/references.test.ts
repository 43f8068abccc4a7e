import { describe, expect, it } from 'vitest'
import { compose } from '../../../electron/pack/compose/compose.ts'
import { isoDate } from '../../../shared/calendar/iso-date.ts'
import type { ReferenceRecord } from '../../../shared/references/reference-edit.ts'
import { referencesSpec } from '../../../shared/pack/references-spec.ts'
import { type ReportedReference, sinceLastMeeting } from '../../../shared/references/reference-news.ts'
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
      'OVERDUE by 2 months | Since the last meeting: a new date was asked for.',
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

describe('what has changed since the last meeting', () => {
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
    expect(sinceLastMeeting(moved, changes, lastMeeting)).toBe(
      'target moved from April/May 2027 to September 2027; was In progress.',
    )
    expect(sinceLastMeeting(moved, changes.slice(0, 1), lastMeeting)).toBeNull()
    const isNew = reference('2/2026/P', { raisedOn: lastMeeting, state: 'complete' })
    expect(sinceLastMeeting(isNew, [], lastMeeting)).toBe('new, and complete.')
    expect(sinceLastMeeting(isNew, [], null)).toBeNull()
  })

  it('counts what was discharged, and calls late what no longer can be on time', () => {
    const paper = printed(
      [
        reference('4/2026/P', { due: 'July 2026', status: 'Waiting.' }),
        reference('5/2026/P', { due: 'next meeting', dueWrittenOn: isoDate('2026-09-11') }),
      ],
      ['1/2026/P', '2/2026/P'],
    )
    expect(rows(paper)[1]?.at(-1)).toMatch(/^OVERDUE by \d months? \| Waiting\.$/)
    expect(rows(paper)[2]?.at(-1)).toMatch(/^In progress/)
    expect(paper.paragraphs[2]?.text).toContain(
      'Since 10 September 2026: none is new, 2 discharged (1/2026/P and 2/2026/P).',
    )
  })
})
