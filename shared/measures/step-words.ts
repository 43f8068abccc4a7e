import { figureText } from './figure-text.ts'
import type { MeasureText } from './measure.ts'

/** What is restated or entered, for the name of a step. */
interface EnteredCell {
  /** "Offences, Q3 2023/24" */
  readonly place: string
  readonly value: number | null
  /** Why there is no figure; `null` where there is one, or nothing any more. */
  readonly missingReason: string | null
  readonly isRestated: boolean
}

/** "Restate Offences, Q3 2023/24", "Enter 48 figures" */
export function enterLabel(cells: readonly EnteredCell[]): string {
  const restated = cells.filter(({ isRestated }) => isRestated)
  const [only, another] = cells
  if (only !== undefined && another === undefined) {
    if (only.isRestated) return `Restate ${only.place}`
    if (only.value !== null) return `Enter ${figureText(only.value)} for ${only.place}`
    return only.missingReason === null ? `Empty ${only.place}` : `Note no figure for ${only.place}`
  }
  const beside = restated.length === 0 ? '' : `, ${restated.length} of them restated`
  return `Enter ${cells.length} figures${beside}`
}

export type TextField = Exclude<keyof MeasureText, 'period'>

/** The fields of a measure's text, as their headings name them. */
export const textFields: Readonly<Record<TextField, string>> = {
  overview: 'Overview',
  reasons: 'Reasons',
  response: 'Response',
}
