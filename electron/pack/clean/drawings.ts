import { keepExtensions } from './keep-extensions.ts'
import { attributesOf, childrenOf, nameOf, valueOf } from '../xml/attributes.ts'
import { escapeAttribute, unescape } from '../xml/escape.ts'
import type { PartRule } from './clean-part.ts'
import { isOpenAddress, namesFile } from './addresses.ts'
import { cutToFrame } from './crops.ts'
import { drop, removeAttribute, setAttribute, unwrap, type Part } from './part.ts'
import { parentOf } from './restore-properties.ts'

/** Rules for pictures and shapes, wherever they stand. What describes a picture to those who cannot see it stays. */
export const drawingRules: Readonly<Record<string, PartRule>> = {
  ...Object.fromEntries(
    'wp:docPr pic:cNvPr wps:cNvPr wpg:cNvPr wpc:cNvPr a:cNvPr cdr:cNvPr dsp:cNvPr dgm:cNvPr'
      .split(' ')
      .map((name): [string, PartRule] => [name, nameless]),
  ),
  'a:hlinkClick': link,
  'a:hlinkHover': link,
  'a:hlinkMouseOver': link,
  'a:extLst': extensions,
  'a:blip': cutToFrame,
  'a:snd': drop,
  'a:audioFile': drop,
  'a:videoFile': drop,
  'a:wavAudioFile': drop,
  ...Object.fromEntries(
    'shape rect oval line group roundrect polyline image arc curve shapetype fill stroke textpath'
      .split(' ')
      .map((name): [string, PartRule] => [`v:${name}`, vectorShape]),
  ),
  'v:imagedata': (part, index) => {
    vectorShape(part, index)
    cutToFrame(part, index)
  },
  'o:OLEObject': (part, index) => {
    part.copy.tally.add('embedded-files')
    drop(part, index)
  },
  'w:object': pictureOfObject,
  'w:objectEmbed': drop,
  'w:objectLink': drop,
  'w:movie': drop,
  'w:control': (part, index) => {
    part.copy.tally.add('controls')
    drop(part, index)
  },
}

/** "Picture 4" for a name, which by itself is often that of a file or a person; descriptions but for file names. */
function nameless(part: Part, index: number): void {
  const { tape, copy } = part
  setAttribute(part, index, 'name', `Picture ${copy.next('picture')}`)
  for (const name of ['descr', 'title']) {
    const words = valueOf(tape, index, name)
    if (words === null || !namesFile(words)) continue
    copy.tally.add('alt-texts')
    removeAttribute(part, index, name)
  }
}

function link(part: Part, index: number): void {
  const id = valueOf(part.tape, index, 'r:id') ?? ''
  const known = part.copy.source.relationships(part.name).get(id)
  removeAttribute(part, index, 'action')
  removeAttribute(part, index, 'tgtFrame')
  if (known !== undefined && known.isExternal && isOpenAddress(known.target)) {
    if (namesFile(valueOf(part.tape, index, 'tooltip') ?? '')) removeAttribute(part, index, 'tooltip')
    return
  }
  if (known !== undefined) part.copy.tally.add('file-links')
  drop(part, index)
}

/** Of the extensions only those that print: how a picture is scaled, a chart's labels, and what is mere decoration. */
function extensions(part: Part, index: number): void {
  keepExtensions(part, index, printing)
}

const printing: ReadonlySet<string> = new Set(['a14:useLocalDpi', 'adec:decorative', 'dsp:dataModelExt'])

/** A shape of Word's older drawing language: numbers for names, no files, no links, no store of its newer twin. */
function vectorShape(part: Part, index: number): void {
  const { tape, edits, copy } = part
  const isPicture = nameOf(tape, index) === 'v:imagedata'
  for (const { name, start, from, to } of attributesOf(tape, index)) {
    const value = unescape(tape.text.slice(from, to))
    const remove = (): void => edits.remove(start - 1, to + 1)
    if (name === 'id' || name === 'o:spid') {
      if (!/^_x0000_[a-z]\d{1,7}$/.test(value)) edits.replace(from, to, copy.shapeId(value))
    } else if (name === 'type') edits.replace(from, to, escapeAttribute(typeName(value, copy.shapeId)))
    else if (gone.has(name)) remove()
    else if (name === 'src' || name === 'r:href') {
      copy.tally.add('linked-files')
      remove()
    } else if (describing.has(name) && (isPicture || namesFile(value))) {
      if (namesFile(value)) copy.tally.add('alt-texts')
      remove()
    }
  }
}

const typeName = (value: string, shapeId: (id: string) => string): string =>
  /^#_x0000_t\d+$/.test(value) ? value : `#${shapeId(value.replace(/^#/, ''))}`
const gone: ReadonlySet<string> = new Set([
  'href',
  'target',
  'o:href',
  'o:althref',
  'o:ole',
  'o:gfxdata',
  'class',
  'o:button',
])
const describing: ReadonlySet<string> = new Set(['alt', 'title', 'o:title'])

/** An object put inside becomes the picture of it that is printed. */
function pictureOfObject(part: Part, index: number): void {
  const { tape, edits } = part
  const mate = tape.mate[index] ?? index
  if (mate === index) {
    drop(part, index)
    return
  }
  const inside = [...childrenOf(tape, index)].map((child) => nameOf(tape, child))
  // Inside a picture of the older language there cannot be one of the newer.
  if (inside.includes('w:drawing') || nameOf(tape, parentOf(tape, index)) === 'w:pict') unwrap(part, index)
  else {
    edits.replace(tape.start[index] ?? 0, tape.end[index] ?? 0, '<w:pict>')
    edits.replace(tape.start[mate] ?? 0, tape.end[mate] ?? 0, '</w:pict>')
  }
}
