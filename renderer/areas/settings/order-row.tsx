import { useSortable } from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import { ReOrderDotsVerticalRegular } from '@fluentui/react-icons'
import type { MeetingDays } from '../../../shared/agenda/instruction-pattern.ts'
import type { StandingItem } from '../../../shared/agenda/order-of-business.ts'
import { kindWords } from '../../parts/kind-words.ts'
import { ExemptMark } from '../../parts/marks.tsx'
import { OrderFields } from './order-fields.tsx'

interface Props {
  readonly item: StandingItem
  readonly days: MeetingDays
  /** In the whole order, from 0. */
  readonly place: number
  readonly isOpen: boolean
  readonly isOnly: boolean
  readonly onToggle: () => void
  readonly onMove: (to: number) => void
  readonly onChange: (change: Partial<StandingItem>) => void
  readonly onRemove: () => void
}

/** One item of the order on one line; open, with its words below. */
export function OrderRow({ item, place, isOpen, onToggle, ...rest }: Props) {
  const { setNodeRef, transform, transition, attributes, listeners, isDragging } = useSortable({
    id: place + 1,
  })
  const kind = kindWords.find(([known]) => known === item.kind)?.[1] ?? ''
  return (
    <li
      ref={setNodeRef}
      className={isDragging ? 'order-item order-dragged' : 'order-item'}
      style={{ transform: CSS.Translate.toString(transform), transition }}
    >
      <div className="order-line">
        {/* By mouse alone: with the keyboard an item is moved by its title, Alt and the arrows. */}
        <span className="order-handle" {...attributes} {...listeners} role="presentation" tabIndex={-1}>
          <ReOrderDotsVerticalRegular />
        </span>
        <button
          type="button"
          className="order-title"
          data-order-place={place}
          aria-expanded={isOpen}
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Delete"
          onClick={onToggle}
        >
          {item.title}
        </button>
        {item.paragraphs.length > 0 && <ExemptMark paragraphs={item.paragraphs} />}
        <span className="caption order-kind">
          {[kind, item.purpose].filter((word) => word !== null).join(' · ')}
        </span>
      </div>
      {isOpen && <OrderFields item={item} place={place} {...rest} />}
    </li>
  )
}
