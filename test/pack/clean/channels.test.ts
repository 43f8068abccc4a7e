import { describe, expect, it } from 'vitest'
import { checkPackage, cleanForPublic } from '../../../electron/pack/index.ts'
import { readZip, unpack } from '../../../electron/pack/zip/read-zip.ts'
import { nodeCodec } from '../../../electron/work/node-codec.ts'
import { publicCopy } from '../../helpers/public-copy.ts'
import { p, partOf, tinyDocx } from '../../helpers/tiny-docx.ts'
import { packOf } from '../../helpers/tiny-pack.ts'
import { channels } from './channels.ts'

const canary = 'Zaunkoenig4711'

/** Whether the canary stands in any byte of a file: in part names and parts unpacked, in UTF-8 or UTF-16. */
function sings(docx: Uint8Array): readonly string[] {
  const forms = [Buffer.from(canary), Buffer.from(canary, 'utf16le')]
  const holds = (data: Uint8Array): boolean => forms.some((form) => Buffer.from(data).includes(form))
  const parts = readZip(docx).filter(
    (entry) => entry.name.includes(canary) || holds(unpack(entry, nodeCodec)),
  )
  return [...parts.map(({ name }) => name), ...(holds(docx) ? ['the file'] : [])]
}

const documentOf = (docx: Uint8Array): string => partOf(docx, 'word/document.xml')

describe('a report’s public copy holds nothing of', () => {
  it.each(Object.entries(channels))('%s', (_, channel) => {
    const report = channel(canary)
    const docx = tinyDocx({ ...report, body: p('Before') + (report.body ?? '') + p('After') })
    expect(sings(docx)).not.toEqual([])

    const { docx: cleaned, removed } = cleanForPublic(docx, { trackedChanges: 'accept' }, nodeCodec)

    expect(sings(cleaned)).toEqual([])
    const { docx: pack } = packOf([cleaned])
    expect(sings(pack)).toEqual([])
    expect(checkPackage(pack, nodeCodec)).toEqual([])
    const seen = (file: Uint8Array): readonly string[] =>
      ['Before', 'After', 'Shown', 'Chosen', 'Kept', 'There'].filter((word) =>
        documentOf(file).includes(word),
      )
    expect(seen(cleaned)).toEqual(seen(docx))
    expect(removed.every(({ count }) => count > 0)).toBe(true)
    expect(publicCopy(docx)).toEqual(cleaned)
  })

  it('text hidden by the document’s defaults, and keeps what a run shows all the same', () => {
    const docx = tinyDocx({
      body: p(canary) + `<w:p><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>Shown</w:t></w:r></w:p>`,
      styles: '<w:docDefaults><w:rPrDefault><w:rPr><w:vanish/></w:rPr></w:rPrDefault></w:docDefaults>',
    })
    expect(sings(publicCopy(docx))).toEqual([])
    expect(documentOf(publicCopy(docx))).toContain('Shown')
  })
})
