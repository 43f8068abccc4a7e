import { askHelper, type AskOptions } from '../processes/ask-helper.ts'
import type { StartHelper } from '../processes/helper-process.ts'
import type { PackCalls } from './pack-calls.ts'
import { stoppedAt } from './stopped-at.ts'

/** The longest that one step of pack work may take on a slow and busy laptop; what takes longer hangs. */
const longestStepMs = 5 * 60_000

/** A pack process as its owner sees it. */
export interface PackProcess {
  /**
   * @param subject  what the call is about, should the process not come through it: "“Report.docx”"
   * @throws Problem `work-stopped`, `pack-cancelled`; what the call's task throws
   */
  ask<Name extends keyof PackCalls>(
    subject: string,
    name: Name,
    args: PackCalls[Name]['args'],
    options?: AskOptions,
  ): Promise<PackCalls[Name]['value']>
  close(): Promise<void>
}

/** @param patienceMs  how long a cancelled call may keep the process busy before the process is ended */
export function startPackProcess(startHelper: StartHelper, patienceMs: number): PackProcess {
  const helper = askHelper<PackCalls>(startHelper, 'pack-process', {
    silenceMs: longestStepMs,
    patienceMs,
    // Its engine is warm, and it has papers open that the next build asks for again.
    idleMs: null,
  })
  return {
    ask: (subject, name, args, options) => helper.ask(name, args, options).catch(stoppedAt(subject)),
    close: () => helper.close(),
  }
}
