import { child, childElements, copyOf, element, type Element } from '../xml/tree.ts'

/** Name of the style that Word prints line numbers in (ISO/IEC 29500-1, 17.6.8), which nothing in a document names. */
export const lineNumbers = 'line number'
/** Name of the one that LibreOffice prints them in; spelt so, it takes it from a file. */
export const lineNumbersInLibreOffice = 'Line Numbering'

/** That style for a document that has none: its numbers look as its defaults say. */
export function plainLineNumbers(id: string): Element {
  return element('w:style', { 'w:type': 'character', 'w:styleId': id }, [
    element('w:name', { 'w:val': lineNumbers }),
  ])
}

/** The same looks for LibreOffice, which prints line numbers in the pack's font and size otherwise. */
export function forLibreOffice(own: Element): Element {
  const twin = copyOf(own)
  twin.attributes.set('w:styleId', 'PWLineNumbering').set('w:customStyle', '1')
  twin.children = childElements(twin).filter(({ name }) => name !== 'w:link')
  child(twin, 'w:name')?.attributes.set('w:val', lineNumbersInLibreOffice)
  return twin
}
