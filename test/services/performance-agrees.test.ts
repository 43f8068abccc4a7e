import { createCanvas, loadImage } from '@napi-rs/canvas'
import { Workbook } from '@cj-tech-master/excelts'
import { join } from 'node:path'
import { expect, it, type TestContext } from 'vitest'
import { readTree } from '../../electron/pack/xml/tree.ts'
import { readZip, unpack } from '../../electron/pack/zip/read-zip.ts'
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
import { measuresFolder, needs } from '../helpers/shared-cases.ts'
import { childOf, childrenOf, codec, everyElement, readPaper, textOf } from '../pack/compose/read-paper.ts'

/** A clerk with the plan's measures, and their report on the case's quarter. */
async function caseReport(context: TestContext) {
  const clerk = await newClerk({ today: '2024-02-12' })
  await clerk.imports(join(needs(context, measuresFolder), 'policing-plan.json'))
  const report = await clerk.app.operations['measures.report']({ committeeId: null, period: 'Q3 2023/24' })
  return { clerk, report, docx: new Uint8Array(Buffer.from(report.base64, 'base64')) }
}

interface HeldSeries {
  readonly name: string
  readonly values: readonly (number | null)[]
}

function part(docx: Uint8Array, name: string): Uint8Array {
  const entry = readZip(docx).find((one) => one.name === name)
  if (!entry) throw new Error(`no part ${name}`)
  return unpack(entry, codec)
}

/** What a chart draws from its stored results: names and figures, dashed lines included. */
function storedIn(docx: Uint8Array, nth: number): readonly HeldSeries[] {
  const tree = readTree(new TextDecoder().decode(part(docx, `word/charts/chart${nth}.xml`)))
  const order = (one: ReturnType<typeof childOf>) => Number(childOf(one, 'c:order').attributes.get('val'))
  return everyElement(tree, 'c:ser')
    .toSorted((a, b) => order(a) - order(b))
    .map((one) => {
      const cache = childOf(one, 'c:val', 'c:numRef', 'c:numCache')
      const points = new Map(
        everyElement(cache, 'c:pt').map((pt) => [Number(pt.attributes.get('idx')), Number(textOf(pt))]),
      )
      const count = Number(childOf(cache, 'c:ptCount').attributes.get('val'))
      return {
        name: textOf(childOf(one, 'c:tx', 'c:strRef', 'c:strCache')),
        values: Array.from({ length: count }, (_, at) => points.get(at) ?? null),
      }
    })
}

/** Every cell of the workbook behind a chart, column by column. */
async function workbookOf(docx: Uint8Array, nth: number): Promise<readonly HeldSeries[]> {
  const workbook = new Workbook()
  await workbook.xlsx.load(part(docx, `word/embeddings/chart${nth}.xlsx`))
  expect(workbook.worksheets).toHaveLength(1)
  const [sheet] = workbook.worksheets
  const cell = (row: number, column: number): unknown => sheet?.getCell(row, column).value ?? null
  const columns = Array.from({ length: (sheet?.columnCount ?? 1) - 1 }, (_, at) => at + 2)
  const rows = Array.from({ length: (sheet?.rowCount ?? 1) - 1 }, (_, at) => at + 2)
  return columns.map((column) => ({
    name: String(cell(1, column)),
    values: rows.map((row) => {
      const value = cell(row, column)
      return typeof value === 'number' ? value : null
    }),
  }))
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
  for (const [place, chart] of report.charts.entries()) {
    const said = asHeld(chart)
    const stored = storedIn(docx, place + 1)
    expect(chart.series.length).toBeLessThanOrEqual(4)
    expect(stored.slice(0, said.length)).toEqual(said)
    expect(await workbookOf(docx, place + 1)).toEqual(stored)
    expect(printedUnder(docx, place + 1)).toEqual(said)
  }
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
