import { Button } from '@fluentui/react-components'
import { longDate } from '../../../shared/calendar/iso-date.ts'
import type { WaitingItem } from '../../../shared/contract/agenda-views.ts'
import { Notice } from '../../parts/notice.tsx'
import type { AgendaEditing } from './use-agenda-editing.ts'

interface Props {
  readonly waiting: WaitingItem
  readonly editing: AgendaEditing
}

/** Business that an earlier meeting deferred, or left when it was cancelled, and that no agenda has taken up. */
export function WaitingNotice({ waiting, editing }: Props) {
  const { title, heldOn, label, why } = waiting
  const came =
    why === 'deferred'
      ? `Deferred from ${longDate(heldOn)}, item ${label}, and on no agenda since.`
      : `It stood on the agenda of ${longDate(heldOn)}, item ${label}. That meeting was cancelled, and it is on no agenda since.`
  return (
    <Notice tone="info" title={title}>
      <p>{came}</p>
      <p className="item-actions">
        <Button size="small" disabled={editing.isBusy} onClick={() => editing.carry(waiting)}>
          Put it on this agenda
        </Button>
      </p>
    </Notice>
  )
}
