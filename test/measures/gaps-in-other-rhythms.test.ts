import { expect, it } from 'vitest'
import { measureGlance } from '../../shared/measures/dashboard.ts'
import type { Measure, Reading } from '../../shared/measures/measure.ts'
import { measureChart, measureTable } from '../../shared/measures/measure-chart.ts'
import { noStateWords } from '../../shared/measures/no-state.ts'
import type { QuarterPeriod } from '../../shared/measures/quarter.ts'
import { measure } from '../pack/compose/sample-records.ts'

const stolen = 'the sensor was stolen'

/** Air quality by half-years: 37.1 and 33.25, then none, as the sensor was stolen, then 31 where the summer after is known. */
function air(frequency: Measure['frequency'], last: readonly number[]): Measure {
  const half = (year: number, part: 1 | 2, value: number | null): Reading => ({
    period: { kind: 'half', year, half: part },
    value,
    missingReason: value === null ? stolen : null,
    restatements: [],
  })
  const readings = [half(2024, 2, 37.1), half(2025, 1, 33.25), half(2025, 2, null)]
  const after = last.map((value) => half(2026, 1, value))
  const [series] = measure('1', [1]).series
  if (series === undefined) throw new Error('a series is needed')
  return measure('1', [], {
    frequency,
    series: [{ ...series, label: 'NO2', unit: 'score', readings: [...readings, ...after] }],
  })
}

const winter: QuarterPeriod = { kind: 'quarter', year: 2025, quarter: 4 }
const summer: QuarterPeriod = { kind: 'quarter', year: 2026, quarter: 2 }

it('a half-year without a figure is a gap in chart and table, with its reason under it', () => {
  const kept = air('halfYearly', [31])
  expect(measureChart(kept, summer)).toMatchObject({
    periods: ['H2 2024/25', 'H1 2025/26', 'H2 2025/26', 'H1 2026/27'],
    series: [{ values: [37.1, 33.25, null, 31] }],
  })
  expect(measureTable(kept, summer, String)).toMatchObject({
    rows: [['NO2', '37.1', '33.25', 'no figure', '31']],
    notes: [`No figure in H2 2025/26: ${stolen}.`],
  })
})

it('the latest half-year without a figure is told with its reason, and not the one before in its place', () => {
  const kept = air('halfYearly', [])
  expect(noStateWords(kept, winter)).toBe(`No figure this period: ${stolen}`)
  expect(measureGlance(kept, winter)).toMatchObject({ latest: null, judged: null, missingReason: stolen })
})

it('what is asked now and then has no gaps', () => {
  expect(measureChart(air('irregular', [31]), summer)?.series).toMatchObject([{ values: [37.1, 33.25, 31] }])
})
