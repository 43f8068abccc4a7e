import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { runCommand } from '../../electron/cli/run-command.ts'
import { sentencesOf } from '../../shared/measures/claims/check-texts.ts'
import { measuresFolder, needs } from '../helpers/shared-cases.ts'
import { newFolder } from '../helpers/new-folder.ts'
import { worldWithout } from './world-without.ts'

function written(name: string, text: string): string {
  const path = join(newFolder(), name)
  writeFileSync(path, text)
  return path
}

async function runs(...given: string[]) {
  const world = worldWithout()
  const code = await runCommand(given, world)
  return { code, said: world.said(), noted: world.noted() }
}

const judged = z.array(z.object({ measure: z.string(), text: z.string(), verdict: z.string() }))
const labelled = z.object({
  measures: z.array(
    z.object({
      ref: z.string(),
      claims: z.array(z.object({ text: z.string(), reconciles: z.boolean().nullable() })),
    }),
  ),
})
const printed = z.looseObject({
  measures: z.array(
    z.looseObject({
      statedTrend: z.array(z.object({ seed: z.string(), text: z.string() })),
      claims: z.array(z.object({ text: z.string(), seed: z.string(), reconciles: z.boolean().nullable() })),
    }),
  ),
})

describe('claims', () => {
  it('finds every figure of the policing plan’s reports that does not reconcile, and blames none that does', async (context) => {
    const path = join(needs(context, measuresFolder), 'policing-plan.json')
    const { code, said } = await runs('claims', path, '--json')
    const found = judged.parse(JSON.parse(said))
    const claims = labelled
      .parse(JSON.parse(readFileSync(path, 'utf8')))
      .measures.flatMap(({ ref, claims: all }) => all.map((claim) => ({ measure: ref, ...claim })))
    const verdict = (of: (typeof claims)[number], nth: number) =>
      found.filter(({ measure, text }) => measure === of.measure && text === of.text)[nth]?.verdict ?? null
    // The same sentence can stand in two reports.
    const verdicts = claims.map((claim, place) => {
      const before = claims
        .slice(0, place)
        .filter((one) => one.measure === claim.measure && one.text === claim.text)
      return { ...claim, verdict: verdict(claim, before.length) }
    })
    const of = (reconciles: boolean | null, verdict_: string) =>
      verdicts.filter((claim) => claim.reconciles === reconciles && claim.verdict === verdict_).length
    const counts = {
      found: of(false, 'wrong'),
      missed: verdicts.filter(({ reconciles }) => reconciles === false).length - of(false, 'wrong'),
      falseAlarms: of(true, 'wrong') + of(null, 'wrong'),
      confirmed: of(true, 'right'),
      true: verdicts.filter(({ reconciles }) => reconciles === true).length,
    }
    console.info('claims of the policing plan', counts)

    expect(code).toBe(0)
    expect(counts).toMatchObject({ missed: 0, falseAlarms: 0 })
    expect(counts.confirmed).toBeGreaterThanOrEqual(20)
  })

  it('finds them in the whole sentences that the reports print, too', async (context) => {
    const path = join(needs(context, measuresFolder), 'policing-plan.json')
    const plan = printed.parse(JSON.parse(readFileSync(path, 'utf8')))
    const measures = plan.measures.map((measure) => ({
      ...measure,
      claims: measure.claims
        .filter(({ reconciles }) => reconciles === false)
        .flatMap(({ text, seed }) =>
          measure.statedTrend
            .filter((trend) => trend.seed === seed)
            .flatMap((trend) => sentencesOf(trend.text))
            .filter((sentence) => sentence.includes(text))
            .map((sentence) => ({ text: sentence, seed })),
        ),
    }))
    const whole = written('whole.json', JSON.stringify({ ...plan, measures }))

    const { said } = await runs('claims', whole, '--json')

    const verdicts = judged.parse(JSON.parse(said))
    expect(verdicts).toHaveLength(14)
    expect(verdicts.filter(({ verdict }) => verdict !== 'wrong')).toEqual([])
  })

  it('names the place of what does not fit its format', async () => {
    const { code, noted } = await runs(
      'claims',
      written('plan.json', '{"format": "packwright-case-measures/1", "plan": "P"}'),
    )
    expect(code).toBe(1)
    expect(noted).toContain('measures')
  })
})

describe('spc', () => {
  it('finds exactly the signals planted in the marked series', async (context) => {
    const folder = needs(context, measuresFolder)
    const { said } = await runs('spc', join(folder, 'spc-signals.csv'), '--json')
    const expected: unknown = JSON.parse(
      readFileSync(join(folder, 'spc-signals.expected.json'), 'utf8'),
    ).series
    expect(JSON.parse(said)).toEqual(expected)
  })

  it('names the row of what is no number', async () => {
    const path = written('a.csv', 'series,index,month,value\na,0,2021-01,5\na,1,2021-02,n/k\n')
    const { code, noted } = await runs('spc', path)
    expect(code).toBe(1)
    expect(noted).toContain('row 3, “n/k” is not a number')
  })

  it('keeps the place of an empty figure', async () => {
    const path = written('a.csv', 'series,value\na,1\na,\na,3\nb,4\n')
    const { said } = await runs('spc', path, '--json')
    expect(JSON.parse(said)).toMatchObject({ a: { mean: 2 }, b: { mean: 4, upper2sdSample: null } })
  })
})
