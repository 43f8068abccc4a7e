import { existsSync } from 'node:fs'
import { Problem } from '../../shared/problems/problem.ts'
import type { LayoutEngine } from '../layout/layout-engine.ts'
import type { Packwright } from '../packwright.ts'
import type { PackWork } from '../work/pack-work.ts'
import type { CommandForm, GivenArguments } from './arguments.ts'

export interface RecordsSetting {
  readonly database: string
  readonly packFolder?: string
  readonly layoutBegins: 'at-once' | 'when-needed'
  /** Whether new records may be begun here. */
  readonly mayBegin?: boolean
}

/** The world of the command line; tests give their own. */
export interface CommandWorld {
  /** The result: JSON or a table. */
  readonly say: (text: string) => void
  /** Progress and refusals. */
  readonly note: (text: string) => void
  /** Opens the records. `when-needed` leaves the layout engine cold until something is to be laid out. */
  readonly open: (setting: RecordsSetting) => Promise<Packwright>
  /** The engine and the layout without any records, for `merge` and `check`. */
  readonly openTools: (layoutBegins: RecordsSetting['layoutBegins']) => {
    readonly work: PackWork
    readonly layout: LayoutEngine
  }
  readonly serve: (setting: {
    readonly database: string
    readonly port: number
    readonly open: boolean
  }) => Promise<{ readonly url: string; readonly close: () => Promise<void> }>
  /** Aborts when the clerk interrupts. */
  readonly interrupted: AbortSignal
}

/** A command: its form, and what it does. The answer is the exit code. */
export interface Command extends CommandForm {
  run(given: GivenArguments, world: CommandWorld): Promise<number>
}

/**
 * Opens the records for as long as `use` needs them.
 * @throws Problem `file-not-found` where there are none: opening would make new ones, in which nothing is outstanding and no
 *         meeting stands. Only an import begins new records.
 */
export async function withRecords<Result>(
  world: CommandWorld,
  setting: RecordsSetting,
  use: (packwright: Packwright) => Promise<Result>,
): Promise<Result> {
  if (setting.mayBegin !== true && !existsSync(setting.database))
    throw new Problem('file-not-found', { path: setting.database })
  const packwright = await world.open(setting)
  try {
    return await use(packwright)
  } finally {
    await packwright.close()
  }
}

/** Options that commands have in common. */
export const databaseOption = { db: { type: 'string' } } as const
export const jsonOption = { json: { type: 'boolean' } } as const

/** A result as JSON, for scripts: one document and nothing else. */
export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
