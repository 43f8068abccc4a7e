import type { KeyboardEvent } from 'react'
import { FigureCell } from './figure-cell.tsx'
import type { Line } from './grid-lines.ts'
import type { GridCell, GridPlace, GridRow } from './grid-model.ts'

type CellProps = React.ComponentProps<typeof FigureCell>

interface Props extends Pick<CellProps, 'onEnter' | 'address'> {
  readonly line: Line
  readonly index: number
  readonly columns: number
  readonly stop: GridPlace
  /** What is selected, both corners part of it. */
  readonly from: GridPlace
  readonly to: GridPlace
  readonly onStep: (place: GridPlace, step: Parameters<CellProps['onStep']>[0]) => void
  readonly onRefused: (place: GridPlace) => void
  /** A cell that takes nothing was typed into. */
  readonly onClosed: (why: string) => void
}

/** A title over rows, or a row of figures. */
export function GridLine({
  line,
  index,
  columns,
  stop,
  from,
  to,
  address,
  onEnter,
  onStep,
  onRefused,
  onClosed,
}: Props) {
  if (line.kind === 'title')
    return (
      <tr className="grid-title">
        <th scope="rowgroup" colSpan={columns}>
          {line.title}
        </th>
      </tr>
    )
  return (
    <tr aria-rowindex={index + 2}>
      <RowHead row={line.row} />
      {line.row.cells.map((cell, column) => {
        const place = { row: line.at, column }
        return (
          <Cell
            key={cell.kind === 'entry' ? cell.period : `told ${column}`}
            cell={cell}
            place={place}
            isStop={line.at === stop.row && column === stop.column}
            isSelected={
              line.at >= from.row && line.at <= to.row && column >= from.column && column <= to.column
            }
            address={address}
            onEnter={onEnter}
            onStep={(step) => onStep(place, step)}
            onRefused={() => onRefused(place)}
            onClosed={onClosed}
          />
        )
      })}
    </tr>
  )
}

interface AnyCellProps extends Omit<CellProps, 'cell'>, Pick<Props, 'onClosed'> {
  readonly cell: GridCell
}

function Cell({ cell, onClosed, ...rest }: AnyCellProps) {
  if (cell.kind === 'entry') return <FigureCell cell={cell} {...rest} />
  const { isSelected, isStop, place } = rest
  return (
    <td
      className={`grid-told figures${isSelected ? ' grid-cell-selected' : ''}`}
      tabIndex={isStop ? 0 : -1}
      data-row={place.row}
      data-column={place.column}
      aria-selected={isSelected}
      aria-readonly="true"
      onKeyDown={(event) => {
        if (cell.closed !== undefined && wouldEdit(event)) onClosed(cell.closed)
      }}
    >
      {cell.text}
    </td>
  )
}

/** Whether a key would open a cell, or empty it. */
function wouldEdit({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  if (ctrlKey || altKey || metaKey) return false
  return ['F2', 'Enter', 'Delete'].includes(key) || (key.length === 1 && key !== ' ')
}

function RowHead({ row: { head, link, note = '' } }: { readonly row: GridRow }) {
  return (
    <th scope="row">
      {link === undefined ? head : <a href={link}>{head}</a>}
      {note !== '' && <span className="caption"> {note}</span>}
    </th>
  )
}
