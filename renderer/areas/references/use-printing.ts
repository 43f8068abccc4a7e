import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import type { RegisterAudience } from '../../../shared/contract/register-audience.ts'
import { timeOfDay } from '../../parts/times.ts'

export interface Printing {
  /** For whom the page would be printed just now. */
  readonly audience: RegisterAudience
  /** "10.42 am": when it was printed last. */
  readonly at: string
  readonly print: (audience: RegisterAudience) => void
}

/** Prints for an audience, once: whoever prints next, also by the browser's own menu, prints for the public. */
export function usePrinting(): Printing {
  const [audience, setAudience] = useState<RegisterAudience>('public')
  const [at, setAt] = useState('')
  useEffect(() => {
    // The page is taken as it stands when these have run.
    const before = (): void => flushSync(() => setAt(timeOfDay(new Date().toISOString())))
    const after = (): void => setAudience('public')
    addEventListener('beforeprint', before)
    addEventListener('afterprint', after)
    return () => {
      removeEventListener('beforeprint', before)
      removeEventListener('afterprint', after)
    }
  }, [])
  return {
    audience,
    at,
    print: (wanted) => {
      flushSync(() => setAudience(wanted))
      print()
    },
  }
}
