import { ordinalOfWord, ordinalPattern } from '../../calendar/number-words.ts'
import type { ExtremeMention } from './mention.ts'
import { changeStems, saying, type WordPattern } from './word-patterns.ts'

const most = 'highest|largest|greatest|biggest'
const fewest = 'lowest|smallest|fewest'
const least = `${most}|${fewest}|best|worst`

function ranked(extreme: ExtremeMention['extreme'], words: string): WordPattern {
  return [
    new RegExp(`\\b(${ordinalPattern})[- ](?:${words})\\b`, 'giu'),
    ([, place = '']) => ({ kind: 'extreme', extreme, rank: ordinalOfWord(place) ?? 1 }),
  ]
}

/** "highest" and "worst", of figures; of changes, or as one of several, they are not recomputed. */
export const extremeWords: readonly WordPattern[] = [
  saying(
    { kind: 'unread', isClaim: true },
    `(?:(?:one of|among|amongst) the|joint)[- ](?:${least})`,
    `(?:${least}|steepest|sharpest|most) (?:\\w+ )?${changeStems}\\w*`,
  ),
  ranked('highest', most),
  ranked('lowest', fewest),
  ranked('best', 'best'),
  ranked('worst', 'worst'),
  saying({ kind: 'extreme', extreme: 'highest', rank: 1 }, most, 'record high', 'the most(?! recent)'),
  saying({ kind: 'extreme', extreme: 'lowest', rank: 1 }, fewest, 'record low', 'the least'),
  saying({ kind: 'extreme', extreme: 'best', rank: 1 }, 'best'),
  saying({ kind: 'extreme', extreme: 'worst', rank: 1 }, 'worst'),
]

/** Before all others: in "no change" stands no denial. */
export const sameWords: readonly WordPattern[] = [
  saying(
    { kind: 'way', way: 'same', isExact: true },
    'unchanged|no change|no different',
    'the same(?: level| figure| number)?(?= as|[.,;]|$)',
    'the same level',
  ),
  saying(
    { kind: 'way', way: 'same' },
    '(?:small|little|no|minimal) (?:variability|variation|change)',
    'stable|steady|flat|static|constant|plateau\\w*',
  ),
]

/** "more offences than", "more than in Q2"; in "more than doubled" nothing is compared with a time. */
const thanThen =
  '(?= (?:\\w+ ){1,4}than\\b| than (?:in|during|at|for|the|last|this|a|it|they|what|its?|Q[1-4])\\b)'

export const wayWords: readonly WordPattern[] = [
  saying(
    { kind: 'way', way: 'up' },
    'increas\\w*|ris(?:e|es|en|ing)|rose|grew|grown|growing|growth|grows?|higher|climb\\w*|uplift|upwards?',
    'surg(?:e|ed|es|ing)|jump(?:ed|s)?|soar\\w*|spik(?:e|ed|es)',
    `more${thanThen}|(?<=\\d )more`,
    '(?<!(?:mak(?:e|es|ing)|made|set|follow|back|end(?:ed)?) )up(?! to\\b)',
  ),
  saying(
    { kind: 'way', way: 'down' },
    'decreas\\w*|fall(?:s|en|ing)?|fell|drop\\w*|declin\\w*|lower(?:ed|ing)?|fewer|reduc\\w*|down|downwards?',
    'dip(?:ped|s)?|plummet\\w*|slump\\w*|shr[aiu]nk\\w*',
    `less${thanThen}|(?<=\\d )less`,
  ),
  saying({ kind: 'way', way: 'better' }, 'improv\\w*|better'),
  saying({ kind: 'way', way: 'worse' }, 'worsen\\w*|deteriorat\\w*|worse'),
]

/** How much; an adjective only where what follows is a change: "major incidents" are a kind of incident. */
export const sizeWords: readonly WordPattern[] = [
  saying(
    { kind: 'size', isLarge: false },
    'slightly|minimally|marginally|modestly',
    `(?:slight|minimal|marginal|small|modest|minor|little)(?= (?:\\w+ )?${changeStems})`,
  ),
  saying(
    { kind: 'size', isLarge: true },
    'significantly|markedly|substantially|sharply|steeply|considerably|dramatically|strongly|hugely|massively',
    `(?:significant|marked|substantial|sharp|steep|considerable|dramatic|large|major|strong|huge|massive)(?= (?:\\w+ )?${changeStems})`,
  ),
]

/** Where something stands, said of it: "remain low", not "low-level". */
export const standingWords: readonly WordPattern[] = [
  saying(
    { kind: 'standing', isHigh: false },
    '(?<=\\b(?:is|are|was|were|remain(?:s|ed)?|stay(?:s|ed)?|relatively|very) )low(?!-)',
  ),
  saying(
    { kind: 'standing', isHigh: true },
    '(?<=\\b(?:is|are|was|were|remain(?:s|ed)?|stay(?:s|ed)?|relatively|very) )high(?!-)',
  ),
]
