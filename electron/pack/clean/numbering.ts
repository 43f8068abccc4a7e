import { childOf, childrenOf, nameOf, valueOf } from '../xml/attributes.ts'
import { child, childElements, valueOfChild, walk, type Element } from '../xml/tree.ts'
import type { PartRules } from './clean-part.ts'
import { drop, removeAttribute, setAttribute, type Part } from './part.ts'
import { styleReferences, type UsedStyles } from './styles.ts'

/** Which of a report's lists its public copy needs. */
export class UsedLists {
  private readonly nums = new Map<string, Element>()
  private readonly abstracts = new Map<string, Element>()
  private readonly used = new Set<string>()
  private readonly styles: UsedStyles
  /** Levels that paragraphs name: "3 0" for the first of definition 3. */
  private readonly levels = new Set<string>()

  constructor(numbering: Element | null, styles: UsedStyles) {
    this.styles = styles
    for (const num of numbering === null ? [] : childElements(numbering, 'w:num'))
      this.nums.set(num.attributes.get('w:numId') ?? '', num)
    for (const abstract of numbering === null ? [] : childElements(numbering, 'w:abstractNum'))
      this.abstracts.set(abstract.attributes.get('w:abstractNumId') ?? '', abstract)
  }

  /** @param level  at which a paragraph or a style uses it, from 0 */
  use(numId: string, level: string): void {
    const num = this.nums.get(numId)
    if (num === undefined) return
    const id = valueOfChild(num, 'w:abstractNumId') ?? ''
    this.levels.add(`${id} ${level}`)
    if (this.used.has(`num ${numId}`)) return
    this.used.add(`num ${numId}`).add(`abstractNum ${id}`)
    const abstract = this.abstracts.get(id)
    for (const link of ['w:styleLink', 'w:numStyleLink']) {
      const style = valueOfChild(abstract ?? null, link)
      if (style !== null) this.styles.use(style)
    }
    for (const element of abstract === undefined ? [] : walk(abstract))
      if (element.name === 'w:lvlPicBulletId')
        this.used.add(`picture ${element.attributes.get('w:val') ?? ''}`)
    this.useOfStyles()
  }

  /** Lists that used styles begin; asked again whenever a style comes in. */
  useOfStyles(): void {
    for (const style of this.styles.all) {
      const list = child(child(style, 'w:pPr'), 'w:numPr')
      const numId = valueOfChild(list, 'w:numId')
      if (numId !== null && !this.used.has(`num ${numId}`))
        this.use(numId, valueOfChild(list, 'w:ilvl') ?? '0')
    }
  }

  has(kind: 'num' | 'abstractNum' | 'picture', id: string): boolean {
    return this.used.has(`${kind} ${id}`)
  }

  /** Whether a paragraph shows the mark of this level, from 0. */
  shows(abstractId: string, level: string): boolean {
    return this.levels.has(`${abstractId} ${level}`)
  }
}

export const numberingRules: PartRules = {
  texts: new Set(),
  rules: {
    ...styleReferences,
    'w:num': (part, index) => keep(part, index, 'num', 'w:numId'),
    'w:abstractNum': abstractNum,
    'w:numPicBullet': (part, index) => keep(part, index, 'picture', 'w:numPicBulletId'),
    'w:lvl': (part, index) => removeAttribute(part, index, 'w:tplc'),
    'w:nsid': drop,
    'w:tmpl': drop,
    'w:name': drop,
    'w:numIdMacAtCleanup': drop,
  },
}

function keep(part: Part, index: number, kind: 'num' | 'abstractNum' | 'picture', attribute: string): void {
  if (!part.copy.usedLists.has(kind, valueOf(part.tape, index, attribute) ?? '')) drop(part, index)
}

/** Marks of levels that no paragraph shows are nobody's to read where they are words. */
function abstractNum(part: Part, index: number): void {
  const { tape, copy } = part
  keep(part, index, 'abstractNum', 'w:abstractNumId')
  if (part.gone[index] === 1) return
  const id = valueOf(tape, index, 'w:abstractNumId') ?? ''
  for (const level of childrenOf(tape, index)) {
    if (nameOf(tape, level) !== 'w:lvl') continue
    const style = childOf(tape, level, 'w:pStyle')
    const isOfStyle = style >= 0 && copy.usedStyles.has(valueOf(tape, style, 'w:val') ?? '')
    if (isOfStyle || copy.usedLists.shows(id, valueOf(tape, level, 'w:ilvl') ?? '')) continue
    const text = childOf(tape, level, 'w:lvlText')
    if (text >= 0 && /\p{L}{3}/u.test(valueOf(tape, text, 'w:val') ?? ''))
      setAttribute(part, text, 'w:val', '')
  }
}
