import { describe, expect, it } from 'vitest'
import { p, partOf, tinyDocx } from '../helpers/tiny-docx.ts'
import { bodyOf, packOf } from '../helpers/tiny-pack.ts'

const allowed = '<w:suppressAutoHyphens w:val="0"/>'
const suppressed = '<w:suppressAutoHyphens/>'
const style = (id: string, properties: string): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:pPr>${properties}</w:pPr></w:style>`
const divided = tinyDocx({
  body: p('Divided', '<w:pStyle w:val="Law"/>'),
  settings: '<w:autoHyphenation/><w:hyphenationZone w:val="357"/>',
  styles: style('Law', '<w:keepNext/>'),
})
const whole = tinyDocx({
  body: p('Whole', '<w:pStyle w:val="Report"/>') + p('Allowed', allowed),
  settings: '<w:hyphenationZone w:val="425"/>',
  styles: style('Report', `<w:keepLines/>${allowed}`),
})
const packed = (sources: readonly Uint8Array[]) => {
  const { docx, notes } = packOf(sources)
  const styles = partOf(docx, 'word/styles.xml')
  return {
    body: bodyOf(docx),
    settings: partOf(docx, 'word/settings.xml'),
    notes: notes.map(({ text }) => text).join(),
    style: (id: string) => new RegExp(`w:styleId="${id}".*?</w:style>`).exec(styles)?.[0] ?? '',
  }
}

describe('hyphenation, which a Word file has or not', () => {
  it('stays with the reports that have it, also where they are few', () => {
    const { settings, style: styleOf, notes } = packed([whole, whole, divided])
    expect(settings).toContain('<w:autoHyphenation/><w:hyphenationZone w:val="357"/>')
    expect(styleOf('Law')).toContain('<w:keepNext/>')
    expect(styleOf('Law')).not.toContain('suppressAutoHyphens')
    expect(notes).not.toContain('hyphenation')
  })

  it('does not come to the others, be it that they allow it where their file has none', () => {
    const { body, style: styleOf } = packed([divided, whole])
    expect(styleOf('Report')).toContain(suppressed)
    expect(body).toContain('Allowed')
    expect(body + styleOf('Report')).not.toContain(allowed)
  })

  it('says nothing where no report has it', () => {
    const { body, settings, style: styleOf } = packed([whole, whole])
    expect(settings + styleOf('Law')).not.toMatch(/autoHyphenation|hyphenationZone/)
    expect(styleOf('Report') + body).not.toContain(suppressed)
  })
})
