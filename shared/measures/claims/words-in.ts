import {
  numberOfWord,
  numberWordPattern,
  ordinalOfWord,
  ordinalPattern,
} from '../../calendar/number-words.ts'
import { extremeWords, sameWords, sizeWords, standingWords, wayWords } from './direction-words.ts'
import { missedWords, sideWords, standardWords } from './threshold-words.ts'
import { timeUnit } from './times-in.ts'
import { changeStems, type Said, saying, type WordPattern } from './word-patterns.ts'

const count = `(\\d{1,3}|${numberWordPattern})`
const unit = '(quarter|month|year)'
const inARow = '(?:in a row|running|in succession)'
const oneAfterAnother = '(?:consecutive|successive|straight)'

function run(number: number | null, word: string | undefined): Said {
  return number === null || number < 1
    ? { kind: 'unread', isClaim: true }
    : { kind: 'run', run: { count: number, unit: timeUnit(word) } }
}

/** Runs, before times and figures are read: they are made of both. */
export const runPatterns: readonly WordPattern[] = [
  // "two of the last six quarters": how often something was so, which nothing here counts.
  saying(
    { kind: 'doubt' },
    `(?:${numberWordPattern}|\\d{1,3}|half|most|some|several|none|neither) (?:out )?of (?:the )?(?:(?:last|past|previous) )?(?:(?:\\d{1,3}|${numberWordPattern}) )?${unit}s`,
  ),
  saying(
    { kind: 'unread', isClaim: true },
    '(?:three[- ]|one |a )quarters? of (?!the (?:financial )?year)',
    '(?:three[- ]|one |a )quarters? (?=(?:higher|lower|more|fewer|less)\\b)',
    '(?<=\\bby )(?:three[- ]|one |a )quarters?',
  ),
  [
    new RegExp(`\\b(?:for )?${count} (?:${oneAfterAnother} ${unit}s?|${unit}s ${inARow})\\b`, 'giu'),
    ([, number = '', before, behind]) => run(numberOfWord(number), before ?? behind),
  ],
  [
    new RegExp(
      `\\b(?:for )?(?:the |a )?(${ordinalPattern}) (?:${oneAfterAnother} ${unit}|${unit} ${inARow})\\b`,
      'giu',
    ),
    ([, place = '', before, behind]) => run(ordinalOfWord(place), before ?? behind),
  ],
  [
    new RegExp(`\\b(?:for|in each of) (?:the )?(?:(?:last|past|previous) )?${count} ${unit}s\\b`, 'giu'),
    ([, number = '', word]) => run(numberOfWord(number), word),
  ],
  saying(
    { kind: 'run', run: null },
    `(?:consistent|continuous|steady|gradual|sustained|continual)(?:ly)?(?= (?:\\w+ )?${changeStems})`,
    'consistently|continuously|steadily|gradually',
    `(?:every|each) ${unit}`,
    '(?:has|have) been (?=(?:steadily |consistently )?(?:rising|falling|increasing|decreasing|climbing|dropping|growing|declining|improving|worsening)\\b)',
    '(?:quarter|month)[- ](?:by|after)[- ](?:quarter|month)',
  ),
  saying(
    { kind: 'unread', isClaim: true },
    'consecutive|successive|in a row|in succession|(?:each|every one) of',
  ),
]

const months = 'January|February|March|April|May|June|July|August|September|October|November|December'

/** What makes a clause no plain statement. */
const doubts: readonly WordPattern[] = [
  saying(
    { kind: 'doubt' },
    'will|would|should|could|might|can|cannot|shall|must|if|unless|whether|perhaps|possibly|probabl[ey]|potential\\w*|likely|unlikely',
    'expect\\w*|forecast\\w*|projected|projections?|predict\\w*|anticipat\\w*|estimat\\w*|provisional\\w*|hop(?:e|es|ed|ing)',
    '(?:plan(?:s|ned)?|aim(?:s|ed|ing)?|intend\\w*|due|set|fail(?:s|ed)?|ought|needs?) to',
    'not|never|no longer|neither|nor|without|hardly|barely|rather than|instead of|prevent\\w*|avoid\\w*|appear\\w*|seem\\w*|suggest\\w*',
    'next (?:quarter|month|year|period)',
    // Against the quarter before, or each against the one before it: nobody knows.
    '(?:quarter|month)[- ]on[- ](?:quarter|month)',
    // "cost per visit": two figures, one by the other.
    'per(?! (?:cent|quarter|month|week|day|year|annum)\\b)',
    // By how much a target was beaten is no change.
    '(?:beat|miss|exceed|surpass)\\w* (?:the |its |our )?(?:target|aim|goal)(?: of [\\d.,]+%?)? by',
    // Whether the figure is more than it was, or the change, nobody can say.
    '(?<=[,)] )(?:more|less|faster|slower) than (?=(?:in|during|last|it|the (?:previous|rise|fall|increase|decrease)))',
    'for the first time|(?:is|was) the first|first (?:rise|fall|increase|decrease|improvement)',
  ),
  [/\b(?:may|no)\b|n['’]t\b/gu, () => ({ kind: 'doubt' })],
  saying(
    { kind: 'doubt' },
    `(?:about|around|roughly|approximately|approx\\.?|circa|nearly|almost|virtually|just (?:over|under|above|below)|over|under|more than|less than|fewer than|up to|at least|at most|as (?:many|few|much) as|some|between)(?= £?(?:\\d|${numberWordPattern}\\b|(?:an? )?(?:half|third|quarter|fifth|tenth)\\b))`,
    // A change in a month without its year, or since it: what it is between is not in the records of quarters.
    `(?<=(?:[\\d%)]|\\b(?:rose|risen|fell|fallen|\\w+ed|higher|lower|half|third|quarter|fifth|tenth)) )(?:in|during|since|from|between|by|until) (?:early |mid[- ]|late )?(?:${months})`,
    `(?<=^\\s*)(?:in|during|since|between|from|by|until) (?:early |mid[- ]|late )?(?:${months})`,
  ),
]

/** What says something about figures that nothing here recomputes. */
const unread: readonly WordPattern[] = [
  saying(
    { kind: 'unread', isClaim: true },
    'one[- ](?:half|third|fifth|tenth)|(?:two|three|four)[- ](?:thirds|fifths|tenths)',
    'half|halv(?:e|ed|es|ing)|thirds?|twice|thrice|doubl\\w*|tripl\\w*|trebl\\w*|quadrupl\\w*',
    `(?:\\d+|${numberWordPattern})[- ]?fold|(?:\\d+|${numberWordPattern}) times`,
    'dozens?|hundreds?|thousands?|a (?:(?:whole|full|single|percentage) )?point|a (?:couple|handful|fraction|few)',
    'control limits?|majority|unprecedented|on record|ever|peak\\w*|trough|volatil\\w*|fluctuat\\w*|trend(?:s|ing)?',
  ),
  saying(
    { kind: 'unread', isClaim: false },
    'quarters|times|million|billion|mostly|most(?! recent)|many|several|few|both|all|each|every|none|zero|nil',
    'respectively|equal\\w*|ratio|median|similar|monthly|weekly|daily|quarterly|annual(?:ly)?|yearly|days?|weeks?|months?|years?',
    'first|second|fourth|fifth|records?|to date|mixed|since (?:then|that|it)|since(?=\\s?(?:[.,;]|$))',
    months,
  ),
]

const rest: readonly WordPattern[] = [
  ...standingWords,
  saying(
    { kind: 'still' },
    'remain\\w*|continu\\w*|still|again|once more|further|always|throughout(?: the (?:financial )?year)?|all year',
  ),
  saying({ kind: 'alone' }, 'only(?! £?\\d)|(?:an|the) exception|alone'),
]

/** Everything but times and figures, the longer before what is a part of it. */
export const wordPatterns: readonly WordPattern[] = [
  ...missedWords,
  ...sameWords,
  ...doubts,
  ...extremeWords,
  ...sizeWords,
  ...sideWords,
  ...wayWords,
  ...standardWords,
  ...rest,
  ...unread,
]
