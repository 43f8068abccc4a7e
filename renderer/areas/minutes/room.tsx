import { useRef, useState } from 'react'
import type { MinutesView } from '../../../shared/contract/minutes-views.ts'
import type { MeetingDetail } from '../../../shared/contract/views.ts'
import { mayChange } from '../../../shared/minutes/minutes-states.ts'
import type { TakenMinutes } from '../../../shared/minutes/taken-minutes.ts'
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
import type { MinutesWork } from './use-room.ts'

export interface RoomProps {
  readonly detail: MeetingDetail
  readonly view: MinutesView
  readonly minutes: TakenMinutes
  readonly work: MinutesWork
}

/** The room: running order, the item in hand with its minute, and who is here. */
export function Room({ detail, view, minutes, work }: RoomProps) {
  const editor = useRef<MinuteEditor | null>(null)
  const [isExcluding, exclude] = useState(false)
  // The item this window has in hand; the records follow, and the clerk need not wait for them.
  const [takenHere, takeHere] = useState<number | null>(null)
  const items = roomItems(minutes, detail.items)
  const inHand = items.find(({ item }) => item.id === (takenHere ?? minutes.inHand)) ?? items[0]
  const isLocked = !mayChange(minutes.state)
  const take = (itemId: number): void => {
    takeHere(itemId)
    if (!isLocked) work.ask((call) => call('minutes.take', { itemId }))
  }
  const next = (): void => {
    const place = items.findIndex(({ item }) => item.id === inHand?.item.id)
    const later = [...items.slice(place + 1), ...items.slice(0, place)]
    const after = later.find(({ item }) => item.takenAt === null) ?? items[place + 1]
    if (after !== undefined) take(after.item.id)
  }
  const focusPeople = (): void => document.querySelector<HTMLElement>('.person-button')?.focus()
  useShortcut({ key: 'Enter', ctrl: true }, next)
  useShortcut({ key: 'p', alt: true }, focusPeople)
  useShortcut({ key: 'x', alt: true }, () => !isLocked && exclude(true))
  const isBefore = minutes.startedAt === null && minutes.origin === 'taken' && takenHere === null
  return (
    <div className="room">
      <RoomHead detail={detail} minutes={minutes} work={work} isLocked={isLocked} editor={editor} />
      <QuorumBand minutes={minutes} needed={view.quorum} />
      {work.problem !== null && (
        <div className="room-notices">
          <ProblemNotice problem={work.problem} onDismiss={work.forget} />
        </div>
      )}
      <div className="room-panes">
        <RunningOrder
          items={items}
          inHand={isBefore ? null : (inHand?.item.id ?? null)}
          minutes={minutes}
          missing={view.itemsMissing}
          work={work}
          onTake={take}
          onExclude={() => exclude(true)}
        />
        {isBefore || inHand === undefined ? (
          <AttendanceFirst minutes={minutes} view={view} work={work} hasItems={inHand !== undefined} />
        ) : (
          <ItemInHand
            key={`${inHand.item.id} ${isLocked}`}
            room={inHand}
            view={view}
            minutes={minutes}
            isLocked={isLocked}
            editor={editor}
            onEditor={(opened) => {
              editor.current = opened
            }}
            onNext={next}
            onPeople={focusPeople}
            onExclude={() => exclude(true)}
          />
        )}
        <PeoplePane
          view={view}
          minutes={minutes}
          inHand={inHand?.item.id ?? null}
          work={work}
          isLocked={isLocked}
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
          onClose={() => exclude(false)}
        />
      )}
    </div>
  )
}
