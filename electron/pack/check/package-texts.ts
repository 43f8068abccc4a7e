import type { Codec } from '../engine.ts'
import { attributesOf, nameOf } from '../xml/attributes.ts'
import { unescape } from '../xml/escape.ts'
import { characters, close, readTape } from '../xml/tape.ts'
import { decodeXml } from '../package/decode.ts'
import { readZip, unpack } from '../zip/read-zip.ts'

/** All that can be read in one part of a file: paragraphs, and words hidden in attributes or in bytes. */
export interface PartText {
  /** Part name; a part of an embedded workbook is "embeddings/a.xlsx > xl/sharedStrings.xml". */
  readonly part: string
  /** Running text, a paragraph or a cell each. */
  readonly texts: readonly string[]
  /** Values of attributes, part names, and printable stretches of binary parts. */
  readonly hidden: readonly string[]
}

/** Reads every part of a package, and of packages inside it. Damaged inner packages are read as bytes. */
export function packageTexts(file: Uint8Array, codec: Codec, inside = ''): readonly PartText[] {
  return readZip(file).flatMap((entry) => {
    const part = inside + entry.name
    const data = unpack(entry, codec)
    if (data[0] === 0x50 && data[1] === 0x4b && data[2] === 3) {
      try {
        return packageTexts(data, codec, `${part} > `)
      } catch {
        return [{ part, texts: [], hidden: [entry.name, ...printable(data)] }]
      }
    }
    if (!/\.(xml|rels|vml|svg)$/i.test(entry.name))
      return [{ part, texts: [], hidden: [entry.name, ...printable(data)] }]
    try {
      return [xmlText(part, decodeXml(data))]
    } catch {
      return [{ part, texts: [], hidden: printable(data) }]
    }
  })
}

function xmlText(part: string, text: string): PartText {
  const tape = readTape(text)
  const texts: string[] = []
  const hidden: string[] = [part]
  let paragraph = ''
  const flush = (): void => {
    if (paragraph.trim() !== '') texts.push(paragraph)
    paragraph = ''
  }
  for (let index = 0; index < tape.count; index++) {
    const kind = tape.kind[index]
    if (kind === characters) {
      paragraph += unescape(text.slice(tape.start[index], tape.end[index]))
      continue
    }
    const name = nameOf(tape, index)
    if (spaces.has(name)) paragraph += ' '
    else if (!runs.test(name)) flush()
    if (kind === close) continue
    for (const { name: attribute, from, to } of attributesOf(tape, index))
      if (!technical.test(attribute) && to - from >= 8) hidden.push(unescape(text.slice(from, to)))
  }
  flush()
  // Comments in the markup are no text, but they can be read.
  for (const [, comment = ''] of text.matchAll(/<!--([\s\S]*?)-->/g)) hidden.push(comment)
  return { part, texts, hidden }
}

/** Elements within a paragraph or a cell: their text runs on. */
const runs =
  /^(?:w:(?:r|t|rPr|\w*Change|ins|del|delText|hyperlink|smartTag|bookmark\w+|proofErr|rStyle|b|i|u|sz|szCs|rFonts|lang|color|noProof|lastRenderedPageBreak|fldChar|instrText|fldSimple|comment\w+|bCs|iCs|vertAlign|highlight|shd|softHyphen|noBreakHyphen)|a:(?:r|t|rPr)|r|t|m:\w+)$/
const spaces: ReadonlySet<string> = new Set(['w:tab', 'w:br', 'w:cr', 'a:br'])
/** Attributes that hold measures, formats and names of schemas. */
const technical =
  /^(?:xmlns(?::|$)|mc:Ignorable$|Requires$|style$|path$|adj$|coordsize$|Type$|ContentType$|uri$|w:rsid|w14:paraId|w14:textId|r:id$|r:embed$|o:gfxdata$|w:panose1$|formatCode$)/

/** Stretches of at least twelve printable signs, in ASCII and in both orders of UTF-16. */
function printable(data: Uint8Array): readonly string[] {
  const found = stretches(data, 1, 0)
  return [...found, ...stretches(data, 2, 0), ...stretches(data, 2, 1)]
}

function stretches(data: Uint8Array, step: 1 | 2, from: 0 | 1): readonly string[] {
  const found: string[] = []
  let stretch = ''
  for (let at = from; at < data.length; at += step) {
    const byte = data[at] ?? 0
    const isPlain = byte >= 0x20 && byte < 0x7f && (step === 1 || (data[at + 1] ?? 0) === 0)
    if (isPlain) stretch += String.fromCharCode(byte)
    else {
      if (stretch.length >= 12) found.push(stretch)
      stretch = ''
    }
  }
  if (stretch.length >= 12) found.push(stretch)
  return found
}
