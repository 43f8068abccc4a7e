import * as fc from '../helpers/fast-check.ts'
import { expect, it } from 'vitest'
import { outlineTree, type Heading, type OutlineLine } from '../../electron/pdf/outline-tree.ts'

const heading = fc.record({
  title: fc.constantFrom('Summary', 'Main report'),
  level: fc.integer({ min: 1, max: 4 }),
  sheet: fc.integer({ min: 1, max: 30 }),
})
const headings: fc.Arbitrary<readonly Heading[]> = fc
  .array(heading, { maxLength: 30 })
  .map((all) =>
    all.toSorted((one, other) => one.sheet - other.sheet).map((one, index) => ({ ...one, top: 700 - index })),
  )
const starts = fc
  .uniqueArray(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 8 })
  .map((all) => all.toSorted((a, b) => a - b))

it('puts every heading from the first paper on beneath its own paper, once and in order', () => {
  fc.assert(
    fc.property(headings, starts, (all, papers) => {
      const tree = outlineTree(
        papers.map((sheet) => ({ title: `Paper on ${sheet}`, sheet, children: [] })),
        all,
      )

      expect(tree.flatMap(({ children }) => children.flatMap(tops))).toEqual(
        all.filter(({ sheet }) => sheet >= (papers[0] ?? 0)).map(({ top }) => top),
      )
      for (const [index, paper] of tree.entries()) {
        const until = papers[index + 1] ?? 31
        for (const sheet of paper.children.flatMap(sheets)) {
          expect(sheet).toBeGreaterThanOrEqual(paper.sheet)
          expect(sheet).toBeLessThan(until)
        }
      }
    }),
  )
})

it('keeps a paper’s headings before its appendices, and theirs beneath them', () => {
  const appendix = { title: 'Appendix 1', sheet: 3, children: [] }
  const [paper] = outlineTree(
    [{ title: 'Paper', sheet: 1, children: [appendix] }],
    [
      { title: 'Summary', level: 1, sheet: 2, top: null },
      { title: 'Table of fees', level: 1, sheet: 3, top: null },
    ],
  )

  expect(paper?.children.map(titles)).toEqual([['Summary'], ['Appendix 1', ['Table of fees']]])
})

it('nests by level whatever levels a paper uses', () => {
  const at = (title: string, level: number): Heading => ({ title, level, sheet: 1, top: null })
  const [paper] = outlineTree(
    [{ title: 'Paper', sheet: 1, children: [] }],
    [at('Starts at 3', 3), at('Deeper', 4), at('Top', 1), at('Skips to 3', 3), at('Top again', 1)],
  )

  expect(paper?.children.map(titles)).toEqual([
    ['Starts at 3', ['Deeper']],
    ['Top', ['Skips to 3']],
    ['Top again'],
  ])
})

function tops(line: OutlineLine): readonly (number | null)[] {
  return [line.top, ...line.children.flatMap(tops)]
}

function sheets(line: OutlineLine): readonly number[] {
  return [line.sheet, ...line.children.flatMap(sheets)]
}

function titles(line: OutlineLine): unknown[] {
  return [line.title, ...line.children.map(titles)]
}
