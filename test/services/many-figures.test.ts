import { expect, it } from 'vitest'
import { clerkWithMeasures, quarterlyMeasure } from '../helpers/measured-clerk.ts'

/** Every quarter of a century: with four measures more figures than go into one statement. */
const quarters = Array.from({ length: 99 }, (_, year) => {
  const years = `20${String(year).padStart(2, '0')}/${String(year + 1).padStart(2, '0')}`
  return [1, 2, 3, 4].map((quarter) => `Q${quarter} ${years}`)
}).flat()

it('thousands of figures are brought in, restated, and undone to the last decimal', async () => {
  const { app, committeeId, measureIds, seriesIds } = await clerkWithMeasures(
    ['Bins', 'Benches', 'Graffiti', 'Lamps'].map((title) => quarterlyMeasure(title, {})),
  )
  const { operations } = app
  const figures = async () => {
    const views = await Promise.all(
      measureIds.map((measureId) => operations['measures.one']({ measureId, period: null })),
    )
    return views.flatMap(({ measure }) => measure.series.flatMap(({ readings }) => readings))
  }
  const bringsIn = (more: number, seen: number | null) =>
    operations['figures.bringIn']({
      committeeId,
      from: 'century.csv',
      remember: [],
      cells: seriesIds.flatMap((seriesId, of) =>
        quarters.map((period, at) => ({
          seriesId,
          period,
          seen: seen === null ? null : { value: of + at / 7 + seen, missingReason: null },
          value: of + at / 7 + more,
          missingReason: null,
          restatedBecause: seen === null ? null : 'Counted again',
        })),
      ),
    })
  const undoes = async () => {
    const { undo } = await operations['measures.steps']({ committeeId })
    return operations['measures.undo']({ committeeId, stepId: undo?.id ?? 0 })
  }

  expect(await bringsIn(0, null)).toMatchObject({ taken: 4 * quarters.length })
  const first = await figures()
  expect(await bringsIn(1, 0)).toMatchObject({ taken: 4 * quarters.length })
  const [restated] = await figures()
  expect(restated).toMatchObject({ value: 1, restatements: [{ value: 0, why: 'Counted again' }] })

  expect(await undoes()).toEqual({ undone: 'Bring in figures from century.csv' })
  expect(await figures()).toEqual(first)
  await undoes()
  expect(await figures()).toEqual([])
  const { redo } = await operations['measures.steps']({ committeeId })
  await operations['measures.redo']({ committeeId, stepId: redo?.id ?? 0 })
  expect(await figures()).toEqual(first)
})
