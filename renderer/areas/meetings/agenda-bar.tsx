import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tooltip,
} from '@fluentui/react-components'
import { AddRegular, ArrowRedoRegular, ArrowUndoRegular, MoreHorizontalRegular } from '@fluentui/react-icons'
import type { ReactElement } from 'react'
import type { StepView } from '../../../shared/contract/agenda-views.ts'
import { FilterBox } from '../../parts/filter-box.tsx'
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
      <StepButton
        verb="Undo"
        step={undo}
        keys="Control+Z"
        icon={<ArrowUndoRegular />}
        onClick={editing.undo}
      />
      <StepButton
        verb="Redo"
        step={redo}
        keys="Control+Y"
        icon={<ArrowRedoRegular />}
        onClick={editing.redo}
      />
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

interface StepProps {
  readonly verb: 'Undo' | 'Redo'
  readonly step: StepView | null
  readonly keys: string
  readonly icon: ReactElement
  readonly onClick: () => void
}

function StepButton({ verb, step, keys, icon, onClick }: StepProps) {
  const label = step === null ? `Nothing to ${verb.toLowerCase()}` : `${verb}: ${step.label}`
  return (
    <Tooltip content={label} relationship="label">
      <Button
        size="small"
        appearance="subtle"
        icon={icon}
        aria-keyshortcuts={keys}
        disabledFocusable={step === null}
        onClick={onClick}
      />
    </Tooltip>
  )
}
