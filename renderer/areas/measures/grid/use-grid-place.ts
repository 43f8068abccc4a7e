import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import type { Step } from './figure-cell.tsx'
import { type GridModel, type GridPlace, rowsOf } from './grid-model.ts'

/** Where in a grid the keys are: the cell that has them, and the other corner of what is selected. */
export interface GridPlaces {
  readonly stop: GridPlace
  readonly anchor: GridPlace
  readonly goTo: (place: GridPlace, isWidening?: boolean) => void
  readonly goFrom: (place: GridPlace, step: Step, isWidening?: boolean) => void
  readonly selectAll: () => void
}

/** Walks a grid: the cell gone to is drawn, has the focus, and is in sight. */
export function useGridPlace(model: GridModel, pane: RefObject<HTMLElement | null>): GridPlaces {
  const [focus, setFocus] = useState<GridPlace>(model.start)
  const [anchor, setAnchor] = useState<GridPlace>(model.start)
  const isGoing = useRef(false)
  const rows = rowsOf(model)
  const row = Math.min(focus.row, rows.length - 1)
  const lastColumn = (of: number): number => (rows[of]?.cells.length ?? 1) - 1

  // Only now is its row drawn, wherever it stands.
  useLayoutEffect(() => {
    const cell = pane.current?.querySelector<HTMLElement>(
      `[data-row="${focus.row}"][data-column="${focus.column}"]`,
    )
    if (!cell || !pane.current) return
    if (isGoing.current) {
      isGoing.current = false
      // What was refused stays open in its cell.
      ;(cell.querySelector('input') ?? cell).focus({ preventScroll: true })
      cell.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    } else {
      // At first: within the sheet alone, so that the screen still begins at its top.
      const below = cell.getBoundingClientRect().bottom - pane.current.getBoundingClientRect().bottom
      pane.current.scrollBy({ top: Math.max(0, below) })
    }
  }, [focus, pane])

  const goTo = (place: GridPlace, isWidening = false): void => {
    if (rows[place.row]?.cells[place.column] === undefined) return
    isGoing.current = true
    setFocus({ ...place })
    if (!isWidening) setAnchor(place)
  }
  return {
    stop: { row, column: Math.min(focus.column, lastColumn(row)) },
    anchor,
    goTo,
    goFrom(place, step, isWidening = false) {
      const [down, across] = steps[step]
      const next = { row: place.row + down, column: place.column + across }
      goTo(rows[next.row]?.cells[next.column] ? next : place, isWidening)
    },
    selectAll() {
      goTo({ row: 0, column: 0 }, true)
      setAnchor({ row: rows.length - 1, column: lastColumn(rows.length - 1) })
    },
  }
}

const steps: Readonly<Record<Step, readonly [rows: number, columns: number]>> = {
  down: [1, 0],
  up: [-1, 0],
  right: [0, 1],
  left: [0, -1],
  here: [0, 0],
}
