import { type AgendaItem, itemLabel } from '../../agenda/agenda-item.ts'
import type { PackCheck } from '../pack-view.ts'
import { checkResult } from './finished-edition.ts'
import { counted } from '../../words/counted.ts'

/** An item that should have had a paper when the pack was built, and why it has none. */
export interface ItemWithoutPaper {
  readonly item: Pick<AgendaItem, 'number' | 'letter' | 'title'>
  readonly why: 'missing' | 'toFollow' | 'verbal' | 'withdrawn' | 'deferred'
}

/** Every item has its paper, or the agenda says that it follows or is verbal (R42). */
export function checkEveryPaper(itemsWithPaper: number, without: readonly ItemWithoutPaper[]): PackCheck {
  const missing = without.filter(({ why }) => why === 'missing')
  const said = without
    .filter(({ why }) => why !== 'missing')
    .map(({ item, why }) => `item ${itemLabel(item)} ${words[why]}`)
  const listed = said.length === 0 ? '' : ` The agenda says that ${said.join(', ')}.`
  return checkResult(
    'every-item-has-its-paper',
    'Every item has its paper, or the agenda says why not',
    missing.map(({ item }) => `Item ${itemLabel(item)}, “${item.title}”, has no paper.`),
    `${counted(itemsWithPaper, 'item')} with papers.${listed}`,
  )
}

const words = {
  missing: 'is missing',
  toFollow: 'is to follow',
  verbal: 'is verbal',
  withdrawn: 'is withdrawn',
  deferred: 'is deferred',
} as const satisfies Record<ItemWithoutPaper['why'], string>
