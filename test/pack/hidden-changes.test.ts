import { describe, expect, it } from 'vitest'
import { partOf, tinyDocx } from '../helpers/tiny-docx.ts'
import { packOf } from '../helpers/tiny-pack.ts'

describe('tracked changes in the members’ pack', () => {
  const changed =
    '<w:p><w:r><w:t>The cost is </w:t></w:r><w:del w:id="1" w:author="A"><w:r><w:delText>five</w:delText></w:r></w:del><w:ins w:id="2" w:author="A"><w:r><w:t>six</w:t></w:r></w:ins></w:p>'
  const packed = (settings: string): { readonly text: string; readonly note: string } => {
    const { docx, notes } = packOf([tinyDocx({ body: changed, settings })])
    return { text: partOf(docx, 'word/document.xml'), note: notes.map(({ text }) => text).join(' ') }
  }

  it('show where their author let them show', () => {
    const { text, note } = packed('')
    expect(text).toContain('five')
    expect(note).toContain('shows them')
  })

  it.each(['w:markup="0"', 'w:insDel="false"'])('do not print where Word is told %s', (told) => {
    const { text, note } = packed(`<w:revisionView ${told}/>`)
    expect(text).toContain('six')
    expect(text).not.toMatch(/five|w:ins |w:del /)
    expect(note).toContain('prints it without')
  })
})
