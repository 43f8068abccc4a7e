import { ignorable, prefixes } from '../package/namespaces.ts'

/** Attributes of the root of a part that we write: all namespaces that Word uses, the newer ones ignorable. */
export const rootAttributes = rootWith(new Map())

/** The same with further namespaces that documents brought: prefix to address. */
export function rootWith(
  further: ReadonlyMap<string, { readonly uri: string; readonly isIgnorable: boolean }>,
): string {
  const known = Object.entries(prefixes).map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
  const brought = [...further].map(([prefix, { uri }]) => ` xmlns:${prefix}="${uri}"`)
  const ignored = [
    ...ignorable,
    ...[...further].filter(([, { isIgnorable }]) => isIgnorable).map(([prefix]) => prefix),
  ]
  return `${known.join('')}${brought.join('')} mc:Ignorable="${ignored.join(' ')}"`
}
