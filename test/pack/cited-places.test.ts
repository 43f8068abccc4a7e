import { expect, it } from 'vitest'
import { p, tinyDocx } from '../helpers/tiny-docx.ts'
import { bodyOf, packOf } from '../helpers/tiny-pack.ts'

const numbered =
  '<w:p><w:bookmarkStart w:id="1" w:name="Clause"/><w:r><w:t>28</w:t></w:r><w:bookmarkEnd w:id="1"/><w:r><w:t>. Short title</w:t></w:r></w:p>'
const cited = '<w:p><w:fldSimple w:instr=" REF Clause "><w:r><w:t>28</w:t></w:r></w:fldSimple></w:p>'
const next = tinyDocx({ body: p('Next report') })
/** The paragraph of the pack that ends the report's section. */
const endOf = (body: string): string =>
  /.*(<w:p>.*?<w:sectPr>.*)Next report/s.exec(bodyOf(packOf([tinyDocx({ body }), next]).docx))?.[1] ?? ''

it('ends a report’s section behind a number that a cross-reference cites: LibreOffice would print one digit of it', () => {
  const ending = endOf(cited + numbered)
  expect(ending).toContain('PWHairline')
  expect(ending).not.toContain('Short title')
})

it('ends it in the last paragraph where nothing cites that', () => {
  expect(endOf(p('Text') + numbered)).toContain('Short title')
  expect(endOf(cited + numbered + p('Last'))).toContain('Last')
})
