import { p, tinyDocx } from '../helpers/tiny-docx.ts'
import { packOf } from '../helpers/tiny-pack.ts'

/** A report with a footnote, and one whose chapters begin with a page break before their heading. */
export function breaksPack(): Uint8Array {
  const noted = tinyDocx({
    body: '<w:p><w:r><w:t>Fees</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r></w:p>',
    footnotes: `<w:footnote w:id="1">${p('Since April.')}</w:footnote>`,
  })
  const chapters = tinyDocx({
    body: `${p('Preface')}<w:p><w:r><w:br w:type="page"/></w:r><w:r><w:t>Chapter</w:t></w:r></w:p>${p('Its text')}`,
  })
  return packOf([noted, chapters]).docx
}
