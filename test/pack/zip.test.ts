import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { limits, readZip, unpack } from '../../electron/pack/zip/read-zip.ts'
import { writePackage, writeZip } from '../../electron/pack/zip/write-zip.ts'
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
