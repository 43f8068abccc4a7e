import type { ClaimGround, ClaimSeries } from './claim.ts'

/** Which series a clause is about, and whether it names something that the measure does not. */
export interface Subject {
  readonly series: readonly ClaimSeries[]
  /** "Serious violence" under "Violent crime": a part of it, or something else, whose figures are not here. */
  readonly isOther: boolean
  /** Nothing is named: the clause goes on about what came before it. */
  readonly isUnnamed: boolean
}

/**
 * Words that name nothing that is counted. Whatever else stands in a clause must come from the measure's own words, or the
 * clause may be about something whose figures are not here.
 */
const plainWords = new Set(
  `a about above accounted achieved across after again against all also although an and any are area areas around as at average averaged
   be because been before behind being below benchmark better both but by can category categories challenging change changes clear come
   compared comparison consecutive consistent consistently continue continued continues continuing contributed counted counts crime currently
   data declining demonstrate demonstrates despite directly driven due during each early end ended equivalent every expected experienced
   figure figures financial following for force forecast form former forward from further gone had has have having held high higher highest
   however improvement in incidents indicated into is issue it its just known larger largest last late latest least less level levels
   likely long low lower lowest made main mainly making many marked markedly mean means measure minimal month monthly months more most much
   national nationally near nearly not noted now number numbers of offences on one only or other over overall own particular particularly
   per percentage performance performing period periods picture point points position positive possible previous prior proportion
   quarter quarterly quarters rate rates rather reached recent recently record recorded remain remained remains report reported reporting
   representing representation respectively result results return returned same saw seasonal see seen served shows showed shown showing significant
   significantly similar since size slight slightly slow small so some start started steadily steady still substantial substantially such survey target
   targets term than that the their then there these they this those though through time to together total totals trend trends under
   until up upon very volume volumes was we were when where which while will with within work would year yearly years yet data
   experiencing continuous january february march april may june july august september october november december ytd date
   remaining sustained strong strongly sharp sharply steep modest marginal marginally minor major relative relatively percent cent fy`.split(
    /\s+/u,
  ),
)

/** Words that mean the same thing on a form and in a sentence. */
const sameWords: readonly (readonly string[])[] = [
  ['telephone', 'phone', 'voice', 'call', 'calls'],
  ['online', 'web', 'website', 'internet', 'digital'],
]

/** Finds what a clause is about, from what it says besides figures, times and directions. */
export function subjectOf(clause: string, ground: ClaimGround): Subject {
  const words = contentWords(clause)
  const counts = ground.series.map((series) => {
    const own = stems(contentWords(series.label))
    return words.filter((word) => own.has(stem(word))).length
  })
  const most = Math.max(0, ...counts)
  const series = most === 0 ? ground.series : ground.series.filter((_, place) => counts[place] === most)
  const known = stems(contentWords(`${ground.title} ${ground.series.map(({ label }) => label).join(' ')}`))
  const spelled = spelledOut(words, known)
  return {
    series,
    isOther: words.some((word) => !known.has(stem(word)) && !spelled.has(word)),
    isUnnamed: words.length === 0,
  }
}

/** "Anti-social behaviour", where the measure says "ASB". */
function spelledOut(words: readonly string[], known: ReadonlySet<string>): ReadonlySet<string> {
  const initials = words.map((word) =>
    word
      .split('-')
      .map((part) => part.charAt(0))
      .join(''),
  )
  const spelled = new Set<string>()
  for (let first = 0; first < words.length; first++)
    for (let last = first + 1; last < words.length; last++)
      if (known.has(initials.slice(first, last + 1).join('')))
        for (const word of words.slice(first, last + 1)) spelled.add(word)
  return spelled
}

function contentWords(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[a-z][a-z'’-]*[a-z]|[a-z]/gu) ?? []
  return words.filter((word) => !plainWords.has(word))
}

function stems(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map(stem))
}

/** Violent and violence, offences and offence: what begins alike is taken for one word. */
function stem(word: string): string {
  const same = sameWords.find((group) => group.includes(word))
  const first = same?.[0] ?? word
  return first.length > 5 ? first.slice(0, 5) : first.replace(/s$/u, '')
}

/** The series that a target's name or a clause's words single out among several. */
export function seriesNamed(name: string, ground: ClaimGround): readonly ClaimSeries[] {
  return subjectOf(name, ground).series
}
