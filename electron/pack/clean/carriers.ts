import { officeType } from '../package/relationships.ts'
import { chartRules, shapeRules } from './chart-rules.ts'
import type { PartRules } from './clean-part.ts'
import { diagramDataRules, diagramLookRules } from './diagram-rules.ts'
import { themeRules } from './theme-rules.ts'

/** How a kind of XML part goes along: where it lies, what type it has, and by which rules it is cleaned. */
export interface Carrier {
  /** Name without number: "word/charts/chart". */
  readonly name: string
  readonly type: string
  /** Full type of the relationship that leads to it. */
  readonly relationship: string
  readonly rules: PartRules
}

const drawing = 'application/vnd.openxmlformats-officedocument.drawingml.'
const microsoftDrawing = 'http://schemas.microsoft.com/office/2007/relationships/diagramDrawing'

/** The only XML parts, besides those of text, that a page is printed from; every other kind stays behind. */
export const carriers: Readonly<Record<string, Carrier>> = {
  chart: carrier('chart', 'charts/chart', `${drawing}chart+xml`, chartRules),
  chartUserShapes: carrier('chartUserShapes', 'drawings/drawing', `${drawing}chartshapes+xml`, shapeRules),
  themeOverride: carrier(
    'themeOverride',
    'theme/themeOverride',
    'application/vnd.openxmlformats-officedocument.themeOverride+xml',
    themeRules,
  ),
  diagramData: carrier('diagramData', 'diagrams/data', `${drawing}diagramData+xml`, diagramDataRules),
  diagramLayout: carrier('diagramLayout', 'diagrams/layout', `${drawing}diagramLayout+xml`, diagramLookRules),
  diagramQuickStyle: carrier(
    'diagramQuickStyle',
    'diagrams/quickStyle',
    `${drawing}diagramStyle+xml`,
    diagramLookRules,
  ),
  diagramColors: carrier('diagramColors', 'diagrams/colors', `${drawing}diagramColors+xml`, diagramLookRules),
  diagramDrawing: {
    ...carrier('', 'diagrams/drawing', 'application/vnd.ms-office.drawingml.diagramDrawing+xml', shapeRules),
    relationship: microsoftDrawing,
  },
}

function carrier(kind: string, name: string, type: string, rules: PartRules): Carrier {
  return { name: `word/${name}`, type, relationship: officeType(kind), rules }
}
