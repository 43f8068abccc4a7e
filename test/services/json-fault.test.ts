import * as fc from '../helpers/fast-check.ts'
import { describe, expect, it } from 'vitest'
import { faultyLine } from '../../electron/services/import/json-fault.ts'

describe('the line of a fault', () => {
  it.each([
    ['{\n  "a": [,]\n}', 2],
    ['{\n  "a": 1,\n}', 3],
    ['{\n  "a": 1\n  "b": 2\n}', 3],
    ["{ 'a': 1 }", 1],
    ['[1,\n2,\n3', 3],
    ['{ "a": tru }', 1],
    ['{"a": 1}\n\n!', 3],
    ['{\n"a": "two\nlines"}', 2],
    ['', 1],
    ['[1}\n', 1],
  ])('of %j is %i', (text, line) => {
    expect(faultyLine(text)).toBe(line)
  })

  it('is the one where a stray mark was put', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { minLength: 2, maxLength: 8 }), fc.nat(), (values, nth) => {
        const lines = values.map((value) => `${JSON.stringify(value)},`)
        const at = nth % lines.length
        const text = `[\n${lines.map((line, index) => (index === at ? `;${line}` : line)).join('\n')}\n0]`

        expect(() => JSON.parse(text)).toThrow(SyntaxError)
        expect(faultyLine(text)).toBe(at + 2)
      }),
    )
  })
})
