import type { Kysely } from 'kysely'
import { isClockTime, isoDate, type ClockTime, type IsoDate } from '../../shared/calendar/iso-date.ts'
import { ukDay } from '../../shared/calendar/uk-day.ts'
import type { Area } from '../../shared/contract/operation.ts'
import type { JobProgress, LayoutState } from '../../shared/pack/pack-view.ts'
import type { Problem } from '../../shared/problems/problem.ts'
import type { Tables } from '../db/tables.ts'
import type { LogNote } from '../files/day-log.ts'
import type { FileTokens } from '../files/file-tokens.ts'
import type { Originals } from '../files/originals.ts'
import type { oneAtATime } from '../processes/one-at-a-time.ts'
import type { Outside } from './outside.ts'
import type { WordFiles } from './word-files.ts'

/** News that no caller waits for: what background work changed. A change that was asked for is announced by its host. */
export interface Announce {
  changed(areas: readonly Area[]): void
  saved(): void
  job(progress: JobProgress): void
  layout(state: LayoutState): void
}

/** What every service is given. */
export interface ServiceContext {
  readonly db: Kysely<Tables>
  readonly outside: Outside
  readonly originals: Originals
  readonly wordFiles: WordFiles
  readonly files: FileTokens
  /**
   * Files come in one after another: a file that one of them keeps must not be thrown away by another that fails, and
   * the same file brought in twice at once is brought in once.
   */
  readonly inTurn: ReturnType<typeof oneAtATime>
  readonly announce: Announce
  /** Writes a line of the day's log: no title, no name, no path, no text. */
  readonly log: (note: LogNote) => void
  /** Logs an end that background work did not expect, and gives the number the clerk can quote. */
  readonly unexpected: (error: unknown) => Problem
}

/** The day it is in the council's offices. */
export function today(clock: () => Date): IsoDate {
  return ukDay(clock())
}

/** Day and time in the council's offices, to the minute. */
export function officeTime(at: Date): { readonly on: IsoDate; readonly at: ClockTime } {
  const text = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/London',
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(at)
  const [on = '', time = ''] = text.split(' ')
  if (!isClockTime(time)) throw new RangeError(`not a time: ${text}`)
  return { on: isoDate(on), at: time }
}
