import type { AppEvent, Operations } from '../../shared/contract/contract.ts'
import type { Application } from '../../electron/hosts/application.ts'
import { Problem } from '../../shared/problems/problem.ts'

/** What the stand-in does when an operation is called; every operation not given fails the test that calls it. */
export type Some = Partial<Operations>

export interface StandIn extends Application {
  /** Sends news as the application would. */
  tell(event: AppEvent): void
  /** Files that came through the door. */
  readonly taken: { readonly name: string; readonly bytes: Uint8Array }[]
  readonly listeners: Set<(event: AppEvent) => void>
}

/** An application with nothing behind it, so that a host is tested alone. */
export function standInApplication(some: Some = {}): StandIn {
  const listeners = new Set<(event: AppEvent) => void>()
  const taken: { name: string; bytes: Uint8Array }[] = []
  return {
    // Only the operations that a test gives are ever called: the others are not there.
    operations: some as Operations,
    events: {
      listen(listener) {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
    },
    files: {
      offer(name, bytes) {
        taken.push({ name, bytes })
        return `token-for-file-${taken.length}`
      },
      offerPath: (path) => `token-for-${path}`,
      offerBeside: (token, place, bytes) => void taken.push({ name: `${token}: ${place}`, bytes }),
    },
    packs: {
      pdf: (packId) =>
        packId === 3
          ? Promise.resolve(new TextEncoder().encode('%PDF-1.7 pack three'))
          : Promise.reject(new Problem('no-such-pack', {})),
      folder: (packId) =>
        packId === 3 ? Promise.resolve('packs/three') : Promise.reject(new Problem('no-such-pack', {})),
    },
    tell: (event) => listeners.forEach((listener) => listener(event)),
    taken,
    listeners,
  }
}
