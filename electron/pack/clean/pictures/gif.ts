import { joined } from './joined.ts'

/** A GIF without comments, texts and programs' data, and without what follows its end (GIF89a, 23 to 27). */
export function bareGif(data: Uint8Array): Uint8Array {
  const screen = data[10] ?? 0
  let at = 13 + tableSize(screen)
  const kept = [data.subarray(0, at)]
  while (at < data.length) {
    const start = at
    const mark = data[at]
    if (mark === 0x21) {
      const label = data[at + 1]
      at = afterBlocks(data, at + 2)
      // How long a frame shows, and what is see-through.
      if (label === 0xf9) kept.push(data.subarray(start, at))
    } else if (mark === 0x2c) {
      at = afterBlocks(data, at + 10 + tableSize(data[at + 9] ?? 0) + 1)
      kept.push(data.subarray(start, at))
    } else break
  }
  return joined([...kept, Uint8Array.of(0x3b)])
}

/** Bytes of a colour table, from the flags before it. */
const tableSize = (flags: number): number => (flags & 0x80 ? 3 << ((flags & 7) + 1) : 0)

/** Place after a row of blocks, each led by its length, the last being empty. */
function afterBlocks(data: Uint8Array, from: number): number {
  let at = from
  while (at < data.length) {
    const length = data[at] ?? 0
    at += 1 + length
    if (length === 0) break
  }
  return Math.min(at, data.length)
}
