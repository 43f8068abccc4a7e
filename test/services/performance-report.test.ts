import { join } from 'node:path'
import { expect, it, type TestContext } from 'vitest'
import { newClerk } from '../helpers/clerk.ts'
import { clerkWithMeasures, quarterlyMeasure } from '../helpers/measured-clerk.ts'
import { measuresFolder, needs } from '../helpers/shared-cases.ts'
import { readPaper } from '../pack/compose/read-paper.ts'

async function clerkWithPlan(context: TestContext) {
  const clerk = await newClerk({ today: '2024-02-12' })
  const plan = join(needs(context, measuresFolder), 'policing-plan.json')
  return { clerk, plan, result: await clerk.imports(plan) }
}

it('a plan keeps what an earlier report printed, and is taken in once', async (context) => {
  const { clerk, plan, result } = await clerkWithPlan(context)
  expect(await clerk.imports(plan)).toEqual({ ...result, changed: false })

  const { base64 } = await clerk.app.operations['measures.report']({
    committeeId: null,
    period: 'Q3 2023/24',
  })
  const { paragraphs } = readPaper(new Uint8Array(Buffer.from(base64, 'base64')))
  const words = paragraphs.map(({ text }) => text)
  expect(words).toContain('r: restated. Telephone satisfaction in Q1 2023/24 was 96% before.')
  // The report is called what it was called then, and says what was written then.
  expect(words).toContain('1.4 Reduce Anti-social Behaviour (ASB) incidents')
  expect(words.some((text) => text.startsWith('Neighbourhood crime has increased by 9% (+38)'))).toBe(true)
})

it('a plan with a period twice, or for a committee that nobody knows, changes nothing', async () => {
  const clerk = await newClerk()
  const point = { period: 'Q1 2023/24', value: 4 }
  const plan = (points: readonly object[], committee: string | null) => ({
    format: 'packwright-case-measures/1',
    plan: 'Ponds for all',
    committee,
    measures: [
      {
        ref: '1.1',
        title: 'Ducks',
        directionOfGood: 'up',
        series: [{ name: 'Ducks', unit: 'ducks', aggregation: 'sum', points }],
      },
    ],
  })
  const twice = clerk.imports(clerk.writes('plan.json', plan([point, point], null)))
  await expect(twice).rejects.toMatchObject({
    code: 'case-file-wrong',
    details: { place: 'measures[0].series[0].points[1].period' },
  })
  await expect(
    clerk.app.operations['measures.report']({ committeeId: null, period: 'Q1 2023/24' }),
  ).rejects.toMatchObject({ code: 'no-measures' })

  await clerk.imports(clerk.writes('plan.json', plan([point], 'Ponds')))
  const other = clerk.imports(clerk.writes('other.json', { ...plan([point], 'Parks'), plan: 'Parks' }))
  await expect(other).rejects.toMatchObject({ code: 'case-file-wrong', details: { place: 'committee' } })
})

it('a period that nothing is known of gets no report, and the year that its quarters are in does', async () => {
  const clerk = await clerkWithMeasures([
    quarterlyMeasure('Missed bins', { 'Q2 2023/24': 7, 'Q1 2023/24': 9 }),
  ])
  const report = (period: string) =>
    clerk.app.operations['measures.report']({ committeeId: clerk.committeeId, period })
  await expect(report('Q3 2099/00')).rejects.toMatchObject({
    code: 'nothing-to-report',
    details: { period: 'Q3 2099/00', latest: 'Q2 2023/24' },
  })
  await expect(report('2023/24')).resolves.toMatchObject({ fileName: 'Performance report 2023-24.docx' })
})
