import { describe, expect, it } from 'vitest'
import { allText, p, tinyDocx } from '../helpers/tiny-docx.ts'
import { packOf } from '../helpers/tiny-pack.ts'

const small = '<w:rPr><w:sz w:val="18"/></w:rPr>'
const run = (content: string): string => `<w:r>${small}${content}</w:r>`
const field = (code: string, result: string): string =>
  run('<w:fldChar w:fldCharType="begin"/>') +
  run(`<w:instrText xml:space="preserve"> ${code} </w:instrText>`) +
  run('<w:fldChar w:fldCharType="separate"/>') +
  run(`<w:t>${result}</w:t>`) +
  run('<w:fldChar w:fldCharType="end"/>')
const contents = `<w:p>${field('TOC \\o "1-3"', 'Aims')}</w:p>`
const listed = tinyDocx({ body: contents + p('Aims') })
const numbered = (footer: string, body = p('Report')): Uint8Array => tinyDocx({ body, footer })
const alone = `<w:p>${field('PAGE', '1')}</w:p>`
/** What of a pack only LibreOffice reads. */
const forLibreOffice = (sources: readonly Uint8Array[]): string =>
  [...allText(packOf(sources).docx).matchAll(/Requires="w15"\/><mc:Fallback>(.*?)<\/mc:Fallback>/g)]
    .map(([, content]) => content)
    .filter((content) => content?.startsWith('<w:t>') === true)
    .join('')
const kept = '<w:t>\u200b</w:t>'

describe('a page number that stands alone in its footer', () => {
  it('has text beside it, too narrow to see, behind a report with a contents list: LibreOffice forgets its size else', () => {
    expect(forLibreOffice([listed, numbered(alone), listed])).toBe(kept)
    const simple = `<w:p><w:fldSimple w:instr=" PAGE ">${run('<w:t>1</w:t>')}</w:fldSimple></w:p>`
    expect(forLibreOffice([listed, numbered(simple), listed])).toBe(kept)
  })

  it.each([
    ['no report has a contents list', [numbered(alone), numbered(alone)]],
    ['the report has one itself: alone it lost the size too', [listed, numbered(alone, contents), listed]],
    [
      'words stand beside it',
      [listed, numbered(`<w:p>${run('<w:t>Page </w:t>')}${field('PAGE', '1')}</w:p>`), listed],
    ],
    [
      'it is no page number',
      [listed, numbered(`<w:p>${field('STYLEREF "heading 1"', 'Aims')}</w:p>`), listed],
    ],
  ])('is left alone where %s', (_, sources) => {
    expect(forLibreOffice(sources)).toBe('')
  })
})
