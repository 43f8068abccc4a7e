import { childOf, childrenOf, nameOf, valueOf } from '../xml/attributes.ts'
import { characters, close, type Tape } from '../xml/tape.ts'
import { treeAt } from '../xml/tree.ts'
import { dropHiddenParagraph } from './hidden-paragraphs.ts'
import { isShaded, looksOf, over, type Looks, type StyleLooks } from './looks.ts'
import { drop, type Part } from './part.ts'
import { looksOfCells } from './table-looks.ts'

/**
 * Leaves out what no reader of the printed page sees: hidden text with the paragraphs and rows that it fills, and text
 * in white on white or of a point at most. The latter takes room, so spaces as wide stand in its place. Text hidden on
 * the web alone (`w:webHidden`, the page numbers of a contents list) is printed, and stays.
 */
export function leaveOutUnseen(part: Part, styles: StyleLooks, hasBackground: boolean): void {
  if (!mayHide(part.tape.text) && !styles.mayHide) return
  new Reader(part, styles, hasBackground).read()
}

const mayHide = (text: string): boolean =>
  /<w:(?:vanish|hidden)[\s/>]|<w:sz w:val="[012]"|<w:color [^>]*(?:"[fF][^"]?[fF][^"]?[fF][^"]?"|background1|light1)/.test(
    text,
  )

/** What stands round the place that the reader has come to. */
interface Surroundings {
  /** Index of the element that closes it. */
  readonly until: number
  readonly table: Looks
  readonly isBacked: boolean
}

/** Two of these are about as wide as a letter, every font has them, and they say nothing. */
const blank = '\u00a0\u00a0'

class Reader {
  private readonly part: Part
  private readonly tape: Tape
  private readonly styles: StyleLooks
  private readonly path: Surroundings[]
  private paragraph: { readonly index: number; readonly looks: Looks } | null = null
  private readonly paragraphs: { readonly index: number; readonly looks: Looks }[] = []
  /** Looks of cells in which a condition of their table's style holds. */
  private readonly cells = new Map<number, Looks>()
  private last: 'seen' | 'hidden' | 'unseen' = 'seen'

  constructor(part: Part, styles: StyleLooks, hasBackground: boolean) {
    this.part = part
    this.tape = part.tape
    this.styles = styles
    const table: Looks = { hidden: null, size: null, isPale: null, isBacked: null }
    this.path = [{ until: part.tape.count, table, isBacked: hasBackground || isBehindText(part.tape) }]
  }

  read(): void {
    const { tape, part } = this
    for (let index = 0; index < tape.count; index++) {
      if ((tape.name[index] ?? -1) < 0) continue
      if (tape.kind[index] === close) {
        this.leave(index)
        continue
      }
      if (part.gone[index] === 1) index = tape.mate[index] ?? index
      else this.enter(index)
      if (part.gone[index] === 1) index = tape.mate[index] ?? index
    }
  }

  private enter(index: number): void {
    const { tape, part } = this
    switch (nameOf(tape, index)) {
      case 'w:tbl':
        this.enterTable(index)
        break
      case 'w:tr':
        if (isHiddenRow(tape, index)) this.dropRow(index)
        break
      case 'w:tc':
        this.surround(index, this.cells.get(index) ?? this.around.table, isShadedBy(tape, index, 'w:tcPr'))
        break
      case 'w:txbxContent':
        this.surround(index, this.around.table, true)
        break
      case 'w:p':
        this.enterParagraph(index)
        break
      case 'w:r':
      case 'm:r':
        if (part.gone[index] === 0) this.run(index)
    }
  }

  private leave(index: number): void {
    const { tape, part } = this
    while ((this.path.at(-1)?.until ?? 0) === index) this.path.pop()
    const paragraph = this.paragraphs.at(-1)
    if (paragraph === undefined || tape.mate[paragraph.index] !== index) return
    this.paragraphs.pop()
    this.paragraph = this.paragraphs.at(-1) ?? null
    this.last = 'seen'
    dropHiddenParagraph(part, paragraph.index, isToggledOn([paragraph.looks, this.around.table]))
  }

  private get around(): Surroundings {
    return this.path.at(-1) as Surroundings
  }

  private surround(index: number, table: Looks, isBacked: boolean): void {
    if (this.tape.mate[index] === index) return
    const backed = isBacked || this.around.isBacked
    this.path.push({ until: this.tape.mate[index] ?? index, table, isBacked: backed })
  }

  private enterTable(index: number): void {
    const { tape } = this
    const properties = childOf(tape, index, 'w:tblPr')
    const style = properties < 0 ? -1 : childOf(tape, properties, 'w:tblStyle')
    const styleLooks = this.styles.ofTable(style < 0 ? null : valueOf(tape, style, 'w:val'))
    const { whole } = styleLooks
    for (const [cell, looks] of looksOfCells(tape, index, styleLooks)) this.cells.set(cell, looks)
    this.surround(index, whole, whole.isBacked === true || isShadedBy(tape, index, 'w:tblPr'))
  }

  private dropRow(index: number): void {
    const { part, tape } = this
    drop(part, index)
    part.copy.tally.add('hidden-rows')
    const table = this.path.findLast(({ until }) => nameOf(tape, until) === 'w:tbl')
    const start = table === undefined ? -1 : (tape.mate[table.until] ?? -1)
    if (start < 0) return
    const rows = [...childrenOf(tape, start)].filter((child) => !notRows.has(nameOf(tape, child)))
    if (rows.every((row) => part.gone[row] === 1)) drop(part, start)
  }

  private enterParagraph(index: number): void {
    const { tape } = this
    if (tape.mate[index] === index) return
    const properties = childOf(tape, index, 'w:pPr')
    const style = properties < 0 ? -1 : childOf(tape, properties, 'w:pStyle')
    const looks = this.styles.of(style < 0 ? null : valueOf(tape, style, 'w:val'), 'paragraph')
    const isBacked = looks.isBacked === true || isShadedBy(tape, index, 'w:pPr')
    this.paragraph = { index, looks: isBacked ? { ...looks, isBacked } : looks }
    this.paragraphs.push(this.paragraph)
    this.last = 'seen'
  }

  private run(index: number): void {
    const { part, tape } = this
    const looks = this.looksOfRun(index)
    const isBacked = looks.isBacked === true || this.around.isBacked
    const isUnseen = (looks.size !== null && looks.size <= 2) || (looks.isPale === true && !isBacked)
    if (looks.hidden !== true && !isUnseen) {
      if (holdsText(tape, index)) this.last = 'seen'
      return
    }
    const state = looks.hidden === true ? 'hidden' : 'unseen'
    const count = looks.hidden === true ? this.dropRun(index) : this.blankOut(index)
    if (count > 0 && this.last !== state)
      part.copy.tally.add(state === 'hidden' ? 'hidden-text' : 'unseen-text')
    if (count > 0) this.last = state
  }

  private looksOfRun(index: number): Looks {
    const { tape, styles } = this
    const properties = childOf(tape, index, 'w:rPr')
    const direct = looksOf(properties < 0 ? null : treeAt(tape, properties))
    const named = properties < 0 ? -1 : childOf(tape, properties, 'w:rStyle')
    const character = named < 0 ? [] : [styles.of(valueOf(tape, named, 'w:val'), 'character')]
    const levels = [
      ...character,
      ...(this.paragraph === null ? [] : [this.paragraph.looks]),
      this.around.table,
    ]
    const hidden = direct.hidden ?? (isToggledOn(levels) || styles.ofDefaults.hidden === true)
    return { ...over(direct, ...levels, styles.ofDefaults), hidden }
  }

  /** Fields keep their marks until it is known where each of them ends. @returns how much it held */
  private dropRun(index: number): number {
    const { part, tape } = this
    const content = [...childrenOf(tape, index)].filter((child) => nameOf(tape, child) !== 'w:rPr')
    const isField = (child: number): boolean => ['w:fldChar', 'w:instrText'].includes(nameOf(tape, child))
    if (content.some(isField)) for (const child of content) if (!isField(child)) drop(part, child)
    if (!content.some(isField)) drop(part, index)
    part.hidden.add(index)
    return content.length
  }

  /** @returns how many letters there were */
  private blankOut(index: number): number {
    const { tape, part } = this
    let letters = 0
    for (const child of childrenOf(tape, index)) {
      if (nameOf(tape, child) !== 'w:t') continue
      for (let at = child + 1; at < (tape.mate[child] ?? child); at++) {
        const text = tape.text.slice(tape.start[at], tape.end[at])
        if (tape.kind[at] !== characters || text.trim() === '') continue
        letters += text.length
        part.edits.replace(tape.start[at] ?? 0, tape.end[at] ?? 0, blanked(text))
      }
    }
    return letters
  }
}

/** Hidden text is a toggle: two styles that both hide show it again (ISO/IEC 29500-1, 17.7.3). */
function isToggledOn(levels: readonly Looks[]): boolean {
  return levels.filter(({ hidden }) => hidden === true).length % 2 === 1
}

/** A reference, `&amp;`, is one letter. */
const blanked = (text: string): string =>
  text.replace(/^<!\[CDATA\[|\]\]>$/g, '').replace(/&[^;]+;|[^\s\u00a0]/gu, blank)

const notRows: ReadonlySet<string> = new Set(['w:tblPr', 'w:tblGrid', 'w:bookmarkStart', 'w:bookmarkEnd'])

/** Word hides a row where its mark and all it holds are hidden, and writes this mark at no other. */
function isHiddenRow(tape: Tape, row: number): boolean {
  const properties = childOf(tape, row, 'w:trPr')
  const mark = properties < 0 ? -1 : childOf(tape, properties, 'w:hidden')
  return mark >= 0 && !['0', 'false', 'off'].includes(valueOf(tape, mark, 'w:val') ?? '1')
}

function isShadedBy(tape: Tape, index: number, properties: string): boolean {
  const found = childOf(tape, index, properties)
  const shading = found < 0 ? -1 : childOf(tape, found, 'w:shd')
  return shading >= 0 && isShaded({ name: '', attributes: new Map(), children: [treeAt(tape, shading)] })
}

/** Whether something lies behind the text, on which white may well be read. */
export function isBehindText({ text }: Tape): boolean {
  return /\sbehindDoc="(?:1|true)"|z-index:-\d/.test(text)
}

function holdsText(tape: Tape, run: number): boolean {
  for (const child of childrenOf(tape, run)) if (nameOf(tape, child) !== 'w:rPr') return true
  return false
}
