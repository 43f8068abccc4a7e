/**
 * Words of English minutes, as sources of regular expressions: reported speech, past tense, no names of debaters (R32). Patterns made
 * of them are not without regard to case: capitals tell names and posts from other words.
 */

/** Latin letters only: patterns with all of Unicode's took most of a second to get ready, in the middle of the clerk's typing. */
export const letters = 'A-Za-zÀ-ÖØ-öø-ſ'
export const capital = '[A-ZÀ-ÖØ-Þ]'
export const small = '[a-zß-öø-ÿ]'

/** A word whose first letter may be either case, and any of several such words. */
const either = (word: string): string => `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}`
const anyOf = (words: readonly string[]): string => `(?:${words.map(either).join('|')})`

/** Words between a subject and its verb: "also", "therefore", "strongly". */
export const adverbs = String.raw`(?: (?:also|further|then|therefore|again|now|once more|${small}+ly))*`

/** A clause between commas: ", following a question," */
export const aside = String.raw`(?:, [^,.;]{2,80},)?`

/** A capital's run of a name: "Fern", "Bin-Sufyan". */
const names = String.raw`(?: ${capital}[${letters}’'-]+)`

/** Those who sit on a committee, one or all. */
export const member = String.raw`(?:${anyOf(['the', 'a', 'an', 'one', 'another', 'several', 'some', 'other', 'two', 'many'])} )?(?:(?:[Ee]xternal|[Cc]o-?opted|[Ii]ndependent|[Vv]ice|[Dd]eputy|[Ss]ub) ?-?)*(?:${anyOf(['members?', 'chair(?:man|woman|person)?', 'committee', 'board', 'panel', 'trustees?', 'governors?'])}|(?:[Cc]ouncillors?|Cllrs?\.?|Alder(?:man|men|woman)|Deputy)${names}{0,3})`

/** Nouns for who can be asked to act: officers, bodies, Members. */
const posts = anyOf([
  'officers?',
  'commissioner',
  'constable',
  'superintendent',
  'inspector',
  'directors?',
  'heads?',
  'managers?',
  'clerk',
  'chamberlain',
  'solicitor',
  'treasurer',
  'comptroller',
  'surveyor',
  'engineer',
  'auditors?',
  'executive',
  'leader',
  'chair(?:man|woman|person)?',
  'members?',
  'committee',
  'force',
  'team',
  'department',
  'service',
  'council',
  'corporation',
  'authority',
  'board',
  'partnership',
  'police',
  'trust',
  'representatives?',
  'lead',
  'secretary',
  'coordinator',
  'analyst',
  'advis[eo]r',
  'contractor',
  'company',
  'consultants?',
])

/** A post does not begin in the middle of another's name: "the representative of the water company". */
const notOf = String.raw`(?!(?:of|for|by|with|from|to|in|on|at)\b)`

/** A post or body with what belongs to it: "the Head of Parks and Open Spaces", "the representative of the water company", "Councillor Fern". */
export const post = String.raw`(?:[Tt]he |[Aa]n? )?${notOf}(?:[${letters}’'&-]+ ){0,3}?(?:${posts}|[Cc]ouncillor|Cllr\.?|Alderman|Deputy)(?: (?:of|for)(?: (?:the|and|&|of|for|${capital}[${letters}’'-]*)){1,8}(?<! the| of| for| and| &)| (?:of|for) the ${small}+(?: ${small}+)??|${names}{1,3}(?: and${names})?)?`

/** A post by its capitals alone: "the Harbour Master". */
export const title = String.raw`[Tt]he ${capital}[${letters}’'-]*(?: (?:of|for|and|&|${capital}[${letters}’'-]*)){0,6}(?<! of| for| and| &)`

/** What one asks somebody to do, or says that one will do, between two meetings. */
export const does =
  '(?:arrange|ask|assess|attend|bring|check|chase|circulate|clarify|come back|confirm|consider|contact|contain|convene|correct|discuss|distribute|draft|draw up|ensure|examine|explore|feed|find|follow|forward|include|inform|investigate|invite|issue|keep|let|liaise|look|make|monitor|notify|obtain|organise|pass|pick|prepare|present|produce|progress|propose|provide|publici[sz]e|publish|pursue|put|raise|refer|report|respond|reply|return|revert|review|revise|schedule|seek|send|set|share|speak|start|submit|supply|take|talk|update|work|write)'
export const done =
  '(?:added|amended|arranged|assessed|brought|checked|chased|circulated|clarified|considered|contacted|convened|corrected|discussed|distributed|drafted|drawn up|examined|explored|fed back|followed up|forwarded|included|informed|investigated|invited|issued|kept under review|looked (?:at|into)|monitored|notified|organised|passed on|picked up|prepared|presented|produced|provided|publici[sz]ed|published|pursued|raised|referred|reported|reviewed|revised|scheduled|sent|shared|submitted|supplied|taken (?:away|back|forward|up)|updated)'
