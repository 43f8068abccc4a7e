import { ownRange, valueRange } from '../../../../shared/measures/chart-scale.ts'
import { type ChartSpec, hasOwnScale } from '../../../../shared/measures/chart-spec.ts'
import { axisLine, chartText } from './chart-paint.ts'

/** Both axes; the value axis is not shown, as the figures stand on their columns and points. */
export const sharedAxes = '<c:axId val="111"/><c:axId val="112"/>'
/** Of lines that have a scale of their own beside columns. */
export const ownAxes = '<c:axId val="113"/><c:axId val="114"/>'

/** All axes of a chart (ISO 29500-1, 21.2.2.25 and 21.2.2.226): only the periods are shown. */
export function axes(spec: ChartSpec): string {
  return `${categoryAxis(spec)}${valueAxis(valueRange(spec), 'l', '111', '112')}${axesOfOwnScale(spec)}`
}

/** So many periods have room for their names. */
const mostNames = 8

const categoryAxis = ({ periods }: ChartSpec): string =>
  '<c:catAx><c:axId val="111"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/>' +
  '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>' +
  `${axisLine}${chartText(false, periods.length > mostNames ? aDegree : '')}<c:crossAx val="112"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>${periods.length > mostNames ? `<c:tickLblSkip val="${Math.ceil(periods.length / mostNames)}"/>` : ''}<c:noMultiLvlLbl val="1"/></c:catAx>`

/** A scale reaches so many times as far as its highest figure: there is room for the words over it. */
export const roomAbove = 1.15

/**
 * Where not all names have room, LibreOffice turns them, or breaks those that are to stay level in the midst of a word; by one degree
 * it turns them unseen and leaves out as many as it must.
 */
const aDegree = ' rot="60000" vert="horz"'

/** LibreOffice puts a line whose second axis is deleted on the first; this one is there and not drawn. */
const unseen = '<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>'

function valueAxis(
  { min, max }: { readonly min: number; readonly max: number },
  side: 'l' | 'r',
  categories: string,
  own: string,
): string {
  const highest = Number((min + (max - min) * roomAbove).toPrecision(6))
  return (
    `<c:valAx><c:axId val="${own}"/><c:scaling><c:orientation val="minMax"/><c:max val="${highest}"/><c:min val="${min}"/></c:scaling><c:delete val="${side === 'l' ? 1 : 0}"/>` +
    `<c:axPos val="${side}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="${side === 'l' ? 'nextTo' : 'none'}"/>${side === 'l' ? '' : unseen}` +
    `<c:crossAx val="${categories}"/><c:crosses val="${side === 'l' ? 'autoZero' : 'max'}"/><c:crossBetween val="between"/></c:valAx>`
  )
}

/** A second pair of axes for lines that have a scale of their own; neither is seen. */
function axesOfOwnScale(spec: ChartSpec): string {
  if (!spec.series.some((_, place) => hasOwnScale(spec, place))) return ''
  return (
    '<c:catAx><c:axId val="113"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="1"/><c:axPos val="b"/>' +
    '<c:crossAx val="114"/><c:crosses val="autoZero"/></c:catAx>' +
    valueAxis(ownRange(spec), 'r', '113', '114')
  )
}
