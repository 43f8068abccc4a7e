import { strFromU8 } from 'fflate'
import { SaxesParser } from 'saxes'

/** Stands for the number of all pages, which is known only when all are laid out. */
export const totalSign = '\uE000'

/** Which header and footer parts a section names, by `header-default`, `footer-first` and so on. */
export type MarginReferences = Readonly<Record<string, string>>

/** Gives the text of a page's header and footer. */
export type MarginText = (
  references: MarginReferences,
  page: { readonly isFirst: boolean; readonly number: number },
) => string

/** Reads headers and footers of a Word file; a PAGE field in them becomes the page's own number, NUMPAGES a sign for their total. */
export function marginText(files: Readonly<Record<string, Uint8Array>>): MarginText {
  const targets = relationshipTargets(files['word/_rels/document.xml.rels'])
  const evenDiffers = strFromU8(files['word/settings.xml'] ?? new Uint8Array()).includes(
    '<w:evenAndOddHeaders',
  )
  return (references, { isFirst, number }) => {
    const kind = isFirst ? 'first' : evenDiffers && number % 2 === 0 ? 'even' : 'default'
    return ['header', 'footer']
      .map((place) => files[targets.get(references[`${place}-${kind}`] ?? '') ?? ''])
      .map((part) => (part ? partText(strFromU8(part), number) : ''))
      .join(' ')
  }
}

function relationshipTargets(part: Uint8Array | undefined): ReadonlyMap<string, string> {
  const targets = new Map<string, string>()
  if (!part) return targets
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => {
    const target = attributes['Target'] ?? ''
    if (name === 'Relationship')
      targets.set(attributes['Id'] ?? '', target.startsWith('/') ? target.slice(1) : `word/${target}`)
  })
  parser.write(strFromU8(part)).close()
  return targets
}

/** A part's text with its PAGE and NUMPAGES fields worked out; other fields keep their stored results. */
function partText(xml: string, pageNumber: number): string {
  let text = ''
  let instruction = ''
  let isPageField = false
  let reading: 'text' | 'instruction' | null = null
  const parser = new SaxesParser()
  const beginResult = () => {
    isPageField = /^\s*(?:PAGE|NUMPAGES)\b/u.test(instruction)
    if (isPageField) text += /^\s*PAGE\b/u.test(instruction) ? pageNumber : totalSign
  }
  parser.on('opentag', ({ name, attributes }) => {
    reading = name === 'w:t' ? 'text' : name === 'w:instrText' ? 'instruction' : null
    if (name === 'w:fldSimple') {
      instruction = attributes['w:instr'] ?? ''
      beginResult()
    }
    if (name !== 'w:fldChar') return
    if (attributes['w:fldCharType'] === 'begin') instruction = ''
    if (attributes['w:fldCharType'] === 'separate') beginResult()
    if (attributes['w:fldCharType'] === 'end') isPageField = false
  })
  parser.on('text', (characters) => {
    if (reading === 'instruction') instruction += characters
    if (reading === 'text' && !isPageField) text += characters
  })
  parser.on('closetag', ({ name }) => {
    reading = null
    if (name === 'w:fldSimple') isPageField = false
    if (name === 'w:p') text += ' '
  })
  parser.write(xml).close()
  return text
}
