import { Workbook } from '@cj-tech-master/excelts'
import * as fc from '../../helpers/fast-check.ts'
import { describe, expect, it } from 'vitest'
import { paperPackage } from '../../../electron/pack/compose/paper-package.ts'
import { paragraph, portrait } from '../../../electron/pack/compose/paper.ts'
import { type Element, readTree } from '../../../electron/pack/xml/tree.ts'
import { readZip, unpack } from '../../../electron/pack/zip/read-zip.ts'
import type { ChartSpec } from '../../../shared/measures/chart-spec.ts'
import { childOf, codec, everyElement, textOf } from './read-paper.ts'

const identity = {
  documentTitle: 'Charts',
  authority: 'Borough of Northmere',
  dated: '2024-01-01T00:00:00Z',
}

function chartFile(chart: ChartSpec): Uint8Array {
  const paperChart = { chart, widthMm: 160, heightMm: 62, altText: 'words' }
  const figure = paragraph('PWFigure', [{ kind: 'chart', name: 'Chart', chart: paperChart }])
  return paperPackage({ sections: [portrait([figure])], lists: [] }, identity, codec)
}

function partOf(file: Uint8Array, name: string): Uint8Array {
  const entry = readZip(file).find((one) => one.name === name)
  if (!entry) throw new Error(`no part ${name}`)
  return unpack(entry, codec)
}

const chartOf = (file: Uint8Array): Element =>
  readTree(new TextDecoder().decode(partOf(file, 'word/charts/chart1.xml')))

/** What a chart draws, from its stored results: name and figures of each series. */
function storedSeries(chart: Element) {
  return everyElement(chart, 'c:ser')
    .toSorted((a, b) => order(a) - order(b))
    .map((series) => ({
      name: textOf(childOf(series, 'c:tx', 'c:strRef', 'c:strCache')),
      values: points(childOf(series, 'c:val', 'c:numRef', 'c:numCache')).map(
        (value) => value && Number(value),
      ),
      periods: points(childOf(series, 'c:cat', 'c:strRef', 'c:strCache')),
      cells: textOf(childOf(series, 'c:val', 'c:numRef', 'c:f')),
    }))
}

const order = (series: Element): number => Number(childOf(series, 'c:order').attributes.get('val'))

function points(cache: Element): readonly (string | null)[] {
  const count = Number(childOf(cache, 'c:ptCount').attributes.get('val'))
  const found = new Map(
    everyElement(cache, 'c:pt').map((one) => [Number(one.attributes.get('idx')), textOf(one)]),
  )
  return Array.from({ length: count }, (_, place) => found.get(place) ?? null)
}

/** Every cell of the workbook behind the chart, as a program for spreadsheets reads it. */
async function sheetCells(file: Uint8Array): Promise<readonly (readonly unknown[])[]> {
  const workbook = new Workbook()
  await workbook.xlsx.load(partOf(file, 'word/embeddings/chart1.xlsx'))
  expect(workbook.worksheets.map(({ name }) => name)).toEqual(['Chart'])
  const rows: unknown[][] = []
  workbook.worksheets[0]?.eachRow({ includeEmpty: true }, (row, number) => {
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      const cells = (rows[number - 1] ??= [])
      cells[column - 1] = cell.value ?? null
    })
  })
  return rows
}

const figures = fc.oneof({ weight: 5, arbitrary: fc.integer({ min: -40, max: 5000 }) }, fc.constant(null))
const labels = fc.constantFrom('Calls', 'Answered in time', 'R&D <new>', 'Été “ouvert”')
const specs: fc.Arbitrary<ChartSpec> = fc
  .record({ periods: fc.integer({ min: 1, max: 14 }), series: fc.integer({ min: 1, max: 4 }) })
  .chain(({ periods, series }) =>
    fc.record({
      kind: fc.constantFrom('column', 'line', 'columnAndLine', 'stackedColumn'),
      periods: fc.constant(Array.from({ length: periods }, (_, place) => `Q${(place % 4) + 1} ${place}`)),
      series: fc.array(
        fc.record({ label: labels, values: fc.array(figures, { minLength: periods, maxLength: periods }) }),
        { minLength: series, maxLength: series },
      ),
      unitSuffix: fc.constantFrom('', '%'),
      lines: fc.array(
        fc.record({ label: fc.constantFrom('target', 'mean'), value: fc.integer({ min: 0, max: 500 }) }),
        { maxLength: 2 },
      ),
    }),
  )

describe('a chart in a paper', () => {
  it('stores and keeps behind it exactly what is plotted, whatever that is', async () => {
    await fc.assert(
      fc.asyncProperty(specs, async (spec) => {
        const file = chartFile(spec)
        const plotted = [
          ...spec.series.map(({ label, values }) => ({ name: label, values })),
          ...spec.lines.map(({ label, value }) => ({ name: label, values: spec.periods.map(() => value) })),
        ]
        const stored = storedSeries(chartOf(file))
        expect(stored.map(({ name, values }) => ({ name, values }))).toEqual(plotted)
        expect(stored.every(({ periods }) => periods.join() === spec.periods.join())).toBe(true)
        const [head = [], ...rows] = await sheetCells(file)
        expect(head.slice(1)).toEqual(plotted.map(({ name }) => name))
        expect(rows.map((row) => plotted.map((_, place) => row[place + 1] ?? null))).toEqual(
          spec.periods.map((_, at) => plotted.map(({ values }) => values[at] ?? null)),
        )
        expect(rows.map(([period]) => period)).toEqual(spec.periods)
      }),
      { numRuns: 60 },
    )
  })

  it('names in its formulas the cells that hold its figures', () => {
    const spec: ChartSpec = {
      kind: 'column',
      periods: ['Q1', 'Q2', 'Q3'],
      series: [{ label: 'Calls', values: [1, 2, 3] }],
      unitSuffix: '',
      lines: [{ label: 'target', value: 2 }],
    }
    expect(storedSeries(chartOf(chartFile(spec))).map(({ cells }) => cells)).toEqual([
      'Chart!$B$2:$B$4',
      'Chart!$C$2:$C$4',
    ])
  })

  it('holds nothing in its workbook but the sheet: no names, no properties, no other part (R47)', () => {
    const spec: ChartSpec = {
      kind: 'line',
      periods: ['Q1'],
      series: [{ label: 'A', values: [1] }],
      unitSuffix: '',
      lines: [],
    }
    const workbook = partOf(chartFile(spec), 'word/embeddings/chart1.xlsx')
    expect(readZip(workbook).map(({ name }) => name)).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/worksheets/sheet1.xml',
    ])
  })

  it.each([
    [[409, 86], '%', ['#,##0"%"']],
    // A whole one beside them is printed as in the table: 409, not 409.0.
    [[409, null, 86.5], '', ['#,##0', '#,##0.0']],
    [[0.02, 1.35], '£', ['"£"#,##0.00']],
  ])(
    'labels %j with the decimals they have, as Office prints the point of any more',
    (values, unitSuffix, wanted) => {
      const chart = chartOf(
        chartFile({
          kind: 'column',
          periods: values.map((_, place) => `Q${place + 1}`),
          series: [{ label: 'Offences', values }],
          unitSuffix,
          lines: [],
        }),
      )
      const formats = everyElement(chart, 'c:numFmt')
        .map((one) => one.attributes.get('formatCode'))
        .filter((code) => code !== 'General')
      expect(new Set(formats)).toEqual(new Set(wanted))
    },
  )

  it('writes a figure that the mean would strike through under the top of its column, or under its point', () => {
    const places = (
      kind: ChartSpec['kind'],
    ): readonly (readonly [string | undefined, string | undefined])[] =>
      everyElement(
        chartOf(
          chartFile({
            kind,
            periods: ['A', 'B', 'C', 'D', 'E'],
            series: [{ label: 'Incidents', values: [60, 85, 70, 88, 90] }],
            unitSuffix: '',
            lines: [{ label: 'mean', value: 88 }],
          }),
        ),
        'c:dLbl',
      ).map((label) => [
        childOf(label, 'c:idx').attributes.get('val'),
        childOf(label, 'c:dLblPos').attributes.get('val'),
      ])
    expect(places('column')).toEqual([['1', 'inEnd']])
    expect(places('line')).toEqual([['1', 'b']])
  })

  it('marks a point outside its limits with an open lozenge', () => {
    const spec: ChartSpec = {
      kind: 'line',
      periods: ['A', 'B', 'C'],
      series: [{ label: 'Calls', values: [1, 9, 2] }],
      unitSuffix: '',
      lines: [],
      marked: [1],
    }
    const marked = everyElement(chartOf(chartFile(spec)), 'c:dPt').filter((point) =>
      everyElement(point, 'c:symbol').some((symbol) => symbol.attributes.get('val') === 'diamond'),
    )
    expect(marked.map((point) => childOf(point, 'c:idx').attributes.get('val'))).toEqual(['1'])
  })
})
