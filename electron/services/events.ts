import type { AppEvent } from '../../shared/contract/contract.ts'
import type { Announce } from './service-context.ts'

/** Whoever wants to hear news of the application. */
export interface Events {
  /** @returns ends the listening */
  listen(listener: (event: AppEvent) => void): () => void
}

/** News from the services to every listener, in the order it was told. */
export function createEvents(clock: () => Date): { readonly events: Events; readonly announce: Announce } {
  const listeners = new Set<(event: AppEvent) => void>()
  const tell = (event: AppEvent): void => listeners.forEach((listener) => listener(event))
  return {
    events: {
      listen(listener) {
        listeners.add(listener)
        return () => void listeners.delete(listener)
      },
    },
    announce: {
      changed: (areas) => tell({ kind: 'changed', areas }),
      saved: () => tell({ kind: 'saved', at: clock().toISOString() }),
      job: (progress) => tell({ kind: 'job', progress }),
      layout: (state) => tell({ kind: 'layout', state }),
    },
  }
}
