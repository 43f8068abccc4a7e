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
  return others.length === 0 ? parted(only) : plain(resolved.map(withoutOpening).join(' '))
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

function withoutOpening(resolution: string): string {
  return resolution.replace(/^RESOLVED,?\s*(?:that\s+)?/iu, '').trim()
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function plain(before: string): Decision {
  return { before: capitalised(before), verb: '', after: '' }
}
