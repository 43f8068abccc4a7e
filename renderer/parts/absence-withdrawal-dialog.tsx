import { longDate } from '../../shared/calendar/iso-date.ts'
import type { ApprovedAbsence } from '../../shared/minutes/six-months.ts'
import { useChange } from '../client/use-change.ts'
import { ActDialog } from './act-dialog.tsx'

interface Props {
  readonly absence: ApprovedAbsence
  readonly onClose: () => void
}

/** Asks before a note of the council’s approval is taken out: a seat may hang on it (section 85, R29). */
export function AbsenceWithdrawalDialog({ absence: { memberId, name, approved, endsOn }, onClose }: Props) {
  const withdraw = useChange('minutes.withdrawAbsence')
  return (
    <ActDialog
      title={`Was ${name}’s absence not approved after all?`}
      act="It was not approved"
      isReady
      isBusy={withdraw.isPending}
      problem={withdraw.error}
      onAct={() => withdraw.mutate({ memberId, approvedOn: approved.approvedOn }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p>
        The note that the council approved it on {longDate(approved.approvedOn)} is taken out, with its
        reason: {approved.why}.
      </p>
      <p>
        Without it the seat is at stake from {longDate(endsOn)} on. Nothing brings the note back but to write
        it again.
      </p>
    </ActDialog>
  )
}
