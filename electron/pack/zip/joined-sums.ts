/**
 * The CRC-32 of two stretches laid end to end, from the sums of each: what comes first may be written last.
 *
 * A sum is a polynomial over GF(2), the highest bit its lowest power (as in zlib); bytes that follow multiply what came
 * before by x to the eighth each.
 */
export function joinedSum(first: number, second: number, secondLength: number): number {
  return (product(first, powerOfX(secondLength)) ^ second) >>> 0
}

/** Bits of the CRC-32 polynomial below its highest power. */
const polynomial = 0xedb88320
const one = 0x80000000
const xToTheEighth = one >>> 8

/** x to the power of eight times `bytes`, by squaring. */
function powerOfX(bytes: number): number {
  let power = one
  let square = xToTheEighth
  for (let left = bytes; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) power = product(power, square)
    square = product(square, square)
  }
  return power
}

function product(a: number, b: number): number {
  let sum = 0
  let shifted = b
  for (let bit = one; bit !== 0; bit >>>= 1) {
    if ((a & bit) !== 0) sum ^= shifted
    shifted = (shifted & 1) === 1 ? (shifted >>> 1) ^ polynomial : shifted >>> 1
  }
  return sum >>> 0
}
