import type { Meeting } from '../../shared/agenda/meeting.ts'
import { contentsBookmarks } from '../../shared/measures/measure-bookmarks.ts'
import type { Measure } from '../../shared/measures/measure.ts'
import { reportedQuarter } from '../../shared/measures/reported-quarter.ts'
import type { PerformanceSpec } from '../../shared/pack/papers.ts'
import type { PageMap } from '../../shared/pack/pack-plan.ts'
import { performanceSpec } from '../../shared/pack/performance-spec.ts'
import type { PackWork } from '../work/pack-work.ts'

/** A document's bytes, and how they change with its place in the pack. */
export interface PlacedPaper {
  readonly docx: Uint8Array
  /**
   * Makes the document again where it prints page numbers of its own: given the number of its first page in the pack and
   * its pages as laid out alone. `null` where the place does not matter.
   */
  readonly forPlace: ((firstPage: number, alone: PageMap) => Promise<Uint8Array>) | null
}

/**
 * The performance report: its contents lines print page numbers, so it is composed again once
 * its place in the pack is known.
 */
export async function performanceMaterial(
  measures: readonly Measure[],
  meeting: Meeting,
  work: PackWork,
): Promise<PlacedPaper> {
  const quarter = reportedQuarter(measures, meeting.heldOn)
  const spec = performanceSpec(meeting, measures, quarter, null)
  return {
    docx: await work.compose(spec),
    forPlace: (firstPage, alone) =>
      work.compose({ ...spec, contentsPages: contentsPages(spec, firstPage, alone) }),
  }
}

/** The printed page of each contents line, `null` when the layout does not tell where the measures lie. */
export function contentsPages(
  { measures, allFigures }: PerformanceSpec,
  firstPage: number,
  { bookmarks }: PageMap,
): readonly number[] | null {
  const pages = contentsBookmarks(measures, allFigures !== null).map((name) => bookmarks[name])
  const found = pages.filter((page) => page !== undefined)
  return found.length === pages.length ? found.map((page) => firstPage + page - 1) : null
}
