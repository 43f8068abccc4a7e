import { appendFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** What happened, without personal data: never a title, a name, a path or a text. */
export interface LogNote {
  readonly operation: string
  readonly elapsedMs: number
  /** "ok", or the code of the problem. */
  readonly outcome: string
  readonly unexpected?: {
    readonly number: string
    readonly stack: string
    /** Kind of the error, such as `TypeError`. */
    readonly errorName?: string
  }
  /** Of what brought a problem about. */
  readonly stack?: string
}

const keptDays = 14
const fileName = /^\d{4}-\d{2}-\d{2}\.log$/

/** A log of one file a day, fourteen of them kept. A disk that cannot take a line does not stop the clerk's work. */
export function openDayLog(folder: string, clock: () => Date): (note: LogNote) => void {
  let today = ''
  return (note) => {
    const now = clock().toISOString()
    try {
      if (now.slice(0, 10) !== today) {
        today = now.slice(0, 10)
        mkdirSync(folder, { recursive: true })
        dropOldDays(folder)
      }
      appendFileSync(join(folder, `${today}.log`), line(now, note))
    } catch {
      // Nowhere is left to say it: the log is where such things are said.
    }
  }
}

function dropOldDays(folder: string): void {
  const days = readdirSync(folder)
    .filter((name) => fileName.test(name))
    .toSorted()
  for (const name of days.slice(0, Math.max(0, days.length - keptDays + 1)))
    rmSync(join(folder, name), { force: true })
}

function line(now: string, { operation, elapsedMs, outcome, unexpected, stack }: LogNote): string {
  const places = stack === undefined ? {} : { stack: placesOnly(stack) }
  const entry = { at: now, operation, elapsedMs: Math.round(elapsedMs), outcome, ...places }
  const fault = unexpected && { ...unexpected, stack: placesOnly(unexpected.stack) }
  return `${JSON.stringify({ ...entry, ...fault })}\n`
}

/** The stack's places without the message above them: a message may quote what the clerk was working on. */
function placesOnly(stack: string): readonly string[] {
  return stack
    .split('\n')
    .filter((row) => /^\s+at /.test(row))
    .map((row) => row.trim().replaceAll(/\(?(?:file:\/\/)?[^\s()]*[/\\]([^/\\\s()]+:\d+:\d+)\)?/g, '($1)'))
}
