import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from '../helpers/fast-check.ts'
import { describe, expect, it } from 'vitest'
import { openOriginals } from '../../electron/files/originals.ts'
import { newFolder } from '../helpers/new-folder.ts'

const report = Buffer.from('PK\u0003\u0004 an officer’s report')

describe('originals', () => {
  it('are kept once, under the hash of what they hold', async () => {
    const folder = newFolder()
    const originals = openOriginals(folder)

    const first = await originals.keep(report, 'docx')
    const again = await originals.keep(report, 'docx')

    const hash = createHash('sha256').update(report).digest('hex')
    expect([first, again]).toEqual([
      { hash, isNew: true },
      { hash, isNew: false },
    ])
    expect(readdirSync(folder)).toEqual([`${hash}.docx`])
    expect(Buffer.from(await originals.read(hash, 'Report.docx')).equals(report)).toBe(true)
  })

  it('are not given out when a single bit of them has turned', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(report.length * 8 - 1), async (bit) => {
        const folder = newFolder()
        const originals = openOriginals(folder)
        const { hash } = await originals.keep(report, 'docx')
        const path = join(folder, `${hash}.docx`)
        const bytes = readFileSync(path)
        const place = bit >> 3
        bytes[place] = (bytes[place] ?? 0) ^ (1 << (bit & 7))
        writeFileSync(path, bytes)

        await expect(originals.read(hash, 'Report.docx')).rejects.toMatchObject({
          code: 'original-altered',
          details: { fileName: 'Report.docx' },
        })
      }),
      { numRuns: 40 },
    )
  })

  it('are put right when the same file arrives again', async () => {
    const folder = newFolder()
    const originals = openOriginals(folder)
    const { hash } = await originals.keep(report, 'docx')
    writeFileSync(join(folder, `${hash}.docx`), 'spoilt')

    await originals.keep(report, 'docx')

    expect(Buffer.from(await originals.read(hash, 'Report.docx')).equals(report)).toBe(true)
  })

  it('say which file is gone', async () => {
    const folder = newFolder()
    const originals = openOriginals(folder)
    const { hash } = await originals.keep(report, 'docx')
    rmSync(join(folder, `${hash}.docx`))

    await expect(originals.read(hash, 'Report.docx')).rejects.toMatchObject({
      code: 'original-missing',
      details: { fileName: 'Report.docx', folder },
    })
  })
})
