import type { RequestOf } from '../../shared/contract/contract.ts'
import { longestStack, type ScreenName } from '../../shared/contract/fault.ts'
import { parseAddress } from '../parts/address.ts'

/** What the day's log is told of a screen that fell. */
export type Fault = RequestOf<'office.reportFault'>

/** A number of six digits for the clerk to quote. */
export function newFaultNumber(): string {
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1))
  return String(100_000 + (random % 900_000))
}

/**
 * The report of a fault: its kind and its places. The message stays here, as it may quote what the clerk was working on.
 * @param hash  the window's address
 */
export function faultOf(thrown: unknown, number: string, hash: string): Fault {
  const { name, stack = '' } = thrown instanceof Error ? thrown : new Error()
  const places = stack.split('\n').filter((row) => /^\s+at /.test(row))
  return {
    number,
    screen: screenName(hash),
    errorName: /^[A-Za-z]\w{0,59}$/.test(name) ? name : 'Error',
    stack: places.join('\n').slice(0, longestStack),
  }
}

function screenName(hash: string): ScreenName {
  const address = parseAddress(hash)
  return address.screen === 'meeting' ? `meeting-${address.tab}` : address.screen
}
