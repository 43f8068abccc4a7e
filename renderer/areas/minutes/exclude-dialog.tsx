import type { RefObject } from 'react'
import type { MinutesView } from '../../../shared/contract/minutes-views.ts'
import { clockTimeText } from '../../../shared/calendar/iso-date.ts'
import { resolutionsOf, wordsBlock } from '../../../shared/minutes/minute-blocks.ts'
import { meetingStands, type TakenMinutes } from '../../../shared/minutes/taken-minutes.ts'
import { ActDialog } from '../../parts/act-dialog.tsx'
import type { MinuteEditor } from './editor/minute-editor.ts'
import { resolvedMotion, type RoomItem } from './room-item.ts'
import { type MinutesWork, useClock } from './use-room.ts'
import './room-dialogs.css'

interface Props {
  readonly view: MinutesView
  readonly minutes: TakenMinutes
  readonly items: readonly RoomItem[]
  readonly work: MinutesWork
  readonly editor: RefObject<MinuteEditor | null>
  readonly onTake: (itemId: number) => void
  /** Goes back to the item in hand, where a time is written down. */
  readonly onStamp: () => void
  readonly onClose: () => void
}

/** Notes that the public were excluded, or let in again: the motion's words as they will stand, and the time. */
export function ExcludeDialog({ view, minutes, items, work, editor, onTake, onStamp, onClose }: Props) {
  const now = useClock()
  const { isPrivate } = meetingStands(minutes.times)
  const { meetingId } = minutes
  const motion = view.motion === null ? null : resolvedMotion(view.motion)
  const own = items.find(({ item }) => item.kind === 'exclusionOfPublic')?.item
  const stamp = (): void => {
    onClose()
    onStamp()
    if (isPrivate) {
      work.ask(
        (call) => call('minutes.stamp', { meetingId, kind: 'readmitted', at: null }),
        () =>
          editor.current?.addLast(
            wordsBlock('paragraph', `The public were readmitted at ${clockTimeText(now)}.`),
          ),
      )
      return
    }
    if (own !== undefined) onTake(own.id)
    work.ask(
      (call) => call('minutes.stamp', { meetingId, kind: 'excluded', at: null }),
      // The item's own editor is open by the next turn.
      () => setTimeout(() => writeMotion(editor.current, motion, clockTimeText(now))),
    )
  }
  return (
    <ActDialog
      title={isPrivate ? 'Let the public in again?' : 'Exclude the public?'}
      act={isPrivate ? 'Let the public in' : 'Exclude the public'}
      className="exclude"
      isReady
      isBusy={false}
      problem={null}
      onAct={stamp}
      onClose={onClose}
    >
      {isPrivate ? (
        <p>The minutes will say that the public were readmitted at {clockTimeText(now)}.</p>
      ) : (
        <>
          {motion === null ? (
            <p>
              No item of the agenda names a paragraph of the schedule, so there is no motion to put. The time
              is noted; write under the item why the public were excluded.
            </p>
          ) : (
            <p className="exclude-motion">{motion}</p>
          )}
          <p className="caption">
            Noted at {clockTimeText(now)}. What is written from here on under exempt items stays out of the
            public minutes. Your monitoring officer decides.
          </p>
        </>
      )}
    </ActDialog>
  )
}

function writeMotion(editor: MinuteEditor | null, motion: string | null, time: string): void {
  if (editor === null) return
  if (motion !== null && !resolutionsOf(editor.minute()).includes(motion))
    editor.addLast(wordsBlock('resolution', motion))
  editor.addLast(wordsBlock('paragraph', `The public were excluded at ${time}.`))
}
