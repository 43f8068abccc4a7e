import { Button } from '@fluentui/react-components'
import { labelOf, type RoomItem } from './room-item.ts'

interface Props {
  readonly room: RoomItem
  readonly inHand: RoomItem
  readonly onTake: () => void
  readonly onBack: () => void
}

/** Says, while the meeting goes on, that it is at another item than the one in view, and leads back or takes this one. */
export function LookedAt({ room: { item }, inHand, onTake, onBack }: Props) {
  return (
    <p className="looked-at" role="status">
      <span className="grow">
        The meeting is at item {labelOf(inHand.item)}. What you write here is kept; no time is noted.
      </span>
      <Button size="small" onClick={onBack}>
        Back to item {labelOf(inHand.item)}
      </Button>
      <Button size="small" onClick={onTake}>
        {item.takenAt === null ? `Take item ${labelOf(item)} now` : `Take item ${labelOf(item)} up again`}
      </Button>
    </p>
  )
}
