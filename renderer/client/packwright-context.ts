import { createContext, use } from 'react'
import type { Bridge } from '../../shared/contract/contract.ts'
import type { Area } from '../../shared/contract/operation.ts'
import type { Call } from './call.ts'

/** The application as the page has it: the bridge for files, PDFs and news, and the typed call over it. */
export interface Client {
  readonly bridge: Bridge
  readonly call: Call
  /** Whether what the screen shows of an area may be behind what this window itself has changed there. */
  readonly isBehind: (area: Area) => boolean
  /** Whether a step on the measures was taken in this window since it was opened. */
  readonly hasTaken: (stepId: number) => boolean
}

export const BridgeContext = createContext<Client | null>(null)

/** The application behind this page. */
export function useClient(): Client {
  const client = use(BridgeContext)
  if (client === null) throw new Error('useClient outside PackwrightProvider')
  return client
}
