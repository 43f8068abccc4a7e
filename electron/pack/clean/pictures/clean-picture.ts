import { bareGif } from './gif.ts'
import { bareJpeg } from './jpeg.ts'
import { bareMetafile } from './metafile.ts'
import { barePng } from './png.ts'
import { bareTiff } from './tiff.ts'

/** A picture without what it tells besides itself. */
export interface CleanPicture {
  readonly extension: string
  readonly type: string
  /** The very bytes given, where there was nothing to take out. */
  readonly data: Uint8Array
}

/**
 * Takes out of a picture what it does not show: camera, place, date, author, comments, thumbnails, whatever follows its
 * end. Nothing is coded anew, so it looks as it did. What it is, its first bytes tell, not its name.
 *
 * @returns `null` for a kind that we do not know: nobody can tell what else is in it
 */
export function cleanPicture(data: Uint8Array): CleanPicture | null {
  const kind = kinds.find(({ starts, at = 0 }) => starts.every((byte, index) => data[at + index] === byte))
  if (kind === undefined) return null
  const bare = kind.bare(data)
  return { extension: kind.extension, type: kind.type, data: isSame(bare, data) ? data : bare }
}

const kinds: readonly {
  readonly starts: readonly number[]
  readonly at?: number
  readonly extension: string
  readonly type: string
  readonly bare: (data: Uint8Array) => Uint8Array
}[] = [
  {
    starts: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    extension: 'png',
    type: 'image/png',
    bare: barePng,
  },
  { starts: [0xff, 0xd8, 0xff], extension: 'jpeg', type: 'image/jpeg', bare: bareJpeg },
  { starts: [0x47, 0x49, 0x46, 0x38], extension: 'gif', type: 'image/gif', bare: bareGif },
  { starts: [0x49, 0x49, 0x2a, 0x00], extension: 'tiff', type: 'image/tiff', bare: bareTiff },
  { starts: [0x4d, 0x4d, 0x00, 0x2a], extension: 'tiff', type: 'image/tiff', bare: bareTiff },
  { starts: [0x42, 0x4d], extension: 'bmp', type: 'image/bmp', bare: bareBitmap },
  { starts: [0x20, 0x45, 0x4d, 0x46], at: 40, extension: 'emf', type: 'image/x-emf', bare: bareMetafile },
  { starts: [0xd7, 0xcd, 0xc6, 0x9a], extension: 'wmf', type: 'image/x-wmf', bare: (data) => data },
  { starts: [0x01, 0x00, 0x09, 0x00], extension: 'wmf', type: 'image/x-wmf', bare: (data) => data },
]

/** A bitmap says how long it is; what follows is none of it. */
function bareBitmap(data: Uint8Array): Uint8Array {
  const size = data.length < 6 ? 0 : new DataView(data.buffer, data.byteOffset).getUint32(2, true)
  return size > 54 && size < data.length ? data.subarray(0, size) : data
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a === b || (a.length === b.length && a.every((byte, index) => byte === b[index]))
}
