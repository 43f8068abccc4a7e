import { useState } from 'react'
import { clashWords } from '../../../shared/calendar/clash-words.ts'
import {
  type ClockTime,
  isClockTime,
  type IsoDate,
  isIsoDate,
  longDateWithWeekday,
} from '../../../shared/calendar/iso-date.ts'
import type { CalendarMeeting } from '../../../shared/contract/calendar.ts'
import { useRead } from '../../client/use-read.ts'
import { ActDialog } from '../../parts/act-dialog.tsx'
import { Mark } from '../../parts/marks.tsx'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { DayAndTime } from './day-and-time.tsx'
import { MovedDates } from './moved-dates.tsx'

/** A meeting that is to be held on another day. */
export interface MoveWish {
  readonly meeting: CalendarMeeting
  readonly heldOn: IsoDate
}

interface Props {
  readonly wish: MoveWish
  readonly onClose: () => void
  readonly onMove: (heldOn: IsoDate, startsAt: ClockTime | null) => void
}

/** Says every date that would follow before anything is changed. */
export function MoveDialog({ wish: { meeting, heldOn }, onClose, onMove }: Props) {
  const [day, typeDay] = useState<string>(heldOn)
  const [time, typeTime] = useState<string>(meeting.startsAt ?? '')
  const startsAt = isClockTime(time) ? time : null
  return (
    <ActDialog
      title={`Move ${meeting.committeeName}`}
      act="Move the meeting"
      isReady={isIsoDate(day)}
      isBusy={false}
      problem={null}
      onAct={() => isIsoDate(day) && onMove(day, startsAt)}
      onClose={onClose}
      className="move-dialog"
    >
      <DayAndTime label="New day" day={day} time={time} onDay={typeDay} onTime={typeTime} />
      {isIsoDate(day) ? (
        <MovePreview meetingId={meeting.id} heldOn={day} startsAt={startsAt} />
      ) : (
        <p>Give the day as day, month and year.</p>
      )}
    </ActDialog>
  )
}

interface PreviewProps {
  readonly meetingId: number
  readonly heldOn: IsoDate
  readonly startsAt: ClockTime | null
}

function MovePreview(wish: PreviewProps) {
  const preview = useRead('meetings.previewMove', wish)
  if (preview.isPending) return <p className="caption">Counting the days…</p>
  if (preview.isError) return <ProblemNotice problem={preview.error} />
  const { from, to, deadlines, clashes, notes } = preview.data
  return (
    <div className="move-preview" aria-live="polite">
      <p>
        From {longDateWithWeekday(from)} to <b>{longDateWithWeekday(to)}</b>. Nothing has changed yet.
      </p>
      {clashes.map((clash) => (
        <p key={clashWords(clash)}>
          <Mark shape="alert" tone="warn">
            {clashWords(clash)}
          </Mark>
        </p>
      ))}
      <MovedDates deadlines={deadlines} />
      {notes.map((note) => (
        <p key={note} className="caption">
          {note}
        </p>
      ))}
    </div>
  )
}
