/** No figure is told with more decimals; what binary fractions add behind them is nobody's: 0.022000000000000002. */
const mostKept = 6

/** A figure as printed: thousands in groups, U+2212 for minus, the unit about it: "1,816", "86%", "−4", "£101m". */
export function figureText(value: number, unitSuffix = ''): string {
  const size = Number(Math.abs(value).toFixed(mostKept))
  const whole = Math.trunc(size)
  const fraction = String(size).includes('.') ? String(size).slice(String(size).indexOf('.')) : ''
  const grouped = String(whole).replace(/\B(?=(?:\d{3})+$)/g, ',')
  const pound = unitSuffix.startsWith('£') ? '£' : ''
  return `${value < 0 ? '−' : ''}${pound}${grouped}${fraction}${unitSuffix.slice(pound.length)}`
}

/** How many decimals a figure is written with: two of 95.25, none of 1,816. */
export function decimalsOf(value: number): number {
  return (/\.(\d+)$/u.exec(String(Number(value.toFixed(mostKept))))?.[1] ?? '').length
}

/** The most decimals among figures: others told beside them are written with as many, or with one more. */
export function mostDecimals(values: readonly (number | null)[]): number {
  return Math.max(0, ...values.map((value) => (value === null ? 0 : decimalsOf(value))))
}

/** Rounds to a whole number, halves away from zero: 2.5 is 3, −2.5 is −3 (R50). */
export function roundHalfUp(value: number): number {
  // One part in a thousand million mends what binary fractions lose: 1.005 * 100 is 100.49999999999999.
  return Math.sign(value) * Math.floor(Math.abs(value) * (1 + 1e-9) + 0.5) + 0
}
