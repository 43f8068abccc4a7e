import { faultOf } from './fault.ts'
import type { CallReply, CallRequest, CallTable, Progress } from './helper-calls.ts'
import type { HelperPort } from './helper-port.ts'
import { watchOver } from './watch-over.ts'

/** Tells the application that the call is still at work, and how far it is where that is known. */
type AtWork = (progress?: Progress) => void

/** One function per call. */
export type Tasks<Calls extends CallTable<Calls>> = {
  readonly [Name in keyof Calls]: (
    args: Calls[Name]['args'],
    atWork: AtWork,
  ) => Calls[Name]['value'] | Promise<Calls[Name]['value']>
}

/** A helper's whole life: it answers each call that arrives at `port` by its task, and ends when nobody is left to ask. */
export function answerCalls<Calls extends CallTable<Calls>>(
  port: HelperPort<CallRequest<Calls>, CallReply>,
  tasks: Tasks<Calls>,
): void {
  const isReady = watchOver()
  // Nothing of its start can stall: from now on it may rest.
  isReady()
  port.onMessage((request) => void answer(request))
  process.once('uncaughtException', (error) => void endOf(error))

  async function answer(request: CallRequest<Calls>): Promise<void> {
    try {
      await port.send({ kind: 'done', value: await perform(request) })
    } catch (error) {
      await port.send(faultOf(error))
    }
  }

  /** What came loose could be any call's: nobody's is failed for it, but the log is to have it. */
  async function endOf(error: unknown): Promise<void> {
    try {
      await port.send({ kind: 'ending', fault: faultOf(error) })
    } finally {
      process.exit(1)
    }
  }

  function perform<Name extends keyof Calls>({ name, args }: CallRequest<Calls, Name>) {
    return tasks[name](args, (progress) => {
      void port.send({ kind: 'at-work', progress: progress ?? null })
    })
  }
}
