import { expect, it } from 'vitest'
import { remarkWords } from '../../shared/references/sheets/reading-words.ts'

it('says how a row was known whose number was typed anew, or left out', () => {
  const remark = { fileName: 'Parks.csv', line: 3, kind: 'retyped', number: '9/2026/P' } as const
  expect(remarkWords({ ...remark, words: '09-26 p' })).toMatch(/: “09-26 p” is taken for 9\/2026\/P\.$/)
  expect(remarkWords({ ...remark, words: '' })).toMatch(
    /: the row without a number is taken for 9\/2026\/P, by its action\.$/,
  )
})
