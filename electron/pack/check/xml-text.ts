import { attributesOf, nameOf } from '../xml/attributes.ts'
import { unescape } from '../xml/escape.ts'
import { characters, close, open, readTape, type Tape } from '../xml/tape.ts'

/** What can be read in an XML part. */
export interface XmlText {
  /** Running text, a paragraph, a table cell or a value each, in order. */
  readonly texts: readonly string[]
  /** Values of attributes, deleted text, field codes and comments in the markup. */
  readonly hidden: readonly string[]
}

/** @throws XmlFault when the part is damaged */
export function xmlText(xml: string): XmlText {
  const tape = readTape(xml)
  const reading = new Reading()
  for (let index = 0; index < tape.count; index++) {
    if (tape.kind[index] === characters) reading.characters(charactersAt(tape, index))
    else {
      reading.tag(nameOf(tape, index), tape.kind[index] === open, tape.kind[index] === close)
      if (tape.kind[index] !== close) reading.hidden.push(...attributeTexts(tape, index))
    }
  }
  reading.end()
  for (const [, comment = '', instruction = ''] of xml.matchAll(besideTheTape))
    reading.hidden.push(comment + instruction)
  return { texts: reading.texts, hidden: reading.hidden }
}

/** Comments and instructions of the markup; its declaration says nothing. */
const besideTheTape = /<!--([\s\S]*?)-->|<\?(?!xml\s)([\s\S]*?)\?>/g

/** Puts runs together as a reader sees them: only paragraphs, cells, tabs and line breaks part words. */
class Reading {
  readonly texts: string[] = []
  readonly hidden: string[] = []
  /** Text not yet ended. A text box stands amid the words of a paragraph: theirs waits beneath. */
  private readonly begun: string[] = ['']
  private aside = ''
  private unread: string | null = null

  characters(text: string): void {
    if (this.unread === null) this.add(text)
    else if (asides.has(this.unread)) this.aside += text
  }

  tag(name: string, opens: boolean, closes: boolean): void {
    if (this.unread !== null) {
      if (closes && name === this.unread) this.unread = null
      return
    }
    const sign = signs[name]
    if (sign !== undefined) {
      if (!closes) this.add(sign)
    } else if (opens && (asides.has(name) || technical.has(name))) this.unread = name
    else if (name === 'w:txbxContent') this.textBox(closes)
    else if (parts(name)) this.flush()
  }

  end(): void {
    while (this.begun.length > 1) this.textBox(true)
    this.flush()
  }

  private add(text: string): void {
    this.begun[this.begun.length - 1] += text
  }

  private textBox(closes: boolean): void {
    if (!closes) this.begun.push('')
    else if (this.begun.length > 1) {
      this.flush()
      this.begun.pop()
    }
  }

  private flush(): void {
    const text = this.begun[this.begun.length - 1] ?? ''
    if (text.trim() !== '') this.texts.push(text)
    this.begun[this.begun.length - 1] = ''
    if (this.aside.trim() !== '') this.hidden.push(this.aside)
    this.aside = ''
  }
}

/** Elements that stand for a sign. */
const signs: Readonly<Record<string, string>> = {
  'w:tab': ' ',
  'w:br': ' ',
  'w:cr': ' ',
  'a:br': ' ',
  'w:noBreakHyphen': '-',
  'w:softHyphen': '',
}
/** Elements whose text is not part of the words around them, though it can be found. */
const asides: ReadonlySet<string> = new Set(['w:delText', 'w:instrText', 'w:delInstrText', 'c:f', 'f'])
/** Elements that hold measures and formats. */
const technical: ReadonlySet<string> = new Set([
  'wp:posOffset',
  'wp14:pctWidth',
  'wp14:pctHeight',
  'wp14:pctPosHOffset',
  'wp14:pctPosVOffset',
  'c:formatCode',
])

const enders: ReadonlySet<string> = new Set(['w:p', 'w:tc', 'w:tr', 'w:tbl', 'a:p', 'si', 'c', 'is', 'text'])

/** Whether the element ends what stands before it. In Word's own markup and its drawings few do, elsewhere most. */
function parts(name: string): boolean {
  if (enders.has(name)) return true
  const colon = name.indexOf(':')
  if (colon >= 0) return !running.has(name.slice(0, colon))
  return !spreadsheetRuns.has(name)
}

/** Prefixes of vocabularies whose elements format words or carry drawings. */
const running: ReadonlySet<string> = new Set(
  'w w10 w14 w15 w16 w16se w16cex w16cid m mc a a14 a16 pic v o wp wp14 wps wpg wpc asvg'.split(' '),
)
/** What formats words within a cell of a workbook. */
const spreadsheetRuns: ReadonlySet<string> = new Set(
  'r t rPr b i u sz color rFont family charset scheme strike vertAlign outline shadow'.split(' '),
)

function charactersAt(tape: Tape, index: number): string {
  const text = tape.text.slice(tape.start[index], tape.end[index])
  return text.startsWith('<![CDATA[') ? text.slice(9, -3) : unescape(text)
}

function attributeTexts(tape: Tape, index: number): readonly string[] {
  return attributesOf(tape, index)
    .filter(({ name, from, to }) => to - from >= 8 && !technicalAttribute.test(name))
    .map(({ from, to }) => unescape(tape.text.slice(from, to)))
}

/** Attributes that hold measures, formats and names of schemas. */
const technicalAttribute =
  /^(?:xmlns(?::|$)|mc:Ignorable$|Requires$|style$|path$|adj$|coordsize$|Type$|ContentType$|uri$|w:rsid|w14:paraId|w14:textId|r:id$|r:embed$|w:panose1$|formatCode$)/
