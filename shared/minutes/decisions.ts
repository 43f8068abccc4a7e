import { asksForPaper } from '../agenda/agenda-item.ts'
import { minuteLines, resolutionsOf, votedResult } from './minute-blocks.ts'
import type { MinuteItem } from './minutes.ts'
import { isWithheld } from './publicity.ts'

/** What was decided, for a sheet: its verb stands apart, to be printed bold; empty where there is none. */
export interface Decision {
  readonly before: string
  readonly verb: string
  readonly after: string
}

/** What was decided under an item as the public may read it, one decision each. */
export function decisionsOf(item: MinuteItem): readonly [Decision, ...Decision[]] {
  const [first, ...others] = resolutionsOf(item.blocks)
  if (isWithheld(item)) return [plain(inPrivate(item, first !== undefined))]
  if (first === undefined) return [plain(votedOn(item) ?? (isTaken(item) ? 'None' : 'Not taken'))]
  return [decisionIn(item, first), ...others.map((resolution) => decisionIn(item, resolution))]
}

function decisionIn(item: MinuteItem, resolution: string): Decision {
  // The motion stands word for word in the minutes; here it is enough that it was carried.
  if (item.kind === 'exclusionOfPublic' && /\bexcluded\b/iu.test(resolution))
    return { before: 'Public ', verb: 'excluded', after: ' for exempt business' }
  return item.kind === 'minutes' ? minutesAgreed(resolution) : parted(resolution)
}

/** A vote whose motion no resolution says is still told of: the minutes have its names. */
function votedOn({ blocks }: MinuteItem): string | null {
  const result = votedResult(blocks)
  return result === null ? null : `Recorded vote: ${result.charAt(0).toLowerCase()}${result.slice(1)}`
}

/** What the public are told of withheld business. */
function inPrivate(item: MinuteItem, isDecided: boolean): string {
  if (isDecided) return 'Decided in private'
  return isTaken(item) ? 'Considered in private' : 'Not taken'
}

/** Whether an item came before the committee: with what its minute begins by itself alone, it never did. */
function isTaken({ takenOrder, blocks }: MinuteItem): boolean {
  const isVotedOn = blocks.some(({ kind }) => kind === 'vote')
  return takenOrder !== null || isVotedOn || minuteLines(blocks).some((line) => !beginsByItself.test(line))
}

/** The lines with which the minute of late business begins (R6). */
const beginsByItself =
  /^(?:This item was not on the agenda as it was published\b|The Chair was of the opinion that it should be considered\b)/u

/** Whether an item stands on a sheet of decisions: something was, or could have been, decided. */
export function isOnSheet(item: MinuteItem): boolean {
  return asksForPaper(item.kind) || resolutionsOf(item.blocks).length > 0
}

/** "RESOLVED, that the report be noted." is "Report" and "noted". */
function parted(resolution: string): Decision {
  const words = withoutOpening(resolution)
  const match = /^(?:the )?(.+?)(,?) be (\w+)(.*?)\.?$/isu.exec(words)
  if (match === null) return plain(words)
  const [, subject = '', comma = '', verb = '', after = ''] = match
  // Of a resolution in two parts the second would hang loose.
  if (/\band that\b/iu.test(words)) return plain(words.replace(/\.$/u, ''))
  // "The plan, subject to the change, be adopted": what stands between two commas keeps both.
  const parts = comma !== '' && subject.includes(', ') ? ', ' : ' '
  return { before: `${capitalised(subject)}${parts}`, verb, after }
}

/** "Public minutes and non-public summary of 5 September 2023 approved" */
function minutesAgreed(resolution: string): Decision {
  const words = withoutOpening(resolution)
  const match =
    /^(?:the )?(.*?minutes.*?) of the (?:last )?meeting held on ([^,]+?)(?:,.*?)?,? be (\w+)/isu.exec(words)
  if (match === null) return parted(resolution)
  const [, which = '', day = '', verb = ''] = match
  // What the corrections are stands in the minutes; "the correction above" is not above here.
  const after = /subject to/iu.test(words) ? ', subject to corrections' : ''
  return { before: `${capitalised(which)} of ${day} `, verb, after }
}

function withoutOpening(resolution: string): string {
  return resolution.replace(/^RESOLVED,?\s*(?:that\s+)?/iu, '').trim()
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function plain(before: string): Decision {
  return { before: capitalised(before), verb: '', after: '' }
}
