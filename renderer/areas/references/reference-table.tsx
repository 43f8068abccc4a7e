import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type {
  RegisterColumn,
  RegisterCommittee,
  RegisteredReference,
  RegisterView,
} from '../../../shared/contract/reference-views.ts'
import { SortHeads } from '../../parts/sort-heads.tsx'
import { useMedia } from '../../parts/use-media.ts'
import { focusFrom, focusGrid } from './cell.tsx'
import { ReferenceRow } from './reference-row.tsx'
import type { RegisterEditing } from './use-register.ts'
import './reference-table.css'

interface Props {
  readonly rows: readonly RegisteredReference[]
  readonly view: RegisterView
  readonly onView: (change: Partial<RegisterView>) => void
  readonly openId: number | null
  readonly onOpen: (referenceId: number) => void
  readonly committees: readonly RegisterCommittee[]
  readonly selected: ReadonlySet<number>
  readonly onSelect: (selected: ReadonlySet<number>) => void
  readonly editing: RegisterEditing
}

const columns: readonly { readonly key: RegisterColumn; readonly text: string }[] = [
  { key: 'number', text: 'No.' },
  { key: 'action', text: 'Action' },
  { key: 'owners', text: 'Owner' },
  { key: 'status', text: 'Status' },
  { key: 'due', text: 'Target' },
  { key: 'standing', text: 'State' },
]

/** Above so many rows only those in sight are drawn. */
const drawnWhole = 200

/** The register as a grid: arrows go from cell to cell, Space selects, F2 edits, Enter on a number opens its story. */
export function ReferenceTable({
  rows,
  committees,
  view,
  onView,
  openId,
  onOpen,
  selected,
  onSelect,
  editing,
}: Props) {
  const pane = useRef<HTMLDivElement>(null)
  const isOfSeveral = new Set(rows.map(({ committeeId }) => committeeId)).size > 1
  const names = new Map(committees.map(({ id, name, shortName }) => [id, shortName ?? name]))
  const [stop, setStop] = useState({ row: 0, column: 0 })
  // The row chosen last by its box: with Shift the next one takes all between.
  const anchor = useRef<number | null>(null)
  // The focus stays among the rows when the one that had it is gone, as a discharged one is.
  const holdsFocus = useRef(false)
  useEffect(() => {
    if (holdsFocus.current && document.activeElement === document.body) focusGrid()
  }, [rows])
  const isPrinting = useMedia('print')
  const isVirtual = rows.length > drawnWhole && !isPrinting
  // In a narrow window, as at 200 %, the whole register scrolls, and no pane within it.
  const isNarrow = useMedia('(max-width: 760px)')
  const [below, setBelow] = useState(0)
  useLayoutEffect(() => setBelow(isNarrow ? heightAbove(pane.current) : 0), [isNarrow])
  // Warned of for React's compiler, which would keep its answers; nothing here is compiled with it.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => (isNarrow ? registerOf(pane.current) : pane.current),
    scrollMargin: below,
    estimateSize: () => 56,
    overscan: 12,
    enabled: isVirtual,
  })
  const drawn = isVirtual ? virtual.getVirtualItems() : rows.map((_, index) => ({ index, start: 0, end: 0 }))
  const before = isVirtual ? (drawn[0]?.start ?? below) - below : 0
  const after = isVirtual ? virtual.getTotalSize() - ((drawn.at(-1)?.end ?? below) - below) : 0
  const stopRow = Math.min(stop.row, rows.length - 1)

  const walk = (event: KeyboardEvent<HTMLElement>): void => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-row]')
    if (cell === null) return
    const place = { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) }
    const id = rows[place.row]?.id
    const way = ways[event.key]
    if (way !== undefined && !event.ctrlKey && !event.altKey) {
      event.preventDefault()
      const row = place.row + (way === 'down' ? 1 : way === 'up' ? -1 : 0)
      const next = rows[row]?.id
      if (event.shiftKey && id !== undefined && next !== undefined) onSelect(new Set([...selected, id, next]))
      // At once, so that a key held down loses none of its presses.
      if (next === undefined || drawn.some(({ index }) => index === row)) focusFrom(cell, place, way)
      else {
        virtual.scrollToIndex(row)
        requestAnimationFrame(() => focusFrom(cell, place, way))
      }
    } else if (event.key === ' ' && id !== undefined) {
      event.preventDefault()
      onSelect(toggled(selected, id))
    } else if (event.key.toLowerCase() === 'a' && event.ctrlKey) {
      event.preventDefault()
      onSelect(new Set(rows.map((each) => each.id)))
    }
  }

  return (
    <div className="ref-pane" ref={pane} data-pane="" tabIndex={-1}>
      <table
        className="register-table ref-grid"
        // A table whose cells are walked by arrows is a grid (ARIA 1.2).
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
        role="grid"
        aria-label="Outstanding references"
        aria-rowcount={rows.length + 1}
        aria-multiselectable="true"
        onKeyDown={walk}
        onBlur={({ relatedTarget, currentTarget }) => {
          if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) holdsFocus.current = false
        }}
        onFocus={(event) => {
          holdsFocus.current = true
          const { row, column } = event.target.dataset
          if (row !== undefined && column !== undefined) setStop({ row: Number(row), column: Number(column) })
        }}
      >
        <Heads view={view} onView={onView} />
        <tbody>
          {before > 0 && <Space height={before} />}
          {drawn.map(({ index }) => {
            const reference = rows[index]
            if (reference === undefined) return null
            return (
              <ReferenceRow
                key={reference.id}
                reference={reference}
                committee={isOfSeveral ? (names.get(reference.committeeId) ?? null) : null}
                row={index}
                stop={stopRow === index ? stop.column : null}
                isOpen={reference.id === openId}
                isSelected={selected.has(reference.id)}
                onOpen={() => onOpen(reference.id)}
                onSelect={(isRange) => {
                  const from = isRange ? rows.findIndex(({ id }) => id === anchor.current) : -1
                  anchor.current = reference.id
                  onSelect(
                    from < 0 ? toggled(selected, reference.id) : withRange(selected, rows, from, index),
                  )
                }}
                editing={editing}
                measure={isVirtual ? virtual.measureElement : undefined}
              />
            )
          })}
          {after > 0 && <Space height={after} />}
        </tbody>
      </table>
    </div>
  )
}

function Heads({ view, onView }: Pick<Props, 'view' | 'onView'>) {
  return (
    <thead>
      {/* On each page of a print-out that is not for the public. */}
      <tr className="ref-print-mark" aria-hidden="true">
        <td colSpan={columns.length}>Not for publication: this list holds non-public references.</td>
      </tr>
      <tr>
        <SortHeads
          columns={columns}
          sort={view.sort}
          descending={view.descending}
          onSort={(sort, descending) => onView({ sort, descending })}
        />
      </tr>
    </thead>
  )
}

const registerOf = (pane: HTMLElement | null): HTMLElement | null => pane?.closest('.register') ?? null

/** What stands over the rows where they scroll with the whole register, in pixels. */
function heightAbove(pane: HTMLElement | null): number {
  const register = registerOf(pane)
  if (pane === null || register === null) return 0
  return pane.getBoundingClientRect().top - register.getBoundingClientRect().top + register.scrollTop
}

/** Stands for the rows that are not in sight. */
function Space({ height }: { readonly height: number }) {
  return <tr aria-hidden="true" style={{ height }} />
}

const ways: Readonly<Record<string, 'down' | 'up' | 'left' | 'right'>> = {
  ArrowDown: 'down',
  ArrowUp: 'up',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

/** Those selected and every row from one place to another, both included. */
function withRange(
  selected: ReadonlySet<number>,
  rows: readonly RegisteredReference[],
  from: number,
  to: number,
): ReadonlySet<number> {
  const between = rows.slice(Math.min(from, to), Math.max(from, to) + 1)
  return new Set([...selected, ...between.map(({ id }) => id)])
}

function toggled(selected: ReadonlySet<number>, id: number): ReadonlySet<number> {
  const next = new Set(selected)
  if (!next.delete(id)) next.add(id)
  return next
}
