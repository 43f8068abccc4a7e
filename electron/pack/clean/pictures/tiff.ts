/** Tags that draw: size, bits, compression, colours, place of the pixels, resolution, orientation (TIFF 6.0). */
const drawing: ReadonlySet<number> = new Set([
  254, 255, 256, 257, 258, 259, 262, 263, 264, 265, 266, 273, 274, 277, 278, 279, 280, 281, 282, 283, 284,
  290, 291, 292, 293, 296, 301, 317, 318, 319, 320, 321, 322, 323, 324, 325, 332, 334, 338, 339, 340, 341,
  347, 512, 513, 514, 515, 517, 518, 519, 520, 521, 529, 530, 531, 532, 34675,
])
/** Tags that say where pixels lie, with those that say how long they are. */
const stretches: readonly (readonly [places: number, lengths: number])[] = [
  [273, 279],
  [324, 325],
  [513, 514],
]
const bytesOf: readonly number[] = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8]

/**
 * A TIFF of its first page only, without camera data, captions and authors. Every byte that no drawing tag leads to
 * becomes nought, so that nothing has to move.
 */
export function bareTiff(data: Uint8Array): Uint8Array {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  const isLittle = data[0] === 0x49
  const directory = data.length < 8 ? 0 : view.getUint32(4, isLittle)
  if (directory < 8 || directory + 2 > data.length) return data
  const bare = new Uint8Array(data.length)
  const keep = (from: number, length: number): void => {
    const end = Math.min(from + length, data.length)
    if (from >= 0 && from < end) bare.set(data.subarray(from, end), from)
  }
  keep(0, 8)
  const values = new Map<number, readonly number[]>()
  let kept = 0
  const count = view.getUint16(directory, isLittle)
  for (
    let place = directory + 2;
    place + 12 <= data.length && place < directory + 2 + count * 12;
    place += 12
  ) {
    const tag = view.getUint16(place, isLittle)
    if (!drawing.has(tag)) continue
    const type = view.getUint16(place + 2, isLittle)
    const number = view.getUint32(place + 4, isLittle)
    const length = (bytesOf[type] ?? 0) * number
    const from = length <= 4 ? place + 8 : view.getUint32(place + 8, isLittle)
    if (length > 4) keep(from, length)
    bare.set(data.subarray(place, place + 12), directory + 2 + kept++ * 12)
    if (length <= data.length - from) values.set(tag, numbersAt(view, from, number, type, isLittle))
  }
  new DataView(bare.buffer).setUint16(directory, kept, isLittle)
  for (const [places, lengths] of stretches)
    for (const [index, from] of (values.get(places) ?? []).entries())
      keep(from, values.get(lengths)?.[index] ?? 0)
  return bare
}

/** Numbers of type short or long; others are not needed. */
function numbersAt(
  view: DataView,
  from: number,
  count: number,
  type: number,
  isLittle: boolean,
): readonly number[] {
  if (type !== 3 && type !== 4) return []
  return Array.from({ length: count }, (_, index) =>
    type === 3 ? view.getUint16(from + index * 2, isLittle) : view.getUint32(from + index * 4, isLittle),
  )
}
