import { childrenOf, nameOf } from '../xml/attributes.ts'
import { drop, type Part } from './part.ts'

/** Of a list of extensions keeps those of which every child is needed for `printing`; an empty list goes whole. */
export function keepExtensions(part: Part, index: number, printing: ReadonlySet<string>): void {
  const { tape } = part
  let kept = 0
  for (const extension of childrenOf(tape, index)) {
    const names = [...childrenOf(tape, extension)].map((child) => nameOf(tape, child))
    if (names.length > 0 && names.every((name) => printing.has(name))) kept++
    else drop(part, extension)
  }
  if (kept === 0) drop(part, index)
}
