import { expect, it } from 'vitest'
import { sparkWords } from '../../renderer/areas/measures/measures-words.ts'
import { chartConfig } from '../../shared/measures/chart-config.ts'
import { paperFrame } from '../../shared/measures/chart-frame.ts'
import { chartAltText, chartCaption } from '../../shared/measures/chart-words.ts'
import { measureGlance } from '../../shared/measures/dashboard.ts'
import { measureFigures } from '../../shared/measures/measure-figures.ts'
import { figureWithUnit } from '../../shared/measures/measure-sentences.ts'
import type { QuarterPeriod } from '../../shared/measures/quarter.ts'
import { measure } from '../pack/compose/sample-records.ts'

const latest: QuarterPeriod = { kind: 'quarter', year: 2026, quarter: 2 }
const paint = { ground: 'white', ink: 'black', solid: 'blue', hatch: 'hatch', dots: 'dots' }

it('calls intakes and surveys by their own names, in lines that their columns hold', () => {
  const names = ['latest intake in the Q1 2026/27 report', 'latest intake in the Q2 2026/27 report']
  const [series] = measure('1', []).series
  if (!series) throw new Error('a series is needed')
  const readings = names.map((name, place) => ({
    period: { kind: 'survey' as const, name },
    value: 33 - place,
    missingReason: null,
    restatements: [],
  }))
  const intakes = measure('4.3', [], { series: [{ ...series, readings }] })
  const [figure] = measureFigures(intakes, latest, figureWithUnit)
  if (figure === undefined) throw new Error('nothing is charted')
  expect(figure.chart.periods).toEqual(names)
  expect(figure.table.header).toEqual(['Period', ...names])
  expect(figure.periods).toEqual(names)
  expect(chartCaption(figure.chart)).toBe(`Berths: ${names[0]} and ${names[1]}`)
  expect(chartAltText(figure.chart, 'intakes')).toContain(
    `Latest: 32 in ${names[1]}, 1 fewer (3%) than in ${names[0]}.`,
  )
  const { labels } = chartConfig(figure.chart, paperFrame(2, 600, paint, 'Any')).data
  expect(labels?.[0]).toEqual(['latest intake in', 'the Q1 2026/27', 'report'])
  const glance = measureGlance(intakes, { kind: 'quarter', year: 2026, quarter: 2 })
  const quarters = glance.values.map(() => 'another quarter')
  expect(sparkWords(glance, quarters)).toBe(
    `Latest 32, 1 fewer (3%) than ${names[0]}. Figures: ${names[0]} 33, ${names[1]} 32.`,
  )
})
