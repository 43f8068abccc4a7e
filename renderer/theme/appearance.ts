import { useSyncExternalStore } from 'react'

/** What the clerk chose for this computer; `system` follows Windows. */
export const appearances = ['system', 'light', 'dark'] as const
export type Appearance = (typeof appearances)[number]

const storageKey = 'packwright.appearance'
const darkQuery = '(prefers-color-scheme: dark)'
const listeners = new Set<() => void>()

/** The stored word, or `system` for none and for one we do not know. */
export function readAppearance(stored: string | null): Appearance {
  return appearances.find((one) => one === stored) ?? 'system'
}

/** Whether the dark colours are to be shown. */
export function isDark(appearance: Appearance, systemIsDark: boolean): boolean {
  return appearance === 'dark' || (appearance === 'system' && systemIsDark)
}

/** Keeps the choice and shows it at once. */
export function chooseAppearance(appearance: Appearance): void {
  localStorage.setItem(storageKey, appearance)
  announce()
}

/** The clerk's choice, and whether it means dark just now. */
export function useAppearance(): { readonly appearance: Appearance; readonly dark: boolean } {
  const appearance = useSyncExternalStore(subscribe, currentAppearance)
  const dark = useSyncExternalStore(subscribe, currentlyDark)
  return { appearance, dark }
}

function currentAppearance(): Appearance {
  return readAppearance(localStorage.getItem(storageKey))
}

function currentlyDark(): boolean {
  return isDark(currentAppearance(), matchMedia(darkQuery).matches)
}

function subscribe(listener: () => void): () => void {
  const media = matchMedia(darkQuery)
  listeners.add(listener)
  media.addEventListener('change', listener)
  return () => {
    listeners.delete(listener)
    media.removeEventListener('change', listener)
  }
}

function announce(): void {
  for (const listener of listeners) listener()
}
