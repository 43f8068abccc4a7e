import * as fc from '../helpers/fast-check.ts'
import { describe, expect, it } from 'vitest'
import type { ChartSpec } from '../../shared/measures/chart-spec.ts'
import { valueRange } from '../../shared/measures/chart-scale.ts'
import { standsUnder } from '../../shared/measures/figure-side.ts'

const incidents: ChartSpec = {
  kind: 'column',
  periods: ['Q2 22/23', 'Q3 22/23', 'Q4 22/23', 'Q1 23/24', 'Q2 23/24', 'Q3 23/24'],
  series: [{ label: 'Incidents', values: [292, 311, 269, 263, null, 295] }],
  unitSuffix: '',
  lines: [{ label: 'mean', value: 288 }],
}
/** A figure takes about an eighth of a chart's height. */
const needed = 0.12

function sides(spec: ChartSpec): readonly boolean[] {
  return spec.periods.map((_, at) => standsUnder(spec, 0, at, needed))
}

describe('a figure beside a dashed line', () => {
  it('goes under the top of its column where the mean would strike it through', () => {
    expect(sides(incidents)).toEqual([false, false, true, true, false, false])
  })

  it('stays where it is without a line, at the foot of a column, and between two lines', () => {
    const low: ChartSpec = {
      ...incidents,
      series: [{ label: 'Incidents', values: [300, 300, 5, 300, 300, 300] }],
      lines: [{ label: 'mean', value: 20 }],
    }
    const between: ChartSpec = {
      ...incidents,
      lines: [
        { label: 'mean', value: 288 },
        { label: 'target', value: 260 },
      ],
    }
    for (const spec of [{ ...incidents, lines: [] }, low, between]) expect(sides(spec)).not.toContain(true)
  })

  it('never stands on a line that it could be clear of', () => {
    const figures = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(figures, fc.integer({ min: 0, max: 1000 }), (values, target) => {
        const spec: ChartSpec = {
          ...incidents,
          periods: values.map(String),
          series: [{ label: 'Incidents', values }],
          lines: [{ label: 'target', value: target }],
        }
        const { min, max } = valueRange(spec)
        const room = (max - min) * needed
        // Only at the foot of the chart is there no other side.
        const struck = values.filter((value, at) => {
          const from = standsUnder(spec, 0, at, needed) ? value - room : value
          return target > from && target < from + room && value - room >= min
        })
        expect(struck).toEqual([])
      }),
    )
  })
})
