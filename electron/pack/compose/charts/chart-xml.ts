import { valueRange } from '../../../../shared/measures/chart-config.ts'
import { mostFigures } from '../../../../shared/measures/chart-figures.ts'
import { labelColumnMm } from '../../../../shared/measures/chart-sizes.ts'
import { type ChartSpec, isLine } from '../../../../shared/measures/chart-spec.ts'
import { escapeText } from '../../xml/escape.ts'
import { relationshipType, xmlDeclaration } from '../namespaces.ts'
import { type ChartCells, type ChartColumn, chartCells, chartSheet } from './chart-cells.ts'
import {
  axisLine,
  chartGround,
  chartText,
  columnFill,
  dashedLine,
  earlierColumn,
  figureBox,
  latestColumn,
  latestMarker,
  linePaint,
  outsideMarker,
} from './chart-paint.ts'

const drawing = 'http://schemas.openxmlformats.org/drawingml/2006'
/** Both axes; the value axis is not shown, as the figures stand on their columns and points. */
const axes = '<c:axId val="111"/><c:axId val="112"/>'

/**
 * A chart part (ISO 29500-1, 21.2) that shows what Chart.js draws of the same description: figures over columns and points,
 * no title, grid or value axis, gaps for missing figures. Its cells are those of `chartWorkbook`.
 *
 * @param widthMm  width of the chart, of which the first column of the table under it is left free
 */
export function chartXml(spec: ChartSpec, widthMm: number): string {
  const cells = chartCells(spec)
  return (
    `${xmlDeclaration}<c:chartSpace xmlns:c="${drawing}/chart" xmlns:a="${drawing}/main" xmlns:r="${relationshipType('').slice(0, -1)}">` +
    '<c:date1904 val="0"/><c:lang val="en-GB"/><c:roundedCorners val="0"/>' +
    `<c:chart><c:autoTitleDeleted val="1"/><c:plotArea>${plotLayout(widthMm)}${groups(spec, cells)}${categoryAxis(spec)}${valueAxis(spec)}` +
    `<c:spPr><a:noFill/></c:spPr></c:plotArea>${legend(cells)}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>` +
    `${chartGround}${chartText(false)}<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`
  )
}

/** Laid out by hand, so that each column stands over its own column of the table. */
function plotLayout(widthMm: number): string {
  const left = labelColumnMm / widthMm
  return `<c:layout>${manualLayout({ x: left, y: 0.03, w: 1 - left, h: 0.83 }, '<c:layoutTarget val="inner"/>')}</c:layout>`
}

interface Box {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

function manualLayout({ x, y, w, h }: Box, target = ''): string {
  return (
    `<c:manualLayout>${target}<c:xMode val="edge"/><c:yMode val="edge"/>` +
    `<c:x val="${x}"/><c:y val="${y}"/><c:w val="${w}"/><c:h val="${h}"/></c:manualLayout>`
  )
}

function groups(spec: ChartSpec, cells: ChartCells): string {
  const { columns, lines } = dealt(spec, cells)
  const drawn = lines.map((column, place) => lineSeries(spec, cells, column, columns.length + place, place))
  const dashed = cells.lines.map((column, place) =>
    series(cells, column, cells.series.length + place, dashedLine(place), '<c:smooth val="0"/>'),
  )
  return (
    (columns.length === 0 ? '' : columnGroup(spec, cells, columns)) +
    (drawn.length + dashed.length === 0
      ? ''
      : `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${[...drawn, ...dashed].join('')}<c:marker val="1"/>${axes}</c:lineChart>`)
  )
}

/** Which series are columns, and which lines. */
function dealt(spec: ChartSpec, { series: all }: ChartCells) {
  return {
    columns: all.filter((_, place) => !isLine(spec, place)),
    lines: all.filter((_, place) => isLine(spec, place)),
  }
}

function columnGroup(spec: ChartSpec, cells: ChartCells, columns: readonly ChartColumn[]): string {
  const isStacked = spec.kind === 'stackedColumn'
  const isOnly = columns.length === 1
  const latest = cells.periods.length - 1
  const drawn = columns.map((column, place) => {
    const paint = isOnly ? earlierColumn : columnFill(place)
    const point = isOnly
      ? `<c:dPt><c:idx val="${latest}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>${latestColumn}</c:dPt>`
      : ''
    const labels = figureLabels(spec, columnFigures[spec.kind])
    return series(cells, column, place, `${paint}<c:invertIfNegative val="0"/>${point}${labels}`)
  })
  return (
    `<c:barChart><c:barDir val="col"/><c:grouping val="${isStacked ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>${drawn.join('')}` +
    `<c:gapWidth val="60"/>${isStacked ? '<c:overlap val="100"/>' : ''}${axes}</c:barChart>`
  )
}

/** Where figures stand: beside a line at the foot of the columns, out of its way. */
const columnFigures = {
  column: 'outEnd',
  line: 'outEnd',
  columnAndLine: 'inBase',
  stackedColumn: 'ctr',
} as const

/** A line whose latest point is solid and whose points outside the limits are open lozenges. */
function lineSeries(
  spec: ChartSpec,
  cells: ChartCells,
  column: ChartColumn,
  order: number,
  place: number,
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
    `${linePaint(place)}${points.join('')}${figureLabels(spec, 't')}`,
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

function figureLabels({ unitSuffix, periods, kind }: ChartSpec, position: string): string {
  // A long line with a figure at each point is all figures and no line; they stand in the table.
  if (kind === 'line' && periods.length > mostFigures) return ''
  const format = unitSuffix === '' ? '#,##0.##' : `#,##0.##&quot;${escapeText(unitSuffix)}&quot;`
  return (
    `<c:dLbls><c:numFmt formatCode="${format}" sourceLinked="0"/>${figureBox}${chartText(true)}<c:dLblPos val="${position}"/>` +
    '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>'
  )
}

/** So many periods have room for their names. */
const mostNames = 8

const categoryAxis = ({ periods }: ChartSpec): string =>
  '<c:catAx><c:axId val="111"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/>' +
  '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>' +
  `${axisLine}${chartText(false)}<c:crossAx val="112"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>${periods.length > mostNames ? `<c:tickLblSkip val="${Math.ceil(periods.length / mostNames)}"/>` : ''}<c:noMultiLvlLbl val="1"/></c:catAx>`

/** Room above the highest figure for the words over it. */
const roomAbove = 1.15

function valueAxis(spec: ChartSpec): string {
  const { min, max } = valueRange(spec)
  const highest = Number((min + (max - min) * roomAbove).toPrecision(6))
  return (
    `<c:valAx><c:axId val="112"/><c:scaling><c:orientation val="minMax"/><c:max val="${highest}"/><c:min val="${min}"/></c:scaling><c:delete val="1"/>` +
    '<c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>' +
    '<c:crossAx val="111"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>'
  )
}

/** Only several series need names; they stand in the free room on the left. Dashed lines are named in the caption. */
function legend({ series: all, lines }: ChartCells): string {
  if (all.length < 2) return ''
  const without = lines.map(
    (_, place) => `<c:legendEntry><c:idx val="${all.length + place}"/><c:delete val="1"/></c:legendEntry>`,
  )
  const box = { x: 0, y: 0.05, w: 0.2, h: Math.min(0.8, 0.2 * all.length) }
  return `<c:legend><c:legendPos val="l"/>${without.join('')}<c:layout>${manualLayout(box)}</c:layout><c:overlay val="1"/>${chartText(false)}</c:legend>`
}
