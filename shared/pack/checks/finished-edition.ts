import type { PageMap } from '../pack-plan.ts'
import type { CheckName, PackCheck } from '../pack-view.ts'
import type { Edition, EditionDocument } from '../plan-edition.ts'

/** One audience's pack as it was laid out whole, beside what was planned. */
export interface FinishedEdition {
  readonly edition: Edition
  readonly map: PageMap
}

/** A sheet of an edition: what should stand on it, and what does. */
export interface Sheet {
  /** Physical page, from 1. */
  readonly sheet: number
  readonly printedNumber: number
  readonly isFiller: boolean
  readonly of: EditionDocument
  /** `null` where the laid-out pack has no such page. */
  readonly text: string | null
}

/** Every planned sheet with its text. */
export function sheets({ edition, map }: FinishedEdition): readonly Sheet[] {
  return edition.documents.flatMap((of) =>
    Array.from({ length: of.sides + of.fillers }, (_, index) => ({
      sheet: of.firstSheet + index,
      printedNumber: of.document.range.first + index,
      isFiller: index >= of.sides,
      of,
      text: map.pages[of.firstSheet + index - 1]?.text ?? null,
    })),
  )
}

/** A check's result from the faults it found: none means it passed, and `passed` says what was counted. */
export function checkResult(
  name: CheckName,
  title: string,
  faults: readonly string[],
  passed: string,
): PackCheck {
  return { name, title, ok: faults.length === 0, detail: faults.length === 0 ? passed : firstFew(faults) }
}

/** A clerk mends one thing after another: the first three are enough to begin with. */
function firstFew(faults: readonly string[]): string {
  const shown = faults.slice(0, 3).join(' ')
  return faults.length > 3 ? `${shown} And ${faults.length - 3} more.` : shown
}
