import { periodColumnMm } from './chart-sizes.ts'

/** A letter of 12 points on average, in millimetres. */
const letterMm = 2.3

/**
 * The name of a period as it stands under its column: "Q3" over "23/24"; the long name of a survey in as many lines as the column
 * needs.
 *
 * @param periods  how many columns there are
 */
export function periodLines(name: string, periods: number): readonly string[] {
  const words = name.split(' ')
  if (words.length <= 2) return words
  const letters = Math.floor(periodColumnMm(periods) / letterMm)
  const lines: string[] = []
  for (const word of words) {
    const longer = `${lines.at(-1) ?? ''} ${word}`
    if (lines.length > 0 && longer.length <= letters) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}
