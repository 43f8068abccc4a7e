import { Button } from '@fluentui/react-components'
import { type AgendaItem, isExempt, itemLabel } from '../../../shared/agenda/agenda-item.ts'
import type { CarriedPapers } from '../../../shared/contract/agenda-views.ts'
import { Mark } from '../../parts/marks.tsx'
import type { Papers } from './use-papers.ts'
import { carriedWords } from './words.ts'

interface Props {
  readonly item: AgendaItem
  readonly offer: CarriedPapers
  readonly papers: Papers
}

/** The paper that a deferred item had at the meeting it comes from: the clerk keeps it here or waits for a new one. */
export function CarriedPaper({ item, offer, papers }: Props) {
  const isBusy = papers.busyItemId !== null
  return (
    <div role="group" aria-label={`Paper of item ${itemLabel(item)} from the earlier meeting`}>
      <p>{carriedWords(offer)}</p>
      {offer.wasExempt && !isExempt(item) && (
        <Mark shape="alert" tone="warn">
          It was exempt there, and this item is public
        </Mark>
      )}
      <p className="item-actions">
        <Button size="small" disabled={isBusy} onClick={() => papers.carry(item, true)}>
          Keep it here
        </Button>
        <Button size="small" appearance="subtle" disabled={isBusy} onClick={() => papers.carry(item, false)}>
          Wait for a new one
        </Button>
      </p>
    </div>
  )
}
