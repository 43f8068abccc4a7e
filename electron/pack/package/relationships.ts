import { childElements, readTree } from '../xml/tree.ts'
import { escapeAttribute } from '../xml/escape.ts'
import { transitional } from './namespaces.ts'

/** How one part names another, or something outside the file. */
export interface Relationship {
  readonly id: string
  /** Last word of its type, "image", "header", "hyperlink": what rules go by. */
  readonly kind: string
  readonly type: string
  /** Part name without leading slash when inside; the address as written when outside. */
  readonly target: string
  readonly isExternal: boolean
}

/** Relationships of `part` ('' for the package), read from the text of its `.rels` part. */
export function readRelationships(text: string, part: string): readonly Relationship[] {
  return childElements(readTree(text)).flatMap((entry) => {
    const id = entry.attributes.get('Id')
    const target = entry.attributes.get('Target')
    if (id === undefined || target === undefined) return []
    const type = transitional(entry.attributes.get('Type') ?? '')
    const isExternal = entry.attributes.get('TargetMode') === 'External'
    return [
      {
        id,
        kind: type.slice(type.lastIndexOf('/') + 1),
        type,
        target: isExternal ? target : resolvePart(part, target),
        isExternal,
      },
    ]
  })
}

/** Name of the part that holds the relationships of `part`. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`
}

/** Writes a `.rels` part; inside targets are absolute, so that a part may stand anywhere. */
export function writeRelationships(list: readonly Relationship[]): string {
  const entries = list.map(
    ({ id, type, target, isExternal }) =>
      `<Relationship Id="${escapeAttribute(id)}" Type="${escapeAttribute(type)}" Target="${escapeAttribute(isExternal ? target : `/${target}`)}"${isExternal ? ' TargetMode="External"' : ''}/>`,
  )
  return `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join('')}</Relationships>`
}

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** Full type of an Office relationship, from its last word. */
export function officeType(kind: string): string {
  return `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}`
}

function resolvePart(part: string, target: string): string {
  const path = decoded(target.replaceAll('\\', '/'))
  const steps = path.startsWith('/') ? [] : part.split('/').slice(0, -1)
  for (const step of path.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

function decoded(target: string): string {
  try {
    return decodeURIComponent(target)
  } catch {
    return target
  }
}
