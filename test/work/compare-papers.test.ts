import { expect, it } from 'vitest'
import { comparePapers } from '../../electron/work/compare-papers.ts'
import { plainDocx } from '../helpers/plain-docx.ts'

it('tells a clerk which paragraphs changed, and in which words', () => {
  const older = plainDocx('The pond is dry.', 'It was dug in 1871.', 'Ducks have left.', 'The end.')
  const newer = plainDocx(
    'The pond is full.',
    'It was dug in 1871.',
    'Geese came in May instead.',
    'The end.',
    'Thanks.',
  )

  expect(comparePapers(older, newer)).toEqual({
    unchanged: 2,
    changes: [
      {
        kind: 'changed',
        words: [
          { kind: 'same', text: 'The pond is ' },
          { kind: 'removed', text: 'dry' },
          { kind: 'added', text: 'full' },
          { kind: 'same', text: '.' },
        ],
      },
      { kind: 'removed', words: [{ kind: 'removed', text: 'Ducks have left.' }] },
      { kind: 'added', words: [{ kind: 'added', text: 'Geese came in May instead.' }] },
      { kind: 'added', words: [{ kind: 'added', text: 'Thanks.' }] },
    ],
  })
})

it('finds nothing where only looks have changed', () => {
  const paper = plainDocx('The pond is dry.')
  expect(comparePapers(paper, paper)).toEqual({ unchanged: 1, changes: [] })
})

it('says of a paragraph that stands elsewhere that it moved, once, where it stands now', () => {
  const older = plainDocx('First.', 'The pond is dry this year.', 'Ducks have left.', 'Last.')
  const newer = plainDocx('First.', 'Ducks have left.', 'Last.', 'The pond is dry this year.')

  expect(comparePapers(older, newer)).toEqual({
    unchanged: 3,
    changes: [{ kind: 'moved', words: [{ kind: 'same', text: 'The pond is dry this year.' }] }],
  })
})
