import type { Series } from './measure.ts'
import { missingNotes } from './missing-notes.ts'
import type { Period } from './period.ts'
import { restatedNotes } from './restated-notes.ts'

/** What stands under a table of figures: what was restated, and why there is none. */
export function tableNotes(series: readonly Series[], periods: readonly Period[]): readonly string[] {
  return [...restatedNotes(series, periods), ...missingNotes(series, periods)]
}
