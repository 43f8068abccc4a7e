import { expect, it } from 'vitest'
import { p, tinyDocx } from '../helpers/tiny-docx.ts'
import { bodyOf, packOf } from '../helpers/tiny-pack.ts'

const control = (content: string): string =>
  `<w:sdt><w:sdtPr><w:id w:val="7"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`
const noted = '<w:p><w:r><w:t>Noted</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r></w:p>'
const merged = (body: string): string =>
  bodyOf(packOf([tinyDocx({ body, footnotes: `<w:footnote w:id="1">${p('Note')}</w:footnote>` })]).docx)

it('opens a content control round a footnote, whose mark LibreOffice would move to the control’s beginning', () => {
  const body = merged(control(control(noted) + p('Answer')) + control(p('Other')))
  expect(body.match(/<w:sdt>/g)).toHaveLength(1)
  expect(body).toMatch(/Noted.*footnoteReference.*Answer.*<w:sdt>.*Other/)
  expect(body).not.toMatch(/<w:sdt>.*Answer/)
})

it('leaves content controls without footnotes as they are', () => {
  expect(merged(noted + control(p('Answer')))).toMatch(/<w:sdt>.*Answer.*<\/w:sdt>/)
})
