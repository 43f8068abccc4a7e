/**
 * Fills and lines that tell series apart in black and white (screens, 10): solid, upward hatch, dots, outline; lines by
 * their dashes and markers.
 */
const ink = '000000'
const navy = '1F3A5F'
const slate = '44546A'
const paper = 'FFFFFF'

const colour = (value: string): string => `<a:solidFill><a:srgbClr val="${value}"/></a:solidFill>`
const pattern = (preset: string): string =>
  `<a:pattFill prst="${preset}"><a:fgClr><a:srgbClr val="${slate}"/></a:fgClr><a:bgClr><a:srgbClr val="${paper}"/></a:bgClr></a:pattFill>`
const outline = `<a:ln w="9525">${colour(navy)}</a:ln>`

// LibreOffice draws Word's percentages as the same hatch as the diagonals; of a small grid it makes a small grid.
const fills = [colour(navy), pattern('wdUpDiag'), pattern('smGrid'), colour(paper)]
const dashes = ['solid', 'lgDash', 'sysDot', 'lgDashDot'] as const
const markers = ['circle', 'square', 'triangle', 'diamond'] as const

/** Earlier columns of the only series: hatched, so that the latest stands out. */
export const earlierColumn = `<c:spPr>${pattern('wdUpDiag')}${outline}</c:spPr>`
export const latestColumn = `<c:spPr>${colour(navy)}${outline}</c:spPr>`

export function columnFill(place: number): string {
  return `<c:spPr>${fills[place % fills.length] ?? ''}${outline}</c:spPr>`
}

export function linePaint(place: number): string {
  return (
    `<c:spPr><a:ln w="28575" cap="flat">${colour(navy)}<a:prstDash val="${dashes[place % dashes.length] ?? 'solid'}"/></a:ln></c:spPr>` +
    `<c:marker><c:symbol val="${markers[place % markers.length] ?? 'circle'}"/><c:size val="8"/><c:spPr>${colour(paper)}<a:ln w="19050">${colour(navy)}</a:ln></c:spPr></c:marker>`
  )
}

/** The latest point of a line. */
export function latestMarker(place: number): string {
  return `<c:marker><c:symbol val="${markers[place % markers.length] ?? 'circle'}"/><c:size val="8"/><c:spPr>${colour(navy)}<a:ln w="19050">${colour(navy)}</a:ln></c:spPr></c:marker>`
}

/** A point outside the limits: an open lozenge. */
export const outsideMarker = `<c:marker><c:symbol val="diamond"/><c:size val="13"/><c:spPr>${colour(paper)}<a:ln w="28575">${colour(ink)}</a:ln></c:spPr></c:marker>`

/** A target, mean or limit: long dashes for the first, short ones for the rest. */
export function dashedLine(place: number): string {
  return `<c:spPr><a:ln w="19050" cap="flat">${colour(ink)}<a:prstDash val="${place === 0 ? 'dash' : 'sysDash'}"/></a:ln></c:spPr><c:marker><c:symbol val="none"/></c:marker>`
}

/** Words in the chart: 12 points, as the table under it. */
export function chartText(isBold: boolean, turn = ''): string {
  return (
    `<c:txPr><a:bodyPr${turn}/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1200" b="${isBold ? 1 : 0}">${colour(ink)}` +
    '<a:latin typeface="Arial"/><a:cs typeface="Arial"/></a:defRPr></a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>'
  )
}

/** A white box, which breaks lines that run behind a figure. */
export const figureBox = `<c:spPr>${colour(paper)}<a:ln><a:noFill/></a:ln></c:spPr>`
export const chartGround = `<c:spPr>${colour(paper)}<a:ln><a:noFill/></a:ln></c:spPr>`
export const axisLine = `<c:spPr><a:ln w="12700">${colour(ink)}</a:ln></c:spPr>`
