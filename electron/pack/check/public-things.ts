import { fewestSharing } from './free-words.ts'
import { headingKey } from './heading-key.ts'
import type { Place } from './place.ts'
import { addressesIn, addressKey, domainOf, nameKey, thingsIn } from './telling-things.ts'
import { wordsOf } from './words.ts'

/** What the public knows already. */
export interface PublicThings {
  /** Names, addresses, codes and headings, as they compare. */
  readonly things: ReadonlySet<string>
  readonly domains: ReadonlySet<string>
}

/**
 * What the public agenda says, what the public was given before, and what several items share.
 * @param published  public packs of earlier meetings
 */
export function publicThings(
  items: readonly Place[],
  published: readonly Place[],
  openWords: readonly string[],
): PublicThings {
  const thingsOf = ({ things }: Place): readonly string[] => [...things.keys()]
  const ofItems = items.map((item) => new Set(thingsOf(item).flatMap(domainOfKey)))
  return {
    things: new Set([
      ...openWords.flatMap(wordsOf).map(nameKey),
      ...openWords.flatMap((words) => headingKey(words) ?? []),
      ...thingsIn(openWords).keys(),
      ...published.flatMap(thingsOf),
      ...sharedBy(fewestSharing, items.map(thingsOf)),
    ]),
    domains: new Set([...Array.from(addressesIn(openWords), domainOf), ...sharedBy(2, ofItems)]),
  }
}

function domainOfKey(key: string): readonly string[] {
  return key.startsWith(addressKey('')) ? [domainOf(key)] : []
}

/** What so many of the sets, or more, have in common. */
function sharedBy(fewest: number, sets: readonly Iterable<string>[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const set of sets) for (const each of set) counts.set(each, (counts.get(each) ?? 0) + 1)
  return [...counts].flatMap(([each, count]) => (count >= fewest ? [each] : []))
}
