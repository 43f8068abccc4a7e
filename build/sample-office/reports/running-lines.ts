import { AlignmentType, Paragraph, TabStopType, TextRun, PageNumber, type ParagraphChild } from 'docx'

type Place = 'left' | 'centre' | 'right'

const alignments = {
  left: AlignmentType.LEFT,
  centre: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const

/** One line of a header or footer. */
export function runningLine(children: readonly ParagraphChild[], place: Place = 'left'): Paragraph {
  return new Paragraph({ style: 'Running', alignment: alignments[place], children })
}

/** Words at the left margin and at `width` twips from it. */
export function twoEnds(left: string, right: readonly ParagraphChild[], width: number): Paragraph {
  return new Paragraph({
    style: 'Running',
    tabStops: [{ type: TabStopType.RIGHT, position: width }],
    children: [new TextRun(`${left}\t`), ...right],
  })
}

/** "Page 3 of 9", as live fields. */
export function pageOfPages(): TextRun {
  return new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })
}
