import { adverbs, aside, does, done, letters, member, post, small } from './minutes-english.ts'

/** A rule begins at a word. */
const pattern = (source: string): RegExp => new RegExp(`(?<![${letters}’'-])(?:${source})`)

/** Words that make of "asked" a question, which is answered at the meeting itself. */
const question = 'if|whether|why|how|what|when|who|where|which|about'
const someoneTo = String.raw`(?:(?!(?:${question})\b)\S+ ){1,12}?to ${small}`
/** A clause without a finite verb in the past: "that the report be earlier", not "that the report was late". */
const subjunctive = String.raw`that (?!.*\b(?:had|was|were|is|are|has|may|might|did|could)\b)`
/** What a meeting settles there and then. */
const settled =
  'noted?|approved?|received?|adopt(?:ed)?|agreed?|endorsed?|defer(?:red)?|adjourn(?:ed)?|exclude[d]?|support(?:ed)?|accept(?:ed)?|appoint(?:ed)?|elect(?:ed)?|recommend(?:ed)?|extend(?:ed)?|confirmed as|signed|withdrawn?'

/**
 * How minutes ask for something. Questions, thanks, and wishes about the world at large are no requests.
 */
const asking: readonly RegExp[] = [
  pattern(`${member}${aside}${adverbs} (?:asked|requested) (?:that|to|${someoneTo})`),
  pattern(
    `${member}${aside}${adverbs} (?:asked|called|pressed) for (?!clar|reassurance|assurance|confirmation)`,
  ),
  pattern(`${member}${aside}${adverbs} requested (?!clar|reassurance|assurance|confirmation|that|to)`),
  pattern(
    `${member}${aside}${adverbs} (?:urged|invited|instructed|directed|required|tasked|encouraged|challenged|called (?:up)?on) ${someoneTo}`,
  ),
  pattern(`${member}${aside}${adverbs} (?:suggested|proposed|recommended|insisted) ${subjunctive}`),
  pattern(`${member}${aside}${adverbs} (?:stressed|emphasised|underlined) the need (?:to|for)\\b`),
  pattern(
    `${member}${aside}${adverbs} sought (?:(?:more|further|additional|fuller|detailed) )+(?:information|data|details?|figures|evidence|analysis)|sought (?:an? )(?:update|report|breakdown)`,
  ),
  pattern(
    `${member}${aside}${adverbs} (?:would (?:like|welcome|appreciate|find it helpful)|wished|wanted|(?:expressed|indicated) (?:a|the|their) (?:wish|desire)|looked forward) (?:to|for|that|more|further|an?) `,
  ),
  pattern(
    `\\b[Ii]t was${adverbs} (?:asked|requested|suggested|proposed|recommended)(?: by [^,.;]{3,60}?)? ${subjunctive}`,
  ),
  pattern(`\\b[Ii]t was${adverbs} (?:asked|requested)(?: by [^,.;]{3,60}?)? (?:that|for|to)`),
  // Where the asking comes second, its subject stands far before it: "Members felt … and asked officers to review".
  pattern(`\\band${adverbs} (?:asked|urged|invited|instructed|directed) ${post} to ${small}`),
  pattern(
    `\\b(?:be|was|were)${adverbs} (?:asked|requested|instructed|invited|directed|tasked|required|urged) to ${does}\\b`,
  ),
  pattern(
    `(?:\\b[Ii]t was|${member})${adverbs} agreed that (?!.*\\bbe (?:${settled})\\b).*\\b(?:should|would|be|to)\\b`,
  ),
  pattern(`\\bRESOLVED,? that .*\\b(?:back to|be brought|be submitted|report (?:back|to)|be circulated)\\b`),
]

/** How officers and Members promise or undertake something. */
const promising: readonly RegExp[] = [
  pattern(
    `(?<!\\bhad (?:already |previously )?)(?:undertook|promised|pledged|committed|offered|volunteered) (?:to ${small}|that\\b|an? )`,
  ),
  pattern('gave an undertaking|gave a commitment|took (?:an|the) action|took it upon'),
  pattern(
    `(?<!\\bhad (?:already |previously )?)(?<!\\bnot )agreed to (?!(?:${settled}|the|a|an)\\b)${small}`,
  ),
  pattern('agreed that .*\\bwould\\b'),
  pattern(
    `(?:${post}|\\b[Hh]e|\\b[Ss]he|\\b[Tt]hey|\\bwho)${aside}${adverbs} would${adverbs}(?: be (?:able|happy|pleased|asked) to)? ${does}\\b`,
  ),
  pattern(`\\b(?:is|are|was|were) (?:to|going to) (?:${does}|be ${done})\\b`),
  pattern('(?<!had been )(?:was|were) (?:promised|undertaken)\\b'),
  pattern(`\\bwould${adverbs}(?: continue to)? be${adverbs} ${done}\\b`),
  pattern(
    `\\bwould${adverbs} (?:come (?:forward|back|to (?:the|a|this|its|Members|Committee))|return to|follow (?:in|by|at|shortly))`,
  ),
  pattern(
    `\\b(?:was|were)${adverbs} (?:due|expected|scheduled|planned|intended) (?:to (?:come|return|report|go|follow|be ${done})|(?:at|for) (?:the|a) (?:next|future|following))`,
  ),
]

/** What a clerk writes where an action is meant: "(OR)" or its number at a sentence's end (R36), or "ACTION:" before it. */
const marked: readonly RegExp[] = [
  /\(\s*OR\s*\)/,
  /\(\d{1,2}\)[.]?$/,
  /^\s*(?:ACTION|Action(?: point)?)\s*(?:\d+\s*)?[:–-]/,
]

/** Whether a sentence of minutes asks for something, promises or undertakes it. */
export function isRequest(sentence: string): boolean {
  return [...marked, ...asking, ...promising].some((rule) => rule.test(sentence))
}
