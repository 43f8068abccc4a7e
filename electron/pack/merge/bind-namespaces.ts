import { prefixes } from '../package/namespaces.ts'
import { attributesOf, endOf, nameOf, valueOf } from '../xml/attributes.ts'
import { cutLoose } from '../xml/cut-loose.ts'
import type { Edits } from '../xml/edits.ts'
import type { Tape } from '../xml/tape.ts'
import type { PackInProgress } from './pack-in-progress.ts'

/** Past this many, namespaces are declared where they are used: the pack's root must stay a tag that every reader takes. */
const mostForAll = 60

/**
 * Declares again what stood declared round elements that go into the pack without it (the root of their part, the
 * body), beyond Word's own: for the whole pack, or on each element where the prefix is taken already.
 *
 * @param around   tags that do not go along
 * @param elements those that do
 */
export function bindNamespaces(
  pack: PackInProgress,
  { tape, edits }: { readonly tape: Tape; readonly edits: Edits },
  around: readonly number[],
  elements: readonly number[],
): void {
  const local = new Map<string, { readonly uri: string; readonly isIgnorable: boolean }>()
  for (const tag of around) {
    const ignored = (valueOf(tape, tag, 'mc:Ignorable') ?? '').split(/\s+/)
    for (const { name, from, to } of attributesOf(tape, tag)) {
      const prefix = name.startsWith('xmlns:') ? name.slice(6) : ''
      if (prefix === '' || prefix in prefixes) continue
      const namespace = { uri: cutLoose(tape.text.slice(from, to)), isIgnorable: ignored.includes(prefix) }
      const taken = pack.namespaces.get(prefix)
      if (taken === undefined && pack.namespaces.size < mostForAll) pack.namespaces.set(prefix, namespace)
      else if (taken?.uri !== namespace.uri) local.set(prefix, namespace)
    }
  }
  if (local.size === 0) return
  for (const index of elements) declareOn(tape, edits, index, local)
}

function declareOn(
  tape: Tape,
  edits: Edits,
  index: number,
  local: ReadonlyMap<string, { readonly uri: string; readonly isIgnorable: boolean }>,
): void {
  const text = tape.text.slice(tape.start[index], endOf(tape, index))
  const own = new Set(attributesOf(tape, index).map(({ name }) => name))
  const used = [...local].filter(([prefix]) => text.includes(prefix) && !own.has(`xmlns:${prefix}`))
  if (used.length === 0) return
  const ignored = used.filter(([, { isIgnorable }]) => isIgnorable).map(([prefix]) => prefix)
  const declared = used.map(([prefix, { uri }]) => ` xmlns:${prefix}="${uri}"`).join('')
  const compatible =
    ignored.length === 0 || own.has('mc:Ignorable') ? '' : ` mc:Ignorable="${ignored.join(' ')}"`
  edits.insert((tape.start[index] ?? 0) + 1 + nameOf(tape, index).length, declared + compatible)
}
