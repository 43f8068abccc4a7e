import { array, assert, boolean, integer, oneof, constant, property, record } from '../helpers/fast-check.ts'
import { describe, expect, it } from 'vitest'
import type { FigureTable } from '../../shared/measures/measure-chart.ts'
import type { Measure, Reading } from '../../shared/measures/measure.ts'
import { type Period, periodLabel, periodsBefore } from '../../shared/measures/period.ts'
import { restatedNotes } from '../../shared/measures/restated-notes.ts'
import { performanceSpec } from '../../shared/pack/performance-spec.ts'
import { measure, meeting } from '../pack/compose/sample-records.ts'

const latest: Period = { kind: 'quarter', year: 2030, quarter: 3 }

/** Figures up to December 2030, by month or by quarter; some of them restated in 2031. */
function readings(
  kind: 'month' | 'quarter',
  figures: readonly {
    readonly value: number | null
    readonly isRestated: boolean
    readonly was: number | null
  }[],
): readonly Reading[] {
  const end: Period = kind === 'month' ? { kind, year: 2030, month: 12 } : latest
  return figures.map(({ value, isRestated, was }, place) => ({
    period: periodsBefore(end, figures.length - 1 - place) ?? end,
    value,
    missingReason: null,
    restatements: isRestated
      ? [{ value: was, restatedAt: '2031-02-01T09:00:00Z', restatedBy: 'Cleo', why: 'Late' }]
      : [],
  }))
}

function measured(series: readonly (readonly Reading[])[]): Measure {
  const [first] = measure('1.1', [1]).series
  if (first === undefined) throw new Error('no series')
  return measure('1.1', [1], {
    series: series.map((one, place) => ({ ...first, id: place, label: `Kind ${place}`, readings: one })),
  })
}

function marks({ rows }: FigureTable): number {
  return rows.flat().filter((cell) => cell.endsWith(' r')).length
}

/** How many figures the notes under a table name. */
function named({ notes }: FigureTable): number {
  return notes.join(' ').match(/\bQ[1-4] \d{4}\/\d\d/gu)?.length ?? 0
}

describe('a figure marked “r”', () => {
  it('has its note under the table it stands in, on its page and in the appendix, and no other figure has one', () => {
    const value = oneof({ weight: 9, arbitrary: integer({ min: 0, max: 99 }) }, constant(null))
    const figure = record({ value, isRestated: boolean(), was: value })
    const row = (least: number, most: number) => array(figure, { minLength: least, maxLength: most })
    const quarters = (least: number) => row(least, 30).map((all) => readings('quarter', all))
    const months = (least: number) => row(least, 60).map((all) => readings('month', all))
    const some = oneof(
      // Two long series have control charts, and their figures an appendix; more of them share charts.
      array(quarters(20), { minLength: 1, maxLength: 2 }),
      array(months(55), { minLength: 1, maxLength: 2 }),
      array(quarters(1), { minLength: 1, maxLength: 5 }),
      array(months(3), { minLength: 1, maxLength: 5 }),
    )
    let appendices = 0
    assert(
      property(some, (series) => {
        const spec = performanceSpec(meeting, [measured(series)], latest, null)
        const onPages = spec.measures.flatMap(({ figures }) => figures.map(({ table }) => table))
        const inAppendix = spec.allFigures?.tables ?? []
        appendices += inAppendix.filter((table) => marks(table) > 4).length
        for (const table of [...onPages, ...inAppendix]) expect(named(table)).toBe(marks(table))
      }),
    )
    expect(appendices).toBeGreaterThan(0)
  })

  it('says what it was, for one figure and for several', () => {
    const told = measured([
      readings('quarter', [
        { value: 9, isRestated: true, was: 8 },
        { value: 7, isRestated: true, was: null },
        { value: 5, isRestated: false, was: null },
      ]),
    ])
    const periods = [2, 1, 0].map((before) => periodsBefore(latest, before) ?? latest)
    expect(periods.map(periodLabel)).toEqual(['Q1 2030/31', 'Q2 2030/31', 'Q3 2030/31'])
    expect(restatedNotes(told.series, periods)).toEqual([
      'r: restated. Kind 0 was 8 in Q1 2030/31 and without a figure in Q2 2030/31 before.',
    ])
    expect(restatedNotes(told.series, periods.slice(0, 1))).toEqual([
      'r: restated. Kind 0 in Q1 2030/31 was 8 before.',
    ])
  })
})
