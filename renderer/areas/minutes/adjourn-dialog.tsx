import { Field, Input } from '@fluentui/react-components'
import { useState } from 'react'
import {
  addDays,
  type ClockTime,
  isClockTime,
  isIsoDate,
  longDate,
} from '../../../shared/calendar/iso-date.ts'
import type { MinutesView } from '../../../shared/contract/minutes-views.ts'
import { type AdjournedTo, adjournedTo, sittingAwaited } from '../../../shared/minutes/sittings.ts'
import { currentDay, type TakenMinutes } from '../../../shared/minutes/taken-minutes.ts'
import { useChange } from '../../client/use-change.ts'
import { ActDialog } from '../../parts/act-dialog.tsx'
import './room-dialogs.css'

interface Props {
  readonly minutes: TakenMinutes
  /** For when it was called today. */
  readonly usualTime: ClockTime | null
  readonly onAdjourned: (to: AdjournedTo, view: MinutesView) => void
  readonly onClose: () => void
}

/** To which day, time and place a meeting is adjourned, or is called to instead. */
export function AdjournDialog({ minutes, usualTime, onAdjourned, onClose }: Props) {
  const adjourn = useChange('minutes.adjournTo')
  const awaited = sittingAwaited(minutes.sittings)
  const [opened] = useState(awaited)
  // Once it was refused, the clerk has read below to which day another window adjourned it.
  const seen = adjourn.error?.code === 'adjourned-elsewhere' ? awaited : opened
  const [day, setDay] = useState<string>(awaited?.heldOn ?? '')
  const [time, setTime] = useState<string>(awaited === null ? (usualTime ?? '') : (awaited.calledFor ?? ''))
  const [venue, setVenue] = useState(awaited?.venue ?? '')
  const from = addDays(currentDay(minutes), 1)
  const heldOn = isIsoDate(day) && day >= from ? day : null
  const act = (): void => {
    if (heldOn === null) return
    const calledFor = isClockTime(time) ? time : null
    const to = { heldOn, calledFor, venue: venue.trim() === '' ? null : venue.trim() }
    adjourn.mutate(
      { meetingId: minutes.meetingId, seen: seen && adjournedTo(seen), to },
      { onSuccess: (view) => onAdjourned(to, view) },
    )
  }
  return (
    <ActDialog
      title={awaited === null ? 'Adjourn to another day?' : 'Call it for another day?'}
      act={awaited === null ? 'Adjourn to that day' : 'Call it for that day'}
      className="exclude"
      isReady={heldOn !== null}
      isBusy={adjourn.isPending}
      problem={adjourn.error}
      onAct={act}
      onClose={onClose}
    >
      <Field
        label="To which day"
        required
        {...(day !== '' && heldOn === null && { validationMessage: `From ${longDate(from)} on.` })}
      >
        <Input type="date" min={from} value={day} onChange={(_, { value }) => setDay(value)} />
      </Field>
      <Field label="At what time, empty where nobody said">
        <Input type="time" value={time} onChange={(_, { value }) => setTime(value)} />
      </Field>
      <Field label="Place, empty for the same">
        <Input value={venue} placeholder={minutes.venue ?? ''} onChange={(_, { value }) => setVenue(value)} />
      </Field>
      <p className="caption">
        {awaited === null
          ? 'Who was here is kept for this day. The adjourned meeting has an attendance of its own: nobody is marked for it yet.'
          : 'The sentence in the minute names the new day then; where you told it in words of your own, put the day right there.'}
      </p>
    </ActDialog>
  )
}
