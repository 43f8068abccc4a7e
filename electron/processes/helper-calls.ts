import type { Fault } from './fault.ts'

/** What a helper can be asked: the arguments and the answer of each call, by its name. */
export type CallTable<Calls> = {
  readonly [Name in keyof Calls]: { readonly args: readonly unknown[]; readonly value: unknown }
}

/** One call, as it goes to the helper. */
export interface CallRequest<Calls extends CallTable<Calls>, Name extends keyof Calls = keyof Calls> {
  readonly name: Name
  readonly args: Calls[Name]['args']
}

/** How far a call is: so many of so many, and what it has just done. */
export interface Progress {
  readonly done: number
  readonly of: number
  readonly label: string
}

/** One answer to each call, after as many signs that it is still at work as it likes. */
export type CallReply =
  | { readonly kind: 'at-work'; readonly progress: Progress | null }
  | { readonly kind: 'done'; readonly value: unknown }
  /** Something came loose, at this call or an earlier one: the process ends of it. */
  | { readonly kind: 'ending'; readonly fault: Fault }
  | Fault
