import { attributesOf, nameOf } from '../xml/attributes.ts'
import { unescape } from '../xml/escape.ts'
import { characters, close } from '../xml/tape.ts'
import { alternatives } from './alternatives.ts'
import { drop, type Part } from './part.ts'
import { isKept, spacesOf, type Spaces } from './spaces.ts'

/** What one rule does at one start tag. */
export type PartRule = (part: Part, index: number) => void

/** What one kind of part needs besides what holds for all. */
export interface PartRules {
  readonly rules: Readonly<Record<string, PartRule>>
  /** Elements that hold text; text anywhere else is no reader's. */
  readonly texts: ReadonlySet<string>
}

/**
 * Writes a part for the public: in one walk, each rule looks at its own tags. For all parts alike, XML comments and
 * instructions, namespaces that print nothing, stray text and the marks of who wrote when are left out, and what the
 * part refers to comes along by the copy's list of what may.
 */
export function cleanPart(part: Part, { rules, texts }: PartRules): string {
  const { tape, edits, gone } = part
  const spaces = spacesOf(tape)
  const byName = tape.names.map((name) => (Object.hasOwn(rules, name) ? rules[name] : undefined))
  const telling = tellingPlaces(tape.text, spaces)
  const path: string[] = []
  let at = 0
  for (let index = 0; index < tape.count; index++) {
    const start = tape.start[index] ?? 0
    const end = tape.end[index] ?? 0
    // What lies between two marks of the tape is a comment or an instruction.
    if (start > at) edits.remove(at, start)
    at = end
    const kind = tape.kind[index]
    if (kind === close) path.pop()
    else if (kind === characters) {
      if (!texts.has(path.at(-1) ?? '') && tape.text.slice(start, end).trim() !== '') edits.remove(start, end)
    } else {
      if (gone[index] === 0) visit(part, index)
      if (gone[index] === 1) {
        index = tape.mate[index] ?? index
        at = tape.end[index] ?? at
      } else if (tape.mate[index] !== index) path.push(nameOf(tape, index))
    }
  }
  if (at < tape.text.length) edits.remove(at, tape.text.length)
  return edits.apply(tape.text)

  function visit(here: Part, index: number): void {
    if (!isKept(spaces, tape, index)) drop(here, index)
    else if (nameOf(tape, index) === 'mc:AlternateContent') alternatives(here, index, spaces)
    else byName[tape.name[index] ?? -1]?.(here, index)
    if (gone[index] === 0 && telling.isIn(tape.start[index] ?? 0, tape.end[index] ?? 0))
      cleanAttributes(here, index, spaces)
  }
}

/** Attributes that tell who wrote when, or what a program keeps for itself. */
const tracing =
  /^(?:w:rsid\w*|w:author|w:date|w:initials|w14:paraId|w14:textId|w14:anchorId|wp14:anchorId|wp14:editId|o:gfxdata|w:divId|w:tgtFrame|w:docLocation|w:history|w:edGrp|w:ed)$/

/** Where in a part's text an attribute begins that needs a look; asked for tags in order. */
function tellingPlaces(text: string, { foreign }: Spaces): { isIn(start: number, end: number): boolean } {
  const prefixes = [...foreign].map((prefix) => `${prefix.replace(/[.-]/g, '\\$&')}:`)
  const pattern = new RegExp(
    `\\s(?:${['r:', 'o:relid', 'xmlns:', 'mc:', 'w:rsid', 'w:(?:author|date|initials|divId|tgtFrame|docLocation|history|ed)', 'w14:(?:para|text|anchor)Id', 'wp14:(?:anchor|edit)Id', 'o:gfxdata', ...prefixes].join('|')})`,
    'g',
  )
  const next = (): number => pattern.exec(text)?.index ?? Infinity
  let place = next()
  return {
    isIn: (start, end) => {
      while (place < start) place = next()
      return place < end
    },
  }
}

function cleanAttributes(part: Part, index: number, spaces: Spaces): void {
  const { tape, edits, copy } = part
  for (const { name, start, from, to } of attributesOf(tape, index)) {
    const remove = (): void => edits.remove(start - 1, to + 1)
    const value = tape.text.slice(from, to)
    const prefix = name.slice(0, Math.max(0, name.indexOf(':')))
    if (name.startsWith('xmlns:')) {
      if (spaces.foreign.has(name.slice('xmlns:'.length))) remove()
    } else if (name === 'mc:Ignorable')
      edits.replace(
        from,
        to,
        value
          .split(/\s+/)
          .filter((one) => spaces.kept.has(one))
          .join(' '),
      )
    else if (prefix === 'r' || name === 'o:relid') {
      const known = copy.source.relationships(part.name).get(unescape(value))
      const settled = name === 'r:link' || name === 'r:href' ? undefined : part.leads.get(index)
      const id = settled ?? (known === undefined ? null : copy.follow(part, known))
      if (id === null) remove()
      else edits.replace(from, to, id)
    } else if (prefix === 'mc' || tracing.test(name) || (prefix !== '' && !spaces.kept.has(prefix))) remove()
  }
}
