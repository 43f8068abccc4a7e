import { attributesOf, valueOf } from '../xml/attributes.ts'
import { marks } from '../xml/marks.ts'
import type { Check, Look } from './check.ts'

/** Prefixes that Word is told to ignore or to know and that nothing declares: it refuses such a file. */
export function prefixCheck(): Check {
  const found: string[] = []
  const declared = new Set<string>()
  let inPart = ''
  const begin = (part: string): void => {
    if (part !== inPart) declared.clear()
    inPart = part
  }
  const mustBeDeclared = (part: string, list: string): void => {
    for (const prefix of list.split(/\s+/))
      if (prefix !== '' && !declared.has(prefix)) found.push(`${part}: the prefix ${prefix} is not declared`)
  }
  const look: Look = (part, tape, index) => {
    begin(part)
    const attributes = attributesOf(tape, index)
    for (const { name } of attributes) if (name.startsWith('xmlns:')) declared.add(name.slice(6))
    for (const { name, from, to } of attributes)
      if (name === 'mc:Ignorable') mustBeDeclared(part, tape.text.slice(from, to))
  }
  const atChoice: Look = (part, tape, index) => {
    begin(part)
    mustBeDeclared(part, valueOf(tape, index, 'Requires') ?? '')
  }
  return {
    watches: [['mc:Choice', atChoice]],
    atMarks: { marks: marks.declares | marks.compatibility, look },
    faults: () => found,
  }
}
