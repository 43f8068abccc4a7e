import { closestCenter, DndContext, PointerSensor, useSensor, useSensors } from '@dnd-kit/core'
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable'
import type { KeyboardEvent } from 'react'
import type { Part } from '../../../shared/agenda/agenda-item.ts'
import type { MeetingDays } from '../../../shared/agenda/instruction-pattern.ts'
import { type OrderOfBusiness, placeOf } from '../../../shared/agenda/order-edits.ts'
import type { StandingItem } from '../../../shared/agenda/order-of-business.ts'
import { OrderRow } from './order-row.tsx'

interface Props {
  readonly items: OrderOfBusiness
  readonly days: MeetingDays
  /** The place of the item that is open. */
  readonly open: number | null
  readonly onOpen: (place: number | null) => void
  readonly onMove: (from: number, to: number) => void
  readonly onChange: (place: number, change: Partial<StandingItem>) => void
  readonly onRemove: (place: number) => void
}

const parts: readonly Part[] = [1, 2]

/**
 * The order in its two parts, with the place where a meeting's own reports go. Up and Down go from item to item, with Alt they
 * move the item; Enter opens, Del removes. Items can be dragged by their handles.
 */
export function OrderList({ items, days, open, onOpen, onMove, onChange, onRemove }: Props) {
  // A click on the handle is no drag yet.
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 4 } }))
  const keys = (event: KeyboardEvent<HTMLElement>): void => {
    const place = heldPlace(event)
    if (place === null) return
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault()
      const to = place + (event.key === 'ArrowUp' ? -1 : 1)
      onMove(place, to)
      if (items[to]?.part === items[place]?.part) focusTitle(event.currentTarget, to)
    } else if (event.key === 'Delete' && items.length > 1) {
      onRemove(place)
      focusTitle(event.currentTarget, Math.max(0, place - 1))
    } else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      event.preventDefault()
      focusTitle(event.currentTarget, place + (event.key === 'ArrowUp' ? -1 : 1))
    }
  }
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={({ active, over }) => over && onMove(Number(active.id) - 1, Number(over.id) - 1)}
    >
      <SortableContext items={items.map((_, place) => place + 1)} strategy={verticalListSortingStrategy}>
        <div onKeyDown={keys} role="presentation">
          {parts.map((part) => (
            <section key={part} aria-label={`Part ${part}`}>
              <h4 className={part === 2 ? 'order-part order-part-2' : 'order-part'}>
                Part {part}, {part === 1 ? 'public' : 'public excluded'}
              </h4>
              <ol className="order-list">
                {rowsOf(items, part).map((row) =>
                  row === 'reports' ? (
                    <li key="reports" className="order-reports">
                      Reports of the meeting go here
                    </li>
                  ) : (
                    <OrderRow
                      key={row.place}
                      item={row.item}
                      days={days}
                      place={row.place}
                      isOpen={row.place === open}
                      isOnly={items.length === 1}
                      onToggle={() => onOpen(row.place === open ? null : row.place)}
                      onMove={(to) => onMove(row.place, to)}
                      onChange={(change) => onChange(row.place, change)}
                      onRemove={() => onRemove(row.place)}
                    />
                  ),
                )}
              </ol>
            </section>
          ))}
        </div>
      </SortableContext>
    </DndContext>
  )
}

/** A part's items by their place in the whole order, with the place of reports among them. */
function rowsOf(
  items: OrderOfBusiness,
  part: Part,
): readonly ('reports' | { readonly item: StandingItem; readonly place: number })[] {
  const reports = placeOf(items, { part, kind: 'report' })
  const own = items.flatMap((item, place) => (item.part === part ? [{ item, place }] : []))
  const before = own.filter(({ place }) => place < reports)
  return [...before, 'reports', ...own.slice(before.length)]
}

function heldPlace({ target }: KeyboardEvent<HTMLElement>): number | null {
  const place = target instanceof HTMLElement ? target.dataset['orderPlace'] : undefined
  return place === undefined ? null : Number(place)
}

/** The rows stay where they are while what they say changes, so the focus can go there at once. */
function focusTitle(list: HTMLElement, place: number): void {
  list.querySelector<HTMLElement>(`[data-order-place="${place}"]`)?.focus()
}
