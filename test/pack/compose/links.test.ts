import * as fc from '../../helpers/fast-check.ts'
import { describe, expect, it } from 'vitest'
import { isOnlyLink, mailLink, withLinks } from '../../../electron/pack/compose/links.ts'

/** Links in square brackets with their targets. */
function marked(words: string): string {
  return withLinks(words)
    .map((inline) =>
      inline.kind === 'link'
        ? `[${inline.text} > ${inline.address}]`
        : inline.kind === 'text'
          ? inline.text
          : '',
    )
    .join('')
}

describe('addresses in stored text', () => {
  it.each([
    [
      'See www.saltmouth.example/live.',
      'See [www.saltmouth.example/live > https://www.saltmouth.example/live].',
    ],
    [
      '(https://saltmouth.example/a?b=1&c=2)',
      '([https://saltmouth.example/a?b=1&c=2 > https://saltmouth.example/a?b=1&c=2])',
    ],
    [
      'Write to roy.pell@saltmouth.example, or call.',
      'Write to [roy.pell@saltmouth.example > mailto:roy.pell@saltmouth.example], or call.',
    ],
    ['https://saltmouth.example/tŷ', '[https://saltmouth.example/tŷ > https://saltmouth.example/t%C5%B7]'],
    ['No address: https:// alone, a@b, 3.5.', 'No address: https:// alone, a@b, 3.5.'],
  ])('%s', (words, expected) => {
    expect(marked(words)).toBe(expected)
  })

  it('never change a word of it', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.webUrl(),
      fc.emailAddress(),
      fc.constantFrom('www.', '@', 'https://', ' ', '.'),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const words = pieces.join('')
        const shown = withLinks(words).map((inline) => ('text' in inline ? inline.text : ''))
        expect(shown.join('')).toBe(words)
      }),
    )
  })
})

it('links an e-mail address only where it can be written to', () => {
  expect(mailLink('roy.pell@saltmouth.example').kind).toBe('link')
  expect(mailLink('roy pell@saltmouth.example').kind).toBe('text')
})

it('knows a paragraph that is an address and nothing else', () => {
  expect(isOnlyLink('https://saltmouth.example/live')).toBe(true)
  expect(isOnlyLink('at https://saltmouth.example/live')).toBe(false)
  expect(isOnlyLink('')).toBe(false)
})
