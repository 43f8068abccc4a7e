import type { Shape, Tone } from '../../parts/marks.tsx'
import type { CheckLine } from './checks.ts'

/** How the standing of a check is marked. */
export const checkLooks: Readonly<
  Record<CheckLine['standing'], { readonly shape: Shape; readonly tone: Tone; readonly word: string }>
> = {
  toSettle: { shape: 'cross', tone: 'bad', word: 'To settle' },
  lookAt: { shape: 'alert', tone: 'warn', word: 'Look at' },
  underWay: { shape: 'half', tone: 'info', word: 'Under way' },
  passed: { shape: 'tick', tone: 'ok', word: 'Passed' },
  toCome: { shape: 'toCome', tone: 'none', word: 'To come' },
}
