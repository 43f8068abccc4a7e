import { type Client, useClient } from './packwright-context.ts'

/** Holds what the clerk has typed and the records do not hold yet: it outlives its screen, so that no word goes with it. */
export interface HeldWords {
  readonly isWaiting: () => boolean
  /** The window is about to close: what waits for the pause between keys need not wait any more. */
  readonly hurry?: () => void
}

/**
 * One holder for each application that a page speaks to, made when it is first asked for; while something in it waits, the window asks
 * before it closes.
 * @returns a hook
 */
export function heldWords<Held extends HeldWords>(create: (client: Client) => Held): () => Held {
  const ofClient = new WeakMap<Client, Held>()
  return function useHeldWords() {
    const client = useClient()
    const known = ofClient.get(client)
    if (known !== undefined) return known
    const held = create(client)
    ofClient.set(client, held)
    addEventListener('beforeunload', (event) => {
      if (!held.isWaiting()) return
      event.preventDefault()
      held.hurry?.()
    })
    return held
  }
}
