import { describe, expect, it } from 'vitest'
import { assemblePiece, groundOf } from '../../electron/pack/index.ts'
import { nodeCodec as codec } from '../../electron/work/node-codec.ts'
import { pieceOf } from '../helpers/piece-plan.ts'
import { allText, p, partOf, tinyDocx } from '../helpers/tiny-docx.ts'

const plain = tinyDocx({ body: p('Street wardens'), settings: tabStop(720) })
const secret = tinyDocx({
  body: p('An exempt lease'),
  settings: `${tabStop(999)}<w:evenAndOddHeaders/>`,
})

describe('a document merged by itself', () => {
  it('stands on the ground of the papers that everybody may see, and on no setting of an exempt one', () => {
    const ground = groundOf([plain], [secret, secret], codec)

    const { docx } = assemblePiece(plan, plain, { codec, ground })

    const settings = partOf(docx, 'word/settings.xml')
    expect(settings).toContain('<w:defaultTabStop w:val="720"/>')
    expect(settings).toContain('<w:evenAndOddHeaders/>')
  })

  it('has no even pages of their own in the public copy, which does not hold the paper that needs them', () => {
    const { docx } = assemblePiece(plan, plain, { codec, ground: groundOf([plain], [], codec) })

    expect(partOf(docx, 'word/settings.xml')).not.toContain('evenAndOddHeaders')
  })

  it('says when page numbers stand in its text, even where a code is split over runs', () => {
    const field = (codes: readonly string[]) =>
      `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>${codes.map((code) => `<w:r><w:instrText xml:space="preserve">${code}</w:instrText></w:r>`).join('')}<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>3</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`
    const shows = (body: string) => {
      const source = tinyDocx({ body })
      return assemblePiece(plan, source, { codec, ground: groundOf([source], [], codec) }).showsNumbers
    }

    expect(shows(p('Street wardens'))).toBe(false)
    expect(shows(field([' PAGE ']))).toBe(true)
    expect(shows(field([' PA', 'GE ']))).toBe(true)
    expect(shows(field([' SEQ Figure ']))).toBe(false)
  })

  it('prints the pages of the whole pack where its footer counts them', () => {
    const footer =
      '<w:p><w:r><w:t xml:space="preserve">3 of </w:t></w:r><w:fldSimple w:instr=" NUMPAGES "><w:r><w:t>9</w:t></w:r></w:fldSimple></w:p>'
    const source = tinyDocx({ body: p('Street wardens'), footer })
    const ground = groundOf([source], [], codec)

    const { docx } = assemblePiece({ ...plan, totalPages: 104 }, source, { codec, ground })

    expect(allText(docx)).toContain('104</w:t>')
    expect(allText(docx)).not.toContain('NUMPAGES')
  })
})

const plan = pieceOf('Item 4')

function tabStop(width: number): string {
  return `<w:defaultTabStop w:val="${width}"/>`
}
