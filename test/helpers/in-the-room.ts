import type { MinutesView, MinuteWritten } from '../../shared/contract/minutes-views.ts'
import type { RequestOf } from '../../shared/contract/contract.ts'
import type { Minute } from '../../shared/minutes/minute-blocks.ts'
import type { TakenItem } from '../../shared/minutes/taken-minutes.ts'
import { type Clerk, type ClerkOptions, newClerk } from './clerk.ts'
import { smallCase } from './small-case.ts'

/** A clerk in the room of the small meeting of 22 February 2024: begun, not started. */
export async function inTheRoom(
  options: ClerkOptions = {},
): Promise<{ readonly clerk: Clerk; readonly meetingId: number; readonly view: MinutesView }> {
  const clerk = await newClerk({ today: '2024-02-22', ...options })
  const meeting = smallCase()
  const reports = meeting.reports.map((report) => ({ ...report, docx: null }))
  const { meetingId } = await clerk.imports(clerk.writes('meeting.json', { ...meeting, reports }))
  const view = await clerk.app.operations['minutes.begin']({ meetingId: meetingId ?? 0 })
  return { clerk, meetingId: meetingId ?? 0, view }
}

/** The minute of an item, by the item's number. */
export function itemOf({ minutes }: MinutesView, number: number): TakenItem {
  const item = minutes?.items.find((one) => one.number === number)
  if (item === undefined) throw new Error(`no item ${number}`)
  return item
}

/** Writes a minute as a window does; as the first window, which has seen the newest, unless said. */
export function writes(
  clerk: Clerk,
  view: MinutesView,
  number: number,
  blocks: Minute,
  window: Partial<Pick<RequestOf<'minutes.write'>, 'seen' | 'writer' | 'chosenOver'>> = {},
): Promise<MinuteWritten> {
  const { id, seen } = itemOf(view, number)
  return clerk.app.operations['minutes.write']({
    itemId: id,
    seen,
    writer: 'window 1',
    blocks: blocks.map((block) => (block.kind === 'vote' ? block : { ...block, runs: [...block.runs] })),
    ...window,
  })
}
