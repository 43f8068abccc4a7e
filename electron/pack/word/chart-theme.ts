import { prefixes } from '../package/namespaces.ts'
import { childOf, childrenOf, elementsOf, endOf, nameOf, valueOf } from '../xml/attributes.ts'
import type { Edits } from '../xml/edits.ts'
import { escapeAttribute } from '../xml/escape.ts'
import { empty, readTape, type Tape } from '../xml/tape.ts'
import { rootAttributes } from './root.ts'
import type { Theme } from './theme.ts'

/**
 * A theme as the part that lets a chart keep it in a file with another (ISO/IEC 29500-1, 14.2.8): Word then
 * draws all that is automatic in the chart, colours, fonts and effects, as before.
 *
 * @returns the part's text; `null` for a theme whose effects need pictures of its own
 */
export function themeOverride({ text }: Theme): string | null {
  const tape = readTape(text)
  const elements = childOf(tape, 0, 'a:themeElements')
  if (elements < 0 || tape.kind[elements] === empty) return null
  const schemes = text.slice(tape.end[elements], tape.start[tape.mate[elements] ?? elements])
  return schemes.includes('r:') ? null : `<a:themeOverride${rootAttributes}>${schemes}</a:themeOverride>`
}

/**
 * Names what is automatic in a chart. LibreOffice does not read theme overrides in Word files: for it the font and the
 * colours of bars and areas are spelt out, which to Word say nothing new.
 */
export function chartThemeEdits(tape: Tape, edits: Edits, theme: Theme): void {
  if (nameOf(tape, 0) !== 'c:chartSpace' || tape.kind[0] === empty) return
  if (childOf(tape, 0, 'c:clrMapOvr') < 0) edits.insert(placeBefore(tape, afterColourMap), usualColourMap)
  nameFont(tape, edits, theme)
  if (hasUsualStyle(tape)) nameColours(tape, edits, theme)
}

/** A chart need not know the names that its colours and fonts are written in. */
const drawingSpace = ` xmlns:a="${prefixes['a']}"`
const usualColourMap =
  '<c:clrMapOvr bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>'
/** What follows in CT_ChartSpace (ISO/IEC 29500-1, 21.2.2.29). */
const afterColourMap = ['c:pivotSource', 'c:protection', 'c:chart']
const afterText = ['c:externalData', 'c:printSettings', 'c:userShapes', 'c:extLst']

function placeBefore(tape: Tape, names: readonly string[]): number {
  for (const child of childrenOf(tape, 0))
    if (names.includes(nameOf(tape, child))) return tape.start[child] ?? 0
  return tape.start[tape.mate[0] ?? 0] ?? 0
}

function nameFont(tape: Tape, edits: Edits, { fonts }: Theme): void {
  const font = fonts.get('minorHAnsi')
  if (font === undefined || childOf(tape, 0, 'c:txPr') >= 0) return
  const latin = `<a:latin typeface="${escapeAttribute(font)}"/>`
  const text = `<c:txPr${drawingSpace}><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr>${latin}</a:defRPr></a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>`
  edits.insert(placeBefore(tape, afterText), text)
}

/** Chart style 2, plain accents in their order, is what Word draws where a chart names none. */
function hasUsualStyle(tape: Tape): boolean {
  return [...elementsOf(tape, 'c:style')].every((index) => valueOf(tape, index, 'val') === '2')
}

function nameColours(tape: Tape, edits: Edits, { colours }: Theme): void {
  for (const group of elementsOf(tape, 'c:barChart', 'c:bar3DChart', 'c:areaChart', 'c:area3DChart')) {
    if (valueOf(tape, childOf(tape, group, 'c:varyColors'), 'val') !== '0') continue
    for (const series of childrenOf(tape, group)) {
      if (nameOf(tape, series) !== 'c:ser' || childOf(tape, series, 'c:spPr') >= 0) continue
      const place = Number(valueOf(tape, childOf(tape, series, 'c:idx'), 'val'))
      const colour = colours.get(`accent${place + 1}`)
      const before = ['c:tx', 'c:order', 'c:idx']
        .map((name) => childOf(tape, series, name))
        .find((at) => at >= 0)
      if (colour === undefined || before === undefined) continue
      const fill = `<c:spPr${drawingSpace}><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill></c:spPr>`
      edits.insert(endOf(tape, before), fill)
    }
  }
}
