import { faultOf } from './fault.ts'
import type { CallReply, CallRequest, CallTable, Progress } from './helper-calls.ts'
import type { HelperPort } from './helper-port.ts'

/** Tells the application that the call is still at work, and how far it is where that is known. */
type AtWork = (progress?: Progress) => void

/** One function per call. */
export type Tasks<Calls extends CallTable<Calls>> = {
  readonly [Name in keyof Calls]: (
    args: Calls[Name]['args'],
    atWork: AtWork,
  ) => Calls[Name]['value'] | Promise<Calls[Name]['value']>
}

/** A helper's whole life: it answers every call that arrives at `port` by its task. */
export function answerCalls<Calls extends CallTable<Calls>>(
  port: HelperPort<CallRequest<Calls>, CallReply>,
  tasks: Tasks<Calls>,
): void {
  port.onMessage((request) => void answer(request))

  async function answer(request: CallRequest<Calls>): Promise<void> {
    await port.send(await perform(request))
  }

  async function perform<Name extends keyof Calls>({
    name,
    args,
  }: CallRequest<Calls, Name>): Promise<CallReply> {
    try {
      const value = await tasks[name](args, (progress) => {
        void port.send({ kind: 'at-work', progress: progress ?? null })
      })
      return { kind: 'done', value }
    } catch (error) {
      return faultOf(error)
    }
  }
}
