import { useRef, useState } from 'react'
import type { MinutesView } from '../../../shared/contract/minutes-views.ts'
import type { MeetingDetail } from '../../../shared/contract/views.ts'
import { mayChange } from '../../../shared/minutes/minutes-states.ts'
import { peopleForItem } from '../../../shared/minutes/taking-part.ts'
import {
  currentDay,
  isGathering,
  isRunning,
  type TakenMinutes,
} from '../../../shared/minutes/taken-minutes.ts'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { useShortcut } from '../../parts/use-shortcut.ts'
import { AttendanceFirst } from './attendance-first.tsx'
import { ExcludeDialog } from './exclude-dialog.tsx'
import { ItemInHand } from './item-in-hand.tsx'
import type { MinuteEditor } from './editor/minute-editor.ts'
import { PeoplePane } from './people-pane.tsx'
import { QuorumBand } from './quorum-bar.tsx'
import { RoomHead } from './room-head.tsx'
import { roomItems } from './room-item.ts'
import { RunningOrder } from './running-order.tsx'
import { useItemInHand } from './use-item-in-hand.ts'
import type { MinutesWork } from './use-room.ts'
import { useTypingGoesInto } from './use-typing.ts'

export interface RoomProps {
  readonly detail: MeetingDetail
  readonly view: MinutesView
  readonly minutes: TakenMinutes
  readonly work: MinutesWork
  /** The number of the item that a link led to: it is looked at first. */
  readonly linkedTo: string | null
}

/** The room: running order, the item in hand with its minute, and who is here. */
export function Room({ detail, view, minutes, work, linkedTo }: RoomProps) {
  const editor = useRef<MinuteEditor | null>(null)
  const [isExcluding, exclude] = useState(false)
  const items = roomItems(minutes, detail.items)
  const isLocked = !mayChange(minutes.state)
  const { shown, inHand, isChosen, look, take, takeNext, lookBack } = useItemInHand(
    items,
    minutes,
    isLocked,
    work,
    linkedTo,
  )
  // A sentence may come before the minute is open that it is for.
  const unwritten = useRef<((minute: MinuteEditor) => void) | null>(null)
  const write = (writes: (minute: MinuteEditor) => void): void => {
    if (editor.current === null) unwritten.current = writes
    else writes(editor.current)
  }
  const opened = (newest: MinuteEditor | null): void => {
    editor.current = newest
    if (newest === null || unwritten.current === null) return
    unwritten.current(newest)
    unwritten.current = null
  }
  const focusPeople = (): void => document.querySelector<HTMLElement>('.person-button')?.focus()
  const people = peopleForItem(minutes.people, minutes.declarations, inHand?.item.id ?? null)
  useTypingGoesInto(editor)
  useShortcut({ key: 'p', alt: true }, focusPeople)
  useShortcut({ key: 'x', alt: true }, () => !isLocked && exclude(true))
  const goesOn = isRunning(minutes)
  const isBefore = isGathering(minutes) && minutes.origin === 'taken' && !isChosen
  return (
    <div className="room">
      <RoomHead
        detail={detail}
        minutes={minutes}
        work={work}
        isLocked={isLocked}
        editor={editor}
        onStamp={lookBack}
        onWrite={write}
      />
      <QuorumBand minutes={minutes} people={people} needed={view.quorum} />
      {work.problem !== null && (
        <div className="room-notices">
          <ProblemNotice problem={work.problem} onDismiss={work.forget} />
        </div>
      )}
      <div className="room-panes">
        <RunningOrder
          items={items}
          shown={isBefore ? null : (shown?.item.id ?? null)}
          inHand={goesOn ? (inHand?.item.id ?? null) : null}
          minutes={minutes}
          missing={view.itemsMissing}
          work={work}
          // A slip of the mouse is no business of the meeting: an item is looked at, and taken by a word of the clerk's.
          onPress={goesOn ? look : take}
          onExclude={() => exclude(true)}
        />
        {isBefore || shown === undefined ? (
          <AttendanceFirst minutes={minutes} view={view} work={work} hasItems={shown !== undefined} />
        ) : (
          <ItemInHand
            key={`${shown.item.id} ${isLocked}`}
            room={shown}
            inHand={!goesOn || inHand === shown ? null : (inHand ?? null)}
            onTake={() => take(shown.item.id)}
            onBack={lookBack}
            view={view}
            minutes={minutes}
            work={work}
            isLocked={isLocked}
            editor={editor}
            onEditor={opened}
            onNext={takeNext}
            onPeople={focusPeople}
            onExclude={() => exclude(true)}
          />
        )}
        <PeoplePane
          // Once it goes on another day, that day's attendance is shown.
          key={currentDay(minutes)}
          view={view}
          minutes={minutes}
          counted={people}
          inHand={shown?.item.id ?? null}
          work={work}
          isLocked={isLocked}
          editor={editor}
        />
      </div>
      {isExcluding && (
        <ExcludeDialog
          view={view}
          minutes={minutes}
          items={items}
          work={work}
          editor={editor}
          onTake={take}
          onStamp={lookBack}
          onClose={() => exclude(false)}
        />
      )}
    </div>
  )
}
