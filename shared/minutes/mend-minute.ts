import { type Minute, runsText } from './minute-blocks.ts'
import type { MinutesCheck } from './minutes-checks.ts'

/** A minute with one text in place of another in the line that is wrong; looks stay as they are. */
export function mended(minute: Minute, { from, to, line }: NonNullable<MinutesCheck['mend']>): Minute {
  return minute.map((block) =>
    block.kind === 'vote' || runsText(block.runs) !== line
      ? block
      : { ...block, runs: block.runs.map((run) => ({ ...run, text: run.text.replaceAll(from, to) })) },
  )
}
