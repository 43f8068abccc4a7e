import { type ChartSpec, hasOwnScale, isLine } from '../../../../shared/measures/chart-spec.ts'
import { escapeText } from '../../xml/escape.ts'
import { relationshipType, xmlDeclaration } from '../namespaces.ts'
import { axes, ownAxes, sharedAxes } from './chart-axes.ts'
import { type ChartCells, type ChartColumn, chartCells, chartSheet } from './chart-cells.ts'
import { figureLabels } from './chart-labels.ts'
import { manualLayout } from './chart-layout.ts'
import { type ChartSize, legend, plotBox } from './chart-legend.ts'
import {
  chartGround,
  chartText,
  columnFill,
  dashedLine,
  earlierColumn,
  latestColumn,
  latestMarker,
  linePaint,
  outsideMarker,
} from './chart-paint.ts'

/** The labels of the series at a place. */
type FigureLabels = (place: number) => string

const drawing = 'http://schemas.openxmlformats.org/drawingml/2006'
/**
 * A chart part (ISO 29500-1, 21.2) that shows what Chart.js draws of the same description: figures over columns and points,
 * no title, grid or value axis, gaps for missing figures. Its cells are those of `chartWorkbook`.
 *
 * @param size  of the whole; the width of the first column of the table under it is left free
 */
export function chartXml(spec: ChartSpec, size: ChartSize): string {
  const cells = chartCells(spec)
  return (
    `${xmlDeclaration}<c:chartSpace xmlns:c="${drawing}/chart" xmlns:a="${drawing}/main" xmlns:r="${relationshipType('').slice(0, -1)}">` +
    '<c:date1904 val="0"/><c:lang val="en-GB"/><c:roundedCorners val="0"/>' +
    `<c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout>${manualLayout(plotBox(spec, size), '<c:layoutTarget val="inner"/>')}</c:layout>${groups(spec, cells, size)}${axes(spec)}` +
    `<c:spPr><a:noFill/></c:spPr></c:plotArea>${legend(spec, cells, size)}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>` +
    `${chartGround}${chartText(false)}<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`
  )
}

function groups(spec: ChartSpec, cells: ChartCells, size: ChartSize): string {
  const { columns, lines } = dealt(spec, cells)
  const labels = (place: number): string => figureLabels(spec, place, size)
  const drawn = lines.map((column, place) => ({
    apart: hasOwnScale(spec, columns.length + place),
    xml: lineSeries(spec, cells, column, columns.length + place, place, labels),
  }))
  const dashed = cells.lines.map((column, place) =>
    series(cells, column, cells.series.length + place, dashedLine(place), '<c:smooth val="0"/>'),
  )
  const onOwn = drawn.filter(({ apart }) => apart).map(({ xml }) => xml)
  const shared = drawn.filter(({ apart }) => !apart).map(({ xml }) => xml)
  return (
    (columns.length === 0 ? '' : columnGroup(spec, cells, columns, labels)) +
    lineGroup([...shared, ...dashed], sharedAxes) +
    lineGroup(onOwn, ownAxes)
  )
}

function lineGroup(drawn: readonly string[], on: string): string {
  return drawn.length === 0
    ? ''
    : `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${drawn.join('')}<c:marker val="1"/>${on}</c:lineChart>`
}

/** Which series are columns, and which lines. */
function dealt(spec: ChartSpec, { series: all }: ChartCells) {
  return {
    columns: all.filter((_, place) => !isLine(spec, place)),
    lines: all.filter((_, place) => isLine(spec, place)),
  }
}

function columnGroup(
  spec: ChartSpec,
  cells: ChartCells,
  columns: readonly ChartColumn[],
  labels: FigureLabels,
): string {
  const isStacked = spec.kind === 'stackedColumn'
  const isOnly = columns.length === 1
  const latest = cells.periods.length - 1
  const drawn = columns.map((column, place) => {
    const paint = isOnly ? earlierColumn : columnFill(place)
    const point = isOnly
      ? `<c:dPt><c:idx val="${latest}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>${latestColumn}</c:dPt>`
      : ''
    return series(cells, column, place, `${paint}<c:invertIfNegative val="0"/>${point}${labels(place)}`)
  })
  return (
    `<c:barChart><c:barDir val="col"/><c:grouping val="${isStacked ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>${drawn.join('')}` +
    `<c:gapWidth val="60"/>${isStacked ? '<c:overlap val="100"/>' : ''}${sharedAxes}</c:barChart>`
  )
}

/** A line whose latest point is solid and whose points outside the limits are open lozenges. */
function lineSeries(
  spec: ChartSpec,
  cells: ChartCells,
  column: ChartColumn,
  order: number,
  place: number,
  labels: FigureLabels,
): string {
  const latest = column.values.findLastIndex((value) => value !== null)
  const marked = place === 0 ? (spec.marked ?? []) : []
  const points = [...new Set([...marked, latest])]
    .filter((at) => at >= 0)
    .toSorted((a, b) => a - b)
    .map(
      (at) =>
        `<c:dPt><c:idx val="${at}"/>${marked.includes(at) ? outsideMarker : latestMarker(place)}<c:bubble3D val="0"/></c:dPt>`,
    )
  return series(
    cells,
    column,
    order,
    `${linePaint(place)}${points.join('')}${labels(order)}`,
    '<c:smooth val="0"/>',
  )
}

/** `inner` stands between the name and the figures, `end` after them. */
function series(cells: ChartCells, column: ChartColumn, order: number, inner: string, end = ''): string {
  const last = cells.periods.length + 1
  const name = words(`${chartSheet}!$${column.letter}$1`, [column.label])
  return (
    `<c:ser><c:idx val="${order}"/><c:order val="${order}"/><c:tx>${name}</c:tx>${inner}` +
    `<c:cat>${words(`${chartSheet}!$A$2:$A$${last}`, cells.periods)}</c:cat>` +
    `<c:val>${figures(`${chartSheet}!$${column.letter}$2:$${column.letter}$${last}`, column.values)}</c:val>${end}</c:ser>`
  )
}

function words(reference: string, all: readonly string[]): string {
  const points = all.map((one, place) => `<c:pt idx="${place}"><c:v>${escapeText(one)}</c:v></c:pt>`)
  return `<c:strRef><c:f>${reference}</c:f><c:strCache><c:ptCount val="${all.length}"/>${points.join('')}</c:strCache></c:strRef>`
}

/** A missing figure has no point: a gap, never zero (R46). */
function figures(reference: string, values: readonly (number | null)[]): string {
  const points = values.map((value, place) =>
    value === null ? '' : `<c:pt idx="${place}"><c:v>${value}</c:v></c:pt>`,
  )
  return (
    `<c:numRef><c:f>${reference}</c:f><c:numCache><c:formatCode>General</c:formatCode>` +
    `<c:ptCount val="${values.length}"/>${points.join('')}</c:numCache></c:numRef>`
  )
}
