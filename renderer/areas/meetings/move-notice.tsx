import { Button } from '@fluentui/react-components'
import { longDateWithWeekday } from '../../../shared/calendar/iso-date.ts'
import type { MeetingMove } from '../../../shared/contract/calendar.ts'
import { Notice } from '../../parts/notice.tsx'
import { MovedDates } from './moved-dates.tsx'

interface Props {
  readonly move: MeetingMove
  readonly onUndo: () => void
  readonly onDismiss: () => void
}

/** A meeting has moved: every date that moved with it, and the way back. */
export function MoveNotice({ move, onUndo, onDismiss }: Props) {
  return (
    <Notice
      tone="ok"
      title={`${move.committeeName} meets on ${longDateWithWeekday(move.to)} now`}
      onDismiss={onDismiss}
      actions={
        <Button size="small" onClick={onUndo}>
          Undo: back to {longDateWithWeekday(move.from)}
        </Button>
      }
    >
      <MovedDates deadlines={move.deadlines} />
      {move.notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </Notice>
  )
}
