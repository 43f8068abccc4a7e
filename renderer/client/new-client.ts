import type { QueryClient } from '@tanstack/react-query'
import { type Bridge, contract } from '../../shared/contract/contract.ts'
import type { Area } from '../../shared/contract/operation.ts'
import { callOver } from './call.ts'
import type { Client } from './packwright-context.ts'
import { isBehind } from './query-cache.ts'

/** The application behind a bridge; it remembers what this window itself has changed, which its news may not have told yet. */
export function newClient(bridge: Bridge, cache: QueryClient): Client {
  /** When this window changed an area last. */
  const changedAt = new Map<Area, number>()
  const steps = new Set<number>()
  const call = callOver(bridge, (name, value) => {
    for (const area of contract[name].changes) changedAt.set(area, Date.now())
    const stepId = stepIn(value)
    if (stepId !== null) steps.add(stepId)
  })
  return {
    bridge,
    call,
    isBehind: (area) => isBehind(cache, area, changedAt.get(area) ?? 0),
    hasTaken: (stepId) => steps.has(stepId),
  }
}

/** The step on the measures that an answer names (`TakenStep`). */
function stepIn(value: unknown): number | null {
  const isNamed = typeof value === 'object' && value !== null && 'stepId' in value
  return isNamed && typeof value.stepId === 'number' ? value.stepId : null
}
