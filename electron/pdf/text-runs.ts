import { dictionaryAt, listAt, PDFDict, PDFName, PDFNumber, streamText } from './pdf-objects.ts'

/** A font of a page as its words are read and written: a code for each character, and how wide it is. */
export interface PageFont {
  /** Bytes of one code. */
  readonly codeBytes: number
  readonly characters: ReadonlyMap<number, string>
  /** Width of a code's character in thousandths of the type size. */
  readonly widthOf: (code: number) => number
}

/** One stretch of text in a page's content, where and how the layout engine drew it. */
export interface TextRun {
  /** Where it stands in the content, as text from `from` to `to`. */
  readonly from: number
  readonly to: number
  readonly text: string
  readonly left: number
  readonly right: number
  readonly baseline: number
  readonly size: number
}

/** LibreOffice draws every run so: place, font, size and the codes in hexadecimal, with or without kerning. */
const drawnRun =
  /BT\s+(?<left>-?[\d.]+) (?<baseline>-?[\d.]+) Td\s+\/(?<font>\w+) (?<size>[\d.]+) Tf\s*(?<codes><[0-9A-Fa-f]*>\s*Tj|\[[^\]]*\]\s*TJ)\s+ET/gu

/** The runs of a page's content that are drawn plainly, in order; rotated text is none of them. */
export function textRuns(content: string, fontOf: (name: string) => PageFont | null): readonly TextRun[] {
  return [...content.matchAll(drawnRun)].map((found) => {
    const groups = found.groups ?? {}
    const font = fontOf(groups['font'] ?? '')
    const codes = font === null ? [] : codesIn(groups['codes'] ?? '', font)
    const left = Number(groups['left'])
    const size = Number(groups['size'])
    return {
      from: found.index,
      to: found.index + found[0].length,
      text: codes.map((code) => font?.characters.get(code) ?? '\uFFFD').join(''),
      left,
      right: left + (codes.reduce((sum, code) => sum + (font?.widthOf(code) ?? 0), 0) * size) / 1000,
      baseline: Number(groups['baseline']),
      size,
    }
  })
}

function codesIn(operand: string, { codeBytes }: PageFont): readonly number[] {
  const hex = [...operand.matchAll(/<([0-9A-Fa-f]*)>/gu)].map(([, digits]) => digits).join('')
  return (hex.match(new RegExp(`.{${codeBytes * 2}}`, 'gu')) ?? []).map((code) => Number.parseInt(code, 16))
}

/** Reads a font's table of characters. `null` where it has none: its words cannot be told then. */
export function readFont(font: PDFDict): PageFont | null {
  const table = streamText(font.lookup(PDFName.of('ToUnicode')))
  const space = /begincodespacerange\s*<([0-9A-Fa-f]+)>/u.exec(table)?.[1]
  if (space === undefined) return null
  const widths = listAt(font, 'Widths').map((width) => (width instanceof PDFNumber ? width.asNumber() : 0))
  const firstCode = font.lookup(PDFName.of('FirstChar'))
  const from = firstCode instanceof PDFNumber ? firstCode.asNumber() : 0
  return {
    codeBytes: space.length / 2,
    characters: charactersOf(table),
    widthOf: (code) => widths[code - from] ?? 500,
  }
}

/** Source: ISO 32000-1, 9.10.3. Ranges are those with one first character, as LibreOffice writes them. */
function charactersOf(table: string): ReadonlyMap<number, string> {
  const characters = new Map<number, string>()
  for (const [, block = ''] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/gu)) {
    for (const [, code = '', text = ''] of block.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/gu))
      characters.set(Number.parseInt(code, 16), utf16(text))
  }
  for (const [, block = ''] of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/gu)) {
    const ranges = block.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]{4})>/gu)
    for (const [, first = '', last = '', text = ''] of ranges) {
      const start = Number.parseInt(first, 16)
      for (let code = start; code <= Number.parseInt(last, 16); code += 1)
        characters.set(code, String.fromCharCode(Number.parseInt(text, 16) + code - start))
    }
  }
  return characters
}

function utf16(hex: string): string {
  return (hex.match(/.{4}/gu) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('')
}

/** The fonts a page may draw with, by the names its content uses; each is read once. */
export function fontsOf(resources: PDFDict | null): (name: string) => PageFont | null {
  const fonts = resources === null ? null : dictionaryAt(resources, 'Font')
  const read = new Map<string, PageFont | null>()
  return (name) => {
    const known = read.get(name)
    if (known !== undefined) return known
    const font = fonts === null ? null : dictionaryAt(fonts, name)
    const found = font === null ? null : readFont(font)
    read.set(name, found)
    return found
  }
}
