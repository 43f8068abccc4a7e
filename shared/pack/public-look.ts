import type { PackNote } from './pack-plan.ts'
import type { PackVersion } from './pack-view.ts'
import { isEverydayOnly } from './removals.ts'

/** Who looked through a public copy, and when. */
export interface PublicLook {
  readonly by: string
  /** ISO instant */
  readonly at: string
}

/**
 * Whether a person should look through a public copy before it goes out: when more than everyday traces of editing was taken out
 * of a report, or something hidden could not be. Nobody is asked for what every Word file carries.
 */
export function needsLook({ editions }: Pick<PackVersion, 'editions'>): boolean {
  const notes = editions.find(({ audience }) => audience === 'public')?.notes ?? []
  return notes.some(isTelling)
}

function isTelling({ kind, text }: PackNote): boolean {
  return kind === 'hidden-stays' || (kind === 'removed-for-public' && !isEverydayOnly(text))
}
