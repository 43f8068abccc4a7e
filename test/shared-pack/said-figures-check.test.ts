import { expect, it } from 'vitest'
import { checkSaidFigures, type HeldPerformance } from '../../shared/pack/checks/said-figures-check.ts'
import { measure } from '../pack/compose/sample-records.ts'

const quarter = { kind: 'quarter', year: 2025, quarter: 2 } as const

/** 400 berths in Q1 2025/26 and 440 in Q2, and what is written about Q2. */
function report(reasons: string, more: Partial<HeldPerformance> = {}): HeldPerformance {
  const texts = [{ period: quarter, overview: null, reasons, response: null }]
  return { item: '5', isExempt: false, quarter, measures: [measure('1.2', [400, 440], { texts })], ...more }
}

it('a wrong sentence of a pack’s performance report is told by its measure, and keeps no pack back', () => {
  const check = checkSaidFigures([report('Berths let rose by 9% (+40). They fell by 40.')])
  expect(check).toMatchObject({ ok: true, look: true, title: 'The performance report says wrong figures' })
  expect(check.detail).toContain('Item 5, Q2 2025/26: 1.2 Berths let (2 sentences).')
})

it('of an exempt report the measures are counted and not named', () => {
  const { detail } = checkSaidFigures([report('Berths let rose by 9% (+40).', { isExempt: true })])
  expect(detail).toContain('Item 5, Q2 2025/26: 1 measure.')
  expect(detail).not.toContain('Berths')
})

it('nothing is to be looked at where the sentences say the figures, or the pack holds no such report', () => {
  const right = checkSaidFigures([report('Berths let rose by 10% (+40).')])
  expect(right).toMatchObject({ ok: true, detail: 'No sentence was found whose figures are others.' })
  expect(right.look).toBeUndefined()
  expect(checkSaidFigures([])).toMatchObject({
    ok: true,
    detail: 'No performance report of this pack is made from the records.',
  })
})
