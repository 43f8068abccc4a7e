import { Button } from '@fluentui/react-components'
import { type RefObject, useState } from 'react'
import { clockTimeText, longDate, longDateWithWeekday } from '../../../shared/calendar/iso-date.ts'
import type { MinutesView } from '../../../shared/contract/minutes-views.ts'
import type { RequestOf } from '../../../shared/contract/contract.ts'
import type { MeetingDetail } from '../../../shared/contract/views.ts'
import { adjournedSentence, retoldAdjournment } from '../../../shared/minutes/adjourned-sentence.ts'
import { wordsBlock } from '../../../shared/minutes/minute-blocks.ts'
import { mayChange } from '../../../shared/minutes/minutes-states.ts'
import {
  type AdjournedTo,
  adjournedTo,
  adjournedToWords,
  sittingAwaited,
} from '../../../shared/minutes/sittings.ts'
import {
  currentDay,
  isGathering,
  isRunning,
  meetingStands,
  type TakenMinutes,
  timeAndDay,
} from '../../../shared/minutes/taken-minutes.ts'
import { useRead } from '../../client/use-read.ts'
import { useShortcut } from '../../parts/use-shortcut.ts'
import { AdjournDialog } from './adjourn-dialog.tsx'
import type { MinuteEditor } from './editor/minute-editor.ts'
import { ReopenDialog } from './reopen-dialog.tsx'
import { EndDialog, OtherDayDialog } from './room-head-dialogs.tsx'
import { leftOpen, roomItems } from './room-item.ts'
import { type MinutesWork, useClock } from './use-room.ts'

interface Props {
  readonly detail: MeetingDetail
  readonly minutes: TakenMinutes
  readonly work: MinutesWork
  readonly isLocked: boolean
  readonly editor: RefObject<MinuteEditor | null>
  /** Goes back to the item in hand, where a time is written down. */
  readonly onStamp: () => void
  /** Writes into the minute in hand, once it is open. */
  readonly onWrite: (write: (editor: MinuteEditor) => void) => void
}

/** How the meeting stands, the time, and what stops and ends it. */
export function RoomHead({ detail, minutes, work, isLocked, editor, onStamp, onWrite }: Props) {
  const [asked, ask] = useState<'otherDay' | 'adjourn' | 'end' | 'reopen' | null>(null)
  const close = (): void => ask(null)
  const now = useClock()
  const { meetingId, endedAt, origin } = minutes
  const { isAdjourned } = meetingStands(minutes.times)
  const awaited = sittingAwaited(minutes.sittings)
  const today = useRead('office.read', {}).data?.today
  const calledOn = awaited?.heldOn ?? minutes.heldOn
  const mayBegin = isGathering(minutes) && !isLocked && origin === 'taken' && detail.items.length > 0
  const goesOn = isRunning(minutes) && awaited === null && !isLocked
  const stamp = (kind: RequestOf<'minutes.stamp'>['kind'], after?: () => void): void => {
    close()
    work.ask((call) => call('minutes.stamp', { meetingId, kind, at: null }), after)
  }
  const begin = (): void => {
    if (awaited === null) return stamp('started')
    onStamp()
    stamp('resumed', () =>
      say(`The meeting reconvened at ${clockTimeText(now)} on ${longDate(awaited.heldOn)}.`),
    )
  }
  const say = (sentence: string): void => onWrite((minute) => sayIn(minute, sentence))
  const start = (): void => (today !== undefined && today !== calledOn ? ask('otherDay') : begin())
  const stopOrGoOn = (): void => {
    const when = timeAndDay(minutes, now)
    onStamp()
    if (isAdjourned) stamp('resumed', () => say(`The meeting resumed at ${when}.`))
    else stamp('adjourned', () => say(adjournedSentence(when, null)))
  }
  const askForDay = (): void => {
    onStamp()
    ask('adjourn')
  }
  const adjourned = (to: AdjournedTo, view: MinutesView): void => {
    close()
    const stoppedAt = view.minutes?.sittings.at(-1)?.adjournedAt ?? now
    // What it is called for instead the records have told already.
    if (awaited !== null) return
    onWrite((minute) => {
      const told = isAdjourned ? retoldAdjournment(minute.minute(), null, to) : null
      if (told === null) sayIn(minute, adjournedSentence(timeAndDay(minutes, stoppedAt), to))
      else minute.rewrite(told)
    })
  }
  useShortcut({ key: 't', alt: true }, () => {
    if (mayBegin) start()
    else if (!isLocked) editor.current?.type(clockTimeText(now))
  })
  return (
    <div className="room-head">
      <div className="grow">
        <h1>{detail.meeting.committee.name}</h1>
        <p className="figures" role="status">
          {longDateWithWeekday(currentDay(minutes))} · {standing(minutes)}
        </p>
      </div>
      <p className="room-clock figures">{clockTimeText(now)}</p>
      {mayBegin && (
        <Button appearance="primary" aria-keyshortcuts="Alt+T" onClick={start}>
          {awaited === null ? 'Start the meeting' : 'Reconvene'}
        </Button>
      )}
      {goesOn && <Button onClick={stopOrGoOn}>{isAdjourned ? 'Resume' : 'Adjourn'}</Button>}
      {(goesOn || (awaited !== null && !isLocked)) && <Button onClick={askForDay}>To another day…</Button>}
      {awaited !== null && !isLocked && (
        <Button
          onClick={() =>
            work.ask((call) => call('minutes.takeBackAdjournment', { meetingId, seen: adjournedTo(awaited) }))
          }
        >
          Not adjourned after all
        </Button>
      )}
      {goesOn && <Button onClick={() => ask('end')}>End meeting…</Button>}
      {endedAt !== null && origin === 'taken' && !isLocked && (
        <Button onClick={() => ask('reopen')}>Open again…</Button>
      )}
      {asked === 'otherDay' && today !== undefined && (
        <OtherDayDialog
          calledOn={calledOn}
          today={today}
          isReconvening={awaited !== null}
          onAct={begin}
          onClose={close}
        />
      )}
      {asked === 'adjourn' && (
        <AdjournDialog
          minutes={minutes}
          usualTime={detail.meeting.startsAt}
          onAdjourned={adjourned}
          onClose={close}
        />
      )}
      {asked === 'end' && (
        <EndDialog
          time={clockTimeText(now)}
          left={leftOpen(roomItems(minutes, detail.items), minutes.people)}
          onAct={() => stamp('ended')}
          onClose={close}
        />
      )}
      {asked === 'reopen' && <ReopenDialog minutes={minutes} work={work} onClose={close} />}
    </div>
  )
}

/** Writes a sentence after all that a minute says. */
function sayIn(minute: MinuteEditor, sentence: string): void {
  minute.addLast(wordsBlock('paragraph', sentence))
}

/** "in session since 2.01 pm · public meeting" */
function standing({ startedAt, endedAt, state, times, sittings }: TakenMinutes): string {
  if (!mayChange(state)) return 'these minutes are approved; their words do not change'
  if (startedAt === null) return 'not started'
  const began = sittings.at(-1)?.reconvenedAt ?? startedAt
  if (endedAt !== null) return `from ${clockTimeText(began)} to ${clockTimeText(endedAt)}`
  const awaited = sittingAwaited(sittings)
  if (awaited !== null) return `adjourned to ${adjournedToWords(awaited)}`
  const { isAdjourned, isPrivate } = meetingStands(times)
  const stopped = times.findLast(({ kind }) => kind === 'adjourned')
  const how =
    isAdjourned && stopped !== undefined
      ? `adjourned since ${clockTimeText(stopped.at)}`
      : `in session since ${clockTimeText(began)}`
  return `${how} · ${isPrivate ? 'the public are excluded' : 'public meeting'}`
}
