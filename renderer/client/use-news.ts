import { useEffect, useEffectEvent } from 'react'
import type { AppEvent } from '../../shared/contract/contract.ts'
import { useClient } from './packwright-context.ts'

/** Calls `heard` with every piece of news while the component is shown, e.g. for the status bar's "Saved". */
export function useNews(heard: (event: AppEvent) => void): void {
  const { bridge } = useClient()
  const hear = useEffectEvent(heard)
  useEffect(() => bridge.listen(hear), [bridge])
}
