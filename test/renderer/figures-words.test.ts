import { expect, it } from 'vitest'
import { figureSaid, remarkSentence } from '../../renderer/areas/measures/import/figures-words.ts'
import { oddityWords } from '../../shared/measures/odd-figures.ts'

it('a remark that asks ends with its question mark, any other with a full stop', () => {
  expect(remarkSentence('says 0.87, which is less than 1%: is 87% meant?')).toMatch(/meant\?$/u)
  expect(remarkSentence('holds 22.5, taken as 22.5')).toBe('holds 22.5, taken as 22.5.')
})

it('figures that a file brings stand with their unit, and so does what is usual', () => {
  const kept = { value: 87, missingReason: null }
  expect(figureSaid(kept, { suffix: '%' })).toBe('87%')
  expect(figureSaid(kept, { suffix: '' })).toBe('87')
  expect(figureSaid(null, { suffix: '%' })).toBe('nothing')
  expect(oddityWords('farOff', { middle: 83 }, { unit: 'percent', counted: null })).toContain('about 83%')
})
