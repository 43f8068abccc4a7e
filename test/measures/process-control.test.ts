import * as fc from '../helpers/fast-check.ts'
import { describe, expect, it } from 'vitest'
import { controlSignals, movingRangeControl, reportsControl } from '../../shared/measures/process-control.ts'

/** The rules again, as plainly as they can be written: in whole numbers, and every possible run is tried. */
function plainSignals(values: readonly (number | null)[]) {
  const known = values.filter((value) => value !== null)
  const n = known.length
  const sum = known.reduce((a, b) => a + b, 0)
  const squares = known.reduce((a, b) => a + b * b, 0)
  /** n times the distance from the mean. */
  const distance = (value: number) => value * n - sum
  // (x − mean)² > 4 · (Σx² − n · mean²) ÷ (n − 1), both sides times n² (n − 1).
  const isOutside = (value: number) =>
    n > 1 && distance(value) ** 2 * (n - 1) > 4 * n * (n * squares - sum * sum)
  const holds = (first: number, last: number, good: (index: number) => boolean) =>
    Array.from({ length: last - first + 1 }, (_, place) => first + place).every(good)
  const longest = (least: number, from: number, good: (index: number) => boolean) => {
    const found: [number, number][] = []
    for (let first = from; first < values.length; first++)
      for (let last = first + least - 1; last < values.length; last++)
        if (holds(first, last, good) && !(first > from && good(first - 1)) && !good(last + 1))
          found.push([first, last])
    return found
  }
  const at = (index: number) => values[index] ?? null
  const above = (index: number) => distance(at(index) ?? -Infinity) > 0
  const below = (index: number) => distance(at(index) ?? Infinity) < 0
  const rises = (index: number) =>
    at(index) !== null && at(index - 1) !== null && (at(index) ?? 0) > (at(index - 1) ?? 0)
  const falls = (index: number) =>
    at(index) !== null && at(index - 1) !== null && (at(index) ?? 0) < (at(index - 1) ?? 0)
  const steps = (good: (index: number) => boolean) =>
    longest(7, 1, good).map(([first, last]) => [first - 1, last])
  return {
    outside: values.flatMap((value, index) => (value !== null && isOutside(value) ? [index] : [])),
    above: longest(7, 0, above),
    below: longest(7, 0, below),
    rising: steps(rises),
    falling: steps(falls),
  }
}

describe('signals in a series', () => {
  it('are those that the rules name, whatever the figures', () => {
    const value = fc.integer({ min: 0, max: 400 })
    const series = fc.array(fc.oneof({ weight: 9, arbitrary: value }, fc.constant(null)), { maxLength: 40 })
    const drifting = fc
      .array(fc.integer({ min: 0, max: 20 }), { minLength: 9, maxLength: 40 })
      .map((steps) => steps.map((step, index) => index * 11 + step))
    fc.assert(
      fc.property(fc.oneof(series, drifting), (values) => {
        const { stretches: _stretches, ...signals } = controlSignals(values)
        expect(signals).toEqual(plainSignals(values))
      }),
      { numRuns: 300 },
    )
  })

  it('do not include a point on a limit, nor one on the mean in a run', () => {
    const flat = [5, 5, 5, 5, 5, 5, 5, 5]
    expect(controlSignals(flat)).toMatchObject({ outside: [], above: [], below: [], rising: [] })
    const touching = [...Array.from({ length: 7 }, () => 9), 5, 1, 1, 1, 1, 1, 1, 1]
    expect(controlSignals(touching)).toMatchObject({ above: [[0, 6]], below: [[8, 14]] })
  })

  it('end where a figure is missing, which keeps its place', () => {
    const values = [1, 2, 3, 4, null, 5, 6, 7, 8, 9, 10, 11, 12]
    expect(controlSignals(values).rising).toEqual([[5, 12]])
  })

  it('have no limits below two figures', () => {
    expect(controlSignals([7]).stretches).toMatchObject([{ mean: 7, upper: null, lower: null }])
    expect(controlSignals([]).outside).toEqual([])
  })

  it('are told from a mean taken anew after a lasting change, and from a baseline', () => {
    const values = [10, 11, 9, 10, 11, 9, 20, 21, 19, 20, 21, 19]
    const anew = controlSignals(values, { ...reportsControl, rebasedAt: [6] })
    expect(anew.stretches.map(({ mean }) => mean)).toEqual([10, 20])
    const based = controlSignals(values, { ...reportsControl, baseline: [0, 5] })
    expect(based.outside).toEqual([6, 7, 8, 9, 10, 11])
  })

  it('can be told by the moving range: mean ± 2.66 times the mean step', () => {
    const [stretch] = controlSignals([10, 12, 10, 12, 10, 12], movingRangeControl).stretches
    expect(stretch?.upper).toBeCloseTo(11 + 2 * (3 / 1.128), 6)
  })
})
