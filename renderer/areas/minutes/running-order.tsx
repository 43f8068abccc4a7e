import { Button } from '@fluentui/react-components'
import { isDropped, isExempt } from '../../../shared/agenda/agenda-item.ts'
import { clockTimeText } from '../../../shared/calendar/iso-date.ts'
import { orderNotes } from '../../../shared/minutes/order-taken.ts'
import { meetingStands, type TakenMinutes } from '../../../shared/minutes/taken-minutes.ts'
import { MarkShape } from '../../parts/marks.tsx'
import { inOrder, labelOf, type RoomItem } from './room-item.ts'
import type { MinutesWork } from './use-room.ts'
import { useRefused } from './use-writers.ts'
import './running-order.css'

interface Props {
  readonly items: readonly RoomItem[]
  /** The item that this window shows. */
  readonly shown: number | null
  /** The item that the meeting is at. */
  readonly inHand: number | null
  readonly minutes: TakenMinutes
  /** Items of the agenda that the minutes do not have. */
  readonly missing: number
  readonly work: MinutesWork
  readonly onPress: (itemId: number) => void
  readonly onExclude: () => void
}

/** The items in the order they were or will be taken, each with its time or what is to be known of it. */
export function RunningOrder({ items, shown, inHand, minutes, missing, work, onPress, onExclude }: Props) {
  const { isPrivate } = meetingStands(minutes.times)
  const refused = useRefused()
  const isEnded = minutes.endedAt !== null
  const twice = new Set(minutes.textsBeside.map(({ itemId }) => itemId))
  const notes = orderNotes(items.map(({ item }) => item))
  const moved = items.filter((_, place) => notes[place] !== null).map(({ item }) => labelOf(item))
  const next = isEnded
    ? undefined
    : items.find(({ item }) => item.takenAt === null && item.id !== inHand)?.item.id
  return (
    <nav className="running" aria-label="Running order" data-pane="" tabIndex={-1}>
      <ol>
        {inOrder(items).map((room) => (
          <li key={room.item.id}>
            {room.item.kind === 'exclusionOfPublic' && !isPrivate && room.item.id !== shown ? (
              <button type="button" className="running-item running-exclude" onClick={onExclude}>
                <span className="running-number">{labelOf(room.item)}</span>
                <span className="running-title clipped">{room.item.title}</span>
                <kbd>Alt X</kbd>
              </button>
            ) : (
              <button
                type="button"
                className={`running-item${isPink(room) ? ' running-exempt' : ''}`}
                aria-current={room.item.id === shown ? 'true' : undefined}
                onClick={() => onPress(room.item.id)}
              >
                <span className="running-number">{labelOf(room.item)}</span>
                <span className="running-title clipped" title={room.item.title}>
                  {room.item.title}
                </span>
                <ItemState
                  room={room}
                  isInHand={room.item.id === inHand}
                  isShown={room.item.id === shown}
                  isNext={room.item.id === next}
                  alert={
                    refused.has(room.item.id) ? 'not kept yet' : twice.has(room.item.id) ? 'two texts' : null
                  }
                />
              </button>
            )}
          </li>
        ))}
      </ol>
      {moved.length > 0 && (
        <p className="running-note">
          {moved.length === 1 ? 'Item' : 'Items'} {moved.join(', ')} {moved.length === 1 ? 'was' : 'were'}{' '}
          moved by the Chair. The minutes will say so.
        </p>
      )}
      {missing > 0 && (
        <div className="running-note">
          <p>
            The agenda has {missing === 1 ? 'an item' : `${missing} items`} that{' '}
            {missing === 1 ? 'is' : 'are'} not here yet.
          </p>
          <Button
            size="small"
            onClick={() => work.ask((call) => call('minutes.begin', { meetingId: minutes.meetingId }))}
          >
            Bring in
          </Button>
        </div>
      )}
    </nav>
  )
}

/** A time for what was taken, "next" for what comes, the padlock for what is exempt. */
function ItemState({
  room: { item, onAgenda },
  isInHand,
  isShown,
  isNext,
  alert,
}: {
  readonly room: RoomItem
  readonly isInHand: boolean
  readonly isShown: boolean
  readonly isNext: boolean
  /** What waits for the clerk. */
  readonly alert: string | null
}) {
  if (onAgenda !== null && isDropped(onAgenda.item))
    return <span className="running-state">{onAgenda.item.delivery}</span>
  const time = item.takenAt === null ? null : clockTimeText(item.takenAt).replace(/ [ap]m$/u, '')
  return (
    <span className="running-state figures">
      {alert !== null && (
        <span className="running-unsettled">
          <MarkShape shape="alert" /> {alert}
        </span>
      )}
      {isPink({ item }) && (
        <span className="running-lock">
          <MarkShape shape="padlock" />
          <span className="spoken">exempt</span>
        </span>
      )}
      {time !== null && !isInHand && (
        <span className="running-done">
          <MarkShape shape="tick" />
          <span className="spoken">taken at</span>
        </span>
      )}
      {isInHand && !isShown ? 'in hand' : time}
      {time === null && isNext && 'next'}
    </span>
  )
}

function isPink({ item }: Pick<RoomItem, 'item'>): boolean {
  return isExempt(item)
}
