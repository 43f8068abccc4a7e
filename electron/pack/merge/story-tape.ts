import type { Audience } from '../../../shared/pack/pack-plan.ts'
import type { SourcePackage } from '../package/source-package.ts'
import { mendStory } from '../word/mend-story.ts'
import { acceptRevisions } from '../word/revisions.ts'
import { readTape, type Tape } from '../xml/tape.ts'

/** A part as this audience may have it: for the public, tracked changes are accepted and comments gone. */
export function storyTape(source: SourcePackage, part: string, audience: Audience): Tape {
  const tape = source.tape(part) ?? readTape('')
  if (audience === 'members') return mendStory(tape)
  const accepted = acceptRevisions(tape.text)
  return mendStory(accepted === tape.text ? tape : readTape(accepted))
}
