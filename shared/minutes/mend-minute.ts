import type { Minute } from './minute-blocks.ts'
import type { MinutesCheck } from './minutes-checks.ts'

/** A minute with one text in place of another, wherever a run has it; looks stay as they are. */
export function mended(minute: Minute, { from, to }: NonNullable<MinutesCheck['mend']>): Minute {
  return minute.map((block) =>
    block.kind === 'vote'
      ? block
      : { ...block, runs: block.runs.map((run) => ({ ...run, text: run.text.replaceAll(from, to) })) },
  )
}
