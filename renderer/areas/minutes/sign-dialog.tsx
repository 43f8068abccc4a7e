import { Field, Input } from '@fluentui/react-components'
import { useState } from 'react'
import { type IsoDate, isIsoDate, longDate, longDateWithWeekday } from '../../../shared/calendar/iso-date.ts'
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

/** Who signed, as it is asked again before it stands for ever. */
interface Signature {
  readonly by: string
  readonly on: IsoDate
}

/** Notes who signed and when; asked twice, as nothing of the minutes changes afterwards. */
export function SignDialog({ minutes, today, work, onClose }: Props) {
  const { meetingId, approvedAt } = minutes
  const from = approvedAt?.heldOn ?? today
  const [by, setBy] = useState('')
  const [on, setOn] = useState<string>(from)
  const [asked, ask] = useState<Signature | null>(null)
  // A day, or initials and a day, is nobody's name.
  const isName = /\p{L}{2}/u.test(by) && !/\d/u.test(by)
  const given = isName && isIsoDate(on) ? { by: by.trim(), on } : null
  const isInTime = on >= from && on <= today
  if (asked !== null)
    return (
      <ActDialog
        key="again"
        title="Is this what stands on the paper?"
        act="Yes, it is signed"
        className="exclude"
        isReady
        isBusy={work.isBusy}
        problem={work.problem}
        onAct={() => work.ask((call) => call('minutes.sign', { meetingId, ...asked }), onClose)}
        onClose={() => ask(null)}
      >
        <p>
          <strong>{asked.by}</strong> signed the minutes of {longDate(minutes.heldOn)} on{' '}
          <strong>{longDateWithWeekday(asked.on)}</strong>.
        </p>
        <p>This cannot be taken back, and neither name nor date can be put right afterwards.</p>
      </ActDialog>
    )
  return (
    <ActDialog
      title="Are the minutes signed?"
      act="They are signed…"
      className="exclude"
      isReady={given !== null && isInTime}
      isBusy={false}
      problem={null}
      onAct={() => ask(given)}
      onClose={onClose}
    >
      <p>
        Signed minutes are evidence without further proof. From then on no word of them changes here, whoever
        asks; what has to be put right stands in the minutes of a later meeting.
      </p>
      <Field
        label="Signed by the person presiding"
        {...(by.trim() !== '' && !isName && { validationMessage: 'The name of a person, without figures.' })}
      >
        <Input value={by} onChange={(_, { value }) => setBy(value)} />
      </Field>
      <Field
        label="On"
        {...(!isInTime && {
          validationMessage: `From ${longDate(from)}, when they were approved, to today, ${longDate(today)}.`,
        })}
      >
        <Input type="date" min={from} max={today} value={on} onChange={(_, { value }) => setOn(value)} />
      </Field>
    </ActDialog>
  )
}
