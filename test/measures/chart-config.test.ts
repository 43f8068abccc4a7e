import * as fc from '../helpers/fast-check.ts'
import { describe, expect, it } from 'vitest'
import { chartConfig } from '../../shared/measures/chart-config.ts'
import { ownRange, valueRange } from '../../shared/measures/chart-scale.ts'
import { paperFrame } from '../../shared/measures/chart-frame.ts'
import { chartWidthMm, labelColumnMm, periodColumnMm } from '../../shared/measures/chart-sizes.ts'
import type { Reading } from '../../shared/measures/measure.ts'
import type { ChartSpec } from '../../shared/measures/chart-spec.ts'
import { measureChart } from '../../shared/measures/measure-chart.ts'
import { periodsShown } from '../../shared/measures/measure-periods.ts'
import { measure } from '../pack/compose/sample-records.ts'

const paint = { ground: 'white', ink: 'black', solid: 'blue', hatch: 'hatch', dots: 'dots' }
const spec: ChartSpec = {
  kind: 'column',
  periods: ['Q4 25/26', 'Q1 26/27', 'Q2 26/27'],
  series: [{ label: 'Berths', values: [61, null, 45] }],
  unitSuffix: '',
  lines: [{ label: 'mean', value: 90 }],
}
const config = (of: ChartSpec) => chartConfig(of, paperFrame(of.periods.length, 600, paint, 'Any'))

describe('a chart on paper', () => {
  it('shows the latest column solid and the earlier ones hatched', () => {
    expect(config(spec).data.datasets[0]).toMatchObject({ backgroundColor: ['hatch', 'hatch', 'blue'] })
  })

  it('tells series apart without colour: solid, hatched, dotted, outlined', () => {
    const four = { ...spec, series: ['a', 'b', 'c', 'd'].map((label) => ({ label, values: [1, 2, 3] })) }
    expect(config(four).data.datasets.map(({ backgroundColor }) => (backgroundColor as string[])[0])).toEqual(
      ['blue', 'hatch', 'dots', 'white'],
    )
  })

  it('leaves a missing value a gap', () => {
    expect(config(spec).data.datasets[0]?.data).toEqual([61, null, 45])
    expect(config({ ...spec, kind: 'line' }).data.datasets[0]).toMatchObject({ spanGaps: false })
  })

  it('stands still, without legend, gridlines or value axis', () => {
    expect(config(spec).options).toMatchObject({
      animation: false,
      plugins: { legend: { display: false }, tooltip: { enabled: false } },
      scales: { x: { grid: { display: false } }, y: { display: false } },
    })
  })

  it('begins its columns at zero and leaves room for every figure and line', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.integer({ min: 0, max: 5_000 })), { minLength: 1, maxLength: 10 }),
        (values) => {
          const { min, max } = valueRange({ ...spec, series: [{ label: 'Berths', values }] })
          expect(min).toBe(0)
          expect(max).toBeGreaterThanOrEqual(Math.max(90, ...values.filter((value) => value !== null)))
        },
      ),
    )
  })

  it('never cuts a line off, wherever it begins', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 6 }), (values) => {
        const { min, max } = valueRange({
          ...spec,
          kind: 'line',
          lines: [],
          series: [{ label: 'Share', values }],
        })
        expect(min).toBeLessThanOrEqual(Math.min(...values))
        expect(max).toBeGreaterThanOrEqual(Math.max(...values))
        expect(max).toBeGreaterThan(min)
      }),
    )
  })

  it('sets each column over its own column of the table', () => {
    for (const periods of [1, 4, 6]) {
      const { left, right } = paperFrame(periods, chartWidthMm, paint, 'Any')
      const millimetre = 96 / 25.4
      expect(left).toBeCloseTo(labelColumnMm(periods) * millimetre)
      expect(right).toBeCloseTo(
        Math.max(0, chartWidthMm - left - periods * periodColumnMm(periods) * millimetre),
      )
    }
  })
})

describe('the chart of a measure', () => {
  const latest = { kind: 'quarter', year: 2026, quarter: 2 } as const

  it('covers at most six quarters and none before the first figure', () => {
    expect(periodsShown(measure('1', [1, 2, 3, 4, 5, 6]), latest)).toHaveLength(6)
    expect(measureChart(measure('1', [null, null, 3, null, 5, 6]), latest)).toMatchObject({
      periods: ['Q3 25/26', 'Q4 25/26', 'Q1 26/27', 'Q2 26/27'],
      series: [{ values: [3, null, 5, 6] }],
    })
  })

  it('shows the target, or else the mean of enough counts', () => {
    expect(measureChart(measure('1', [1, 2, 3, 4, 5, 9]), latest)?.lines).toEqual([
      { label: 'mean', value: 4 },
    ])
    expect(
      measureChart(
        measure('1', [1, 2, 3, 4, 5, 9], { targets: [{ name: null, value: 7, period: null }] }),
        latest,
      )?.lines,
    ).toEqual([{ label: 'target', value: 7 }])
    expect(measureChart(measure('1', [null, null, null, 4, 5, 9]), latest)?.lines).toEqual([])
  })

  it('sets a rate beside its count as a line on a scale of its own', () => {
    const [count] = measure('1', [400, 410, 420, 430, 440, 450]).series
    const [rate] = measure('1', [80, 81, 82, null, 84, 85]).series
    if (!count || !rate) throw new Error('two series are needed')
    const both = measure('1', [], {
      series: [{ ...rate, label: 'Rate', unit: 'percent', aggregation: 'none' }, count],
    })
    const drawn = measureChart(both, latest)
    expect(drawn).toMatchObject({
      kind: 'columnAndLine',
      unitSuffix: '',
      series: [{ label: 'Berths' }, { label: 'Rate', unitSuffix: '%', values: [80, 81, 82, null, 84, 85] }],
    })
    expect(drawn && valueRange(drawn)).toEqual({ min: 0, max: 450 })
    expect(drawn && ownRange(drawn)).toEqual({ min: 0, max: 85 })
  })

  it('compares two surveys side by side, with those that the report can know of', () => {
    const survey = (month: number, value: number): Reading => ({
      period: { kind: 'month', year: 2026, month },
      value,
      missingReason: null,
      restatements: [],
    })
    const asked = measure('1', [], {
      series: [
        {
          id: 1,
          label: 'Content',
          unit: 'percent',
          counted: null,
          aggregation: 'none',
          readings: [survey(1, 42), survey(7, 47), survey(11, 50)],
        },
      ],
    })
    expect(measureChart(asked, latest)).toMatchObject({
      kind: 'comparison',
      // As in the table under it, where so few have room for the whole month.
      periods: ['January 2026', 'July 2026'],
      series: [{ values: [42, 47] }],
    })
  })

  it('is not drawn without a figure', () => {
    expect(measureChart(measure('1', [null, null]), latest)).toBeNull()
    expect(measureChart(measure('1', [], { series: [] }), latest)).toBeNull()
  })
})
