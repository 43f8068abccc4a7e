import { createPackWork } from '../../electron/work/pack-work-client.ts'
import type { PackWork } from '../../electron/work/pack-work.ts'
import type { Packwright } from '../../electron/packwright.ts'
import { isoDate } from '../../shared/calendar/iso-date.ts'
import { measureGlance } from '../../shared/measures/dashboard.ts'
import type { Measure } from '../../shared/measures/measure.ts'
import { periodNamed, periodsBefore } from '../../shared/measures/period.ts'
import { performanceSpec } from '../../shared/pack/performance-spec.ts'
import { lastQuarter, openMeasuredOffice } from './measured-office.ts'

/** Quarters of ten years. */
const quarters = 40

/**
 * Lines on what measures cost: the dashboard, everything worked out anew in each of forty quarters, the report, a figure entered; and how
 * each grows from the first number of measures to the last.
 */
export async function growingMeasures(sizes: readonly number[], folder: string): Promise<readonly string[]> {
  const found: { readonly size: number; readonly times: Readonly<Record<string, number>> }[] = []
  const work = createPackWork()
  for (const size of sizes) {
    const packwright = await openMeasuredOffice(size, folder)
    try {
      found.push({ size, times: await timesOf(packwright, work) })
    } finally {
      await packwright.close()
    }
  }
  await work.close()
  const [least] = found
  return Object.keys(least?.times ?? {}).map((what) => {
    const each = found.map(({ size, times }) => `${size} measures ${milliseconds(times[what] ?? 0)}`)
    const last = found.at(-1)
    const grows = (last?.times[what] ?? 0) / (least?.times[what] ?? 1)
    const times = (last?.size ?? 1) / (least?.size ?? 1)
    return `${what}: ${each.join(', ')}: ${grows.toFixed(1)} times as long for ${times} times as many`
  })
}

async function timesOf(
  { operations }: Packwright,
  work: PackWork,
): Promise<Readonly<Record<string, number>>> {
  const view = await operations['measures.read']({ committeeId: null, period: lastQuarter })
  const committeeId = view.shown?.committeeId ?? 0
  const first = view.shown?.measures[0]?.id ?? 0
  const measures: Measure[] = []
  for (const { id } of view.shown?.measures ?? [])
    measures.push((await operations['measures.one']({ measureId: id, period: lastQuarter })).measure)
  const [series] = measures[0]?.series ?? []
  let value = 1000
  return {
    'the dashboard': await quickest(() => operations['measures.read']({ committeeId, period: lastQuarter })),
    'all worked out anew in forty quarters': await quickest(async () => workedOut(measures), 2),
    'the report, written': await quickest(() => work.compose(reportOf(measures)), 2),
    'one measure': await quickest(() =>
      operations['measures.one']({ measureId: first, period: lastQuarter }),
    ),
    'a figure entered': await quickest(() => {
      const seen = {
        value: value === 1000 ? (series?.readings.at(-1)?.value ?? null) : value,
        missingReason: null,
      }
      value += 1
      const cell = {
        seriesId: series?.id ?? 0,
        period: 'March 2024',
        seen,
        value,
        missingReason: null,
        restatedBecause: null,
      }
      return operations['measures.enter']({ committeeId, cells: [cell] })
    }),
  }
}

/** The report as a document, before the layout engine counts its pages: that costs what any paper of its length does. */
function reportOf(measures: readonly Measure[]) {
  const committee = {
    id: 1,
    name: 'Measures',
    shortName: null,
    parentBody: null,
    authority: 'Office',
    nation: 'england',
  } as const
  return performanceSpec(
    { committee, heldOn: isoDate('2024-03-31') },
    measures,
    periodNamed(lastQuarter),
    null,
    'alone',
  )
}

function workedOut(measures: readonly Measure[]): void {
  const last = periodNamed(lastQuarter)
  for (let before = 0; before < quarters; before++) {
    const quarter = periodsBefore(last, before)
    if (quarter?.kind === 'quarter') for (const measure of measures) measureGlance(measure, quarter)
  }
}

/** The quickest of several runs, in milliseconds of the processor's time, as the machine may have other things to do. */
async function quickest(run: () => Promise<unknown>, rounds = 5): Promise<number> {
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < rounds; round++) {
    const before = process.cpuUsage()
    await run()
    const { user, system } = process.cpuUsage(before)
    best = Math.min(best, (user + system) / 1000)
  }
  return best
}

function milliseconds(time: number): string {
  return time < 10 ? `${time.toFixed(1)} ms` : `${time.toFixed(0)} ms`
}
