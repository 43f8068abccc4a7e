import { p, tinyDocx } from '../helpers/tiny-docx.ts'
import { packOf } from '../helpers/tiny-pack.ts'

/** Two reports, the first with an endnote short enough to share a page with its text. */
export function endnotesPack(): Uint8Array {
  const reported = tinyDocx({
    body: p('Fees') + '<w:p><w:r><w:t>Reviewed.</w:t></w:r><w:r><w:endnoteReference w:id="1"/></w:r></w:p>',
    endnotes: `<w:endnote w:id="1">${p('At prices of last April.')}</w:endnote>`,
  })
  return packOf([reported, tinyDocx({ body: p('Next report') })]).docx
}
