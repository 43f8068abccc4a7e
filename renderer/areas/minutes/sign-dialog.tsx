import { Field, Input } from '@fluentui/react-components'
import { useState } from 'react'
import { type IsoDate, isIsoDate } from '../../../shared/calendar/iso-date.ts'
import type { TakenMinutes } from '../../../shared/minutes/taken-minutes.ts'
import { ActDialog } from '../../parts/act-dialog.tsx'
import type { MinutesWork } from './use-room.ts'
import './room-dialogs.css'

interface Props {
  readonly minutes: TakenMinutes
  readonly today: IsoDate
  readonly work: MinutesWork
  readonly onClose: () => void
}

/** Notes who signed and when; nothing of the minutes changes afterwards. */
export function SignDialog({ minutes, today, work, onClose }: Props) {
  const [by, setBy] = useState('')
  const [on, setOn] = useState<string>(minutes.approvedAt?.heldOn ?? today)
  const { meetingId } = minutes
  return (
    <ActDialog
      title="Are the minutes signed?"
      act="They are signed"
      className="exclude"
      isReady={by.trim() !== '' && isIsoDate(on)}
      isBusy={work.isBusy}
      problem={work.problem}
      onAct={() => {
        if (isIsoDate(on)) work.ask((call) => call('minutes.sign', { meetingId, by: by.trim(), on }), onClose)
      }}
      onClose={onClose}
    >
      <p>
        Signed minutes are evidence without further proof. From then on no word of them changes here, whoever
        asks; what has to be put right stands in the minutes of a later meeting.
      </p>
      <Field label="Signed by the person presiding">
        <Input value={by} onChange={(_, { value }) => setBy(value)} />
      </Field>
      <Field label="On">
        <Input type="date" value={on} onChange={(_, { value }) => setOn(value)} />
      </Field>
    </ActDialog>
  )
}
