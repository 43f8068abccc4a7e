import type { RequestOf } from '../../../shared/contract/contract.ts'
import type { ReportRow } from '../../../shared/contract/report-views.ts'

/** How an operation is told which report is meant: one that only stands on an agenda is entered by its item. */
export function whichOf({ reportId, places }: ReportRow): RequestOf<'reports.move'>['which'] {
  if (reportId !== null) return { reportId }
  const itemId = places.find((place) => place.itemId !== null)?.itemId
  if (itemId == null) throw new RangeError('a report is in the register or on an agenda')
  return { itemId }
}
