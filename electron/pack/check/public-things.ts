import type { Place } from './place.ts'
import { addressesIn, domainOf } from './telling-things.ts'
import { wordsOf } from './words.ts'

/** What the public knows already. */
export interface PublicThings {
  readonly surnames: ReadonlySet<string>
  readonly addresses: ReadonlySet<string>
  readonly domains: ReadonlySet<string>
}

/** Names and addresses of the public agenda, and those which two items share. */
export function publicThings(items: readonly Place[], openWords: readonly string[]): PublicThings {
  const addresses = new Set([...addressesIn(openWords), ...inTwo(items.map((item) => item.addresses))])
  const domains = inTwo(items.map((item) => new Set(Array.from(item.addresses, domainOf))))
  return {
    surnames: new Set([...openWords.flatMap(wordsOf), ...inTwo(items.map((item) => item.surnames))]),
    addresses,
    domains: new Set([...Array.from(addressesIn(openWords), domainOf), ...domains]),
  }
}

function inTwo(sets: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  const once = new Set<string>()
  const twice = new Set<string>()
  for (const set of sets) for (const each of set) (once.has(each) ? twice : once).add(each)
  return twice
}
