import { controlSignals, meanOf, standardDeviation } from '../../shared/measures/process-control.ts'
import { readGiven } from '../files/file-tokens.ts'
import { seriesFromCsv } from '../work/workbook/series-csv.ts'
import { type Command, json, jsonOption } from './command.ts'

/** Looks for signals in series of figures by the rules of the reports' own method note. */
export const spcCommand: Command = {
  name: 'spc',
  usage: 'spc FILE.csv [--json]',
  about: 'Says per series its mean, its limits, and which figures are more than the usual ups and downs.',
  options: jsonOption,
  files: [1, 1],
  async run(given, { say }) {
    const [path = ''] = given.files
    const text = new TextDecoder().decode(await readGiven(path))
    const series = [...seriesFromCsv(path, text)].map(([name, values]) => [name, findings(values)] as const)
    say(given.isSet('json') ? json(Object.fromEntries(series)) : series.map(seriesWords).join(''))
    return 0
  },
}

/** Indexes count from 0, empty figures included; the limits stand two sample standard deviations from the mean. */
function findings(values: readonly (number | null)[]) {
  const known = values.filter((value) => value !== null)
  const { stretches, outside, above, below, rising } = controlSignals(values)
  return {
    mean: known.length === 0 ? null : toFourDecimals(meanOf(known)),
    sdSample: toFourDecimals(standardDeviation(known)),
    sdPopulation: toFourDecimals(standardDeviation(known, 'population')),
    upper2sdSample: toFourDecimals(stretches[0]?.upper ?? null),
    lower2sdSample: toFourDecimals(stretches[0]?.lower ?? null),
    outsideLimitsSample: outside,
    runsOf7AboveMean: above,
    runsOf7BelowMean: below,
    sevenConsecutiveIncreases: rising,
  }
}

function toFourDecimals(value: number | null): number | null {
  return value === null ? null : Number(value.toFixed(4))
}

function seriesWords([name, found]: readonly [string, ReturnType<typeof findings>]): string {
  const runs = (label: string, all: readonly (readonly [number, number])[]) =>
    all.map(([first, last]) => `  ${label}, from point ${first + 1} to ${last + 1}\n`)
  const lines = [
    ...found.outsideLimitsSample.map((index) => `  point ${index + 1} is outside the limits\n`),
    ...runs('above the mean', found.runsOf7AboveMean),
    ...runs('below the mean', found.runsOf7BelowMean),
    ...runs('rising', found.sevenConsecutiveIncreases),
  ]
  const head =
    found.mean === null
      ? `${name}: no figure\n`
      : `${name}: mean ${found.mean}, limits ${found.lower2sdSample ?? 'unknown'} to ${found.upper2sdSample ?? 'unknown'}\n`
  return head + (lines.length === 0 ? '  nothing but the usual ups and downs\n' : lines.join(''))
}
