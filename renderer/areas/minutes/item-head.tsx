import { isExempt } from '../../../shared/agenda/agenda-item.ts'
import { type TakenMinutes, underWaySince } from '../../../shared/minutes/taken-minutes.ts'
import { ExemptMark, Mark } from '../../parts/marks.tsx'
import { rangeText } from '../../parts/range-text.ts'
import { purposeMark } from '../../parts/state-words.ts'
import { labelOf, type RoomItem } from './room-item.ts'
import { minutesBetween, useClock } from './use-room.ts'

/** Number, purpose and title large, whose report it is, on which pages, and what it asks. */
export function ItemHead({
  room: { item, onAgenda },
  minutes,
}: {
  readonly room: RoomItem
  readonly minutes: TakenMinutes
}) {
  const now = useClock()
  const purpose = onAgenda?.item.purpose ? purposeMark(onAgenda.item.purpose) : null
  const since = underWaySince(minutes, item)
  const on = since === null ? 0 : minutesBetween(since, now)
  return (
    <header className="item-head">
      <p className="row">
        <span>Item {labelOf(item)}</span>
        {purpose !== null && (
          <Mark shape={purpose.shape} tone={purpose.tone}>
            {purpose.word}
          </Mark>
        )}
        {isExempt(item) && <ExemptMark paragraphs={item.exemptParagraphs} />}
        <span className="grow" />
        {on > 0 && on < 600 && (
          <span className="caption figures">
            {on} {on === 1 ? 'minute' : 'minutes'} on this item
          </span>
        )}
      </p>
      <h2 className="room-title">{item.title}</h2>
      {onAgenda !== null && (
        <p className="item-facts">
          {onAgenda.item.reportOf !== null && <span>{onAgenda.item.reportOf.replace(/\.$/u, '')}</span>}
          {onAgenda.range !== null && <span className="figures">Pages {rangeText(onAgenda.range)}</span>}
          {onAgenda.item.recommendation !== null && <span>Asked: {onAgenda.item.recommendation}</span>}
        </p>
      )}
    </header>
  )
}
