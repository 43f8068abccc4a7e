import { describe, expect, it } from 'vitest'
import type { Codec } from '../../electron/pack/index.ts'
import { KnownParts } from '../../electron/pack/package/known-parts.ts'
import type { ZipEntry } from '../../electron/pack/zip/zip-entry.ts'
import { nodeCodec as codec } from '../../electron/work/node-codec.ts'
import { allText, p, tinyDocx } from '../helpers/tiny-docx.ts'
import { packOf } from '../helpers/tiny-pack.ts'

const styles = '<w:style w:type="paragraph" w:styleId="Note"><w:name w:val="Note"/></w:style>'
const report = (text: string): Uint8Array =>
  tinyDocx({ body: p(text, '<w:pStyle w:val="Note"/>'), styles, header: p('Town Hall'), settings: '' })

describe('reports on one template', () => {
  it('are unpacked only where they differ', () => {
    let unpacked = 0
    const counting: Codec = {
      ...codec,
      inflateRaw: (...given) => {
        unpacked++
        return codec.inflateRaw(...given)
      },
    }
    const partsFor = (count: number): number => {
      unpacked = 0
      const reports = Array.from({ length: count }, (_, index) => report(`Report ${index}`))
      expect(allText(packOf(reports, {}, [], { codec: counting }).docx)).toContain('Report 1')
      return unpacked
    }

    // Each further report: its own text, once for all who ask, and what the pack has of it to be checked.
    expect(partsFor(8) - partsFor(2)).toBeLessThanOrEqual(6 * 3)
  })

  it('are told apart where two parts only have the same sum and size', () => {
    const known = new KnownParts()
    const packed = (text: string): ZipEntry => ({
      name: 'word/styles.xml',
      method: 8,
      crc: 1,
      size: 5,
      pieces: [codec.deflateRaw(new TextEncoder().encode(text))],
    })
    known.of(packed('Alpha')).text = 'Alpha'

    expect(known.of(packed('Alpha')).text).toBe('Alpha')
    expect(known.of(packed('Gamma')).text).toBeUndefined()
  })

  it('are read anew once they were let go of', () => {
    const known = new KnownParts()
    const entry: ZipEntry = { name: 'part', method: 8, crc: 1, size: 5, pieces: [new Uint8Array([1])] }
    known.of(entry).text = 'read'

    known.forget({ ...entry, crc: 2 })
    expect(known.of(entry).text).toBe('read')
    known.forget(entry)
    expect(known.of(entry).text).toBeUndefined()
  })

  it('keep no more of the reports before them than is small', () => {
    const known = new KnownParts()
    const pieces = [new Uint8Array([1])]
    const entry = (crc: number, size: number): ZipEntry => ({ name: 'part', method: 8, crc, size, pieces })
    const sizes = [...Array.from({ length: 20 }, () => 400_000), 80_000_000, 1_000]
    for (const [crc, size] of sizes.entries()) known.of(entry(crc, size)).text = 'read'

    known.settle()

    const kept = [...sizes.entries()].filter(([crc, size]) => known.of(entry(crc, size)).text !== undefined)
    expect(kept.map(([crc]) => crc)).toEqual([15, 16, 17, 18, 19, 21])
  })
})
