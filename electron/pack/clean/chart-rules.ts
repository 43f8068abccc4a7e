import { keepExtensions } from './keep-extensions.ts'
import { unescape } from '../xml/escape.ts'
import type { PartRule, PartRules } from './clean-part.ts'
import { drawingRules } from './drawings.ts'
import { drop, type Part } from './part.ts'

const dropAll = (names: string): [string, PartRule][] => names.split(' ').map((name) => [`c:${name}`, drop])

/**
 * Rules for charts: what is plotted stays, as the chart itself keeps it; the spreadsheet behind it, the names of its
 * sheets and files, and series that are filtered away go.
 */
export const chartRules: PartRules = {
  texts: new Set(['c:v', 'c:f', 'c:formatCode', 'c:separator', 'c15:f', 'a:t']),
  rules: {
    ...drawingRules,
    ...Object.fromEntries(dropAll('printSettings pivotSource pivotFmts protection')),
    'c:externalData': (part, index) => {
      part.copy.tally.add('chart-workbooks')
      drop(part, index)
    },
    'c:extLst': extensions,
    'c:f': formula,
    'c15:f': formula,
  },
}

/** Shapes drawn on a chart, and the drawing of a diagram. */
export const shapeRules: PartRules = {
  texts: new Set(['a:t', 'cdr:x', 'cdr:y']),
  rules: drawingRules,
}

/** Which cells a series comes from, without the names of sheets and files. */
function formula(part: Part, index: number): void {
  const { tape, edits } = part
  const mate = tape.mate[index] ?? index
  if (mate === index) return
  const written = unescape(tape.text.slice(tape.end[index], tape.start[mate]))
  const cells = /(?:^|!)(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?)$/.exec(written)?.[1] ?? '$A$1'
  edits.replace(tape.end[index] ?? 0, tape.start[mate] ?? 0, `Sheet1!${cells}`)
}

function extensions(part: Part, index: number): void {
  keepExtensions(part, index, printing)
}

/** Extensions that place labels, or are labels taken from cells. */
const printing: ReadonlySet<string> = new Set(
  'layout showDataLabelsRange datalabelsRange showLeaderLines leaderLines spPr'
    .split(' ')
    .map((name) => `c15:${name}`),
)
