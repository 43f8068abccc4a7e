import { type KeyboardEvent, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useOpenCell } from './open-cells.ts'

interface Props {
  /** Tells it from all other cells. */
  readonly cellKey: string
  /** "Target of 7/2023/P" */
  readonly name: string
  readonly text: string
  /** Where the grid's arrows find it. */
  readonly place: { readonly row: number; readonly column: number }
  /** The grid's one stop of the Tab key. */
  readonly isStop: boolean
  readonly isFixed: boolean
  readonly onSave: (text: string) => Promise<boolean>
}

/**
 * A cell edited in place: F2, Enter or typing opens it, Enter saves and goes down, Tab saves and goes right, Esc restores. What was
 * refused stays open with what was typed, as it does when another window changes the cell meanwhile: saved once more it takes the
 * other's place.
 */
export function Cell({ cellKey, name, text, place, isStop, isFixed, onSave }: Props) {
  const { open: opened, put, close: putAway } = useOpenCell(cellKey)
  const typed = opened?.typed ?? null
  // One that is open again, as after a scroll or a start, does not take the keys.
  const [isAsked, ask] = useState(false)
  const cell = useRef<HTMLDivElement>(null)
  // Leaving the field saves it, but not once more when it closes by a key.
  const isLeaving = useRef(false)
  /** Saves over what stood here when it was opened, until that was refused. */
  const saveOverSeen = useRef<Props['onSave'] | null>(null)
  const isChanged = typed !== null && typed.trim() !== text
  const type = (words: string): void => put({ typed: words, seen: opened?.seen ?? text })
  const close = (): void => {
    isLeaving.current = true
    ask(false)
    putAway()
  }
  const open = (with_: string): void => {
    if (isFixed) return
    isLeaving.current = false
    saveOverSeen.current = onSave
    ask(true)
    type(with_)
  }

  const save = async (then: 'down' | 'right' | 'left' | 'stay'): Promise<void> => {
    if (typed === null || isLeaving.current) return
    isLeaving.current = true
    const isDone = !isChanged || (await (saveOverSeen.current ?? onSave)(typed.trim()))
    isLeaving.current = isDone
    if (!isDone) saveOverSeen.current = null
    else if (then === 'stay') close()
    else closeAndGo(then)
  }
  /** At once: a frame that comes late would take the focus from where the next keys have opened something already. */
  const closeAndGo = (way: Way): void => {
    const isHere = cell.current?.contains(document.activeElement) === true
    flushSync(close)
    if (isHere) focusFrom(cell.current, place, way)
  }

  if (typed === null)
    return (
      <div
        ref={cell}
        className="ref-cell"
        role="button"
        tabIndex={isStop ? 0 : -1}
        aria-label={`${name}: ${text === '' ? 'nothing' : text}`}
        aria-disabled={isFixed}
        data-row={place.row}
        data-column={place.column}
        onDoubleClick={() => open(text)}
        onKeyDown={(event) => {
          if (event.key === 'F2' || event.key === 'Enter') {
            event.preventDefault()
            open(text)
          } else if (
            event.key.length === 1 &&
            event.key !== ' ' &&
            !event.ctrlKey &&
            !event.altKey &&
            !event.metaKey
          ) {
            event.preventDefault()
            open(event.key)
          }
        }}
      >
        {text}
      </div>
    )
  return (
    <div ref={cell} className="ref-cell-open" data-row={place.row} data-column={place.column}>
      <textarea
        // The clerk has just asked for it.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus={isAsked}
        aria-label={name}
        value={typed}
        ref={caretAtEnd}
        onChange={(event) => type(event.target.value)}
        onBlur={() => void save('stay')}
        onKeyDown={(event) => {
          event.stopPropagation()
          const then = keyMeans(event)
          if (then === null) return
          event.preventDefault()
          if (then === 'restore') closeAndGo('here')
          else void save(then)
        }}
      />
    </div>
  )
}

/** Behind what the cell was opened with, where typing goes on. */
function caretAtEnd(field: HTMLTextAreaElement | null): void {
  field?.setSelectionRange(field.value.length, field.value.length)
}

function keyMeans(event: KeyboardEvent): 'down' | 'right' | 'left' | 'restore' | null {
  if (event.key === 'Enter' && !event.shiftKey) return 'down'
  if (event.key === 'Tab') return event.shiftKey ? 'left' : 'right'
  return event.key === 'Escape' ? 'restore' : null
}

type Way = 'down' | 'up' | 'right' | 'left' | 'here'
const steps: Readonly<Record<Way, readonly [rows: number, columns: number]>> = {
  down: [1, 0],
  up: [-1, 0],
  right: [0, 1],
  left: [0, -1],
  here: [0, 0],
}

/** Focuses the number in the row that the Tab key stops at: it stays when the words beside it are drawn anew. */
export function focusGrid(): void {
  const row = document.querySelector<HTMLElement>('.ref-grid [data-row][tabindex="0"]')?.dataset['row']
  document.querySelector<HTMLElement>(`.ref-grid [data-row="${row}"][data-column="0"]`)?.focus()
}

/** Moves the focus to the cell beside one; it stays where there is none. */
export function focusFrom(from: Element | null, place: Props['place'], way: Way): void {
  const [rows, columns] = steps[way]
  const grid = document.querySelector('.ref-grid')
  const at = (row: number, column: number): HTMLElement | null =>
    grid?.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`) ?? null
  const next = at(place.row + rows, place.column + columns) ?? at(place.row, place.column)
  ;(next ?? (from as HTMLElement | null))?.focus()
}
