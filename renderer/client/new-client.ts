import type { QueryClient } from '@tanstack/react-query'
import type { Bridge } from '../../shared/contract/contract.ts'
import { callOver } from './call.ts'
import type { Client } from './packwright-context.ts'
import { isBehind, isReadName } from './query-cache.ts'
import { areaOfChange } from './watched-areas.ts'

/** The application behind a bridge; it remembers what this window itself has changed, which its news may not have told yet. */
export function newClient(bridge: Bridge, cache: QueryClient): Client {
  /** When this window changed an area last. */
  const changedAt = new Map<string, number>()
  const call = callOver(bridge, (name) => {
    if (!isReadName(name)) changedAt.set(areaOfChange(name), Date.now())
  })
  return { bridge, call, isBehind: (area) => isBehind(cache, area, changedAt.get(area) ?? 0) }
}
