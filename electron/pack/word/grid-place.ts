import { child, copyOf, writeTree, type Element } from '../xml/tree.ts'
import { toEach } from './older-readers.ts'
import { measuresOf } from './sections.ts'

/**
 * The section as text, with its body where it was on its line grid: LibreOffice centres a page's body on the grid, but not
 * in a file that has footnotes. The margins that make up for it stand beside the section's own.
 */
export function withGridPlace(section: Element): string {
  const margins = child(section, 'w:pgMar')
  const grid = child(section, 'w:docGrid')
  const pitch = Number(grid?.attributes.get('w:linePitch') ?? 0)
  const { height, top, bottom } = measuresOf(section)
  if (
    margins === null ||
    !lined.has(grid?.attributes.get('w:type') ?? '') ||
    !(pitch > 0) ||
    top < 0 ||
    bottom < 0
  )
    return writeTree(section)
  const left = (height - top - bottom) % pitch
  const centred = copyOf(margins)
  centred.attributes.set('w:top', String(top + Math.floor(left / 2)))
  centred.attributes.set('w:bottom', String(Math.max(0, bottom + Math.ceil(left / 2) - spare)))
  const own = writeTree(margins)
  return writeTree(section).replace(own, () => toEach(own, writeTree(centred)))
}

/** Twips that the body is higher than its lines: rounded to hundredths of a millimetre, it would hold one line less. */
const spare = 2

/** Kinds of `w:docGrid` that lay lines on a grid. */
const lined: ReadonlySet<string> = new Set(['lines', 'linesAndChars', 'snapToChars'])
