import { Select } from '@fluentui/react-components'
import { type AgendaItem, itemLabel } from '../../../shared/agenda/agenda-item.ts'

interface Props {
  readonly items: readonly AgendaItem[]
  readonly itemId: number | null
  readonly onItem: (item: AgendaItem | null) => void
}

/** An item of a meeting's agenda, by number and title, or none. */
export function ItemChoice({ items, itemId, onItem }: Props) {
  return (
    <Select
      value={itemId ?? ''}
      onChange={(_, { value }) => onItem(items.find(({ id }) => String(id) === value) ?? null)}
    >
      <option value="">No item</option>
      {items
        .filter(({ kind }) => kind !== 'heading')
        .map((item) => (
          <option key={item.id} value={item.id}>{`${itemLabel(item)} ${item.title}`}</option>
        ))}
    </Select>
  )
}
