import { expect, it } from 'vitest'
import { isProblemCode, Problem, problemWords } from '../../shared/problems/problem.ts'
import { words } from '../../shared/problems/words.ts'

/** Details for any problem: lists where a list is meant, a sentence for `why`, else a plausible word. */
const details: Record<string, unknown> = new Proxy(
  {},
  {
    get: (_, name) =>
      ({
        why: 'It stops half-way.',
        meetings: ['Planning (4)'],
        findings: ['Item 8 says “DATE”.'],
        places: ['of item 6 in item 4'],
        numbers: ['9/2026/P', '11/2026/P'],
      })[String(name)] ?? 'Item 8',
  },
)

it.each(Object.keys(words))('%s says what happened in plain words, without blame', (code) => {
  if (!isProblemCode(code)) throw new TypeError(code)
  const { what, next } = problemWords(code, details as never)
  expect(what).toMatch(/[.”]$/)
  expect(`${what} ${next}`).not.toMatch(/\b(error|invalid|failed|illegal|oops|exception)\b|!|undefined/i)
})

it('carries its words for whoever only sees an Error', () => {
  expect(new Problem('no-such-meeting', { meeting: '2024-02-30' }).message).toContain(
    'There is no meeting “2024-02-30”.',
  )
})

it('knows its own codes only', () => {
  expect(isProblemCode('no-such-meeting')).toBe(true)
  expect(isProblemCode('toString')).toBe(false)
})
