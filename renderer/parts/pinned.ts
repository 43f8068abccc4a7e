import { useSyncExternalStore } from 'react'

const storageKey = 'packwright.pinned-meetings'
/** A clerk lives in one to three meetings at a time. */
const most = 5
const listeners = new Set<() => void>()
let last: { readonly stored: string | null; readonly ids: readonly number[] } = { stored: null, ids: [] }

/** Reads the kept list; anything that is not a list of meeting ids is no list. */
export function readPinned(stored: string | null): readonly number[] {
  if (stored === null) return []
  return stored
    .split(',')
    .map(Number)
    .filter((id) => Number.isInteger(id) && id > 0)
}

/** The list with the meeting put on, as the newest, or taken off. */
export function togglePinned(ids: readonly number[], meetingId: number): readonly number[] {
  return ids.includes(meetingId) ? ids.filter((id) => id !== meetingId) : [...ids, meetingId].slice(-most)
}

/** The meetings the clerk pinned on this computer, in the order they were pinned, and the way to change that. */
export function usePinned(): {
  readonly pinned: readonly number[]
  readonly toggle: (meetingId: number) => void
} {
  const pinned = useSyncExternalStore(subscribe, current)
  return {
    pinned,
    toggle: (meetingId) => {
      localStorage.setItem(storageKey, togglePinned(pinned, meetingId).join(','))
      for (const listener of listeners) listener()
    },
  }
}

/** The same list as long as what is stored is the same: React asks often and compares by identity. */
function current(): readonly number[] {
  const stored = localStorage.getItem(storageKey)
  if (stored !== last.stored) last = { stored, ids: readPinned(stored) }
  return last.ids
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    removeEventListener('storage', listener)
  }
}
