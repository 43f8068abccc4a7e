import * as fc from '../helpers/fast-check.ts'
import { describe, expect, it } from 'vitest'
import { add, closingLine, type Count, nothingRun, skipReasons } from '../../build/test-count.ts'

const counts: fc.Arbitrary<Count> = fc.record({
  passed: fc.nat(),
  failed: fc.array(fc.string()),
  skipped: fc.array(fc.constantFrom('no real cases', 'no native layout')),
})

describe('the closing line', () => {
  it('leaves out skipped tests when there are none', () => {
    expect(closingLine({ passed: 12, failed: [], skipped: [] })).toBe('12 passed, 0 failed')
  })

  it('names skipped tests when there are some', () => {
    expect(closingLine({ passed: 12, failed: ['a test'], skipped: ['no real cases'] })).toBe(
      '12 passed, 1 failed, 1 skipped',
    )
  })

  it('counts every part whatever the order of adding', () => {
    fc.assert(
      fc.property(fc.array(counts), (parts) => {
        const forwards = parts.reduce(add, nothingRun)
        const backwards = parts.toReversed().reduce(add, nothingRun)
        expect(closingLine(forwards)).toBe(closingLine(backwards))
        expect(forwards.passed).toBe(parts.reduce((sum, part) => sum + part.passed, 0))
      }),
    )
  })

  it('gives each reason once, with how often it was given', () => {
    const skipped = ['no real cases', 'no native layout', 'no real cases']
    expect(skipReasons({ passed: 0, failed: [], skipped })).toEqual([
      '2 skipped: no real cases',
      '1 skipped: no native layout',
    ])
  })
})
