import { isExempt } from '../../../shared/agenda/agenda-item.ts'
import type { CaseFile } from './case-schema.ts'
import { refuseRepeated, wrongPlace } from './wrong-place.ts'

/**
 * What a case file must keep to beyond its fields' own forms: numbers and names are there once, and what is referred
 * to is there. A report kept from the public stands under an item that is kept from it.
 * @throws Problem `case-file-wrong` naming the place
 */
export function checkCase(path: string, { items, reports, outstandingReferences }: CaseFile): void {
  const numbers = items.map(({ number }) => number)
  const ids = reports.map(({ id }) => id)
  const references = outstandingReferences?.rows.map(({ reference }) => reference) ?? []
  refuseRepeated(path, numbers, (index) => ['items', index, 'number'])
  refuseRepeated(path, ids, (index) => ['reports', index, 'id'])
  refuseRepeated(path, references, (index) => ['outstandingReferences', 'rows', index, 'reference'])
  for (const [index, { report, number }] of items.entries()) {
    if (report === null) continue
    const named = reports.find(({ id }) => id === report)
    if (named === undefined)
      throw wrongPlace(path, ['items', index, 'report'], `no report has the id “${report}”`)
    if (named.item !== number)
      throw wrongPlace(path, ['items', index, 'report'], `that report says it belongs to item ${named.item}`)
  }
  for (const [index, report] of reports.entries()) {
    const item = items.find(({ number }) => number === report.item)
    if (item === undefined)
      throw wrongPlace(path, ['reports', index, 'item'], `there is no item ${report.item}`)
    const withheld = withheldBy(report)
    if (withheld !== null && !isExempt(item)) {
      const why = `this report is not for the public, but item ${item.number} is; give the item its exempt paragraphs, or move the report under an item that has them`
      throw wrongPlace(path, ['reports', index, ...withheld], why)
    }
  }
}

/** The field by which a report says that it is kept from the public, `null` when none does. */
function withheldBy({
  restricted,
  exemptParagraphs,
  cover,
}: CaseFile['reports'][number]): readonly string[] | null {
  if (restricted === true) return ['restricted']
  if (exemptParagraphs.length > 0) return ['exemptParagraphs']
  return cover?.public === false ? ['cover', 'public'] : null
}
