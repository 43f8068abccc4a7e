import { child, childElements, copyOf, element, valueOfChild, type Element } from '../xml/tree.ts'
import { bakeDefaults, type DocumentDefaults } from './document-defaults.ts'
import { forLibreOffice, lineNumbers, lineNumbersInLibreOffice, plainLineNumbers } from './line-numbers.ts'
import { nothing } from './open-tables.ts'
import { addValue, type PackStyles } from './pack-styles.ts'
import { sortProperties } from './property-order.ts'
import { looksOf } from './style-identity.ts'
import type { OwnList } from './own-lists.ts'
import { listOfStyles } from './style-lists.ts'
import { isDefault, typeOf, type StyleSheet, type StyleType } from './style-sheet.ts'
import { beyond, layUnder, propertiesOf, propertiesSaidBy, yieldToTable } from './table-overlays.ts'

/** One document's styles on their way into the pack: its ids to the pack's, found as they are used. */
export class DocumentStyles {
  private readonly pack: PackStyles
  private readonly suffix: string
  private readonly beneath: DocumentDefaults
  private readonly lists: Lists
  private readonly yieldsToTables: boolean
  private readonly said = new Map<string, ReadonlySet<string>>()
  private readonly indenting = new Map<string, ReadonlySet<string> | null>()
  private readonly tablesIndenting = new Map<string, boolean>()
  private readonly sheet: StyleSheet
  private readonly mapped = new Map<string, string>()
  private readonly brought: { readonly style: Element; readonly original: Element }[] = []
  private readonly underway = new Set<string>()
  /** The pack's ids of styles that this document brought. */
  private readonly ownInPack = new Set<string>()
  /** Ids of styles that an earlier document brought, with its own list in them. */
  private readonly withOthersList = new Set<string>()

  /**
   * @param sheet   the document's styles, freed from its theme where that differs
   * @param beneath what its root styles must say so that they read the same over the pack's defaults
   * @param lists   the document's own
   * @param yieldsToTables whether a table's style wins over the size and alignment of the default paragraph style
   */
  constructor(
    pack: PackStyles,
    sheet: StyleSheet,
    suffix: string,
    beneath: DocumentDefaults,
    lists: Lists,
    yieldsToTables = false,
  ) {
    this.pack = pack
    this.sheet = sheet
    this.suffix = suffix
    this.beneath = beneath
    this.lists = lists
    this.yieldsToTables = yieldsToTables
  }

  /**
   * The pack's id for a style id of this document; `null` when it has no such style of that type.
   *
   * @param said what the style of the table round the paragraph says: `saidByTable`
   */
  map(id: string, type: StyleType, said: ReadonlySet<string> = nothing): string | null {
    const style = this.sheet.find(id)
    if (style === undefined || typeOf(style) !== type) return null
    const key = said.size === 0 ? id : `${id} ${[...said].join(' ')}`
    const known = this.mapped.get(key)
    if (known !== undefined) return known
    if (this.underway.has(key)) return null
    this.underway.add(key)
    const copy = this.adapted(style, type, said)
    const looks = this.looksWithList(copy)
    const shared = this.pack.withLooks(looks)
    if (shared === null) this.mapListOf(copy)
    else if (!this.ownInPack.has(shared) && listIdOf(copy) !== null) this.withOthersList.add(id)
    const out = shared ?? this.pack.add(copy, this.suffix, looks)
    if (shared === null) this.ownInPack.add(out)
    this.mapped.set(key, out)
    this.underway.delete(key)
    if (shared === null && said.size === 0) {
      this.brought.push({ style: copy, original: style })
      this.bringLinked(copy, style, type)
    }
    return out
  }

  /**
   * The list that a paragraph must name itself, since its style came in with an earlier document and names that one's:
   * else the numbers of two reports on one template would run on. `null` where its style's list is right.
   *
   * @param id the style that the paragraph names, `null` where it names none
   */
  ownListOf(id: string | null, said: ReadonlySet<string>): OwnList | null {
    const used = id ?? this.sheet.defaultOf('paragraph') ?? ''
    if (this.map(used, 'paragraph', said) === null || this.withOthersList.size === 0) return null
    const list = listOfStyles(this.paragraphStyles(used))
    if (list === null || !this.withOthersList.has(list.namedBy.attributes.get('w:styleId') ?? '')) return null
    return { ...list, idInPack: this.lists.map(list.numId) ?? '0' }
  }

  /** Whether `id` came in for this document and not for an earlier one. */
  isOwn(id: string): boolean {
    const out = this.mapped.get(id)
    return this.brought.some(({ style }) => style.attributes.get('w:styleId') === out)
  }

  /** The pack's id if the style came in already, without bringing it. */
  find(id: string): string | null {
    return this.mapped.get(id) ?? null
  }

  /** The name of a style of this document and the name it has in the pack, for fields that go by names. */
  nameInPack(name: string): string | null {
    const id = this.sheet.idNamed(name)
    if (id === null) return null
    const out = this.map(id, 'paragraph') ?? this.map(id, 'character')
    return out === null ? null : this.pack.nameOf(out)
  }

  /** What things of this type must name because the pack's default is not theirs; `null` when it is. */
  explicitDefault(type: 'paragraph' | 'table', said: ReadonlySet<string> = nothing): string | null {
    const out = this.defaultId(type, said)
    return out === this.pack.defaultOf(type) ? null : out
  }

  /**
   * Which of the properties that stand in this document's root styles only since it is in the pack a table's style says:
   * in such a table they must not. @param id the style the table names, `null` where it names none
   */
  saidByTable(id: string | null): ReadonlySet<string> {
    const known = this.said.get(id ?? '')
    if (known !== undefined) return known
    const said = propertiesSaidBy(this.tableStyles(id))
    const baked = propertiesOf(this.beneath)
    const isYielding = (name: string): boolean =>
      this.yieldsToTables && ['w:sz', 'w:jc'].includes(name) && this.explicitDefault('paragraph') !== null
    const found = new Set([...said].filter((name) => baked.has(name) || isYielding(name)).toSorted())
    this.said.set(id ?? '', found)
    return found
  }

  /** A table's style and those it is based on, nearest first; of the default one where it names none. */
  tableStyles(id: string | null): readonly Element[] {
    return this.stylesFrom(id, 'table')
  }

  /** The same for a paragraph's. */
  paragraphStyles(id: string | null): readonly Element[] {
    return this.stylesFrom(id, 'paragraph')
  }

  /**
   * The parts of an indent, "w:left", that a paragraph's style, what it is based on or the defaults say; `null` where a list
   * there may say any.
   */
  indents(id: string | null): ReadonlySet<string> | null {
    const known = this.indenting.get(id ?? '')
    if (known !== undefined) return known
    const styles = this.paragraphStyles(id).map((style) => child(style, 'w:pPr'))
    const levels = [...styles, this.beneath.paragraph, this.pack.defaults.paragraph]
    const hasList = levels.some((level) => child(level, 'w:numPr') !== null)
    const said = levels.flatMap((level) => [...(child(level, 'w:ind')?.attributes.keys() ?? [])])
    const found = hasList ? null : new Set(said)
    this.indenting.set(id ?? '', found)
    return found
  }

  /** Whether the style of a table, or a condition in it, indents paragraphs. */
  tableIndents(id: string | null): boolean {
    const known = this.tablesIndenting.get(id ?? '')
    if (known !== undefined) return known
    const found = propertiesSaidBy(this.tableStyles(id)).has('w:ind')
    this.tablesIndenting.set(id ?? '', found)
    return found
  }

  private stylesFrom(id: string | null, type: StyleType): readonly Element[] {
    const chain: Element[] = []
    const named = id === null ? undefined : this.sheet.find(id)
    let style = named ?? this.sheet.find(this.sheet.defaultOf(type) ?? '')
    while (style !== undefined && !chain.includes(style)) {
      chain.push(style)
      style = this.sheet.find(valueOfChild(style, 'w:basedOn') ?? '')
    }
    return chain
  }

  private defaultId(type: StyleType, said: ReadonlySet<string>): string | null {
    const own = this.sheet.defaultOf(type)
    if (own !== null) return this.map(own, type, said)
    // A document without a default style reads as if it had an empty one.
    const id = `${type}-without-style`
    this.sheet.addDefault(
      id,
      type,
      element('w:style', { 'w:type': type, 'w:default': '1', 'w:styleId': nameless[type] }, [
        element('w:name', { 'w:val': nameless[type] }),
      ]),
    )
    return this.map(id, type, said)
  }

  /** Brings the style that Word prints line numbers in, which nothing names: else they would have the pack's font and size. */
  bringLineNumbers(): void {
    const known = this.sheet.idNamed(lineNumbers)
    const id = known ?? 'LineNumber'
    if (known === null) this.sheet.add(id, plainLineNumbers(id))
    const out = this.map(id, 'character')
    const own = this.brought.find(({ style }) => style.attributes.get('w:styleId') === out)?.style
    if (own !== undefined && this.pack.withLooks(lineNumbersInLibreOffice) === null)
      this.pack.add(forLibreOffice(own), this.suffix, lineNumbersInLibreOffice)
  }

  /** Follows `next` once all that is used has come in. */
  finish(): void {
    for (const { style, original } of this.brought) {
      const next = this.find(valueOfChild(original, 'w:next') ?? '')
      if (next !== null) addValue(style, 'w:next', next)
    }
  }

  private adapted(style: Element, type: StyleType, said: ReadonlySet<string>): Element {
    const copy = copyOf(style)
    copy.children = childElements(copy).filter(({ name }) => !dropped.has(name))
    copy.attributes.set('w:type', type)
    const base = valueOfChild(style, 'w:basedOn')
    const mappedBase = base === null ? null : this.map(base, type, said)
    if (mappedBase !== null) addValue(copy, 'w:basedOn', mappedBase)
    else if (type === 'paragraph')
      bakeDefaults(copy, said.size === 0 ? this.beneath : beyond(this.beneath, said))
    if (valueOfChild(style, 'w:name')?.toLowerCase() === lineNumbers)
      bakeDefaults(copy, { ...this.beneath, paragraph: element('w:pPr') })
    if (type === 'table') {
      const id = style.attributes.get('w:styleId') ?? ''
      layUnder(copy, this.tableStyles(id), this.beneath, this.saidByTable(id))
    }
    if (this.yieldsToTables && said.size > 0 && isDefault(style, 'paragraph')) yieldToTable(copy, said)
    sortProperties(copy)
    return copy
  }

  private mapListOf(copy: Element): void {
    const id = listIdOf(copy)
    id?.attributes.set('w:val', this.lists.map(id.attributes.get('w:val') ?? '') ?? '0')
  }

  /** Looks of a style whose list goes by what it says; one that says more than itself is nobody else's. */
  private looksWithList(style: Element): string {
    const list = child(child(style, 'w:pPr'), 'w:numPr')
    const numId = listIdOf(style)?.attributes.get('w:val')
    if (numId === undefined) return looksOf(style)
    const words =
      typeOf(style) === 'paragraph'
        ? this.lists.wordsOf(
            numId,
            style.attributes.get('w:styleId') ?? '',
            valueOfChild(list, 'w:ilvl') ?? '0',
          )
        : null
    return looksOf(style, words ?? `list ${numId} of document ${this.suffix}`)
  }

  /** A paragraph style and its character twin stay a pair only when both are new: a shared one has its own twin. */
  private bringLinked(copy: Element, style: Element, type: StyleType): void {
    const link = valueOfChild(style, 'w:link')
    const other = type === 'paragraph' ? 'character' : 'paragraph'
    if (link === null || (type !== 'paragraph' && type !== 'character')) return
    const twin = this.map(link, other)
    if (twin !== null && this.isOwn(link)) addValue(copy, 'w:link', twin)
  }
}

/** One document's lists, by its own ids. */
interface Lists {
  /** @returns the pack's id, `null` for a list that is not there */
  map(numId: string): string | null
  /** What a list says, `null` where that is not all there is to it; see `DocumentNumbering`. */
  wordsOf(numId: string, style: string, level: string): string | null
}

/** What names a style's list, `null` where it names none. */
function listIdOf(style: Element): Element | null {
  const id = child(child(child(style, 'w:pPr'), 'w:numPr'), 'w:numId')
  return id?.attributes.has('w:val') === true ? id : null
}

const dropped: ReadonlySet<string> = new Set(
  'w:basedOn w:next w:link w:aliases w:rsid w:autoRedefine'.split(' '),
)
const nameless: Readonly<Record<StyleType, string>> = {
  paragraph: 'Normal',
  character: 'DefaultParagraphFont',
  table: 'TableNormal',
  numbering: 'NoList',
}
