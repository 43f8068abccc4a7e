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
  let inHand = 0
  port.onMessage((request) => void answer(request))
  // What a task let go of has no other way into the application's log; the process is not to be trusted after it.
  process.once('uncaughtException', (error) => {
    const told = inHand > 0 ? port.send(faultOf(error)) : Promise.resolve()
    void told.finally(() => process.exit(1))
  })

  async function answer(request: CallRequest<Calls>): Promise<void> {
    inHand += 1
    try {
      await port.send({ kind: 'done', value: await perform(request) })
    } catch (error) {
      await port.send(faultOf(error))
    } finally {
      inHand -= 1
    }
  }

  function perform<Name extends keyof Calls>({ name, args }: CallRequest<Calls, Name>) {
    return tasks[name](args, (progress) => {
      void port.send({ kind: 'at-work', progress: progress ?? null })
    })
  }
}
