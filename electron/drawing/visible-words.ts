/** A point of a picture, or a way across it, in dots. */
export interface Dots {
  readonly x: number
  readonly y: number
}

/** A stretch of a page's text, and the box that it fills on the picture. */
export interface TextItem {
  readonly text: string
  /** Where its line begins. */
  readonly origin: Dots
  /** The way to the line's end, and the way up to the height of its letters. */
  readonly along: Dots
  readonly up: Dots
  readonly endsLine: boolean
}

/** How light a picture is at a dot, from 0 to 255; `null` beside the picture. */
export type Lightness = (x: number, y: number) => number | null

/**
 * The words of a page that can be seen on its picture. Words under a black box, in the ground's own colour, on a layer that
 * is off, or beside the sheet leave no strokes there: they are somebody's secret, and must not be read out either.
 *
 * @returns the text with single spaces, and how many words were left out
 */
export function visibleWords(
  items: readonly TextItem[],
  lightness: Lightness,
): { readonly text: string; readonly hidden: number } {
  let text = ''
  let hidden = 0
  for (const item of items) {
    for (const placed of wordsOf(item.text)) {
      // Dots and dashes betray nothing, and are too thin to be sure of.
      if (!/[\p{L}\p{N}]/u.test(placed.word)) text += placed.word
      else if (hasStrokes(item, placed, lightness)) text += placed.word
      else hidden += 1
    }
    if (item.endsLine) text += ' '
  }
  return { text: text.replaceAll(/\s+/gu, ' ').trim(), hidden }
}

/** A word, or a gap between words, with the shares of its item's width at which it begins and ends. */
interface PlacedWord {
  readonly word: string
  readonly from: number
  readonly to: number
}

function wordsOf(text: string): readonly PlacedWord[] {
  const parts = text.match(/\s+|\S+/gu) ?? []
  const total = widthOf(text)
  let at = 0
  return parts.map((word) => {
    const from = at / total
    at += widthOf(word)
    return { word, from, to: at / total }
  })
}

/** How wide letters are beside one another in common faces: near enough to find a word. */
function widthOf(text: string): number {
  let width = 0
  for (const letter of text)
    width += /[\sijlItf.,:;!|'()[\]-]/u.test(letter) ? 0.5 : /[mwMW@%]/u.test(letter) ? 1.5 : 1
  return width
}

/** How much lightness must differ for a stroke, of 255. */
const contrast = 30
/** Heights at which a word is crossed, as shares of its letters' height. */
const crossedAt = [0.05, 0.15, 0.25, 0.35, 0.45, 0.55, 0.65]
/** Dots from one look to the next. */
const stride = 0.75

/**
 * Whether lines across a word meet its strokes: about three for every four letters. The edge of a box that covers it is met
 * once or twice.
 */
function hasStrokes(
  { origin, along, up }: TextItem,
  { word, from, to }: PlacedWord,
  lightness: Lightness,
): boolean {
  const steps = Math.max(2, Math.ceil(((to - from) * Math.hypot(along.x, along.y)) / stride))
  const letters = word.match(/[\p{L}\p{N}]/gu)?.length ?? 0
  const wanted = letters <= 1 ? 1 : Math.max(2, Math.floor(letters * 0.75))
  return crossedAt.some((height) => {
    const row: number[] = []
    for (let step = 0; step <= steps; step++) {
      const share = from + ((to - from) * step) / steps
      const x = origin.x + along.x * share + up.x * height
      const y = origin.y + along.y * share + up.y * height
      const seen = lightness(Math.round(x), Math.round(y))
      if (seen !== null) row.push(seen)
    }
    return strokesIn(row) >= wanted
  })
}

/** How often a row of dots goes from ground to ink or back, counted in pairs. */
function strokesIn(row: readonly number[]): number {
  const lightest = Math.max(...row)
  const darkest = Math.min(...row)
  if (row.length === 0 || lightest - darkest < contrast) return 0
  const middle = (lightest + darkest) / 2
  let crossings = 0
  for (let at = 1; at < row.length; at++)
    if ((row[at] ?? 0) > middle !== (row[at - 1] ?? 0) > middle) crossings += 1
  return Math.ceil(crossings / 2)
}
