import type { Audience } from '../../../shared/pack/pack-plan.ts'
import type { PackEdition } from '../../../shared/pack/pack-view.ts'
import { type CopyPage, type PackPage, packPages } from './pack-pages.ts'

/** What the viewer shows: one copy, or both under one another. */
export type Copy = Audience | 'both'

/** The pages the viewer shows: of the public copy alone only those it has, otherwise every number there is. */
export function pagesOfCopy(
  members: PackEdition | null,
  publicCopy: PackEdition | null,
  copy: Copy,
): readonly PackPage[] {
  switch (copy) {
    case 'members':
      return packPages(members, null)
    case 'public':
      return packPages(null, publicCopy).filter((page) => page.public !== null)
    case 'both':
      return packPages(members, publicCopy)
    default:
      return copy satisfies never
  }
}

/** What a page is called aloud: "Page 77, item 14, exempt". */
export function pageName(page: PackPage, audience: Audience, place: CopyPage | null): string {
  const parts = [`Page ${page.number}`]
  if (page.band.itemNumber === null) parts.push(page.band.title.toLowerCase())
  else parts.push(`item ${page.band.label}`)
  if (page.band.isExempt) parts.push(audience === 'public' ? 'withheld' : 'exempt')
  if (place === null) parts.push('not in the public copy')
  else if (place.isBlank) parts.push('left blank')
  return parts.join(', ')
}
