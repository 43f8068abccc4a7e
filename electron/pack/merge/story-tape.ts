import type { SourcePackage } from '../package/source-package.ts'
import { mendStory } from '../word/mend-story.ts'
import { readTape, type Tape } from '../xml/tape.ts'

/** A part with text, read and mended. @throws XmlFault when there is no such part */
export function storyTape(source: SourcePackage, part: string): Tape {
  return mendStory(source.tape(part) ?? readTape(''))
}
