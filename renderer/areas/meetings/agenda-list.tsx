import {
  closestCenter,
  DndContext,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable'
import type { KeyboardEvent, ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { itemLabel, type Part } from '../../../shared/agenda/agenda-item.ts'
import { dropTarget } from '../../../shared/agenda/move-target.ts'
import type { AgendaItemView } from '../../../shared/contract/views.ts'
import { MarkShape } from '../../parts/marks.tsx'
import { AgendaRow } from './agenda-row.tsx'
import { draggingWords } from './dragging-words.ts'
import type { AgendaEditing } from './use-agenda-editing.ts'
import type { Papers } from './use-papers.ts'

interface Props {
  readonly items: readonly AgendaItemView[]
  readonly openItemId: number | null
  readonly onOpen: (itemId: number | null) => void
  readonly onExempt: (itemId: number) => void
  readonly papers: Papers
  readonly editing: AgendaEditing
}

const parts: readonly Part[] = [1, 2]

/**
 * The items in their two parts. Up and Down go from item to item, with Alt they move the item; Enter opens, F2 opens and
 * goes to the title, Del withdraws, Esc closes. Items can be dragged by their handles.
 */
export function AgendaList({ items, openItemId, onOpen, onExempt, papers, editing }: Props) {
  // One tab stop for the whole list: the open item, else the first.
  const stop = items.find(({ item }) => item.id === openItemId) ?? items[0]
  const sensors = useSensors(
    // A click on the handle is no drag yet.
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  )
  const drop = (itemId: number, overId: number): void => {
    const { items: agenda } = editing.view
    const item = agenda.find(({ id }) => id === itemId)
    const over = agenda.find(({ id }) => id === overId)
    if (item === undefined || over === undefined || item === over) return
    const target = dropTarget(agenda, itemId, overId)
    // Into Part 2 an item goes only with its paragraphs.
    if (item.part === 1 && over.part === 2) onExempt(itemId)
    else if (target !== null) editing.move(item, target)
    // Refused in words by the rule itself.
    else void editing.tryTake({ kind: 'move', itemId, before: overId })
  }
  const keys = (event: KeyboardEvent<HTMLElement>): void => {
    const held = heldItem(event, items)
    if (held !== null && event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault()
      return editing.step(held.item.id, event.key === 'ArrowUp' ? -1 : 1)
    }
    if (held !== null && event.key === 'Delete') return withdraw(held, editing)
    if (held !== null && event.key === 'F2') {
      const row = event.target instanceof HTMLElement ? event.target.closest('[data-item]') : null
      // The fields are to be there before one can have the focus.
      flushSync(() => onOpen(held.item.id))
      row?.querySelector<HTMLElement>('.item-editor :is(input, textarea)')?.focus()
      return
    }
    walk(event, () => onOpen(null))
  }
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      accessibility={draggingWords(editing.view.items)}
      onDragEnd={({ active, over }) => over && drop(Number(active.id), Number(over.id))}
    >
      <SortableContext items={items.map(({ item }) => item.id)} strategy={verticalListSortingStrategy}>
        <div onKeyDown={keys} role="presentation">
          {parts.map((part) => (
            <PartOfAgenda key={part} part={part} items={items.filter(({ item }) => item.part === part)}>
              {(view) => (
                <AgendaRow
                  key={view.item.id}
                  view={view}
                  isOpen={view.item.id === openItemId}
                  isStop={view === stop}
                  onToggle={() => onOpen(view.item.id === openItemId ? null : view.item.id)}
                  onExempt={() => onExempt(view.item.id)}
                  papers={papers}
                  editing={editing}
                />
              )}
            </PartOfAgenda>
          ))}
        </div>
      </SortableContext>
    </DndContext>
  )
}

interface PartProps {
  readonly part: Part
  readonly items: readonly AgendaItemView[]
  readonly children: (view: AgendaItemView) => ReactNode
}

function PartOfAgenda({ part, items, children }: PartProps) {
  if (items.length === 0) return null
  return (
    <section aria-labelledby={`part-${part}`}>
      <h2 id={`part-${part}`} className={part === 2 ? 'agenda-part agenda-part-2' : 'agenda-part'}>
        {part === 2 && <MarkShape shape="padlock" />}
        <span className="grow">Part {part}</span>
        <span className="agenda-part-note figures">
          {part === 1 ? 'Public' : 'Public excluded'} · {itemSpan(items)}
        </span>
      </h2>
      <ul>{items.map(children)}</ul>
    </section>
  )
}

/** "items 1 – 13" */
function itemSpan(items: readonly AgendaItemView[]): string {
  const numbered = items.filter(({ item }) => item.kind !== 'heading')
  const [first, last] = [numbered[0], numbered.at(-1)].map((view) => (view ? itemLabel(view.item) : '–'))
  return first === last ? `item ${first}` : `items ${first} – ${last}`
}

function withdraw({ item }: AgendaItemView, editing: AgendaEditing): void {
  const { id: itemId, urgentReason } = item
  const edit = { kind: 'deliver', itemId, delivery: 'withdrawn', urgentReason, chairOpinion: null } as const
  void editing.tryTake(edit, `Item ${itemLabel(item)} is withdrawn`)
}

/** The item whose title has the focus. */
function heldItem(
  event: KeyboardEvent<HTMLElement>,
  items: readonly AgendaItemView[],
): AgendaItemView | null {
  const { target } = event
  const title = target instanceof HTMLElement ? target.dataset['itemTitle'] : undefined
  return items.find(({ item }) => `${item.id}` === title) ?? null
}

function walk(event: KeyboardEvent<HTMLElement>, close: () => void): void {
  // An open menu stands elsewhere in the page, and Esc closes the menu alone.
  const isOurs = event.target instanceof Node && event.currentTarget.contains(event.target)
  if (event.key === 'Escape') return isOurs ? close() : undefined
  const titles = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-item-title]')]
  const held = titles.findIndex((title) => title === document.activeElement)
  if (held < 0) return
  const next = { ArrowDown: held + 1, ArrowUp: held - 1, Home: 0, End: titles.length - 1 }[event.key]
  const title = next === undefined ? undefined : titles[next]
  if (title === undefined) return
  event.preventDefault()
  title.focus()
}
