import { z } from 'zod'

// zod's compiler would need eval, which the page's content security policy forbids.
z.config({ jitless: true })

/** Parts of the records that a change may touch; open windows read again what they show of them. */
export const areas = [
  'office',
  'meetings',
  'papers',
  'packs',
  'references',
  'measures',
  'reports',
  'minutes',
] as const
export type Area = (typeof areas)[number]

/** One operation of the application: its request is checked at the door, its response is typed. */
export interface Operation<Request extends z.ZodType = z.ZodType, Response = unknown> {
  readonly kind: 'read' | 'change'
  readonly request: Request
  /** Areas announced as changed when it succeeds. */
  readonly changes: readonly Area[]
  /** Never set: carries the response's type. */
  readonly response?: Response
}

interface Returns<Response> {
  readonly response?: Response
}

/** The response's type, e.g. `returns<Meeting>()`. Responses are our own and are not parsed again. */
export function returns<Response>(): Returns<Response> {
  return {}
}

/** An operation that changes nothing. */
export function read<Request extends z.ZodType, Response>(entry: {
  request: Request
  response: Returns<Response>
}): Operation<Request, Response> & { readonly kind: 'read' } {
  return { kind: 'read', request: entry.request, changes: [] }
}

/** An operation that changes records, and names what it changes. */
export function change<Request extends z.ZodType, Response>(entry: {
  request: Request
  response: Returns<Response>
  changes: readonly Area[]
}): Operation<Request, Response> & { readonly kind: 'change' } {
  return { kind: 'change', request: entry.request, changes: entry.changes }
}
