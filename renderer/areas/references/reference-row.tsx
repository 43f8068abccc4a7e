import type { RegisteredReference } from '../../../shared/contract/reference-views.ts'
import type { ReferenceFields } from '../../../shared/references/reference-edit.ts'
import { Mark, MarkShape } from '../../parts/marks.tsx'
import { Cell } from './cell.tsx'
import { ownersText, readOwners, stateLooks } from './reference-rows.ts'
import type { RegisterEditing } from './use-register.ts'

interface Props {
  readonly reference: RegisteredReference
  /** Its place in the grid, from 0. */
  readonly row: number
  /** The column that the Tab key stops at; `null` when it stops at another row. */
  readonly stop: number | null
  /** Whose it is; `null` where all are one committee's. */
  readonly committee: string | null
  readonly isOpen: boolean
  readonly isSelected: boolean
  readonly onOpen: () => void
  /** @param isRange  with all rows from the one chosen last */
  readonly onSelect: (isRange: boolean) => void
  readonly editing: RegisterEditing
  readonly measure: ((row: HTMLTableRowElement | null) => void) | undefined
}

/** One reference: its number opens its story, its words are edited where they stand. */
export function ReferenceRow(props: Props) {
  const { reference, committee, row, stop, isOpen, isSelected, onOpen, onSelect, editing, measure } = props
  const { number, isPublic, action, owners, status, due } = reference
  const looks = stateLooks(reference)
  const cell = (column: number, name: string, text: string, fieldsOf: (typed: string) => ReferenceFields) => (
    <td>
      <Cell
        cellKey={`${reference.id} ${number} ${name}`}
        name={`${name} of ${number}`}
        text={text}
        place={{ row, column }}
        isStop={stop === column}
        isFixed={reference.dischargedOn !== null}
        onSave={(typed) => editing.change([reference], fieldsOf(typed))}
      />
    </td>
  )
  return (
    <tr
      ref={measure}
      data-index={row}
      aria-rowindex={row + 2}
      aria-selected={isSelected}
      className={`register-row ref-row${isOpen ? ' register-row-open ref-row-open' : ''}${isSelected ? ' ref-row-selected' : ''}${isPublic ? '' : ' ref-row-closed'}`}
    >
      <th scope="row">
        <span className="ref-number">
          <input
            type="checkbox"
            className="ref-box"
            tabIndex={-1}
            aria-label={`Select ${number}`}
            checked={isSelected}
            onChange={({ nativeEvent }) =>
              onSelect(nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)
            }
          />
          <button
            type="button"
            className="ref-open figures"
            tabIndex={stop === 0 ? 0 : -1}
            data-row={row}
            data-column={0}
            aria-expanded={isOpen}
            onClick={onOpen}
          >
            {number}
          </button>
        </span>
        {committee !== null && <span className="ref-committee caption">{committee}</span>}
        {!isPublic && (
          <span className="ref-closed">
            <MarkShape shape="padlock" /> Non-public
          </span>
        )}
      </th>
      {cell(1, 'Action', action, (typed) => ({ action: typed }))}
      {cell(2, 'Owner', ownersText(owners), (typed) => ({ owners: readOwners(typed) }))}
      {cell(3, 'Status', status, (typed) => ({ status: typed }))}
      {cell(4, 'Target', due ?? '', (typed) => ({ due: typed === '' ? null : typed }))}
      <td className="ref-state">
        <Mark shape={looks.shape} tone={looks.tone}>
          {looks.word}
        </Mark>
      </td>
    </tr>
  )
}
