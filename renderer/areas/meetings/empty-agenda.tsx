import { Button } from '@fluentui/react-components'
import type { AgendaEditing } from './use-agenda-editing.ts'

/** How an agenda begins. */
export function EmptyAgenda({ editing }: { readonly editing: AgendaEditing }) {
  return (
    <div className="agenda-none">
      <p>This meeting has no agenda yet.</p>
      <p className="item-actions">
        <Button disabled={editing.isBusy} onClick={() => editing.start('orderOfBusiness')}>
          Start from the order of business
        </Button>
        <Button disabled={editing.isBusy} onClick={() => editing.start('lastMeeting')}>
          Start from the last meeting
        </Button>
      </p>
      <p className="caption">
        From the last meeting, what was deferred comes along. Or press Alt+N and type the first item.
      </p>
    </div>
  )
}
