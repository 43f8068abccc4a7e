import type { PlannedDocument } from '../../../shared/pack/pack-plan.ts'
import type { SourcePackage } from '../package/source-package.ts'
import { readTape, type Tape } from '../xml/tape.ts'
import { child } from '../xml/tree.ts'
import { hiddenThings, inWords, type HiddenThings } from '../word/hidden-things.ts'
import { settingsThatDiffer } from './common-ground.ts'
import type { PackInProgress } from './pack-in-progress.ts'
import type { SourceDocument } from './source-document.ts'

/** Tells the clerk what a document carries besides its text, and what became of it. */
export function noteHiddenThings(
  pack: PackInProgress,
  document: SourceDocument,
  { label }: PlannedDocument,
): void {
  const found = inWords(hiddenThingsIn(document.source))
  if (pack.plan.audience === 'public' && found.length > 0)
    pack.notes.push({
      document: label,
      kind: 'removed-for-public',
      text: `${found.join(' and ')} taken out; the original is unchanged.`,
    })
  else
    for (const words of found)
      pack.notes.push({
        document: label,
        kind: words.includes('comment') ? 'comments' : 'tracked-changes',
        text: `It holds ${words}; this pack shows them.`,
      })
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

/** Counts what is hidden over all of a document's stories. */
export function hiddenThingsIn(source: SourcePackage): HiddenThings {
  const stories = [source.mainPart]
  for (const { kind, target, isExternal } of source.relationships(source.mainPart).values())
    if (!isExternal && storyKinds.has(kind) && source.entry(target) !== null) stories.push(target)
  const comments = source.related(source.mainPart, 'comments')
  return hiddenThings(
    stories.map((part) => tapeOf(source, part)),
    comments === null ? null : tapeOf(source, comments),
  )
}

const storyKinds: ReadonlySet<string> = new Set(['header', 'footer', 'footnotes', 'endnotes'])
const tapeOf = (source: SourcePackage, part: string): Tape => source.tape(part) ?? readTape('')
