import { expect, it } from 'vitest'
import { compose } from '../../../electron/pack/compose/compose.ts'
import type { Nation } from '../../../shared/calendar/nations.ts'
import { placeholderSpec } from '../../../shared/pack/placeholder-spec.ts'
import { codec, readPaper } from './read-paper.ts'
import { meeting } from './sample-records.ts'

function printed(
  exemptParagraphs: readonly string[],
  last: number,
  nation: Nation = 'england',
): readonly string[] {
  const held = { ...meeting, committee: { ...meeting.committee, nation } }
  const withheld = {
    itemNumber: '15',
    publicTitle: 'SALE OF A QUAY',
    exemptParagraphs,
    range: { first: 77, last },
  }
  return readPaper(compose(placeholderSpec(held, withheld), codec)).paragraphs.map(({ text }) => text)
}

it('says by which paragraphs, which item, and which pages of the full pack are kept back', () => {
  expect(printed(['7', '3', '7'], 82)).toEqual([
    'By virtue of paragraph(s) 3 and 7 of Part 1 of Schedule 12A of the Local Government Act 1972.',
    'Document is Restricted',
    'Item 15: SALE OF A QUAY',
    'Pages 77 - 82 of the full pack are not open to the public. The next open page is numbered as in the full pack.',
  ])
})

it.each([
  ['wales', 'By virtue of paragraph(s) 14 of Part 4 of Schedule 12A of the Local Government Act 1972.'],
  [
    'scotland',
    'By virtue of paragraph(s) 14 of Part 1 of Schedule 7A of the Local Government (Scotland) Act 1973.',
  ],
  [
    'northern-ireland',
    'By virtue of paragraph(s) 14 of Part 1 of Schedule 6 of the Local Government Act (Northern Ireland) 2014.',
  ],
] as const)('names the law of %s', (nation, sentence) => {
  expect(printed(['14'], 77, nation)[0]).toBe(sentence)
})

it('speaks of a single page in the singular', () => {
  expect(printed(['7'], 77).at(-1)).toMatch(/^Page 77 of the full pack is not open/)
})
