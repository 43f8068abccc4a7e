import { type ChartSpec, isLine, showsFigure, suffixOf } from '../../../../shared/measures/chart-spec.ts'
import { standsUnder } from '../../../../shared/measures/figure-side.ts'
import { mostDecimals } from '../../../../shared/measures/figure-text.ts'
import { escapeText } from '../../xml/escape.ts'
import { roomAbove } from './chart-axes.ts'
import { type ChartSize, plotBox } from './chart-legend.ts'
import { chartText, figureBox } from './chart-paint.ts'

/** What a figure of 12 points takes with the space about it, in millimetres, and the marker that it stands clear of. */
const figureMm = 5.5
const markerMm = 2

/** Where figures stand: beside a line at the foot of the columns, out of its way. */
const columnFigures = {
  column: 'outEnd',
  comparison: 'outEnd',
  columnAndLine: 'inBase',
  stackedColumn: 'ctr',
  line: 'outEnd',
  control: 'outEnd',
} as const satisfies Record<ChartSpec['kind'], string>

/**
 * The figures of a series as the table prints them (ISO 29500-1, 21.2.2.49). Whole ones beside others with a decimal have a label of
 * their own, and so do those that a dashed line would run through.
 */
export function figureLabels(spec: ChartSpec, nth: number, size: ChartSize): string {
  const shown = spec.periods.map((_, at) => showsFigure(spec, nth, at))
  if (!shown.includes(true)) return ''
  const values = spec.series[nth]?.values ?? []
  const most = mostDecimals(values)
  const look = (decimals: number, position: string): string => {
    const format = escapeText(numberFormat(suffixOf(spec, nth), decimals)).replaceAll('"', '&quot;')
    return `<c:numFmt formatCode="${format}" sourceLinked="0"/>${figureBox}${chartText(true)}<c:dLblPos val="${position}"/>`
  }
  const [over, under] = isLine(spec, nth)
    ? (['t', 'b'] as const)
    : ([columnFigures[spec.kind], 'inEnd'] as const)
  const neededMm = figureMm + (isLine(spec, nth) ? markerMm : 0)
  const needed = (neededMm * roomAbove) / (plotBox(spec, size).h * size.heightMm)
  const areAllShown = !shown.includes(false)
  const own = shown.flatMap((isShown, at) => {
    const value = values[at] ?? null
    const decimals = mostDecimals([value])
    const isUnder = standsUnder(spec, nth, at, needed)
    const isOwn = !areAllShown || isUnder || (decimals !== most && value !== null)
    return isShown && isOwn
      ? [`<c:dLbl><c:idx val="${at}"/>${look(decimals, isUnder ? under : over)}${showing(true)}</c:dLbl>`]
      : []
  })
  return `<c:dLbls>${own.join('')}${look(most, over)}${showing(areAllShown)}</c:dLbls>`
}

const showing = (isShown: boolean): string =>
  `<c:showLegendKey val="0"/><c:showVal val="${isShown ? 1 : 0}"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`

/** `#,##0"%"`, `"£"#,##0.0"m"`. Office would print the point of `0.##` after whole figures, too. */
function numberFormat(suffix: string, decimals: number): string {
  const pound = suffix.startsWith('£') ? '"£"' : ''
  const behind = suffix.slice(pound === '' ? 0 : 1)
  const point = decimals === 0 ? '' : `.${'0'.repeat(decimals)}`
  return `${pound}#,##0${point}${behind === '' ? '' : `"${behind}"`}`
}
