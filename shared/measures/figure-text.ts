/** A figure as printed: thousands in groups, U+2212 for minus, the unit about it: "1,816", "86%", "−4", "£101m". */
export function figureText(value: number, unitSuffix = ''): string {
  const size = Math.abs(value)
  const whole = Math.trunc(size)
  const fraction = String(size).includes('.') ? String(size).slice(String(size).indexOf('.')) : ''
  const grouped = String(whole).replace(/\B(?=(?:\d{3})+$)/g, ',')
  const pound = unitSuffix.startsWith('£') ? '£' : ''
  return `${value < 0 ? '−' : ''}${pound}${grouped}${fraction}${unitSuffix.slice(pound.length)}`
}

/** Rounds to a whole number, halves away from zero: 2.5 is 3, −2.5 is −3 (R50). */
export function roundHalfUp(value: number): number {
  // One part in a thousand million mends what binary fractions lose: 1.005 * 100 is 100.49999999999999.
  return Math.sign(value) * Math.floor(Math.abs(value) * (1 + 1e-9) + 0.5) + 0
}
