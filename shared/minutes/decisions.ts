import { asksForPaper } from '../agenda/agenda-item.ts'
import { resolutionsOf } from './minute-blocks.ts'
import type { MinuteItem } from './minutes.ts'
import { isWithheld } from './publicity.ts'

/** What was decided, for a sheet: its verb stands apart, to be printed bold; empty where there is none. */
export interface Decision {
  readonly before: string
  readonly verb: string
  readonly after: string
}

/** The decision under an item as the public may read it. */
export function decisionOf(item: MinuteItem): Decision {
  const resolved = resolutionsOf(item.blocks)
  if (isWithheld(item)) return plain(resolved.length > 0 ? 'Decided in private' : 'Considered in private')
  const [only, ...others] = resolved
  if (only === undefined) return plain('None')
  if (others.length > 0) return plain(resolved.map(withoutOpening).join(' '))
  // The motion stands word for word in the minutes; here it is enough that it was carried.
  if (item.kind === 'exclusionOfPublic' && /\bexcluded\b/iu.test(only))
    return { before: 'Public ', verb: 'excluded', after: ' for exempt business' }
  return item.kind === 'minutes' ? minutesAgreed(only) : parted(only)
}

/** Whether an item stands on a sheet of decisions: something was, or could have been, decided. */
export function isOnSheet(item: MinuteItem): boolean {
  return asksForPaper(item.kind) || resolutionsOf(item.blocks).length > 0
}

/** "RESOLVED, that the report be noted." is "Report" and "noted". */
function parted(resolution: string): Decision {
  const words = withoutOpening(resolution)
  const match = /^(?:the )?(.+?),? be (\w+)(.*?)\.?$/isu.exec(words)
  if (match === null) return plain(words)
  const [, subject = '', verb = '', after = ''] = match
  return { before: `${capitalised(subject)} `, verb, after }
}

/** "Public minutes and non-public summary of 5 September 2023 approved" */
function minutesAgreed(resolution: string): Decision {
  const match = /^(?:the )?(.*?minutes.*?) of the (?:last )?meeting held on ([^,]+),? be (\w+)(.*)$/isu.exec(
    withoutOpening(resolution),
  )
  if (match === null) return parted(resolution)
  const [, which = '', day = '', verb = '', rest = ''] = match
  const after = /subject to/iu.test(rest) ? ', subject to corrections' : ''
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
