import { saying, type WordPattern } from './word-patterns.ts'

const standards = 'target|aim|goal|benchmark|average|national|force|regional'
const beforeStandard = `(?=\\s+(?:the |its |our )?(?:\\d|${standards}))`

/** Before doubts: "did not meet" denies nothing that is not said with it. */
export const missedWords: readonly WordPattern[] = [
  saying(
    { kind: 'side', side: 'missed' },
    '(?:did|does|do|has|have|was|were) not (?:been )?(?:meet|met|achieved?|reach(?:ed)?)',
    'not (?:been )?(?:met|achieved|reached)',
    'miss(?:es|ed|ing)',
    'fail(?:ed|s|ing)? to (?:meet|reach|achieve)',
  ),
]

export const sideWords: readonly WordPattern[] = [
  saying(
    { kind: 'side', side: 'below' },
    '(?:fell |falls? |falling )?short of|below|beneath',
    `under${beforeStandard}`,
  ),
  saying({ kind: 'side', side: 'above' }, 'above|exceed(?:s|ed|ing)?|in excess of', `over${beforeStandard}`),
  saying({ kind: 'side', side: 'better' }, 'better than|outperform\\w*'),
  saying({ kind: 'side', side: 'worse' }, 'worse than|underperform\\w*'),
  saying(
    { kind: 'side', side: 'met' },
    'met|meets|meeting|achiev(?:ed|es|ing)|reach(?:ed|es|ing)|hit|in line with',
    'on(?= target)',
  ),
]

export const standardWords: readonly WordPattern[] = [
  saying(
    { kind: 'standard', of: 'benchmark' },
    '(?:national|force|regional|county|borough|English|England|UK) average',
    'benchmark',
    '(?<=than )(?:this|that)(?=\\s*(?:[.,;]|$))',
  ),
  saying({ kind: 'standard', of: 'target' }, 'target|aim|goal'),
  saying({ kind: 'average' }, 'on average|averages?|averaged|averaging|the mean'),
]
