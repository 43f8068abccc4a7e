import { Workbook } from '@cj-tech-master/excelts'
import { join } from 'node:path'
import { expect, it, type TestContext } from 'vitest'
import { readTree } from '../../electron/pack/xml/tree.ts'
import { readZip, unpack } from '../../electron/pack/zip/read-zip.ts'
import { newClerk } from '../helpers/clerk.ts'
import { measuresFolder, needs } from '../helpers/shared-cases.ts'
import { childOf, childrenOf, codec, everyElement, readPaper, textOf } from '../pack/compose/read-paper.ts'

async function clerkWithPlan(context: TestContext) {
  const clerk = await newClerk({ today: '2024-02-12' })
  const plan = join(needs(context, measuresFolder), 'policing-plan.json')
  return { clerk, plan, result: await clerk.imports(plan) }
}

/** What a file's nth chart holds in its stored results and in the workbook behind it. */
async function chartOf(docx: Uint8Array, nth: number) {
  const part = (name: string): Uint8Array => {
    const entry = readZip(docx).find((one) => one.name === name)
    if (!entry) throw new Error(`no part ${name}`)
    return unpack(entry, codec)
  }
  const tree = readTree(new TextDecoder().decode(part(`word/charts/chart${nth}.xml`)))
  const order = (one: (typeof stored)[number]) => Number(childOf(one, 'c:order').attributes.get('val'))
  const stored = everyElement(tree, 'c:ser')
  const workbook = new Workbook()
  await workbook.xlsx.load(part(`word/embeddings/chart${nth}.xlsx`))
  const sheet = workbook.worksheets[0]
  return stored
    .toSorted((a, b) => order(a) - order(b))
    .map((one, place) => {
      const cache = childOf(one, 'c:val', 'c:numRef', 'c:numCache')
      const points = new Map(
        everyElement(cache, 'c:pt').map((pt) => [Number(pt.attributes.get('idx')), Number(textOf(pt))]),
      )
      const count = Number(childOf(cache, 'c:ptCount').attributes.get('val'))
      return {
        name: textOf(childOf(one, 'c:tx', 'c:strRef', 'c:strCache')),
        cached: Array.from({ length: count }, (_, at) => points.get(at) ?? null),
        sheet: Array.from({ length: count }, (_, at) => sheet?.getCell(at + 2, place + 2).value ?? null),
      }
    })
}

/** "1,816" and "95.5% r" as numbers; "no figure" as none. */
function printedFigure(text: string): number | null {
  const figure = /^£?([\d,.]+)(?:%|m)?(?: r)?$/.exec(text)?.[1]
  return figure === undefined ? null : Number(figure.replaceAll(',', ''))
}

it('the report of a quarter says the same in charts, workbooks, stored results and tables', async (context) => {
  const { clerk, result } = await clerkWithPlan(context)
  expect(result.summary).toContain('16 measures')
  const { base64, charts } = await clerk.app.operations['measures.report']({
    committeeId: null,
    period: 'Q3 2023/24',
  })
  const docx = new Uint8Array(Buffer.from(base64, 'base64'))
  const { tables } = readPaper(docx)

  expect(charts.length).toBeGreaterThanOrEqual(12)
  for (const [place, { series, periods, measure }] of charts.entries()) {
    const held = await chartOf(docx, place + 1)
    const plotted = held.slice(0, series.length)
    expect({ measure, names: plotted.map(({ name }) => name) }).toEqual({
      measure,
      names: series.map(({ name }) => name),
    })
    expect(plotted.map(({ cached }) => cached)).toEqual(series.map(({ values }) => values))
    expect(held.map(({ sheet }) => sheet)).toEqual(held.map(({ cached }) => cached))
    const table = tables[place]
    const rows = table ? childrenOf(table, 'w:tr').map((row) => childrenOf(row, 'w:tc').map(textOf)) : []
    expect(rows[0]?.slice(1)).toEqual(periods)
    expect(rows.slice(1).map((cells) => cells.slice(1).map(printedFigure))).toEqual(
      series.map(({ values }) => values),
    )
  }
  const rate = charts.find(({ measure }) => measure === '1.3')
  expect(rate?.kind).toBe('columnAndLine')
  expect(charts.find(({ measure }) => measure === '3.1')?.kind).toBe('line')
  expect(charts.find(({ measure }) => measure === '1.5')?.series).toEqual([
    { name: 'VAWG offences', values: [148, 148, 152, 159] },
  ])
})

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
