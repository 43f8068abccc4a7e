import * as fc from '../helpers/fast-check.ts'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { limits, readEntry, readPieces, readZip, unpack } from '../../electron/pack/zip/read-zip.ts'
import { writePackage, writeZip } from '../../electron/pack/zip/write-zip.ts'
import { GrowingPart } from '../../electron/pack/zip/growing-part.ts'
import { joinedSum } from '../../electron/pack/zip/joined-sums.ts'
import { nodeCodec } from '../../electron/work/node-codec.ts'

const dated = '2026-01-01T00:00:00Z'
const entries = fc.uniqueArray(
  fc.record({ name: fc.stringMatching(/^[a-z]{1,8}\.xml$/), data: fc.uint8Array({ maxLength: 400 }) }),
  { selector: ({ name }) => name },
)

describe('a package', () => {
  it('gives back what was put in, in the same order', () => {
    fc.assert(
      fc.property(entries, (parts) => {
        const read = readZip(writePackage(parts, nodeCodec, dated))
        expect(read.map(({ name }) => name)).toEqual(parts.map(({ name }) => name))
        expect(read.map((entry) => [...unpack(entry, nodeCodec)])).toEqual(parts.map(({ data }) => [...data]))
      }),
    )
  })

  it('copies packed parts without touching them', () => {
    const first = writePackage(
      [{ name: 'a.xml', data: new TextEncoder().encode('x'.repeat(500)) }],
      nodeCodec,
      dated,
    )
    expect(writeZip(readZip(first), dated)).toEqual(first)
  })

  it('costs no memory for a part that was read, and keeps the file whole', () => {
    const letters = new TextEncoder().encode('letters '.repeat(40_000))
    const unlike = Uint8Array.from({ length: 200 }, (_, index) => index)
    const parts = [
      { name: 'packed.xml', data: letters },
      { name: 'stored.bin', data: unlike },
    ]
    const file = writePackage(parts, nodeCodec, dated)
    const before = [...file]
    expect(readZip(file).map(({ method }) => method)).toEqual([8, 0])
    for (const [index, entry] of readZip(file).entries()) {
      const seen: Uint8Array[] = []
      const length = readEntry(entry, nodeCodec, (data) => seen.push(data) * data.length)
      for (const piece of readPieces(entry, nodeCodec)) seen.push(piece)
      expect(length).toBe(parts[index]?.data.length)
      // Stored bytes lie in the file itself.
      expect(seen.map((data) => data.length > 0)).toEqual(Array.from(seen, () => entry.method === 0))
    }
    expect([...file]).toEqual(before)
  })

  it('is never half read: cut anywhere, it is refused', () => {
    const whole = writePackage(
      [{ name: 'a.xml', data: new TextEncoder().encode('some text, some more') }],
      nodeCodec,
      dated,
    )
    for (let length = 0; length < whole.length; length++)
      expect(() => readZip(whole.subarray(0, length))).toThrow(/cut short|damaged/)
  })

  it('refuses a part that would grow past all measure, before unpacking it', () => {
    const bomb = writePackage(
      [{ name: 'a.xml', data: new Uint8Array(limits.ratioFrom + 1) }],
      nodeCodec,
      dated,
    )
    expect(() => readZip(bomb)).toThrow(/would grow/)
  })

  it('refuses two parts whose names differ only in case', () => {
    const twice = writePackage(
      [
        { name: 'a.xml', data: new Uint8Array(3) },
        { name: 'A.xml', data: new Uint8Array(3) },
      ],
      nodeCodec,
      dated,
    )
    expect(() => readZip(twice)).toThrow(/twice/)
  })
})

describe('a part that is packed as it grows', () => {
  // Long enough, at times, that several pieces are packed apart.
  const texts = fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 30_000 })), {
    maxLength: 6,
  })

  it('is for every reader the same as one that was packed whole', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(texts, (pushed) => {
        const part = new GrowingPart(nodeCodec)
        const written = pushed.map(([text, times]) => text.repeat(times))
        for (const text of written) part.push(text)
        const file = writeZip([part.finish('word/document.xml', '<opening>', '</closing>')], dated)
        const whole = `<opening>${written.join('')}</closing>`
        const [entry] = readZip(file)
        expect(entry?.crc).toBe(nodeCodec.crc32(new TextEncoder().encode(whole)))
        expect(new TextDecoder().decode(unzipSync(file)['word/document.xml'])).toBe(whole)
      }),
      { numRuns: 20 },
    )
  })

  it('has the sum of its stretches, whichever was summed up first', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.uint8Array(), (first, second) => {
        const whole = new Uint8Array([...first, ...second])
        const joined = joinedSum(nodeCodec.crc32(first), nodeCodec.crc32(second), second.length)
        expect(joined).toBe(nodeCodec.crc32(whole))
      }),
    )
  })
})
