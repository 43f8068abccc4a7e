import { attributeOf, childOf, nameOf, valueOf } from '../xml/attributes.ts'
import type { PartRule, PartRules } from './clean-part.ts'
import { isOpenAddress, namesFile } from './addresses.ts'
import { drawingRules } from './drawings.ts'
import { fieldRules } from './fields.ts'
import { drop, removeAttribute, setAttribute, unwrap, type Part } from './part.ts'
import { styleReferences } from './styles.ts'

const dropAll = (names: string): [string, PartRule][] => names.split(' ').map((name) => [`w:${name}`, drop])

/** Rules for parts with text: body, headers, footers and notes. */
export const storyRules: PartRules = {
  texts: new Set(
    'w:t w:instrText m:t a:t w16se:symEx wp:align wp:posOffset wp14:pctPosHOffset wp14:pctPosVOffset wp14:pctWidth wp14:pctHeight'.split(
      ' ',
    ),
  ),
  rules: {
    ...Object.fromEntries(
      dropAll(
        'commentRangeStart commentRangeEnd commentReference annotationRef proofErr permStart permEnd sdtPr sdtEndPr smartTagPr customXmlPr printerSettings contentPart docPartObj lastRenderedPageBreak',
      ),
    ),
    ...styleReferences,
    ...drawingRules,
    ...fieldRules,
    // A form control becomes what it shows: its tag, its choices and what it is bound to are nobody's to see.
    'w:sdt': control,
    'w:sdtContent': unwrap,
    'w:smartTag': unwrap,
    'w:customXml': unwrap,
    // Hidden on the web alone: it is printed, so nowhere shall it be hidden.
    'w:webHidden': drop,
    'w:altChunk': insideFile,
    'w:subDoc': insideFile,
    'w:hyperlink': hyperlink,
    'w:tblCaption': description,
    'w:tblDescription': description,
    'w:background': (part, index) => {
      if (attributeOf(part.tape, index, 'w:color') === null) drop(part, index)
    },
  },
}

/** A contents list or a cover page, put in from Word's gallery, is no control to the clerk. */
function control(part: Part, index: number): void {
  const { tape, copy } = part
  const properties = childOf(tape, index, 'w:sdtPr')
  const isOfGallery = properties >= 0 && childOf(tape, properties, 'w:docPartObj') >= 0
  if (!isOfGallery) copy.tally.add('controls')
  unwrap(part, index)
}

function insideFile(part: Part, index: number): void {
  part.copy.tally.add('embedded-files')
  drop(part, index)
}

function description(part: Part, index: number): void {
  if (!namesFile(valueOf(part.tape, index, 'w:val') ?? '')) return
  part.copy.tally.add('alt-texts')
  drop(part, index)
}

/** Links to the open web and to places of the report stay; the text of others stays without them. */
function hyperlink(part: Part, index: number): void {
  const { tape, copy } = part
  const id = valueOf(tape, index, 'r:id')
  const anchor = valueOf(tape, index, 'w:anchor')
  if (namesFile(valueOf(tape, index, 'w:tooltip') ?? '')) removeAttribute(part, index, 'w:tooltip')
  if (id !== null) {
    const known = copy.source.relationships(part.name).get(id)
    if (known !== undefined && known.isExternal && isOpenAddress(known.target)) return
    if (known?.isExternal === true) copy.tally.add('file-links')
    unwrap(part, index)
    return
  }
  const place = anchor === null ? null : anchor.toLowerCase() === '_top' ? anchor : copy.places.want(anchor)
  if (place === null) unwrap(part, index)
  else setAttribute(part, index, 'w:anchor', place)
}

/** Places that links lead to must be asked for before anything is written. */
export function wantLinkedPlaces(part: Part): void {
  const { tape, gone, copy } = part
  for (let index = 0; index < tape.count; index++) {
    if (gone[index] === 1 || nameOf(tape, index) !== 'w:hyperlink') continue
    const anchor = valueOf(tape, index, 'w:anchor')
    if (anchor !== null) copy.places.want(anchor)
  }
}
