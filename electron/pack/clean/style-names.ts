import { childElements, valueOfChild, writeTree, type Element } from '../xml/tree.ts'

/**
 * Names of a report's styles. Those of Word's own stay; all others say who made them or for what, and get one that
 * follows from their looks alone, so that the reports of one council's template still share their styles in a pack.
 */
export class StyleNames {
  private readonly byId = new Map<string, Element>()
  private readonly idOfName = new Map<string, string>()
  private readonly given = new Map<string, { readonly id: string; readonly name: string }>()
  private readonly taken = new Set<string>()
  private readonly sums = new Map<Element, string>()
  private readonly sumOf: (text: string) => number

  /** @param sumOf  a number for a text: CRC-32 */
  constructor(styles: Element | null, sumOf: (text: string) => number) {
    this.sumOf = sumOf
    for (const style of styles === null ? [] : childElements(styles, 'w:style')) {
      const id = style.attributes.get('w:styleId') ?? ''
      if (this.byId.has(id)) continue
      this.byId.set(id, style)
      const name = (valueOfChild(style, 'w:name') ?? id).toLowerCase()
      if (!this.idOfName.has(name)) this.idOfName.set(name, id)
    }
  }

  /** `null` for a style that the report does not have. */
  newId(id: string): string | null {
    const style = this.byId.get(id)
    return style === undefined ? null : this.renamed(id, style).id
  }

  /** The name of the style with that id; `null` for a style that the report does not have. */
  newNameOf(id: string): string | null {
    const style = this.byId.get(id)
    return style === undefined ? null : this.renamed(id, style).name
  }

  /** What a field that goes by names must say; numbers of levels stand among them. */
  newName(name: string): string {
    const known = this.newNameOf(this.idOfName.get(name.toLowerCase()) ?? '')
    return known ?? (isWordsOwn(name) || /^[\d,;]*$/.test(name) ? name : '')
  }

  /** Word's own names stay, and under them the ids that go with them: other languages have ids of their own. */
  private renamed(id: string, style: Element): { readonly id: string; readonly name: string } {
    const known = this.given.get(id)
    if (known !== undefined) return known
    const name = valueOfChild(style, 'w:name') ?? id
    const isOwn = isWordsOwn(name)
    const newName = isOwn ? name : this.free(`Style ${this.looksSum(style)}`)
    const isPlain = isOwn && isWordsOwn(id) && this.free(id) === id
    const given = { name: newName, id: isPlain ? id : this.free(capitalised(newName)) }
    this.given.set(id, given)
    return given
  }

  private free(wanted: string): string {
    let name = wanted
    for (let n = 2; this.taken.has(name); n++) name = `${wanted}-${n}`
    this.taken.add(name)
    return name
  }

  /** Eight hexadecimal digits for what a style and those beneath it set. */
  private looksSum(style: Element): string {
    const known = this.sums.get(style)
    if (known !== undefined) return known
    this.sums.set(style, '')
    const base = this.byId.get(valueOfChild(style, 'w:basedOn') ?? '')
    const beneath = base === undefined ? '' : this.looksSum(base)
    const looks = childElements(style).filter(({ name }) => looksElements.has(name))
    const written = `${style.attributes.get('w:type') ?? ''} ${beneath} ${looks.map(withoutList).map(writeTree).join('')}`
    const sum = this.sumOf(written).toString(16).toUpperCase().padStart(8, '0')
    this.sums.set(style, sum)
    return sum
  }
}

const looksElements: ReadonlySet<string> = new Set([
  'w:pPr',
  'w:rPr',
  'w:tblPr',
  'w:trPr',
  'w:tcPr',
  'w:tblStylePr',
])

/** Which list a style begins is a number that differs from report to report. */
function withoutList(properties: Element): Element {
  return { ...properties, children: childElements(properties).filter(({ name }) => name !== 'w:numPr') }
}

/** "heading 1" to "Heading1". */
const capitalised = (name: string): string =>
  name.replace(/(?:^|[\s-]+)(\w)/g, (_, letter: string) => letter.toUpperCase())

/** Whether Word, or LibreOffice, gives this name itself. Ids are names without spaces. */
function isWordsOwn(name: string): boolean {
  return wordsOwn.test(
    name
      .toLowerCase()
      .replace(/[\s-]/g, '')
      .replace(/^a\d?$|^\d+$/, 'normal'),
  )
}

/** Names of Word's latent styles, and those that LibreOffice writes for its own, lower case and without spaces. */
const wordsOwn = new RegExp(
  `^(?:${[
    'normal|normal\\(web\\)|normalweb|normalindent|normaltable|tablenormal|nolist|defaultparagraphfont|nospacing',
    '(?:heading|toc|index)\\d?|tocheading|indexheading|indexlink|contentsheading|title|subtitle|caption|date|closing|signature|salutation',
    '(?:header|footer|headerandfooter|footnotetext|endnotetext|footnotereference|endnotereference|pagenumber|linenumber)',
    '(?:footnote|endnote)(?:characters|anchor|symbol)?|annotation(?:text|reference|subject)|comment(?:text|reference|subject)',
    'list(?:bullet|number|continue|paragraph)?\\d?|bodytext(?:firstindent|indent)?\\d?|textbody|blocktext|plaintext|balloontext|placeholdertext|documentmap',
    'strong|emphasis|quote|booktitle|(?:intense|subtle)(?:emphasis|quote|reference)|bibliography|tableof(?:figures|authorities|contents)|toaheading',
    'hyperlink|followedhyperlink|internetlink|visitedinternetlink|smarthyperlink|smartlink|hashtag|mention|unresolvedmention|revision',
    'html(?:acronym|address|cite|code|definition|keyboard|preformatted|sample|typewriter|variable|topofform|bottomofform)',
    'envelope(?:address|return)|emailsignature|messageheader|noteheading|macro(?:text)?|outlinelist\\d',
    'table(?:contents|heading|grid(?:light)?\\d?|theme|professional|elegant|contemporary|simple\\d|classic\\d|colorful\\d|columns\\d|list\\d|web\\d|3deffects\\d|subtle\\d)',
    'frame(?:contents)?|figure|illustration|horizontalline|quotations|bullets|numberingsymbols|bulletsymbols|ww8num\\d+(?:z\\d)?',
    '(?:light|medium|dark|colorful)(?:shading|list|grid)\\d?(?:accent\\d)?|(?:grid|list)table\\d(?:light|dark|colorful)?(?:accent\\d)?|plaintable\\d|gridtablelight',
  ].join('|')})(?:char\\d?)?$`,
)
