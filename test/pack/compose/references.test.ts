import { describe, expect, it } from 'vitest'
import { compose } from '../../../electron/pack/compose/compose.ts'
import { isoDate } from '../../../shared/calendar/iso-date.ts'
import { referencesSpec } from '../../../shared/pack/references-spec.ts'
import type { OutstandingReference } from '../../../shared/references/outstanding-reference.ts'
import { childOf, childrenOf, codec, everyElement, readPaper, textOf, type ReadPaper } from './read-paper.ts'
import { meeting, reference } from './sample-records.ts'

function printed(
  references: readonly OutstandingReference[],
  changes?: ReadonlyMap<number, string>,
): ReadPaper {
  return readPaper(compose(referencesSpec(meeting, references, isoDate('2026-09-10'), changes), codec))
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
    const late = reference('4/2026/P', { state: 'overdue', due: '2026-08-01', status: 'Overdue' })
    expect(rows(printed([late], new Map([[late.id, 'a new date was asked for.']])))[1]?.at(-1)).toBe(
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
