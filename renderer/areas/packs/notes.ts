import type { PackEdition } from '../../../shared/pack/pack-view.ts'

/** The notes of all copies by the document they belong to, each sentence once; those of the whole pack first. */
export function notesByDocument(
  editions: readonly Pick<PackEdition, 'notes'>[],
): readonly { readonly document: string; readonly texts: readonly string[] }[] {
  const groups = new Map<string, Set<string>>()
  for (const { document, text, kind } of editions.flatMap(({ notes }) => notes)) {
    // What was taken out for the public, and what stays in, have lists of their own.
    if (['removed-for-public', 'hidden-stays', 'described-picture'].includes(kind)) continue
    const name = document ?? wholePack
    groups.set(name, (groups.get(name) ?? new Set<string>()).add(text))
  }
  return [...groups]
    .map(([document, texts]) => ({ document, texts: [...texts] }))
    .toSorted((a, b) => Number(b.document === wholePack) - Number(a.document === wholePack))
}

const wholePack = 'The whole pack'
