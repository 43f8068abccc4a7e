import { QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import type { Bridge } from '../../shared/contract/contract.ts'
import { newClient } from './new-client.ts'
import { BridgeContext } from './packwright-context.ts'
import { heed, newCache } from './query-cache.ts'

/** Gives the screens below it the application behind `bridge`, and keeps what they read true to its news. */
export function PackwrightProvider({
  bridge,
  children,
}: {
  readonly bridge: Bridge
  readonly children: ReactNode
}) {
  const [cache] = useState(newCache)
  const client = useMemo(() => newClient(bridge, cache), [bridge, cache])
  useEffect(() => bridge.listen((event) => heed(cache, event)), [bridge, cache])
  return (
    <QueryClientProvider client={cache}>
      <BridgeContext value={client}>{children}</BridgeContext>
    </QueryClientProvider>
  )
}
