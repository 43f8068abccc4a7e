import { useSyncExternalStore } from 'react'
import { heldWords, type HeldWords } from '../../client/held-words.ts'

/** What is typed into a cell, and what stood there when it was opened. */
interface TypedCell {
  readonly typed: string
  readonly seen: string
}

interface OpenCells extends HeldWords {
  readonly of: (cell: string) => TypedCell | null
  readonly put: (cell: string, typed: TypedCell) => void
  readonly close: (cell: string) => void
  readonly subscribe: (listener: () => void) => () => void
}

const storageKey = 'packwright.open-cells'
type Stored = Readonly<Record<string, Readonly<Record<string, TypedCell>>>>

/**
 * The cells that are open for typing. They outlive their rows, which are drawn only while in sight, and the window, which may be ended
 * over them: what another run of it left is open again in the next. While something waits to be saved the window asks before it closes.
 */
const useCells = heldWords((): OpenCells => {
  const own = crypto.randomUUID()
  let cells: ReadonlyMap<string, TypedCell> = new Map()
  const listeners = new Set<() => void>()
  const set = (next: ReadonlyMap<string, TypedCell>): void => {
    cells = next
    const waiting = [...cells].filter(([, { typed, seen }]) => typed !== seen)
    store({ ...stored(), [own]: Object.fromEntries(waiting) })
    for (const listener of listeners) listener()
  }
  void takeOver(own).then((left) => left.size > 0 && set(new Map([...left, ...cells])))
  return {
    isWaiting: () => [...cells.values()].some(({ typed, seen }) => typed.trim() !== seen),
    of: (cell) => cells.get(cell) ?? null,
    put: (cell, typed) => set(new Map(cells).set(cell, typed)),
    close: (cell) => set(new Map([...cells].filter(([key]) => key !== cell))),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
})

/** One cell's words: `null` while it is closed. */
export function useOpenCell(cell: string): {
  readonly open: TypedCell | null
  readonly put: (typed: TypedCell) => void
  readonly close: () => void
} {
  const cells = useCells()
  return {
    open: useSyncExternalStore(cells.subscribe, () => cells.of(cell)),
    put: (typed) => cells.put(cell, typed),
    close: () => cells.close(cell),
  }
}

/** Takes what windows left that are gone: a living one holds a lock under its name, which goes with it however it ends. */
async function takeOver(own: string): Promise<ReadonlyMap<string, TypedCell>> {
  void navigator.locks.request(lockOf(own), () => new Promise(() => {}))
  const { held = [] } = await navigator.locks.query()
  const living = new Set(held.map(({ name }) => name))
  const all = Object.entries(stored())
  const gone = all.filter(([name]) => name !== own && !living.has(lockOf(name)))
  if (gone.length > 0)
    store(Object.fromEntries(all.filter((each) => !gone.some(([name]) => name === each[0]))))
  return new Map(gone.flatMap(([, cells]) => Object.entries(cells)))
}

const lockOf = (window: string): string => `${storageKey} ${window}`

function store(all: Stored): void {
  const used = Object.entries(all).filter(([, cells]) => Object.keys(cells).length > 0)
  localStorage.setItem(storageKey, JSON.stringify(Object.fromEntries(used)))
}

function stored(): Stored {
  // Written by `store` and by nobody else.
  return JSON.parse(localStorage.getItem(storageKey) ?? '{}') as Stored
}
