import { reading } from './open-reader.ts'
import type { PdfLink } from './pdf-finish.ts'

/** A piece of text as it stands on a page: its words, and its box in points from the page's lower left corner. */
export interface Run {
  readonly text: string
  readonly left: number
  readonly width: number
  readonly baseline: number
  readonly size: number
}

/** Left, bottom, right, top. */
export type Box = readonly [number, number, number, number]

/** A link, and where one line of its words stands. Words that run over a line's end have two boxes. */
export interface LinkPlace {
  readonly link: PdfLink
  readonly sheet: number
  readonly box: Box
}

/** Finds the words of links on the pages where they may stand. */
export function findLinkPlaces(pdf: Uint8Array, links: readonly PdfLink[]): Promise<readonly LinkPlace[]> {
  return reading(pdf, async (document) => {
    const places: LinkPlace[] = []
    const last = Math.min(document.numPages, Math.max(0, ...links.map(({ fromSheets }) => fromSheets.last)))
    for (let sheet = 1; sheet <= last; sheet += 1) {
      const wanted = links.filter(({ fromSheets }) => fromSheets.first <= sheet && sheet <= fromSheets.last)
      if (wanted.length === 0) continue
      const { items } = await (await document.getPage(sheet)).getTextContent()
      const runs = items.flatMap((item): Run[] => {
        if (!('str' in item)) return []
        const [, , , , left, baseline] = item.transform as readonly number[]
        return [
          { text: item.str, left: left ?? 0, width: item.width, baseline: baseline ?? 0, size: item.height },
        ]
      })
      places.push(...wanted.flatMap((link) => boxesOf(link.text, runs).map((box) => ({ link, sheet, box }))))
    }
    return places
  })
}

/**
 * One box for each line that the words take, wherever they stand in these runs. Spaces and line ends do not count: whether
 * a gap is a character or a move of the pen is the layout engine's affair.
 */
export function boxesOf(words: string, runs: readonly Run[]): readonly Box[] {
  const letters = runs.flatMap(lettersOf)
  const wanted = words.replaceAll(/\s/gu, '')
  const text = letters.map(({ letter }) => letter).join('')
  if (wanted === '') return []
  const boxes: Box[] = []
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + wanted.length)) {
    const lines = Map.groupBy(letters.slice(at, at + wanted.length), ({ run }) => run.baseline)
    for (const [baseline, line] of lines) {
      const size = Math.max(...line.map(({ run }) => run.size))
      const left = Math.min(...line.map((letter) => letter.left))
      const right = Math.max(...line.map((letter) => letter.right))
      // Within its own line: a taller box would touch the links above and below.
      boxes.push([left, baseline - size * 0.2, right, baseline + size * 0.75])
    }
  }
  return boxes
}

/** The visible characters of a run, as if all were equally wide: near enough to click on. */
function lettersOf(run: Run): readonly { letter: string; run: Run; left: number; right: number }[] {
  const width = run.width / run.text.length
  return Array.from({ length: run.text.length }, (_, at) => ({
    letter: run.text.charAt(at),
    run,
    left: run.left + at * width,
    right: run.left + (at + 1) * width,
  })).filter(({ letter }) => letter.trim() !== '')
}
