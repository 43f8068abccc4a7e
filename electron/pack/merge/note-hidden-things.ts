import type { PlannedDocument } from '../../../shared/pack/pack-plan.ts'
import { child } from '../xml/tree.ts'
import { hiddenThingsIn, inWords } from '../word/hidden-things.ts'
import { settingsThatDiffer } from './common-ground.ts'
import type { PackInProgress } from './pack-in-progress.ts'
import type { SourceDocument } from './source-document.ts'

/** Tells the clerk what a document carries besides its text, and what became of it. */
export function noteHiddenThings(
  pack: PackInProgress,
  document: SourceDocument,
  { label }: PlannedDocument,
): void {
  for (const words of inWords(hiddenThingsIn(document.source))) {
    const isComment = words.includes('comment')
    const isHidden = document.hidesChanges && !isComment
    pack.notes.push({
      document: label,
      kind: isComment ? 'comments' : 'tracked-changes',
      text: `It holds ${words}; ${isHidden ? 'Word is told to hide them, so this pack prints it without' : 'this pack shows them'}.`,
    })
  }
  if (child(document.settings, 'w:mailMerge') !== null)
    pack.notes.push({
      document: label,
      kind: 'repaired',
      text: 'It is a letter for many addresses (mail merge); the pack shows the words it last printed.',
    })
  const settings = settingsThatDiffer(document, pack.common)
  if (settings.length > 0)
    pack.notes.push({
      document: label,
      kind: 'settings-differ',
      text: `It differs from most papers in ${settings.join(', ')}, which a Word file has only once; look at its pages.`,
    })
}
