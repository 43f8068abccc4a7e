import { describe, expect, it } from 'vitest'
import { minuteFromDoc } from '../../renderer/areas/minutes/editor/minute-doc.ts'
import { minuteSchema } from '../../renderer/areas/minutes/editor/minute-schema.ts'
import { pastedParagraphs, pastedSlice } from '../../renderer/areas/minutes/editor/pasted.ts'

describe('text from elsewhere', () => {
  it('comes in as clean paragraphs, without bullets, odd blanks and empty lines', () => {
    const word =
      'Members  received\u00A0a report.\r\n\r\n•\tPonds\r\n·\tParks\u00AD\r\no\tBenches\r\n1.\tTrees\r\n'
    expect(pastedParagraphs(word, false)).toEqual([
      'Members received a report.',
      'Ponds',
      'Parks',
      'Benches',
      '1. Trees',
    ])
  })

  it('is joined where a letter broke its lines, and only there', () => {
    const letter = 'Members asked that figures\nbe brought back.\n\nThe Chair\nagreed.'
    expect(pastedParagraphs(letter, true)).toEqual([
      'Members asked that figures be brought back.',
      'The Chair agreed.',
    ])
    expect(pastedParagraphs('One.\nTwo.', true)).toEqual(['One.', 'Two.'])
  })

  it('keeps a dash and an “o” that begin a sentence', () => {
    expect(pastedParagraphs('– said the Chair\no Captain', false)).toEqual(['– said the Chair', 'o Captain'])
  })

  it('makes a resolution of what says RESOLVED', () => {
    const { content } = pastedSlice(['It was noted.', 'RESOLVED, that the report be noted.'], true)
    expect(minuteFromDoc(minuteSchema.nodes.doc.create(null, content)).map(({ kind }) => kind)).toEqual([
      'paragraph',
      'resolution',
    ])
  })
})
