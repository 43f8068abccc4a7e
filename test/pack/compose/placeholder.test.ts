import { expect, it } from 'vitest'
import { compose } from '../../../electron/pack/compose/compose.ts'
import { placeholderSpec } from '../../../shared/pack/placeholder-spec.ts'
import { codec, readPaper } from './read-paper.ts'
import { meeting } from './sample-records.ts'

function printed(exemptParagraphs: readonly string[], last: number): readonly string[] {
  const withheld = {
    itemNumber: 15,
    publicTitle: 'SALE OF A QUAY',
    exemptParagraphs,
    range: { first: 77, last },
  }
  return readPaper(compose(placeholderSpec(meeting, withheld), codec)).paragraphs.map(({ text }) => text)
}

it('says by which paragraphs, which item, and which pages of the full pack are kept back', () => {
  expect(printed(['7', '3', '7'], 82)).toEqual([
    'By virtue of paragraph(s) 3 and 7 of Part 1 of Schedule 12A of the Local Government Act 1972.',
    'Document is Restricted',
    'Item 15: SALE OF A QUAY',
    'Pages 77 - 82 of the full pack are not open to the public. The next open page is numbered as in the full pack.',
  ])
})

it('speaks of a single page in the singular', () => {
  expect(printed(['7'], 77).at(-1)).toMatch(/^Page 77 of the full pack is not open/)
})
