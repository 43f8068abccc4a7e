import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { Fragment, type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import type { FigureCell as WantedFigure } from '../../../../shared/contract/measure-fields.ts'
import { EntryQuestion } from './entry-question.tsx'
import { FigureCell, type Step } from './figure-cell.tsx'
import {
  blockBetween,
  copiedText,
  type GridCell,
  type GridModel,
  type GridPlace,
  type GridRow,
  pastedCells,
  rowsOf,
} from './grid-model.ts'
import { useFigureEntry } from './use-figure-entry.ts'
import './figure-grid.css'

interface Props {
  readonly model: GridModel
  /** Sends cells to the records; `true` when they are there. */
  readonly onEnter: (cells: readonly WantedFigure[], blanks: number) => Promise<boolean>
}

/**
 * Figures as in a spreadsheet: arrows walk, Shift widens the selection, typing or F2 edits, Del empties, Ctrl+C and Ctrl+V exchange
 * blocks with Excel. Questions that an entry gives rise to stand under the grid.
 */
export function FigureGrid({ model, onEnter }: Props) {
  const pane = useRef<HTMLDivElement>(null)
  const [focus, setFocus] = useState<GridPlace>(model.start)
  const [anchor, setAnchor] = useState<GridPlace>(model.start)
  const isGoing = useRef(false)
  const entry = useFigureEntry(onEnter)
  const rows = rowsOf(model)
  const stop = {
    row: Math.min(focus.row, rows.length - 1),
    column: Math.min(focus.column, (rows[Math.min(focus.row, rows.length - 1)]?.cells.length ?? 1) - 1),
  }
  const { from, to } = blockBetween(anchor, stop)
  const lines = linesOf(model)
  const isVirtual = lines.length > drawnWhole
  const stopLine = lines.findIndex((line) => line.kind === 'row' && line.at === stop.row)
  // Warned of for React's compiler, which would keep its answers; nothing here is compiled with it.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => pane.current,
    estimateSize: () => 29,
    overscan: 10,
    // The row of the Tab key's stop is always there: else Tab would pass the grid by, and a cell that is being typed in would close.
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), stopLine])].toSorted((a, b) => a - b),
    enabled: isVirtual,
  })
  const drawn = isVirtual ? virtual.getVirtualItems() : lines.map((_, index) => ({ index, start: 0, end: 0 }))
  const after = isVirtual ? virtual.getTotalSize() - (drawn.at(-1)?.end ?? 0) : 0

  const goTo = (place: GridPlace, isWidening = false): void => {
    if (rows[place.row]?.cells[place.column] === undefined) return
    isGoing.current = true
    setFocus({ ...place })
    if (!isWidening) setAnchor(place)
  }
  // Only now is its row drawn, wherever it stands.
  useLayoutEffect(() => {
    const cell = pane.current?.querySelector<HTMLElement>(
      `[data-row="${focus.row}"][data-column="${focus.column}"]`,
    )
    if (!cell || !pane.current) return
    if (isGoing.current) {
      isGoing.current = false
      cell.focus({ preventScroll: true })
      cell.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    } else {
      // At first: within the sheet alone, so that the screen still begins at its top.
      const below = cell.getBoundingClientRect().bottom - pane.current.getBoundingClientRect().bottom
      pane.current.scrollTop += Math.max(0, below)
    }
  }, [focus])
  const goFrom = ({ row, column }: GridPlace, step: Step, isWidening = false): void => {
    const [down, across] = steps[step]
    const next = { row: row + down, column: column + across }
    goTo(rows[next.row]?.cells[next.column] ? next : { row, column }, isWidening)
  }

  const keys = (event: KeyboardEvent): void => {
    const step = arrows[event.key]
    if (step !== undefined && !event.ctrlKey && !event.altKey) {
      event.preventDefault()
      goFrom(stop, step, event.shiftKey)
    } else if (event.key === 'Home' || event.key === 'End') {
      event.preventDefault()
      const last = (rows[stop.row]?.cells.length ?? 1) - 1
      goTo({ row: stop.row, column: event.key === 'Home' ? 0 : last }, event.shiftKey)
    } else if (event.key === 'Delete') {
      event.preventDefault()
      const cells = selectedRows(rows, from, to).flatMap(({ cells: all }) => all)
      const typed = cells.flatMap((cell) => (cell.kind === 'entry' ? [{ cell, text: '' }] : []))
      void entry.enter(typed, { isDeleting: true })
    } else if (event.key.toLowerCase() === 'a' && event.ctrlKey) {
      event.preventDefault()
      setAnchor({ row: rows.length - 1, column: (rows.at(-1)?.cells.length ?? 1) - 1 })
      goTo({ row: 0, column: 0 }, true)
    }
  }

  const paste = (text: string): void => {
    const { typed, closed, tooLarge } = pastedCells(model, from, text)
    if (tooLarge) entry.refuseLarge()
    else void entry.enter(typed, { closed })
  }

  return (
    <div className="figure-grid">
      <div className="grid-pane" ref={pane} data-pane="" tabIndex={-1}>
        <table
          // A table whose cells are walked by arrows is a grid (ARIA 1.2).
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
          role="grid"
          aria-label={model.name}
          aria-rowcount={lines.length + 1}
          aria-multiselectable="true"
          onKeyDown={keys}
          onCopy={(event) => {
            event.preventDefault()
            event.clipboardData.setData('text/plain', copiedText(model, anchor, stop))
          }}
          onPaste={(event) => {
            event.preventDefault()
            paste(event.clipboardData.getData('text/plain'))
          }}
          onMouseDown={(event) => {
            const place = placeOf(event.target)
            if (place === null || event.button !== 0) return
            if (event.shiftKey) event.preventDefault()
            goTo(place, event.shiftKey)
          }}
        >
          <thead>
            <tr>
              {model.heads.map((head, place) => (
                <th key={`${head} ${place === 0 ? 'rows' : 'columns'}`} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {drawn.map(({ index, start }, at) => {
              const line = lines[index]
              if (line === undefined) return null
              const space = start - (drawn[at - 1]?.end ?? 0)
              return (
                <Fragment key={line.kind === 'title' ? `title ${line.title}` : line.row.key}>
                  {space > 0 && <Space height={space} />}
                  {line.kind === 'title' ? (
                    <tr className="grid-title">
                      <th scope="rowgroup" colSpan={model.heads.length}>
                        {line.title}
                      </th>
                    </tr>
                  ) : (
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
                              line.at >= from.row &&
                              line.at <= to.row &&
                              column >= from.column &&
                              column <= to.column
                            }
                            onEnter={(text, opened) => entry.enter([{ cell: opened, text }])}
                            onStep={(step) => goFrom(place, step)}
                          />
                        )
                      })}
                    </tr>
                  )}
                </Fragment>
              )
            })}
            {after > 0 && <Space height={after} />}
          </tbody>
        </table>
      </div>
      <EntryQuestion entry={entry} onGone={() => goTo(stop)} />
    </div>
  )
}

/** Above so many lines only those in sight are drawn. */
const drawnWhole = 60

type Line =
  | { readonly kind: 'title'; readonly title: string }
  | { readonly kind: 'row'; readonly row: GridRow; readonly at: number }

/** Titles and rows one after another; rows are numbered without the titles. */
function linesOf({ groups }: GridModel): readonly Line[] {
  const lines: Line[] = []
  let at = 0
  for (const { title, rows } of groups) {
    if (title !== null) lines.push({ kind: 'title', title })
    for (const row of rows) lines.push({ kind: 'row', row, at: at++ })
  }
  return lines
}

type CellProps = Omit<React.ComponentProps<typeof FigureCell>, 'cell'> & { readonly cell: GridCell }

function Cell({ cell, ...rest }: CellProps) {
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
    >
      {cell.text}
    </td>
  )
}

function RowHead({ row: { head, link, note } }: { readonly row: GridRow }) {
  return (
    <th scope="row">
      {link === undefined ? head : <a href={link}>{head}</a>}
      {(note ?? '') !== '' && <span className="caption"> {note}</span>}
    </th>
  )
}

/** Stands for the rows that are not in sight. */
function Space({ height }: { readonly height: number }) {
  return <tr aria-hidden="true" style={{ height }} />
}

function selectedRows(rows: readonly GridRow[], from: GridPlace, to: GridPlace): readonly GridRow[] {
  return rows
    .slice(from.row, to.row + 1)
    .map((row) => ({ ...row, cells: row.cells.slice(from.column, to.column + 1) }))
}

function placeOf(target: EventTarget): GridPlace | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('td[data-row]') : null
  if (cell === null || cell.querySelector('input') !== null) return null
  return { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) }
}

const arrows: Readonly<Record<string, Step>> = {
  ArrowDown: 'down',
  ArrowUp: 'up',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

const steps: Readonly<Record<Step, readonly [rows: number, columns: number]>> = {
  down: [1, 0],
  up: [-1, 0],
  right: [0, 1],
  left: [0, -1],
  here: [0, 0],
}
