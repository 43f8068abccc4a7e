// Draws build/icon.png and build/icon.ico: a pack of papers, bound at the left, with a tab that stands out of it.
// Run by hand when the picture changes: node build/make-icons.ts
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas'

/** Sizes Windows asks for: lists, desktop, large tiles. */
const sizes = [16, 24, 32, 48, 64, 128, 256]
const navy = '#1f3a5f'
const paper = '#ffffff'
const shade = '#c9d3df'
const tab = '#d98a1f'

writeFileSync(join(import.meta.dirname, 'icon.png'), drawIcon(512))
writeFileSync(
  join(import.meta.dirname, 'icon.ico'),
  icoOf(sizes.map((size) => ({ size, png: drawIcon(size) }))),
)

/** The icon as PNG. Drawn on a grid of 32, so that its edges fall on whole pixels at the usual sizes. */
function drawIcon(size: number): Buffer {
  const canvas = createCanvas(size, size)
  const context = canvas.getContext('2d')
  context.scale(size / 32, size / 32)
  box(context, navy, [2, 2, 28, 28], 5)
  box(context, tab, [22, 9, 5, 5], 1)
  box(context, shade, [10, 7, 14, 20], 1)
  box(context, paper, [8, 5, 14, 20], 1)
  // Too fine for the smallest sizes, where lines would only be grey dust.
  if (size >= 24) for (const y of [9, 13, 17]) box(context, navy, [11, y, y === 17 ? 5 : 8, 1], 0)
  return canvas.toBuffer('image/png')
}

function box(
  context: SKRSContext2D,
  colour: string,
  [x, y, width, height]: readonly [number, number, number, number],
  radius: number,
): void {
  context.fillStyle = colour
  context.beginPath()
  context.roundRect(x, y, width, height, radius)
  context.fill()
}

/**
 * An .ico file: a header of 6 bytes, an entry of 16 bytes for each picture, then the pictures as PNG.
 * Source: Windows, ICONDIR and ICONDIRENTRY.
 */
function icoOf(pictures: readonly { readonly size: number; readonly png: Buffer }[]): Buffer {
  const header = Buffer.alloc(6)
  header.writeUInt16LE(1, 2)
  header.writeUInt16LE(pictures.length, 4)
  let offset = header.length + 16 * pictures.length
  const entries = pictures.map(({ size, png }) => {
    const entry = Buffer.alloc(16)
    // 256 does not fit into a byte; it is written as 0.
    entry.writeUInt8(size % 256, 0)
    entry.writeUInt8(size % 256, 1)
    entry.writeUInt16LE(1, 4)
    entry.writeUInt16LE(32, 6)
    entry.writeUInt32LE(png.length, 8)
    entry.writeUInt32LE(offset, 12)
    offset += png.length
    return entry
  })
  return Buffer.concat([header, ...entries, ...pictures.map(({ png }) => png)])
}
