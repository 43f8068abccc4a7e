import { pictureWords } from './picture-words.ts'

/** Stretches of at least twelve printable signs in a part that is no XML, in UTF-8 and in both orders of UTF-16. */
export function printable(data: Uint8Array): readonly string[] {
  return pictureWords(data).flatMap((bytes) => [
    ...narrowStretches(bytes),
    ...wideStretches(bytes, 0, 0),
    ...wideStretches(bytes, 0, 1),
    ...wideStretches(bytes, 1, 0),
    ...wideStretches(bytes, 1, 1),
  ])
}

const shortest = 12
const utf8 = new TextDecoder('utf-8')
const utf16 = new TextDecoder('utf-16le')

function narrowStretches(data: Uint8Array): readonly string[] {
  const found: string[] = []
  let from = 0
  let at = 0
  while (at <= data.length) {
    const length = at < data.length ? signLength(data, at) : 0
    if (length > 0) {
      at += length
      continue
    }
    if (at - from >= shortest) found.push(utf8.decode(data.subarray(from, at)))
    at += 1
    from = at
  }
  return found
}

/** Bytes of the printable sign that begins here, 0 where none does: ASCII, or letters and marks of two or three bytes. */
function signLength(data: Uint8Array, at: number): number {
  const byte = data[at] ?? 0
  if (byte >= 0x20 && byte < 0x7f) return 1
  if (byte >= 0xc3 && byte <= 0xc9 && follows(data, at + 1)) return 2
  // General punctuation, as typed quotation marks, dashes and ligatures are written.
  const isSign = byte === 0xe2 || byte === 0xef
  return isSign && follows(data, at + 1) && follows(data, at + 2) ? 3 : 0
}

const follows = (data: Uint8Array, at: number): boolean => ((data[at] ?? 0) & 0xc0) === 0x80

/** @param high which byte of each pair is the higher */
function wideStretches(data: Uint8Array, first: 0 | 1, high: 0 | 1): readonly string[] {
  const found: string[] = []
  const signs = new Uint8Array(data.length)
  let length = 0
  const end = (): void => {
    if (length >= shortest * 2) found.push(utf16.decode(signs.subarray(0, length)))
    length = 0
  }
  for (let at = first; at + 1 < data.length; at += 2) {
    const upper = data[at + high] ?? 0
    const lower = data[at + 1 - high] ?? 0
    if (!isWide(upper, lower)) {
      end()
      continue
    }
    signs[length++] = lower
    signs[length++] = upper
  }
  end()
  return found
}

/** Latin letters, and the quotation marks and dashes of general punctuation. */
function isWide(upper: number, lower: number): boolean {
  if (upper === 0) return lower >= 0x20 && lower !== 0x7f
  return upper === 1 || (upper === 0x20 && lower >= 0x10 && lower < 0x40)
}
