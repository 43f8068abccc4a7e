import { longDate } from '../../../shared/calendar/iso-date.ts'
import type { TakenMinutes } from '../../../shared/minutes/taken-minutes.ts'
import { ActDialog } from '../../parts/act-dialog.tsx'
import type { MinutesWork } from './use-room.ts'

interface Props {
  readonly minutes: TakenMinutes
  readonly work: MinutesWork
  readonly onClose: () => void
}

/** Asks before an approval is taken back: the files that were kept for it go with it. */
export function NotApprovedDialog({ minutes: { meetingId, approvedAt }, work, onClose }: Props) {
  const move = (): void =>
    work.ask((call) => call('minutes.move', { meetingId, seen: 'approved', state: 'corrected' }), onClose)
  return (
    <ActDialog
      title="Were these minutes not approved after all?"
      act="They were not approved"
      isReady
      isBusy={work.isBusy}
      problem={work.problem}
      onAct={move}
      onClose={onClose}
    >
      <p>
        {approvedAt === null ? '' : `They stand as approved on ${longDate(approvedAt.heldOn)}. `}
        The Word files that were kept as approved go; others are made when they are approved again, under the
        names that committee and council have then. A copy for signing that was printed before is then no
        longer the one that is kept: print it anew.
      </p>
    </ActDialog>
  )
}
