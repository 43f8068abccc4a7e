import { attributesOf, nameOf, type Attribute } from '../xml/attributes.ts'
import { Edits } from '../xml/edits.ts'
import { marks } from '../xml/marks.ts'
import { close, readTape, type Tape } from '../xml/tape.ts'
import { prefixes, prefixOf } from './namespaces.ts'

/**
 * Gives every known namespace the prefix that Word writes, so that rules may look for "w:p" by name. Nearly all files
 * have them already and come back as they are; others are rewritten, with all names declared on the root.
 *
 * @throws XmlFault when the text is not XML that we read
 */
export function canonicalPrefixes(text: string): string {
  return areCanonical(declarationsIn(text)) ? text : rewritten(readTape(text))
}

/** The same for a part that is read already: only the tags that declare a prefix are looked at. */
export function withCanonicalPrefixes(tape: Tape): Tape {
  return areCanonical(declarationsOn(tape)) ? tape : readTape(rewritten(tape))
}

interface Declaration {
  readonly prefix: string
  readonly uri: string
}

function areCanonical(declarations: Iterable<Declaration>): boolean {
  const others = new Map<string, string>()
  for (const { prefix, uri } of declarations) {
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

/** Whatever is declared anywhere in a text; its few declarations are found by their one word, not by looking at each space. */
function* declarationsIn(text: string): Generator<Declaration> {
  for (let at = text.indexOf('xmlns'); at >= 0; at = text.indexOf('xmlns', at + 5)) {
    declaration.lastIndex = at - 1
    const [whole, prefix = '', double, single] = declaration.exec(text) ?? []
    if (whole !== undefined) yield { prefix, uri: double ?? single ?? '' }
  }
}

const declaration = /\sxmlns(?::([^\s=]+))?\s*=\s*(?:"([^"]*)"|'([^']*)')/y

function* declarationsOn(tape: Tape): Generator<Declaration> {
  for (let index = 0; index < tape.count; index++) {
    if (((tape.marks[index] ?? 0) & marks.declares) === 0) continue
    for (const { name, from, to } of attributesOf(tape, index))
      if (isDeclaration(name)) yield { prefix: name.slice(6), uri: tape.text.slice(from, to) }
  }
}

function rewritten(tape: Tape): string {
  const { text } = tape
  const edits = new Edits()
  const renaming = new Renaming()
  const scopes = [new Scope(new Map([['xml', 'xml']]))]
  const rename = (at: number, written: string, renamed: string): void => {
    if (renamed !== written) edits.replace(at, at + written.length, renamed)
  }
  for (let index = 0; index < tape.count; index++) {
    if ((tape.name[index] ?? -1) < 0) continue
    const start = tape.start[index] ?? 0
    const name = nameOf(tape, index)
    if (tape.kind[index] === close) {
      const closed = scopes.pop()
      if (closed !== undefined) rename(start + 2, name, renaming.ofTag(name, closed))
      continue
    }
    const attributes = attributesOf(tape, index)
    const scope = scopes.at(-1)?.within(attributes, text) ?? new Scope(new Map())
    rename(start + 1, name, renaming.ofTag(name, scope))
    for (const { name: written, start: at, from, to } of attributes) {
      if (isDeclaration(written)) {
        edits.remove(at - 1, to + 1)
        continue
      }
      rename(at, written, renaming.ofAttribute(written, scope))
      if (written.endsWith(':Ignorable') || written === 'Requires')
        edits.replace(from, to, renaming.ofList(text.slice(from, to), scope))
    }
    if (tape.mate[index] !== index) scopes.push(scope)
  }
  return edits.apply(text).replace(/(<[^\s!?/>]+)/, `$1${renaming.declarations}`)
}

const isDeclaration = (attribute: string): boolean => attribute === 'xmlns' || attribute.startsWith('xmlns:')

/** The prefixes declared round a tag, and the names already turned under them: a part has few, and uses them often. */
class Scope {
  readonly declared: ReadonlyMap<string, string>
  readonly tags = new Map<string, string>()
  readonly attributes = new Map<string, string>()

  constructor(declared: ReadonlyMap<string, string>) {
    this.declared = declared
  }

  /** The scope of a tag that stands in this one. */
  within(attributes: readonly Attribute[], text: string): Scope {
    const own = attributes.filter(({ name }) => isDeclaration(name))
    if (own.length === 0) return this
    const declared = own.map(({ name, from, to }) => [name.slice(6), text.slice(from, to)] as const)
    return new Scope(new Map([...this.declared, ...declared]))
  }
}

/** What names become, and the prefixes that they need on the root. */
class Renaming {
  private readonly declared = new Map<string, string>()

  get declarations(): string {
    return [...this.declared].map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`).join('')
  }

  ofTag(name: string, scope: Scope): string {
    return this.kept(scope.tags, name, () => this.qualified(name, scope))
  }

  /** An attribute without a prefix is in no namespace, whatever is declared round it. */
  ofAttribute(name: string, scope: Scope): string {
    return this.kept(scope.attributes, name, () => (name.includes(':') ? this.qualified(name, scope) : name))
  }

  /** A list of prefixes, as in `mc:Ignorable`. */
  ofList(list: string, { declared }: Scope): string {
    return list
      .split(/\s+/)
      .map((prefix) => (declared.has(prefix) ? this.prefixFor(declared.get(prefix) ?? '', prefix) : prefix))
      .join(' ')
  }

  private kept(known: Map<string, string>, name: string, find: () => string): string {
    const found = known.get(name) ?? find()
    known.set(name, found)
    return found
  }

  private qualified(name: string, { declared }: Scope): string {
    const [prefix, local] = name.includes(':') ? (name.split(':', 2) as [string, string]) : ['', name]
    if (prefix === 'xml') return name
    const uri = declared.get(prefix) ?? ''
    return uri === '' ? local : `${this.prefixFor(uri, prefix)}:${local}`
  }

  private prefixFor(uri: string, written: string): string {
    const known = prefixOf.get(uri) ?? [...this.declared].find(([, bound]) => bound === uri)?.[0]
    const taken = (name: string): boolean =>
      name === '' || name in prefixes || (this.declared.get(name) ?? uri) !== uri
    let prefix = known ?? written
    if (known === undefined) for (let n = 1; taken(prefix); n++) prefix = `x${n}`
    this.declared.set(prefix, prefixes[prefix] ?? uri)
    return prefix
  }
}
