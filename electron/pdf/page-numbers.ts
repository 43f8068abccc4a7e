import { dictionaryAt, type OpenPdf, type PDFDict, PDFRef } from './pdf-objects.ts'
import { fontsOf, type PageFont, type TextRun } from './text-runs.ts'

/** A font that has all digits, as the layout engine drew them in page numbers. */
export interface NumberFont {
  readonly dictionary: PDFDict
  readonly ref: PDFRef
  readonly font: PageFont
  /** The code of each letter that a page number may need. */
  readonly codeOf: ReadonlyMap<string, number>
}

/** Letters that a page number may need. */
const letters: ReadonlySet<string> = new Set('Page 0123456789')
/** The name under which the pages' content calls the font. */
const fontName = 'PWNumbers'

/**
 * Finds the font of page numbers in a PDF whose pages are numbered from 1 to 10 at least, so that every digit is in it.
 * `null` where no font of its last page has all letters.
 */
export function numberFont({ document }: OpenPdf): NumberFont | null {
  const page = document.getPages().at(-1)
  const resources = page === undefined ? null : dictionaryAt(page.node, 'Resources')
  const fonts = resources === null ? null : dictionaryAt(resources, 'Font')
  for (const [name, ref] of fonts?.entries() ?? []) {
    const font = fontsOf(resources)(name.decodeText())
    const dictionary = fonts === null ? null : dictionaryAt(fonts, name.decodeText())
    if (font === null || dictionary === null || !(ref instanceof PDFRef)) continue
    const codeOf = new Map(
      [...font.characters].flatMap(([code, letter]) =>
        letters.has(letter) ? [[letter, code] as const] : [],
      ),
    )
    if (codeOf.size === letters.size) return { dictionary, ref, font, codeOf }
  }
  return null
}

/** A page's content with another number, or `null` where the number it bears cannot be told from its other words. */
export function renumbered(
  content: string,
  runs: readonly TextRun[],
  from: number,
  to: number,
  { font, codeOf }: NumberFont,
): string | null {
  const [found, ...more] = placesOf(runs, from)
  if (found === undefined || more.length > 0) return null
  const { first, last } = found
  const codes = Array.from(`Page ${to}`, (letter) => codeOf.get(letter) ?? 0)
  const width = (codes.reduce((sum, code) => sum + font.widthOf(code), 0) * first.size) / 1000
  const left = ((first.left + last.right - width) / 2).toFixed(3)
  const hex = codes.map((code) => code.toString(16).padStart(font.codeBytes * 2, '0')).join('')
  const drawn = `BT ${left} ${first.baseline} Td /${fontName} ${first.size} Tf <${hex}> Tj ET`
  // What stands between word and number, if they are two, only saves and restores the state.
  const between = first === last ? '' : content.slice(first.to, last.from)
  return content.slice(0, first.from) + drawn + between + content.slice(last.to)
}

/** The stamp is drawn as one run or as two: the word, and beside it the number as a field. */
function placesOf(runs: readonly TextRun[], number: number): readonly { first: TextRun; last: TextRun }[] {
  return runs.flatMap((run, at) => {
    if (run.text === `Page ${number}`) return [{ first: run, last: run }]
    const next = runs[at + 1]
    const isPair =
      run.text.trim() === 'Page' && next?.text === String(number) && next.baseline === run.baseline
    return isPair && next !== undefined ? [{ first: run, last: next }] : []
  })
}
