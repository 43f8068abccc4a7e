import { clockTimeText } from '../../../shared/calendar/iso-date.ts'
import type { TakenMinutes } from '../../../shared/minutes/taken-minutes.ts'
import { ActDialog } from '../../parts/act-dialog.tsx'
import type { MinutesWork } from './use-room.ts'

interface Props {
  readonly minutes: TakenMinutes
  readonly work: MinutesWork
  readonly onClose: () => void
}

/** Asks before a meeting that was ended goes on. */
export function ReopenDialog({ minutes: { meetingId, endedAt, state }, work, onClose }: Props) {
  return (
    <ActDialog
      title="Open the meeting again?"
      act="Open it again"
      isReady
      isBusy={false}
      problem={null}
      onAct={() => {
        onClose()
        work.ask((call) => call('minutes.stamp', { meetingId, kind: 'reopened', at: null }))
      }}
      onClose={onClose}
    >
      {endedAt !== null && `Its end at ${clockTimeText(endedAt)} is taken away, and the meeting goes on. `}
      Nothing that was written changes{state === 'draft' ? '' : '; its minutes are a draft again'}. The item
      on the next agenda stays.
    </ActDialog>
  )
}
