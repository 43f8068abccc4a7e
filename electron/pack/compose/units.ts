/** Twentieths of a point, Word's unit of length; rounded to whole ones. */
export function twips(mm: number): number {
  return Math.round((mm * 1440) / 25.4)
}

/** Points as twentieths of a point. */
export function pointTwips(points: number): number {
  return Math.round(points * 20)
}

/** English Metric Units, the unit of drawings: 36,000 to the millimetre. */
export function emu(mm: number): number {
  return Math.round(mm * 36_000)
}
