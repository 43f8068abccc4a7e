import { adverbs, aside, capital, letters, post, small, title } from './minutes-english.ts'

/**
 * Where a sentence names who is to act: the one asked, or the one who promises. The first that fits counts; what stands nearest to the
 * asking is looked at before what stands at the sentence's beginning.
 */
const places: readonly RegExp[] = [
  new RegExp(
    String.raw`^\s*(?:ACTION|Action(?: point)?)\s*(?:\d+\s*)?[:–-]\s*(?<who>${capital}[${letters} ’'&-]{2,60}?)(?=\s+to\s|\s*[:–-])`,
  ),
  after('(?:asked|requested|urged|invited|instructed|directed|required|tasked|encouraged|called (?:up)?on)'),
  after('(?:asked|requested|suggested|proposed|recommended|insisted|agreed|RESOLVED,?) that'),
  before(
    '(?:undertook|promised|pledged|committed|offered|volunteered|agreed to|gave an? (?:undertaking|commitment)|took (?:an|the) action)',
  ),
  before('(?:was|were|be) (?:asked|requested|instructed|invited|directed|tasked|required|to)'),
  before('would(?! (?:like|welcome|appreciate|find))'),
]

/** Who is to act, as a clerk would enter it: "Head of Parks", not "the Head of Parks"; `null` where the sentence does not say. */
export function whoActs(sentence: string): string | null {
  for (const place of places) {
    const who = place.exec(sentence)?.groups?.['who']
    if (who !== undefined) return asEntered(who)
  }
  return null
}

function after(verb: string): RegExp {
  return new RegExp(
    String.raw`\b${verb} (?<who>${post}|${title})(?= (?:to|be|also|should|would|and|give|with|${small}+)\b)`,
  )
}

function before(verb: string): RegExp {
  return new RegExp(String.raw`(?<![${letters}’'-])(?<who>${post}|${title})${aside}${adverbs} ${verb}\b`)
}

/** "A Member" stays as it is: who it was, the clerk knows. */
function asEntered(who: string): string {
  const bare = who.replace(/^(?:(?:[Tt]he|[Tt]hat|[Aa]nd) )+/u, '').trim()
  return bare.charAt(0).toUpperCase() + bare.slice(1)
}
