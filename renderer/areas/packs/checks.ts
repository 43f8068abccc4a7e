import {
  type CheckName,
  checkNames,
  type PackCheck,
  type PackEdition,
} from '../../../shared/pack/pack-view.ts'

/** What each check will say once it has been made; its own title says it afterwards. */
export const checksToCome: Readonly<Record<CheckName, string>> = {
  'package-sound': 'Both Word files are sound',
  'every-item-has-its-paper': 'Every item has its paper, or says “to follow”',
  'page-ranges': 'Every “(Pages a - b)” is true of the finished pages',
  'odd-starts': 'Every paper begins on an odd page',
  contents: 'Every agenda paper is in the pack, and nothing else',
  'twin-numbers': 'Public page numbers equal members’ page numbers',
  'exempt-text': 'No sentence of an exempt paper stands in the public copy',
}

/** The checks of both copies as one list, in their fixed order: passed only if it passed in every copy that made it. */
export function checksOf(editions: readonly PackEdition[]): readonly PackCheck[] {
  const all = editions.flatMap(({ checks }) => checks)
  return checkNames.flatMap((name) => {
    const made = all.filter((check) => check.name === name)
    const telling = made.find(({ ok }) => !ok) ?? made.at(-1)
    return telling === undefined ? [] : [telling]
  })
}
