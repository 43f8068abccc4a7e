import { zlibSync } from 'fflate'

/** Red, green, blue: 0 to 255. */
export type Colour = readonly [number, number, number]

/**
 * A small picture painted point by point: `paint` gives the colour at (x, y), both from 0 to 1 of the width. Four looks to each
 * pixel smooth the edges. It needs no fonts, so it is the same on every machine.
 *
 * @param width   pixels
 * @param height  pixels
 */
export function paintPng(width: number, height: number, paint: (x: number, y: number) => Colour): Uint8Array {
  const rows = new Uint8Array(height * (1 + width * 3))
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const looks = [0.25, 0.75].flatMap((dx) =>
        [0.25, 0.75].map((dy) => paint((x + dx) / width, (y + dy) / width)),
      )
      const at = y * (1 + width * 3) + 1 + x * 3
      for (const channel of [0, 1, 2] as const) {
        rows[at + channel] = Math.round(looks.reduce((sum, look) => sum + look[channel], 0) / looks.length)
      }
    }
  }
  const header = new Uint8Array(13)
  const view = new DataView(header.buffer)
  view.setUint32(0, width)
  view.setUint32(4, height)
  // 8 bits a channel, true colour, no interlace.
  header.set([8, 2, 0, 0, 0], 8)
  return joined([
    new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', zlibSync(rows, { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ])
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const named = joined([new TextEncoder().encode(type), data])
  const framed = new Uint8Array(named.length + 8)
  const view = new DataView(framed.buffer)
  view.setUint32(0, data.length)
  framed.set(named, 4)
  view.setUint32(named.length + 4, crc32(named))
  return framed
}

/** The checksum of PNG chunks. Source: PNG specification, annex D. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return ~crc >>> 0
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
