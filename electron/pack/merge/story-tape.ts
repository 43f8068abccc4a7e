import { settleRevisions } from '../clean/settle-revisions.ts'
import { openControls } from '../word/open-controls.ts'
import { mendStory } from '../word/mend-story.ts'
import { readTape, type Tape } from '../xml/tape.ts'
import type { SourceDocument } from './source-document.ts'

/**
 * A part with text, read and mended; with its tracked changes accepted where its author set Word to print it so.
 *
 * @throws XmlFault when there is no such part
 */
export function storyTape({ source, hidesChanges }: SourceDocument, part: string): Tape {
  const tape = source.tape(part) ?? readTape('')
  if (!hidesChanges) return openControls(mendStory(tape))
  const settled = settleRevisions(tape.text, 'accept')
  return openControls(mendStory(settled === tape.text ? tape : readTape(settled)))
}
