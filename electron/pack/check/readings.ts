import { elementsOf } from '../xml/attributes.ts'
import type { Tape } from '../xml/tape.ts'

/**
 * What a reader takes of a text that says something else to newer and to older ones: the choices, or the fallbacks
 * (ISO/IEC 29500-3, 10.2.1). No reader takes both, so an id or a name may stand once in each.
 */
export type Reading = (tape: Tape, index: number) => boolean

/** The readings in which the stories must be sound, each telling whether it takes an element. */
export function readingsOf(stories: readonly (readonly [string, Tape])[]): readonly Reading[] {
  const unread = ['mc:Fallback', 'mc:Choice'].map(
    (name) => new Map(stories.map(([, tape]) => [tape, stretchesOf(tape, name)])),
  )
  const hasFallbacks = [...(unread[0]?.values() ?? [])].some((stretches) => stretches.length > 0)
  if (!hasFallbacks) return [() => true]
  return unread.map(
    (passedOver) => (tape, index) =>
      !(passedOver.get(tape) ?? []).some(([from, to]) => from < index && index < to),
  )
}

function stretchesOf(tape: Tape, name: string): readonly (readonly [number, number])[] {
  return [...elementsOf(tape, name)].map((index) => [index, tape.mate[index] ?? index])
}
