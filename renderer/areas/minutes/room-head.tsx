import { Button } from '@fluentui/react-components'
import { type RefObject, useState } from 'react'
import { clockTimeText, longDateWithWeekday } from '../../../shared/calendar/iso-date.ts'
import type { MeetingDetail } from '../../../shared/contract/views.ts'
import { wordsBlock } from '../../../shared/minutes/minute-blocks.ts'
import {
  isRunning,
  meetingStands,
  type TakenMinutes,
  timeAndDay,
} from '../../../shared/minutes/taken-minutes.ts'
import { useRead } from '../../client/use-read.ts'
import { ActDialog } from '../../parts/act-dialog.tsx'
import { useShortcut } from '../../parts/use-shortcut.ts'
import type { MinuteEditor } from './editor/minute-editor.ts'
import { ReopenDialog } from './reopen-dialog.tsx'
import { type MinutesWork, useClock } from './use-room.ts'

interface Props {
  readonly detail: MeetingDetail
  readonly minutes: TakenMinutes
  readonly work: MinutesWork
  readonly isLocked: boolean
  readonly editor: RefObject<MinuteEditor | null>
  /** Goes back to the item in hand, where a time is written down. */
  readonly onStamp: () => void
}

/** How the meeting stands, the time, and what stops and ends it. */
export function RoomHead({ detail, minutes, work, isLocked, editor, onStamp }: Props) {
  const [isEnding, end] = useState(false)
  const [isReopening, reopen] = useState(false)
  const now = useClock()
  const { isAdjourned, isPrivate } = meetingStands(minutes.times)
  const { meetingId, startedAt } = minutes
  const mayEnd = isRunning(minutes) && !isLocked
  const office = useRead('office.read', {})
  const isOtherDay = office.data !== undefined && office.data.today !== minutes.heldOn
  const [isEarly, askEarly] = useState(false)
  const begin = (): void =>
    work.ask((call) => call('minutes.stamp', { meetingId, kind: 'started', at: null }))
  const start = (): void => (isOtherDay ? askEarly(true) : begin())
  const stopOrGoOn = (): void => {
    const kind = isAdjourned ? 'resumed' : 'adjourned'
    const said = isAdjourned ? 'The meeting resumed at' : 'The meeting was adjourned at'
    const when = timeAndDay(minutes, now)
    onStamp()
    work.ask(
      (call) => call('minutes.stamp', { meetingId, kind, at: null }),
      () => editor.current?.addLast(wordsBlock('paragraph', `${said} ${when}.`)),
    )
  }
  useShortcut({ key: 't', alt: true }, () => {
    if (startedAt === null && !isLocked) start()
    else if (!isLocked) editor.current?.type(clockTimeText(now))
  })
  return (
    <div className="room-head">
      <div className="grow">
        <h1>{detail.meeting.committee.name}</h1>
        <p className="figures" role="status">
          {longDateWithWeekday(minutes.heldOn)} · {standing(minutes, isAdjourned, isPrivate)}
        </p>
      </div>
      <p className="room-clock figures">{clockTimeText(now)}</p>
      {startedAt === null && !isLocked && minutes.origin === 'taken' && detail.items.length > 0 && (
        <Button appearance="primary" aria-keyshortcuts="Alt+T" onClick={start}>
          Start the meeting
        </Button>
      )}
      {mayEnd && (
        <>
          <Button onClick={stopOrGoOn}>{isAdjourned ? 'Resume' : 'Adjourn'}</Button>
          <Button onClick={() => end(true)}>End meeting…</Button>
        </>
      )}
      {minutes.endedAt !== null && minutes.origin === 'taken' && !isLocked && (
        <Button onClick={() => reopen(true)}>Open again…</Button>
      )}
      {isReopening && <ReopenDialog minutes={minutes} work={work} onClose={() => reopen(false)} />}
      {isEarly && office.data !== undefined && (
        <ActDialog
          title="Start it on another day?"
          act="Start the meeting"
          isReady
          isBusy={false}
          problem={null}
          onAct={() => {
            askEarly(false)
            begin()
          }}
          onClose={() => askEarly(false)}
        >
          This meeting is on {longDateWithWeekday(minutes.heldOn)}; today is{' '}
          {longDateWithWeekday(office.data.today)}. Its minutes would begin with the time it is now.
        </ActDialog>
      )}
      {isEnding && (
        <EndDialog
          time={clockTimeText(now)}
          onClose={() => end(false)}
          onEnd={() => {
            end(false)
            work.ask((call) => call('minutes.stamp', { meetingId, kind: 'ended', at: null }))
          }}
        />
      )}
    </div>
  )
}

function EndDialog({
  time,
  onClose,
  onEnd,
}: {
  readonly time: string
  readonly onClose: () => void
  readonly onEnd: () => void
}) {
  return (
    <ActDialog
      title="End the meeting?"
      act="End the meeting"
      isReady
      isBusy={false}
      problem={null}
      onAct={onEnd}
      onClose={onClose}
    >
      The minutes will say that it ended at {time}. You can go on writing them; the next agenda gets an item
      to agree them.
    </ActDialog>
  )
}

/** "in session since 2.01 pm · public meeting" */
function standing(
  { startedAt, endedAt, state, times }: TakenMinutes,
  isAdjourned: boolean,
  isPrivate: boolean,
): string {
  if (!['draft', 'withOfficers', 'withChair', 'corrected'].includes(state))
    return 'these minutes are approved; their words do not change'
  if (startedAt === null) return 'not started'
  if (endedAt !== null) return `from ${clockTimeText(startedAt)} to ${clockTimeText(endedAt)}`
  const stopped = times.findLast(({ kind }) => kind === 'adjourned')
  const how =
    isAdjourned && stopped !== undefined
      ? `adjourned since ${clockTimeText(stopped.at)}`
      : `in session since ${clockTimeText(startedAt)}`
  return `${how} · ${isPrivate ? 'the public are excluded' : 'public meeting'}`
}
