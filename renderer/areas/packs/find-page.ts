import type { PackPage } from './pack-pages.ts'

/**
 * Finds what "Go to" was told: a page by its printed number ("47", "page 47", "p47") or the first page of an item
 * ("item 8", "i8"). `null` when the pack has no such page.
 */
export function findPage(pages: readonly PackPage[], told: string): PackPage | null {
  const match = /^\s*(?<what>[a-z]*)\.?\s*#?(?<number>\d+)\s*$/i.exec(told)
  const number = Number(match?.groups?.['number'])
  const what = match?.groups?.['what']?.toLowerCase() ?? ''
  if (!match) return null
  if (what !== '' && 'item'.startsWith(what))
    return pages.find(({ band }) => band.itemNumber === number) ?? null
  if (what !== '' && !'page'.startsWith(what)) return null
  return pages.find((page) => page.number === number) ?? null
}
