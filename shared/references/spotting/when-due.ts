import { letters, small } from './minutes-english.ts'

const month = '(?:January|February|March|April|May|June|July|August|September|October|November|December)'
const season = '(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter|[Cc]hristmas|Easter|new year|New Year)'
const meeting = `(?:next|following|future|subsequent) (?:[${letters}-]+ ){0,3}(?:meeting|session|Committee)`
const date = `(?:(?:the )?(?:beginning|start|middle|end|close) of )?(?:early |mid-?|late )?(?:\\d{1,2}(?:st|nd|rd|th)? )?(?:${month}(?:/${month}| or ${month})?|${season})(?: \\d{4}| next year)?`
const weekday = '(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)'
const span =
  '(?:the )?(?:coming|next|following|new|current|financial|municipal|calendar) (?:few )?(?:days|weeks?|months?|quarter|(?:financial |municipal |calendar )?year)'
const length = '(?:\\d+|a|one|two|three|four|five|six|eight|ten|twelve) (?:working )?(?:days?|weeks?|months?)'

/** A time said in a sentence, by the words before it; those that belong to the meaning stay. */
const times: readonly RegExp[] = [
  new RegExp(`\\b(?:by|to|at|before|for|until|in time for) (?:the|its|their|a) (?<when>${meeting})`),
  new RegExp(`\\b(?:by|until|on) (?<when>${date})`),
  new RegExp(`\\b(?:by|before) (?<when>(?:next |this |the following )?${weekday})`),
  new RegExp(
    `\\b(?<when>(?:before|after|ahead of|in time for|in the lead[- ]up to) (?:the )?(?:${date}|${season}|budget|(?:${small}+ ){0,2}election))`,
  ),
  new RegExp(`\\b(?<when>within (?:${length}|${span}))`),
  new RegExp(`\\bin (?<when>${length}(?:[’'] time)?)`),
  new RegExp(`\\b(?:in|over|during|for|at) (?:the )?(?<when>${date}|${span})`),
  new RegExp(`\\b(?:to|at) (?:the )?(?<when>${date} meeting)`),
  /\b(?:by|before|at) (?:the )?(?<when>(?:year[- ]end|end of the (?:week|month|quarter|(?:financial |municipal )?year)))/,
  /\b(?<when>Q[1-4](?: \d{4}\/\d{2})?|in due course|later (?:this|in the) year|next (?:week|month|quarter|year|meeting)|as soon as (?:possible|practicable|they were available)|once (?:the|they|it|this|these|all) [^,.;]{3,60})/,
]

/** When something is wanted, in the sentence's own words; `null` where it does not say. */
export function whenDue(sentence: string): string | null {
  for (const time of times) {
    const when = time.exec(sentence)?.groups?.['when']
    if (when !== undefined) return when.replace(/^the /, '').trim()
  }
  return null
}
