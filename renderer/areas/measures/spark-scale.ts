import type { MeasureGlance } from '../../../shared/measures/dashboard.ts'

/** Where a period and a figure stand in a small drawing. */
export interface SparkScale {
  readonly x: (place: number) => number
  readonly y: (value: number) => number
}

/** Room for the largest mark at each edge, in the drawing's own units. */
const edge = 8

/** From the lowest to the highest of figures, limits and aim. */
export function sparkScale(
  { values, limits, target }: Pick<MeasureGlance, 'values' | 'limits' | 'target'>,
  width: number,
  height: number,
): SparkScale {
  const all = [...values, limits?.lower ?? null, limits?.upper ?? null, target].filter((one) => one !== null)
  const low = Math.min(...all)
  const high = Math.max(...all)
  const step = (width - 2 * edge) / Math.max(1, values.length - 1)
  const rise = high > low ? (height - 2 * edge) / (high - low) : 0
  return {
    x: (place) => rounded(edge + place * step),
    y: (value) => rounded(rise === 0 ? height / 2 : height - edge - (value - low) * rise),
  }
}

/** The lines between points: a gap ends one, unless gaps are joined. */
export function sparkLines(
  values: readonly (number | null)[],
  isJoined: boolean,
  at: SparkScale,
): readonly string[] {
  const lines: string[][] = [[]]
  for (const [place, value] of values.entries()) {
    if (value !== null) lines.at(-1)?.push(`${at.x(place)},${at.y(value)}`)
    else if (!isJoined) lines.push([])
  }
  return lines.filter((line) => line.length > 1).map((line) => line.join(' '))
}

function rounded(value: number): number {
  return Number(value.toFixed(1))
}
