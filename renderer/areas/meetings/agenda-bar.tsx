import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import { AddRegular, MoreHorizontalRegular } from '@fluentui/react-icons'
import { FilterBox } from '../../parts/filter-box.tsx'
import { StepButtons } from '../../parts/step-buttons.tsx'
import type { AgendaEditing } from './use-agenda-editing.ts'

interface Props {
  readonly editing: AgendaEditing
  readonly typed: string
  readonly onType: (typed: string) => void
  /** "3 of 18 items" while the list is filtered. */
  readonly count: string | null
  readonly onAdd: () => void
}

/** Adding, undoing and redoing, and the filter of the list. */
export function AgendaBar({ editing, typed, onType, count, onAdd }: Props) {
  const { undo, redo, items } = editing.view
  return (
    <div className="agenda-bar">
      <Button size="small" icon={<AddRegular />} aria-keyshortcuts="Alt+N" onClick={onAdd}>
        Add item
      </Button>
      <StepButtons undo={undo} redo={redo} onUndo={editing.undo} onRedo={editing.redo} size="small" />
      <span className="caption grow clipped agenda-undo-words">
        {count ?? (undo === null ? '' : `Undo: ${undo.label}`)}
      </span>
      <span className="caption agenda-hint">
        <kbd>Alt ↑</kbd> <kbd>Alt ↓</kbd> move
      </span>
      <FilterBox label="Filter the items" value={typed} onChange={onType} />
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button size="small" appearance="subtle" icon={<MoreHorizontalRegular />} aria-label="More" />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem disabled={items.length === 0} onClick={editing.keepOrder}>
              Keep as the committee’s order of business
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
    </div>
  )
}
