import { useSyncExternalStore } from 'react'
import type { Problem } from '../../../../shared/problems/problem.ts'
import { type HeldWords, heldWords } from '../../../client/held-words.ts'
import type { EntryCell } from './grid-model.ts'

/** Nobody can read it; a question about something else was open; or what the records had against it. */
export type NotEnteredBecause = 'unclear' | 'unanswered' | Problem

/** What was typed into a cell and could not be entered: it is told until it is mended, or dropped on purpose. */
export interface KeptTyping {
  readonly key: string
  /** "Offences, Q3 2023/24" */
  readonly name: string
  readonly text: string
  readonly because: NotEnteredBecause
  /** The screen that it was typed on. */
  readonly address: string
}

interface KeptTypings extends HeldWords {
  /** All that is not entered, in the order in which it was typed. */
  readonly all: () => readonly KeptTyping[]
  /** The key of the cell that the clerk wants to go to, until its sheet has taken them there. */
  readonly wanted: () => string | null
  readonly keep: (typing: KeptTyping) => void
  /** It was entered, or is not wanted any more. */
  readonly drop: (key: string) => void
  /** Leads to the sheet that something was typed on, and there to its cell. */
  readonly goTo: (typing: KeptTyping) => void
  /** Somebody has come to the cell that was gone to. */
  readonly arrived: () => void
  readonly subscribe: (listener: () => void) => () => void
}

export const useKeptTypings = heldWords(createKeptTypings)

/** Something of what is kept, as it is now. */
export function useKept<Picked>(pick: (typings: KeptTypings) => Picked): Picked {
  const typings = useKeptTypings()
  return useSyncExternalStore(typings.subscribe, () => pick(typings))
}

/** Tells a cell from all others, on whichever sheet it stands. */
export function typingKey({ seriesId, period }: Pick<EntryCell, 'seriesId' | 'period'>): string {
  return `${seriesId} ${period}`
}

function createKeptTypings(): KeptTypings {
  let kept: readonly KeptTyping[] = []
  let wanted: string | null = null
  const listeners = new Set<() => void>()
  const tell = (): void => listeners.forEach((listener) => listener())
  const drop = (key: string): void => {
    if (!kept.some((one) => one.key === key)) return
    kept = kept.filter((one) => one.key !== key)
    tell()
  }
  return {
    isWaiting: () => kept.length > 0,
    all: () => kept,
    wanted: () => wanted,
    keep(typing) {
      kept = [...kept.filter(({ key }) => key !== typing.key), typing]
      tell()
    },
    drop,
    goTo({ key, address }) {
      wanted = key
      location.hash = address
      tell()
    },
    arrived() {
      wanted = null
      tell()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
