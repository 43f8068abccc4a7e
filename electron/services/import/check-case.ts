import { refuseRepeated, wrongPlace } from './wrong-place.ts'
import type { CaseFile } from './case-schema.ts'

/**
 * What a case file must keep to beyond its fields' own forms: numbers and names are there once, and what is referred
 * to is there.
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
  for (const [index, { item }] of reports.entries()) {
    if (!numbers.includes(item))
      throw wrongPlace(path, ['reports', index, 'item'], `there is no item ${item}`)
  }
}
