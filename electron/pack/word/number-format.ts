/** A number as Word prints it in one of its formats (ISO/IEC 29500-1, 17.18.59); plain digits for those not listed. */
export function numberFormat(value: number, format: string): string {
  switch (format) {
    case 'lowerRoman':
      return roman(value).toLowerCase()
    case 'upperRoman':
      return roman(value)
    case 'lowerLetter':
      return letters(value).toLowerCase()
    case 'upperLetter':
      return letters(value)
    default:
      return String(value)
  }
}

function roman(value: number): string {
  let left = value
  let written = ''
  for (const [sign, worth] of signs)
    while (left >= worth) {
      written += sign
      left -= worth
    }
  return written
}

const signs: readonly (readonly [string, number])[] = [
  ['M', 1000],
  ['CM', 900],
  ['D', 500],
  ['CD', 400],
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
]

/** A, B, … Z, AA, BB: Word repeats the letter. */
function letters(value: number): string {
  const place = (value - 1) % 26
  return String.fromCharCode(65 + place).repeat(Math.floor((value - 1) / 26) + 1)
}
