import type { Heading, OutlineLine } from './outline-tree.ts'
import {
  dictionaryAt,
  PDFHexString,
  PDFName,
  placeAt,
  textAt,
  type OpenPdf,
  type PDFDict,
  type PDFRef,
} from './pdf-objects.ts'

/** Takes the outline out of the PDF and gives its lines as headings, in order. Lines without words or page are left out. */
export function takeHeadings({ document, pages }: OpenPdf): readonly Heading[] {
  const headings: Heading[] = []
  const take = (parent: PDFDict, level: number) => {
    for (const line of linesUnder(parent)) {
      const title = textAt(line, 'Title').replaceAll(/\s+/gu, ' ').trim()
      const place = placeAt(line, 'Dest', pages)
      if (title !== '' && place !== null) headings.push({ title, level, ...place })
      take(line, level + 1)
    }
  }
  const outlines = dictionaryAt(document.catalog, 'Outlines')
  if (outlines !== null) take(outlines, 1)
  document.catalog.delete(PDFName.of('Outlines'))
  return headings
}

function linesUnder(parent: PDFDict): readonly PDFDict[] {
  const lines: PDFDict[] = []
  for (let line = dictionaryAt(parent, 'First'); line !== null; line = dictionaryAt(line, 'Next'))
    lines.push(line)
  return lines
}

/** Puts these lines into the PDF as its outline. Lines for pages that are not there are left out. */
export function putOutline({ document, pages }: OpenPdf, lines: readonly OutlineLine[]): void {
  const { context, catalog } = document
  const put = (level: readonly OutlineLine[], parent: PDFRef) => {
    const known = level.flatMap((line) => {
      const page = pages[line.sheet - 1]
      return page === undefined ? [] : [{ line, page, ref: context.nextRef() }]
    })
    for (const [index, { line, page, ref }] of known.entries()) {
      const entry = context.obj({
        Title: PDFHexString.fromText(line.title),
        Parent: parent,
        Dest: [page.ref, 'XYZ', 0, line.top ?? page.top, null],
        ...put(line.children, ref),
      })
      // A closed line says how many it would show, as a negative number.
      if (line.children.length > 0)
        entry.set(
          PDFName.of('Count'),
          context.obj(line.isOpen ? shown(line.children) : -line.children.length),
        )
      const before = known[index - 1]
      const after = known[index + 1]
      if (before !== undefined) entry.set(PDFName.of('Prev'), before.ref)
      if (after !== undefined) entry.set(PDFName.of('Next'), after.ref)
      context.assign(ref, entry)
    }
    const first = known[0]
    const last = known.at(-1)
    return first === undefined || last === undefined ? {} : { First: first.ref, Last: last.ref }
  }
  const root = context.nextRef()
  context.assign(root, context.obj({ Type: 'Outlines', Count: shown(lines), ...put(lines, root) }))
  catalog.set(PDFName.of('Outlines'), root)
}

/** How many lines stand open to the eye. */
function shown(lines: readonly OutlineLine[]): number {
  return lines.reduce((count, { isOpen, children }) => count + 1 + (isOpen ? shown(children) : 0), 0)
}
