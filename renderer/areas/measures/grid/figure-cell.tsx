import { type KeyboardEvent, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Problem } from '../../../../shared/problems/problem.ts'
import { focusOnce } from '../../../parts/focus-once.ts'
import { type NotEnteredBecause, typingKey, useKept, useKeptTypings } from './kept-typing.ts'
import type { Entering } from './use-figure-entry.ts'
import { cellText, cellWords, editText, type EntryCell, type GridPlace, wasText } from './grid-model.ts'

export type Step = 'down' | 'up' | 'right' | 'left' | 'here'

interface Props {
  readonly cell: EntryCell
  readonly place: GridPlace
  /** The grid's one stop of the Tab key. */
  readonly isStop: boolean
  readonly isSelected: boolean
  /** Of the screen that the sheet stands on. */
  readonly address: string
  readonly onEnter: (text: string, opened: EntryCell) => Entering
  /** Goes on from here. */
  readonly onStep: (step: Step) => void
  /** The records would not take what was typed here, and the keys may have gone on. */
  readonly onRefused: () => void
}

/** A cell as in a spreadsheet: typing, F2 or Enter opens it; Enter goes down, Tab right, Esc restores. */
export function FigureCell({ cell, place, isStop, isSelected, address, onEnter, onStep, onRefused }: Props) {
  const [typed, type] = useState<string | null>(null)
  /** What is on its way to the records, shown until they say it; what stood there until then. */
  const [sent, send] = useState<{ readonly text: string; readonly before: EntryCell['reading'] } | null>(null)
  const key = typingKey(cell)
  const typings = useKeptTypings()
  /** What was refused stays where it was typed, until it is mended or dropped. */
  const refused = useKept(({ all }) => all().find((one) => one.key === key)?.text ?? null)
  const isRefused = typed === null && refused !== null
  // Leaving the field enters it, but not once more when it closes by a key.
  const isLeaving = useRef(false)
  /** As it stood when it was opened: another's figure that came since is not written over unseen. */
  const opened = useRef(cell)
  const { text, isFigure } = cellText(cell)
  const was = wasText(cell)

  const open = (with_: string): void => {
    isLeaving.current = false
    opened.current = cell
    type(with_)
  }
  /** Before the next key comes: that one belongs to the next cell, however long the records take. */
  const close = (step: Step | null): void => {
    const said = typed ?? refused
    // What was refused is tried again by a key, not by passing through its cell.
    if (said === null || isLeaving.current || (isRefused && step === null)) return
    // What was told of another's figure when it was refused has been seen: once more means in its place.
    if (isRefused) opened.current = cell
    const isChanged = said !== editText(opened.current)
    const entering: Entering = isChanged ? onEnter(said, opened.current) : { kind: 'done' }
    if (entering.kind === 'refused') return refuse(said, entering.because)
    isLeaving.current = true
    type(null)
    typings.drop(key)
    if (entering.kind === 'sent') {
      send({ text: said, before: cell.reading })
      void tellRefusal(said, entering.refusal)
    }
    // What is asked under the grid has the focus.
    if (step !== null && entering.kind !== 'asked') onStep(step)
  }
  /** Told on every screen of the measures; the keys may be elsewhere by now. */
  const refuse = (said: string, because: NotEnteredBecause): void => {
    isLeaving.current = false
    send(null)
    type(null)
    typings.keep({ key, name: cell.name, text: said, because, address })
  }
  const tellRefusal = async (said: string, refusal: Promise<Problem | null>): Promise<void> => {
    const problem = await refusal
    if (problem === null) return
    refuse(said, problem)
    onRefused()
  }
  // A cell that is scrolled out of sight goes without being left: what was typed is entered all the same.
  const goes = useEffectEvent(() => close(null))
  useEffect(() => () => goes(), [])

  const restore = (): void => {
    isLeaving.current = true
    type(null)
    typings.drop(key)
    onStep('here')
  }

  const isOnItsWay = sent !== null && sent.before === cell.reading
  const shown = typed ?? refused
  if (shown !== null)
    return (
      <td className="grid-cell grid-cell-open" data-row={place.row} data-column={place.column}>
        <input
          ref={isRefused ? null : focusOnce}
          aria-label={cell.name}
          aria-invalid={isRefused}
          className="figures"
          value={shown}
          maxLength={300}
          onChange={(event) => {
            isLeaving.current = false
            if (isRefused) opened.current = cell
            type(event.target.value)
          }}
          onBlur={() => close(null)}
          onPaste={(event) => event.stopPropagation()}
          onCopy={(event) => event.stopPropagation()}
          onKeyDown={(event) => {
            event.stopPropagation()
            const step = stepOf(event)
            if (event.key === 'Escape') restore()
            else if (step === null) return
            else close(step)
            event.preventDefault()
          }}
        />
      </td>
    )
  return (
    <td
      className={`grid-cell${isSelected ? ' grid-cell-selected' : ''}`}
      // A cell of a grid is what its arrows walk to (ARIA 1.2).
      tabIndex={isStop ? 0 : -1}
      data-row={place.row}
      data-column={place.column}
      aria-label={cellWords(cell)}
      aria-selected={isSelected}
      title={cell.reading?.missingReason ?? undefined}
      onDoubleClick={() => open(editText(cell))}
      onKeyDown={(event) => {
        if (event.ctrlKey || event.altKey || event.metaKey) return
        if (event.key === 'F2' || event.key === 'Enter') open(editText(cell))
        else if (event.key.length === 1 && event.key !== ' ') open(event.key)
        else return
        event.preventDefault()
        event.stopPropagation()
      }}
    >
      {was !== null && <span className="grid-was">{was}</span>}
      {cell.small !== null && <span className="grid-small">{cell.small}</span>}
      {isOnItsWay ? (
        <span className="grid-none figures">{sent.text}</span>
      ) : (
        <span className={isFigure ? 'figures' : 'grid-none'}>{text}</span>
      )}
    </td>
  )
}

function stepOf(event: KeyboardEvent): Step | null {
  if (event.key === 'Enter') return event.shiftKey ? 'up' : 'down'
  if (event.key === 'Tab') return event.shiftKey ? 'left' : 'right'
  return event.key === 'ArrowDown' ? 'down' : event.key === 'ArrowUp' ? 'up' : null
}
