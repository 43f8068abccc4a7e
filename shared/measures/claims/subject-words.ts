import { numberWords } from '../../calendar/number-words.ts'

/** Words that bind a sentence together and name nothing. */
const binding = `a about above across after against also although an and any are as at be because been before behind being between but by do did does
 during for from had has have having he her here his how however in into is it its itself of on onto or our ours over own she since so
 than that the their them then there these they this those though through thus to together too towards under until upon us was we were what
 when where whereas whereby which while whilst who whose with within`

/** Words for telling that there are figures, in whatever measure. */
const telling = `accounted amount amounts brings brought came categories category clear clearly come comes compare compared compares comparing
 comparison contribute contributed contributes contributing count counted counts current data demonstrate demonstrated demonstrates describe
 difference end ended ends equates equating evidence experience experienced experiencing feature figure figures final financial finished follow
 followed follows former found gave give given gives giving happened impact indicate indicated indicates indicating just known largely late
 latest led lead leading level levels look looking made main mainly make makes making means measure measures measured movement moved namely near
 noted now number numbers observed occur occurred once one overall own particularly per percent percentage perform performance performed
 performing performs period periods picture place point points position presents prior produce produced previous proportion proportions
 quarter rate rated rates rather reading readings recent recently recorded recording registered relation relative relatively report reported
 reporting represent representation represented representing represents result resulted resulting results return returned returning same saw
 score scored scores scoring see seen show showed showing shown shows sits so stand standing stands stood such take taken takes taking tell that
 thereby thing things time told took total totalled totalling totals towards turned unfortunately encouragingly disappointingly pleasingly
 importantly notably understandably value values variation view volume volumes went whole work worked working yet yield yields cent`

/** What surveys and services are made of; of a count, "1,250 responses" would be something else. */
const surveys = `question questions respect respondents response responses satisfactory service survey surveys channel channels centre center contact
 line concerning provided provide regarding tool tools system`

/** Other words for what is counted where crime is. */
const cases = `incident incidents offence offences`

/** Words that bind a sentence together or tell that there are figures. */
const everywhere: ReadonlySet<string> = new Set([...`${binding} ${telling}`.split(/\s+/u), ...numberWords])
const inSurveys: ReadonlySet<string> = new Set(surveys.split(/\s+/u))
const inCrime: ReadonlySet<string> = new Set(cases.split(/\s+/u))

/** What kinds of measure a measure is, as far as words depend on it. */
export interface MeasureKind {
  readonly hasShares: boolean
  readonly isOfCrime: boolean
}

/** Whether all that a measure and its series are called says that it counts crimes. */
export function saysCrime(names: string): boolean {
  return /crim|offence|incident|violen|theft|robber|burglar|behaviour/iu.test(names)
}

/** Whether a word names nothing that is counted. Whatever else stands in a clause must come from the measure's own names. */
export function isPlain(word: string, { hasShares, isOfCrime }: MeasureKind): boolean {
  return everywhere.has(word) || (hasShares && inSurveys.has(word)) || (isOfCrime && inCrime.has(word))
}

/** Words that mean the same thing on a form and in a sentence. */
export const sameWords: readonly (readonly string[])[] = [
  ['telephone', 'phone', 'voice', 'call', 'calls'],
  ['online', 'web', 'website', 'internet', 'digital'],
  ['intake', 'intakes', 'joiners', 'starters', 'recruits', 'entrants'],
]

/** Words by which a clause says whether it means a share or a number. */
export const shareWords = /\b(?:rates?|percentages?|proportions?|shares?)\b/iu
export const countWords = /\b(?:numbers?|volumes?|counts?|totals?)\b/iu

/** "this category": the measure itself. */
export const ownWords = /\b(?:this|the) (?:\w+ )?(?:category|measure|indicator|area)\b/iu

/** "This is", "They": goes on about what came before. */
export const pronounFirst = /^\W*(?:this|these|that|those|it|they|which|both|such)\b/iu
