import type { DndContextProps, UniqueIdentifier } from '@dnd-kit/core'
import { itemLabel } from '../../../shared/agenda/agenda-item.ts'
import type { Agenda } from '../../../shared/agenda/agenda.ts'

/** What a screen reader is told while an item is dragged, by mouse or by keys. */
export function draggingWords(agenda: Agenda): NonNullable<DndContextProps['accessibility']> {
  const named = (id: UniqueIdentifier): string => {
    const item = agenda.find((one) => one.id === id)
    return item === undefined ? 'the item' : `item ${itemLabel(item)}`
  }
  return {
    screenReaderInstructions: {
      draggable:
        'Space picks the item up, the arrow keys move it, Space puts it down, Escape leaves it where it was.',
    },
    announcements: {
      onDragStart: ({ active }) => `Picked up ${named(active.id)}.`,
      onDragOver: ({ active, over }) =>
        over === null ? undefined : `${named(active.id)} is over ${named(over.id)}.`,
      // Where it went is said when it has been saved.
      onDragEnd: () => undefined,
      onDragCancel: ({ active }) => `${named(active.id)} stays where it was.`,
    },
  }
}
