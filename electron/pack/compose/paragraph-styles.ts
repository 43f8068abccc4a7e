import type { ParagraphStyle } from './style-xml.ts'
import { headings, titles } from './styles-of-headings.ts'
import { margins } from './styles-of-margins.ts'
import { agenda, minutes, people } from './styles-of-meetings.ts'
import { measures, reports, tables } from './styles-of-reports.ts'

/** Every paragraph style of the house (papers, 2). Sizes and spacing in points, indents and tabs in millimetres. */
export const paragraphStyles: readonly ParagraphStyle[] = [
  ...headings,
  ...titles,
  ...people,
  ...agenda,
  ...minutes,
  ...reports,
  ...measures,
  ...tables,
  ...margins,
]
