import type { LateChange, SupplementPreview } from '../../../shared/pack/late-change.ts'
import type { PackChange } from '../../../shared/pack/pack-change.ts'
import { packedItemLabel } from '../../../shared/pack/pack-view.ts'
import { supplementName } from '../../../shared/pack/supplement-name.ts'
import { type Band, bandsOf } from './bands.ts'

/** The pack as members hold it, with a supplement behind it. */
export function bandsWithSupplement(
  { before }: Pick<LateChange, 'before'>,
  supplement: SupplementPreview,
): readonly Band[] {
  const own = bandsOf(supplement.documents)
  return [
    ...bandsOf(before),
    {
      label: supplementName(supplement.number),
      itemNumber: null,
      title: supplementName(supplement.number),
      isExempt: false,
      range: supplement.range,
      blanks: new Set(own.flatMap(({ blanks }) => [...blanks])),
      gaps: new Set(),
      mark: 'new',
    },
  ]
}

/** The pack as it would be built again: what is new in it, and what bears other numbers. */
export function bandsInserted(
  { after }: Pick<LateChange, 'after'>,
  { documents }: PackChange,
): readonly Band[] {
  const moved = new Set(documents.filter(({ kind }) => kind === 'moved').map(packedItemLabel))
  const fresh = new Set(documents.filter(({ kind }) => kind !== 'moved').map(packedItemLabel))
  return bandsOf(after).map((band) => {
    if (band.itemNumber === null) return band
    if (fresh.has(band.label)) return { ...band, mark: 'new' as const }
    return moved.has(band.label) ? { ...band, mark: 'moved' as const } : band
  })
}
