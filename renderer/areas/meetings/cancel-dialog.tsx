import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
} from '@fluentui/react-components'
import { useState } from 'react'
import { longDateWithWeekday } from '../../../shared/calendar/iso-date.ts'
import type { CalendarMeeting } from '../../../shared/contract/calendar.ts'
import { useChange } from '../../client/use-change.ts'
import { ProblemNotice } from '../../parts/problem-notice.tsx'

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
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>Cancel {meeting.committeeName}</DialogTitle>
          <DialogContent className="move-dialog">
            {cancel.error && <ProblemNotice problem={cancel.error} />}
            <p>
              The meeting of {longDateWithWeekday(meeting.heldOn)} stays in the calendar as cancelled, with
              its agenda and papers. It can be taken back.
            </p>
            <Field label="Why" hint="For the calendar, for example: No business to transact">
              <Input value={why} maxLength={500} onChange={(_, { value }) => type(value)} />
            </Field>
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>Not yet</Button>
            <Button
              appearance="primary"
              disabledFocusable={why.trim() === ''}
              onClick={() => {
                if (why.trim() !== '') cancel.mutate({ meetingId: meeting.id, why }, { onSuccess: onClose })
              }}
            >
              Cancel the meeting
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
