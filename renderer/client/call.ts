import type { Bridge, OperationName, RequestOf, ResponseOf } from '../../shared/contract/contract.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { valueOf } from './problem-from.ts'

/** Calls an operation of the application, typed by the contract. @throws Problem whatever goes wrong */
export type Call = <Name extends OperationName>(
  name: Name,
  request: RequestOf<Name>,
) => Promise<ResponseOf<Name>>

/**
 * The typed call over a bridge.
 * @param onDone  told of each call that was answered with a value
 */
export function callOver(
  bridge: Pick<Bridge, 'call'>,
  onDone: (name: OperationName, value: unknown) => void = () => {},
): Call {
  return async (name, request) => {
    const reply = await bridge.call(name, request).catch((reason: unknown) => {
      // The desktop's bridge rejects only when the application itself has gone.
      throw reason instanceof Problem ? reason : new Problem('connection-lost', {})
    })
    // The contract's response type is what the service behind this name returned: both take it from the same entry.
    const value = valueOf(reply) as ResponseOf<typeof name>
    onDone(name, value)
    return value
  }
}
