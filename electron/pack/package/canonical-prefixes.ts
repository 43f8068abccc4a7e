import { attributesOf, nameOf } from '../xml/attributes.ts'
import { Edits } from '../xml/edits.ts'
import { close, readTape } from '../xml/tape.ts'
import { prefixes, prefixOf } from './namespaces.ts'

/**
 * Gives every known namespace the prefix that Word writes, so that rules may look for "w:p" by name. Nearly all files
 * have them already and come back as they are; others are rewritten, with all names declared on the root.
 *
 * @throws XmlFault when the text is not XML that we read
 */
export function canonicalPrefixes(text: string): string {
  return isCanonical(text) ? text : rewritten(text)
}

function isCanonical(text: string): boolean {
  const others = new Map<string, string>()
  for (const [, prefix = '', double, single] of text.matchAll(declaration)) {
    const uri = double ?? single ?? ''
    const wanted = prefixOf.get(uri)
    if (
      wanted === undefined
        ? prefix === '' || (prefixes[prefix] ?? uri) !== uri
        : wanted !== prefix || prefixes[prefix] !== uri
    )
      return false
    // Two prefixes of one namespace would let one attribute stand twice on a tag.
    if (wanted === undefined && (others.get(uri) ?? prefix) !== prefix) return false
    others.set(uri, prefix)
  }
  return true
}

const declaration = /\sxmlns(?::([^\s=]+))?\s*=\s*(?:"([^"]*)"|'([^']*)')/g

function rewritten(text: string): string {
  const tape = readTape(text)
  const edits = new Edits()
  const declared = new Map<string, string>()
  const prefixFor = (uri: string, written: string): string => {
    const known = prefixOf.get(uri) ?? [...declared].find(([, bound]) => bound === uri)?.[0]
    const taken = (name: string): boolean =>
      name === '' || name in prefixes || (declared.get(name) ?? uri) !== uri
    let prefix = known ?? written
    if (known === undefined) for (let n = 1; taken(prefix); n++) prefix = `x${n}`
    declared.set(prefix, prefixes[prefix] ?? uri)
    return prefix
  }
  const scopes: ReadonlyMap<string, string>[] = [new Map([['xml', 'xml']])]
  const qualified = (name: string, scope: ReadonlyMap<string, string>, isTag: boolean): string => {
    const [prefix, local] = name.includes(':') ? (name.split(':', 2) as [string, string]) : ['', name]
    if (prefix === 'xml' || (prefix === '' && !isTag)) return name
    const uri = scope.get(prefix) ?? ''
    return uri === '' ? local : `${prefixFor(uri, prefix)}:${local}`
  }
  for (let index = 0; index < tape.count; index++) {
    if ((tape.name[index] ?? -1) < 0) continue
    const start = tape.start[index] ?? 0
    const name = nameOf(tape, index)
    if (tape.kind[index] === close) {
      edits.replace(start + 2, start + 2 + name.length, qualified(name, scopes.pop() ?? new Map(), true))
      continue
    }
    const attributes = attributesOf(tape, index)
    const own = attributes.filter(({ name: written }) => /^xmlns(?::|$)/.test(written))
    const around = scopes.at(-1) ?? new Map<string, string>()
    const scope =
      own.length === 0
        ? around
        : new Map([
            ...around,
            ...own.map(({ name: written, from, to }) => [written.slice(6), text.slice(from, to)] as const),
          ])
    edits.replace(start + 1, start + 1 + name.length, qualified(name, scope, true))
    for (const { name: written, start: at, from, to } of attributes) {
      if (written === 'xmlns' || written.startsWith('xmlns:')) edits.remove(at - 1, to + 1)
      else {
        edits.replace(at, at + written.length, qualified(written, scope, false))
        if (written.endsWith(':Ignorable') || written === 'Requires')
          edits.replace(from, to, renamedList(text.slice(from, to), scope, prefixFor))
      }
    }
    if (tape.mate[index] !== index) scopes.push(scope)
  }
  const declarations = [...declared].map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`).join('')
  const root = edits.apply(text)
  return root.replace(/(<[^\s!?/>]+)/, `$1${declarations}`)
}

function renamedList(
  list: string,
  scope: ReadonlyMap<string, string>,
  prefixFor: (uri: string, written: string) => string,
): string {
  return list
    .split(/\s+/)
    .map((prefix) => (scope.has(prefix) ? prefixFor(scope.get(prefix) ?? '', prefix) : prefix))
    .join(' ')
}
