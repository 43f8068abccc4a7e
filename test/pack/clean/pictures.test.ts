import * as fc from '../../helpers/fast-check.ts'
import { describe, expect, it } from 'vitest'
import { cleanPicture } from '../../../electron/pack/clean/pictures/clean-picture.ts'
import { jpegWith, pngWith } from './pictures.ts'

const secret = 'taken at 12 High Street'
const bytes = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0))
const joined = (...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array =>
  new Uint8Array(Buffer.concat(parts.map((part) => Uint8Array.from(part))))
const holds = (data: Uint8Array | undefined): boolean => Buffer.from(data ?? []).includes(secret)

/** A TIFF of one grey point, with a description, and a further page. */
function tiff(): Uint8Array {
  const entry = (tag: number, type: number, count: number, value: number): readonly number[] =>
    [tag & 255, tag >> 8, type, 0, count, 0, 0, 0].concat([value & 255, value >> 8, 0, 0])
  const words = bytes(`${secret}\0`)
  const entries = [
    entry(256, 3, 1, 1),
    entry(257, 3, 1, 1),
    entry(270, 2, words.length, 90),
    entry(273, 4, 1, 88),
    entry(274, 3, 1, 6),
    entry(279, 4, 1, 1),
  ]
  const directory = joined([entries.length, 0], ...entries, [85, 0, 0, 0])
  return joined(
    [0x49, 0x49, 42, 0, 8, 0, 0, 0],
    directory,
    new Uint8Array(90 - 8 - directory.length).fill(7),
    words,
  )
}

/** A Windows metafile that draws nothing, with a description. */
function metafile(): Uint8Array {
  const words = Buffer.from(secret, 'utf16le')
  const whole = new Uint8Array(108 + words.length + 20)
  const view = new DataView(whole.buffer)
  const header = 108 + words.length
  for (const [at, value] of [
    [0, 1],
    [4, header],
    [60, secret.length],
    [64, 108],
    [header, 14],
    [header + 4, 20],
  ] as const)
    view.setUint32(at, value, true)
  whole.set(bytes(' EMF'), 40)
  whole.set(words, 108)
  return whole
}

describe('a picture tells nothing besides itself', () => {
  it('as a PNG: no texts, no camera data, nothing after its end', () => {
    const cleaned = cleanPicture(pngWith({ text: secret, after: secret }))
    expect(cleaned?.data).toEqual(pngWith({}))
    expect(cleaned?.extension).toBe('png')
  })

  it('as a JPEG: no camera data, captions or second picture; which way up it is held stays', () => {
    const data = cleanPicture(jpegWith(secret))?.data
    expect(holds(data)).toBe(false)
    const text = Buffer.from(data ?? []).toString('latin1')
    expect(text).toContain('JFIF')
    expect(text).toContain('Exif\0\0MM')
    expect(text).toContain('\x01\x12\x00\x03\x00\x00\x00\x01\x00\x03')
    expect(text.endsWith('\x01\x02\xff\x00\x03\xff\xd9')).toBe(true)
  })

  it('as a GIF: no comment, nothing after its end', () => {
    const screen = [...bytes('GIF89a'), 1, 0, 1, 0, 0, 0, 0]
    const frame = [0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0]
    const comment = [0x21, 0xfe, secret.length, ...bytes(secret), 0]
    const gif = joined(screen, comment, frame, [0x3b], bytes(secret))
    expect(cleanPicture(gif)?.data).toEqual(joined(screen, frame, [0x3b]))
  })

  it('as a metafile: no description, wherever in memory it lies, and the report itself stays as it came', () => {
    const within = Buffer.concat([Buffer.alloc(24, 7), metafile()]).subarray(24)
    const cleaned = Buffer.from(cleanPicture(within)?.data ?? [])
    expect(cleaned).toHaveLength(metafile().length)
    expect(cleaned.includes(Buffer.from(secret, 'utf16le'))).toBe(false)
    expect(new Uint8Array(within)).toEqual(metafile())
  })

  it('as a TIFF: its points and which way up, no description', () => {
    const cleaned = cleanPicture(tiff())
    expect(holds(tiff())).toBe(true)
    expect(holds(cleaned?.data)).toBe(false)
    expect(cleaned?.data[88]).toBe(7)
    expect(cleaned?.data[8]).toBe(5)
  })

  it('and stays the very bytes where there is nothing to take out', () => {
    const png = pngWith({})
    expect(cleanPicture(png)?.data).toBe(png)
  })

  it('and does not come along at all where nobody knows its kind', () => {
    expect(cleanPicture(bytes(`<svg><!--${secret}--></svg>`))).toBeNull()
  })

  it('whatever is done to its bytes', () => {
    const pictures = [pngWith({ text: secret }), jpegWith(secret), tiff()]
    fc.assert(
      fc.property(
        fc.constantFrom(...pictures),
        fc.array(fc.tuple(fc.nat(200), fc.nat(255)), { maxLength: 4 }),
        fc.nat(200),
        (picture, changes, cut) => {
          const data = picture.slice(0, Math.max(12, picture.length - cut))
          for (const [at, byte] of changes) if (at > 12 && at < data.length) data[at] = byte
          expect(() => cleanPicture(data)).not.toThrow()
        },
      ),
      { numRuns: 500 },
    )
  })
})
