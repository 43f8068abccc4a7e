import type { Audience } from '../../../shared/pack/pack-plan.ts'
import type { SourcePackage } from '../package/source-package.ts'
import { openParagraphs } from '../word/paragraphs.ts'
import { acceptRevisions } from '../word/revisions.ts'

/** Text of a part as this audience may have it: for the public, tracked changes are accepted and comments gone. */
export function storyText(source: SourcePackage, part: string, audience: Audience): string {
  const text = openParagraphs(source.text(part) ?? '')
  return audience === 'public' ? acceptRevisions(text) : text
}
