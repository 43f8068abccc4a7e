import type { Purpose } from '../../shared/agenda/agenda-item.ts'
import type { Shape, Tone } from './marks.tsx'

/** A state as the clerk sees it: shape, word, and the colour that says it again. */
export interface StateWords {
  readonly shape: Shape
  readonly tone: Tone
  readonly word: string
}

const purposeWords: Readonly<Record<Purpose, StateWords>> = {
  'For Decision': { shape: 'lozenge', tone: 'plain', word: 'Decision' },
  'For Discussion': { shape: 'speech', tone: 'plain', word: 'Discussion' },
  'For Information': { shape: 'info', tone: 'plain', word: 'Information' },
}

/** What an item is for; purposes never take a traffic colour. */
export function purposeMark(purpose: Purpose): StateWords {
  return purposeWords[purpose]
}
