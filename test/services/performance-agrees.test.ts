import { createCanvas, loadImage } from '@napi-rs/canvas'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, type TestContext } from 'vitest'
import type { MadePerformanceReport } from '../../shared/contract/measure-views.ts'
import { chartConfig } from '../../shared/measures/chart-config.ts'
import { paperFrame } from '../../shared/measures/chart-frame.ts'
import {
  chartHeightMm,
  chartWidthMm,
  labelColumnMm,
  periodColumnMm,
} from '../../shared/measures/chart-sizes.ts'
import { measureFigures } from '../../shared/measures/measure-figures.ts'
import { figureWithUnit } from '../../shared/measures/measure-sentences.ts'
import { periodNamed } from '../../shared/measures/period.ts'
import { type Clerk, newClerk } from '../helpers/clerk.ts'
import { chartsOf, type HeldSeries } from '../helpers/read-charts.ts'
import { caseFolder, measuresFolder, needs } from '../helpers/shared-cases.ts'
import { childrenOf, readPaper, textOf } from '../pack/compose/read-paper.ts'

/** A clerk with the plan's measures, and their report on the case's quarter. */
async function caseReport(context: TestContext) {
  const clerk = await newClerk({ today: '2024-02-12' })
  await clerk.imports(join(needs(context, measuresFolder), 'policing-plan.json'))
  const report = await clerk.app.operations['measures.report']({ committeeId: null, period: 'Q3 2023/24' })
  return { clerk, report, docx: new Uint8Array(Buffer.from(report.base64, 'base64')) }
}

/** The rows of the table under a chart, as numbers again: "1,816", "95.5% r", "£101m", "no figure". */
function printedUnder(docx: Uint8Array, nth: number): readonly HeldSeries[] {
  const table = readPaper(docx).tables[nth - 1]
  if (!table) throw new Error(`no table ${nth}`)
  const [, ...rows] = childrenOf(table, 'w:tr').map((row) => childrenOf(row, 'w:tc').map(textOf))
  return rows.map(([name = '', ...cells]) => ({
    name,
    values: cells.map((cell) => {
      const figure = /^£?([\d,.]+)(?:%|m)?(?: r)?$/.exec(cell)?.[1]
      return figure === undefined ? null : Number(figure.replaceAll(',', ''))
    }),
  }))
}

const asHeld = ({ series }: MadePerformanceReport['charts'][number]): readonly HeldSeries[] =>
  series.map(({ name, values }) => ({ name, values }))

it('workbook, stored results, printed table and what the report says of each chart hold the same numbers', async (context) => {
  const { report, docx } = await caseReport(context)
  expect(report.charts.length).toBeGreaterThanOrEqual(12)
  const held = await chartsOf(docx)
  expect(held.length).toBe(report.charts.length)
  for (const [place, chart] of report.charts.entries()) {
    const said = asHeld(chart)
    const { stored = [], workbook = [], altText } = held[place] ?? {}
    expect(chart.series.length).toBeLessThanOrEqual(4)
    expect(stored.slice(0, said.length)).toEqual(said)
    expect(workbook).toEqual(stored)
    expect(printedUnder(docx, place + 1)).toEqual(said)
    expect(altText).toBe(chart.altText)
  }
  expect(new Set(report.charts.map(({ kind }) => kind))).toEqual(
    new Set(['column', 'line', 'columnAndLine', 'comparison']),
  )
  // What was not counted yet is left out, and never zero.
  expect(report.charts.find(({ measure }) => measure === '1.5')).toMatchObject({
    periods: ['Q4 2022/23', 'Q1 2023/24', 'Q2 2023/24', 'Q3 2023/24'],
    series: [{ name: 'VAWG offences', values: [148, 148, 152, 159] }],
  })
})

const dotsPerMm = 300 / 25.4

/** How high the columns of a drawn chart are, in dots: along each column's left edge, from the ground up. */
async function drawnHeights(png: Uint8Array, periods: number): Promise<readonly number[]> {
  const image = await loadImage(png)
  const context = createCanvas(image.width, image.height).getContext('2d')
  context.drawImage(image, 0, 0)
  const isDark = (x: number, y: number): boolean => {
    const [red = 255, green = 255, blue = 255] = context.getImageData(x, y, 1, 1).data
    return red + green + blue < 500
  }
  const wide = periodColumnMm(periods)
  return Array.from({ length: periods }, (_, place) => {
    const edge = labelColumnMm(periods) + (place + 0.5) * wide - (wide * 5) / 16
    const x = Math.round(edge * dotsPerMm) + 1
    const column = [0, 1, 2, 3, -1, -2].find((by) => isDark(x + by, Math.round(image.height * 0.7)))
    let ground = Math.round(image.height * 0.7)
    const at = x + (column ?? 0)
    let top = ground
    while (isDark(at, top - 1) || isDark(at, top - 2)) top--
    while (isDark(at, ground + 1)) ground++
    return ground - top
  })
}

async function picturesOf({ app }: Clerk, code: string) {
  const { shown } = await app.operations['measures.read']({ committeeId: null, period: 'Q3 2023/24' })
  const measureId = shown?.measures.find((measure) => measure.code === code)?.id ?? 0
  const { measure } = await app.operations['measures.one']({ measureId, period: 'Q3 2023/24' })
  const files = await app.operations['measures.pictures']({ measureId, period: 'Q3 2023/24' })
  return { measure, files, pngs: files.map(({ base64 }) => new Uint8Array(Buffer.from(base64, 'base64'))) }
}

it('the picture is drawn from the same figures: read back, its columns stand in their proportions', async (context) => {
  const { clerk, report } = await caseReport(context)
  const latest = periodNamed('Q3 2023/24')
  for (const code of ['1.1', '1.2', '1.4', '1.5', '2.1', '4.1', '4.2', '5.2']) {
    const { measure, files, pngs } = await picturesOf(clerk, code)
    const [chart] = report.charts.filter((one) => one.measure === code)
    const values = chart?.series[0]?.values.map((value) => value ?? 0) ?? []
    const [figure] = measureFigures(measure, latest, figureWithUnit)
    if (figure === undefined || pngs[0] === undefined) throw new Error('nothing was drawn')
    expect(files[0]?.fileName).toMatch(/Q3 2023-24\.png$/)
    const paint = { ground: '', ink: '', solid: '', hatch: '', dots: '' }
    const config = chartConfig(figure.chart, paperFrame(values.length, chartWidthMm, paint, 'Any'))
    expect(config.data.datasets.map(({ data }) => data)).toEqual(chart?.series.map((one) => one.values))

    const heights = await drawnHeights(pngs[0], values.length)
    const highest = Math.max(...values)
    const tallest = Math.max(...heights)
    expect(tallest).toBeGreaterThan((chartHeightMm * dotsPerMm) / 2)
    for (const [place, value] of values.entries())
      expect(Math.abs((heights[place] ?? 0) / tallest - value / highest)).toBeLessThan(0.02)
  }
})

it(
  'goes on the case’s agenda as item 5, and its charts are alive in both packs with nothing behind them but what is plotted',
  { timeout: 120_000 },
  async (context) => {
    const clerk = await newClerk({ today: '2024-02-12' })
    const { meetingId } = await clerk.imports(join(needs(context, caseFolder), 'meeting.json'))
    if (meetingId === null) throw new Error('the meeting was not imported')
    await clerk.imports(join(needs(context, measuresFolder), 'policing-plan.json'))
    const { operations } = clerk.app
    const { items } = await clerk.reads(meetingId)
    const fifth = items.find(({ item }) => item.number === 5)
    if (fifth === undefined) throw new Error('the agenda has no item 5')

    // The clerk takes the officer's file off, and chooses the report that the measures make.
    const { id, kind } = fifth.item
    await operations['papers.remove']({ itemId: id })
    await operations['agenda.edit']({
      meetingId,
      edit: { kind: 'change', itemId: id, seen: { kind }, words: { kind: 'performance' } },
    })
    const { state } = await clerk.builds(meetingId)
    if (state.kind !== 'done') throw new Error(JSON.stringify(state))

    const report = await operations['measures.report']({ committeeId: null, period: 'Q3 2023/24' })
    const { editions } = await operations['packs.read']({ packId: state.packId })
    expect(editions.flatMap(({ checks }) => checks.filter(({ ok }) => !ok))).toEqual([])
    expect(editions).toHaveLength(2)
    for (const { docxPath } of editions) {
      const words = report.charts.map(({ altText }) => altText)
      // Officers' reports have charts of their own.
      const alive = await chartsOf(new Uint8Array(readFileSync(docxPath)), (altText) =>
        words.includes(altText),
      )
      expect(alive.map(({ altText }) => altText)).toEqual(words)
      for (const [place, chart] of report.charts.entries()) {
        const { stored = [], workbook = [] } = alive[place] ?? {}
        expect(stored.slice(0, chart.series.length)).toEqual(asHeld(chart))
        expect(workbook).toEqual(stored)
      }
    }
  },
)
