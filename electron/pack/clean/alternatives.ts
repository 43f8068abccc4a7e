import { childrenOf, nameOf, valueOf } from '../xml/attributes.ts'
import { drop, unwrap, type Part } from './part.ts'
import type { Spaces } from './spaces.ts'

/**
 * Keeps of `mc:AlternateContent` the choices that need nothing left out (ISO/IEC 29500-3, 10.2.1). Where none remains,
 * as for ink and models in three dimensions, the picture that stands in for them becomes the content.
 */
export function alternatives(part: Part, index: number, { kept }: Spaces): void {
  const { tape } = part
  let hasChoice = false
  let fallback = -1
  for (const child of childrenOf(tape, index)) {
    const needs = (valueOf(tape, child, 'Requires') ?? '').split(/\s+/)
    if (nameOf(tape, child) === 'mc:Fallback') fallback = child
    else if (nameOf(tape, child) === 'mc:Choice' && needs.every((prefix) => kept.has(prefix)))
      hasChoice = true
    else drop(part, child)
  }
  if (hasChoice) return
  if (fallback < 0) drop(part, index)
  else {
    unwrap(part, index)
    unwrap(part, fallback)
  }
}
