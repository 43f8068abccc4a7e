import type { ParagraphStyle } from './style-xml.ts'

/** Sizes of type in which a spreadsheet may stand: the house's own where it fits, never below what can be read. */
export const sheetPoints = [12, 10, 8] as const
export type SheetPoints = (typeof sheetPoints)[number]

/** Style of a cell's text. */
export function sheetStyle(points: SheetPoints, isNumber: boolean): string {
  return `PWSheet${points}${isNumber ? 'Number' : ''}`
}

/**
 * Styles of papers that came as something else than a Word document. No paper of the house's own has them: its type is never
 * smaller than 12 points.
 */
export const foreignStyles: readonly ParagraphStyle[] = [
  // Type of one point: a line is then as high as the picture on it. Outdented, as the picture is as wide as its sheet.
  {
    id: 'PWPagePicture',
    name: 'PW Page Picture',
    basedOn: 'Normal',
    size: 1,
    after: 0,
    leading: 'single',
    align: 'center',
    leftMm: -25,
    rightMm: -25,
  },
  { id: 'PWNextPagePicture', name: 'PW Next Page Picture', basedOn: 'PWPagePicture', breakBefore: true },
  { id: 'PWSheetTitle', name: 'PW Sheet Title', basedOn: 'Heading1', next: 'Normal', breakBefore: true },
  ...sheetPoints.flatMap((points): readonly ParagraphStyle[] => [
    {
      id: sheetStyle(points, false),
      name: `PW Sheet ${points}`,
      basedOn: 'Normal',
      size: points,
      after: 0,
      leading: 'single',
    },
    {
      id: sheetStyle(points, true),
      name: `PW Sheet ${points} Number`,
      basedOn: sheetStyle(points, false),
      align: 'right',
    },
  ]),
]
