import type { LayoutState } from '../../shared/pack/pack-view.ts'

/** A layout engine's state and those who wish to hear of it. */
export interface StateBoard {
  readonly state: () => LayoutState
  /** Returns the function that ends the listening. */
  readonly onState: (listener: (state: LayoutState) => void) => () => void
  readonly setState: (state: LayoutState) => void
}

export function stateOf(first: LayoutState): StateBoard {
  let present = first
  const listeners = new Set<(state: LayoutState) => void>()
  return {
    state: () => present,
    onState(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    setState(state) {
      present = state
      for (const listener of listeners) listener(state)
    },
  }
}
