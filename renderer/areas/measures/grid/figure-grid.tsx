import { Fragment, type KeyboardEvent, useEffect, useEffectEvent, useRef } from 'react'
import type { IsoDate } from '../../../../shared/calendar/iso-date.ts'
import type { FigureCell as WantedFigure } from '../../../../shared/contract/measure-fields.ts'
import { EntryQuestion } from './entry-question.tsx'
import { EntryTold } from './entry-told.tsx'
import type { Step } from './figure-cell.tsx'
import { GridLine } from './grid-line.tsx'
import { linesOf, useDrawnLines } from './grid-lines.ts'
import {
  blockBetween,
  copiedText,
  type GridCell,
  type GridModel,
  type GridPlace,
  pastedCells,
  rowsOf,
} from './grid-model.ts'
import type { Problem } from '../../../../shared/problems/problem.ts'
import { typingKey, useKept, useKeptTypings } from './kept-typing.ts'
import { useFigureEntry } from './use-figure-entry.ts'
import { useGridPlace } from './use-grid-place.ts'
import './figure-grid.css'

interface Props {
  readonly model: GridModel
  readonly today: IsoDate
  /** Sends cells to the records. @returns what they have against it; `null` when the cells are there */
  readonly onEnter: (cells: readonly WantedFigure[], blanks: number) => Promise<Problem | null>
}

/**
 * Figures as in a spreadsheet: arrows walk, Shift widens the selection, typing or F2 edits, Del empties, Ctrl+C and Ctrl+V exchange
 * blocks with Excel. Questions that an entry gives rise to stand under the grid.
 */
export function FigureGrid({ model, today, onEnter }: Props) {
  const pane = useRef<HTMLDivElement>(null)
  const entry = useFigureEntry(onEnter, today)
  const { stop, anchor, goTo, goFrom, selectAll } = useGridPlace(model, pane)
  const { from, to } = blockBetween(anchor, stop)
  const rows = rowsOf(model)
  const lines = linesOf(model)
  const { drawn, after } = useDrawnLines(lines, stop.row, pane)

  const typings = useKeptTypings()
  const wanted = useKept((kept) => kept.wanted())
  const arrive = useEffectEvent((key: string) => {
    const row = rows.findIndex(({ cells }) => cells.some((cell) => isAt(cell, key)))
    if (row < 0) return
    goTo({ row, column: rows[row]?.cells.findIndex((cell) => isAt(cell, key)) ?? 0 })
    typings.arrived()
  })
  useEffect(() => {
    if (wanted !== null) arrive(wanted)
  }, [wanted])

  const empty = (): void => {
    const cells = rows
      .slice(from.row, to.row + 1)
      .flatMap((row) => row.cells.slice(from.column, to.column + 1))
    const entries = cells.filter((cell) => cell.kind === 'entry')
    if (entries.length > 0) entry.empty(entries)
  }
  /** Back to what the records would not take, unless the clerk is typing something else by now or has gone elsewhere. */
  const goBack = (place: GridPlace): void => {
    const { activeElement } = document
    if (pane.current?.contains(activeElement) && !(activeElement instanceof HTMLInputElement)) goTo(place)
  }
  const keys = (event: KeyboardEvent): void => {
    const step = arrows[event.key]
    const last = (rows[stop.row]?.cells.length ?? 1) - 1
    if (step !== undefined && !event.ctrlKey && !event.altKey) goFrom(stop, step, event.shiftKey)
    else if (event.key === 'Home') goTo({ row: stop.row, column: 0 }, event.shiftKey)
    else if (event.key === 'End') goTo({ row: stop.row, column: last }, event.shiftKey)
    else if (event.key === 'Delete') empty()
    else if (event.key.toLowerCase() === 'a' && event.ctrlKey) selectAll()
    else return
    event.preventDefault()
  }
  const paste = (text: string): void => {
    const { typed, closed, beyond } = pastedCells(model, from, text)
    if (beyond !== null) entry.refuseLarge(beyond)
    else entry.enterBlock(typed, closed)
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
            {drawn.map(({ index, space }) => {
              const line = lines[index]
              if (line === undefined) return null
              return (
                <Fragment key={line.key}>
                  {space > 0 && <Space height={space} />}
                  <GridLine
                    line={line}
                    index={index}
                    columns={model.heads.length}
                    stop={stop}
                    from={from}
                    to={to}
                    address={model.address}
                    onEnter={(text, opened) => entry.enter({ cell: opened, text })}
                    onStep={goFrom}
                    onRefused={goBack}
                    onClosed={entry.refuseClosed}
                  />
                </Fragment>
              )
            })}
            {after > 0 && <Space height={after} />}
          </tbody>
        </table>
      </div>
      <EntryTold entry={entry} onGone={() => goTo(stop)} />
      <EntryQuestion entry={entry} onGone={() => goTo(stop)} />
    </div>
  )
}

function isAt(cell: GridCell, key: string): boolean {
  return cell.kind === 'entry' && typingKey(cell) === key
}

/** Stands for the rows that are not in sight. */
function Space({ height }: { readonly height: number }) {
  return <tr aria-hidden="true" style={{ height }} />
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
