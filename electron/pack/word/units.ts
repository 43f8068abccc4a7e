/** Millimetres to twentieths of a point, Word's unit of length. */
export function twips(millimetres: number): number {
  return Math.round((millimetres / 25.4) * 1440)
}
