import { existsSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { atTheCommandLine } from '../helpers/at-the-command-line.ts'

const plan = {
  format: 'packwright-case-measures/1',
  plan: 'Clean streets',
  committee: 'Streets',
  sources: { '001': 'Report on Q3 2023/24' },
  measures: [
    {
      ref: '1.1',
      title: 'Bins missed',
      directionOfGood: 'down',
      series: [
        {
          name: 'Bins missed',
          unit: 'bins',
          aggregation: 'sum',
          points: [
            { period: 'Q2 2023/24', value: 80 },
            { period: 'Q3 2023/24', value: 100 },
          ],
        },
      ],
      statedTrend: [
        {
          seed: '001',
          text: 'Bins missed rose by 20% (+20) from Q2 to Q3. Two lorries stood still.',
        },
      ],
    },
  ],
}

it('says on the way which sentences of the report say a wrong figure, and in its JSON', async () => {
  const { types, file } = atTheCommandLine()
  writeFileSync(file('plan.json'), JSON.stringify(plan))
  await types('import', file('plan.json'), '--db', file('p.sqlite'))
  const [db, out] = [file('p.sqlite'), file('report.docx')]
  const { code, said, noted } = await types('performance', '--db', db, '--period', 'Q3 2023/24', '--out', out)
  expect(code).toBe(0)
  expect(existsSync(file('report.docx'))).toBe(true)
  expect(noted).toContain(
    '1.1  wrong, the figures say 25% (+20) (divided by the new figure): Bins missed rose by 20% (+20) from Q2 to Q3.',
  )
  expect(JSON.parse(said)).toMatchObject({
    path: file('report.docx'),
    charts: [{ measure: '1.1' }],
    wrong: [{ measure: '1.1', computed: '25% (+20)', slip: 'divided by the new figure' }],
  })
})
