import { Field, Input } from '@fluentui/react-components'
import { useState } from 'react'
import { longDateWithWeekday } from '../../../shared/calendar/iso-date.ts'
import type { CalendarMeeting } from '../../../shared/contract/calendar.ts'
import { useChange } from '../../client/use-change.ts'
import { ActDialog } from '../../parts/act-dialog.tsx'

/** Asks why: a cancelled meeting stays in the calendar with its reason. */
export function CancelDialog({
  meeting,
  onClose,
}: {
  readonly meeting: CalendarMeeting
  readonly onClose: () => void
}) {
  const cancel = useChange('meetings.cancel')
  const [why, type] = useState('')
  return (
    <ActDialog
      title={`Cancel ${meeting.committeeName}`}
      act="Cancel the meeting"
      isReady={why.trim() !== ''}
      isBusy={cancel.isPending}
      problem={cancel.error}
      onAct={() => cancel.mutate({ meetingId: meeting.id, why }, { onSuccess: onClose })}
      onClose={onClose}
      className="move-dialog"
    >
      <p>
        The meeting of {longDateWithWeekday(meeting.heldOn)} stays in the calendar as cancelled, with its
        agenda and papers. It can be taken back.
      </p>
      <Field label="Why" hint="For the calendar, for example: No business to transact">
        <Input value={why} maxLength={500} onChange={(_, { value }) => type(value)} />
      </Field>
    </ActDialog>
  )
}
