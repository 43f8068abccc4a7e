import { attributeOf, childOf, valueOf } from '../xml/attributes.ts'
import { childElements, valueOfChild, type Element } from '../xml/tree.ts'
import type { PartRule, PartRules } from './clean-part.ts'
import { drop, setAttribute, type Part } from './part.ts'

/** Which of a report's styles its public copy needs: those it uses, those they are based on, and the defaults. */
export class UsedStyles {
  private readonly byId = new Map<string, Element>()
  private readonly used = new Set<string>()

  constructor(styles: Element | null) {
    for (const style of styles === null ? [] : childElements(styles, 'w:style')) {
      const id = style.attributes.get('w:styleId') ?? ''
      if (!this.byId.has(id)) this.byId.set(id, style)
      if (['1', 'true', 'on'].includes(style.attributes.get('w:default') ?? '')) this.use(id)
    }
  }

  use(id: string): void {
    const style = this.byId.get(id)
    if (style === undefined || this.used.has(id)) return
    this.used.add(id)
    const base = valueOfChild(style, 'w:basedOn')
    if (base !== null) this.use(base)
  }

  has(id: string): boolean {
    return this.used.has(id)
  }

  get all(): readonly Element[] {
    return [...this.byId].filter(([id]) => this.used.has(id)).map(([, style]) => style)
  }
}

/** The styles part: those that are used, under names that say nothing. Word's own keep theirs. */
export const styleRules: PartRules = {
  texts: new Set(),
  rules: {
    'w:style': rename,
    'w:basedOn': link,
    'w:next': link,
    'w:link': link,
    ...Object.fromEntries(
      'latentStyles aliases rsid locked personal personalCompose personalReply autoRedefine'
        .split(' ')
        .map((name): [string, PartRule] => [`w:${name}`, drop]),
    ),
  },
}

function rename(part: Part, index: number): void {
  const { tape, edits, copy } = part
  const id = valueOf(tape, index, 'w:styleId') ?? ''
  if (!copy.usedStyles.has(id) || copy.isWritten(`style ${id}`)) {
    drop(part, index)
    return
  }
  const named = childOf(tape, index, 'w:name')
  const name = named < 0 ? null : valueOf(tape, named, 'w:val')
  const newName = copy.styleNames.newNameOf(id) ?? ''
  setAttribute(part, index, 'w:styleId', copy.styleNames.newId(id) ?? id)
  if (name === null || name === newName) return
  copy.tally.add('style-names')
  setAttribute(part, named, 'w:val', newName)
  if (attributeOf(tape, index, 'w:customStyle') === null)
    edits.insert((tape.start[index] ?? 0) + '<w:style'.length, ' w:customStyle="1"')
}

function link(part: Part, index: number): void {
  const { copy, tape } = part
  const id = valueOf(tape, index, 'w:val') ?? ''
  if (copy.usedStyles.has(id)) setAttribute(part, index, 'w:val', copy.styleNames.newId(id) ?? id)
  else drop(part, index)
}

/** What names a style has its new name; where the report has no such style, nothing is named. */
export const styleReferences: Readonly<Record<string, PartRule>> = {
  'w:pStyle': link,
  'w:rStyle': link,
  'w:tblStyle': link,
  'w:styleLink': link,
  'w:numStyleLink': link,
}
