import { useSyncExternalStore } from 'react'
import type { EntryCell } from './grid-model.ts'

/** What was typed into a cell and could not be entered: it is told until it is mended, or dropped on purpose. */
export interface KeptTyping {
  readonly key: string
  /** "Offences, Q3 2023/24" */
  readonly name: string
  readonly text: string
  /** The screen that it was typed on. */
  readonly address: string
}

let kept: readonly KeptTyping[] = []
/** The one that the clerk wants to go to, until its sheet has taken them there. */
let wanted: string | null = null
const listeners = new Set<() => void>()

addEventListener('beforeunload', (event) => {
  if (kept.length > 0) event.preventDefault()
})

/** Tells a cell from all others, on whichever sheet it stands. */
export function typingKey({ seriesId, period }: Pick<EntryCell, 'seriesId' | 'period'>): string {
  return `${seriesId} ${period}`
}

export function keepTyping(typing: KeptTyping): void {
  kept = [...kept.filter(({ key }) => key !== typing.key), typing]
  tell()
}

/** It was entered, or is not wanted any more. */
export function dropTyping(key: string): void {
  if (!kept.some((one) => one.key === key)) return
  kept = kept.filter((one) => one.key !== key)
  tell()
}

/** All that is not entered, in the order in which it was typed. */
export function useKeptTypings(): readonly KeptTyping[] {
  return useSyncExternalStore(subscribe, () => kept)
}

/** What was typed into one cell; `null` where nothing waits. */
export function useKeptTyping(key: string): string | null {
  return useSyncExternalStore(subscribe, () => kept.find((one) => one.key === key)?.text ?? null)
}

/** Leads to the sheet that something was typed on, and there to its cell. */
export function goToTyping({ key, address }: KeptTyping): void {
  wanted = key
  location.hash = address
  tell()
}

/** The key of the cell that is gone to; `null` once somebody has `arrived`. */
export function useWantedTyping(): string | null {
  return useSyncExternalStore(subscribe, () => wanted)
}

export function arrived(): void {
  wanted = null
  tell()
}

function tell(): void {
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
