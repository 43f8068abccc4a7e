import type { Measure, Series } from '../measures/measure.ts'
import { periodLabel } from '../measures/period.ts'
import type { MeasureFields, SeriesFields } from './measure-fields.ts'

/** What the office says of a measure, with its periods as they are printed. */
export function measureFieldsOf(measure: Measure): MeasureFields {
  const { code, title, definition, owner, priority, wanted, tolerance, frequency, isSurvey, control } =
    measure
  return {
    code,
    title,
    definition,
    owner,
    priority,
    wanted,
    tolerance,
    targets: measure.targets.map(({ name, value, period }) => ({
      name,
      value,
      period: period && periodLabel(period),
    })),
    benchmarks: measure.benchmarks.map(({ name, value }) => ({ name, value })),
    frequency,
    isSurvey,
    control: control && {
      ...control,
      baseline: control.baseline && {
        from: periodLabel(control.baseline.from),
        to: periodLabel(control.baseline.to),
      },
      rebasedAt: control.rebasedAt.map(periodLabel),
    },
  }
}

export function seriesFieldsOf({ id, label, unit, counted, aggregation }: Series): SeriesFields {
  return { id, label, unit, counted, aggregation }
}

/** The fields in words, for those who are told that one was changed elsewhere. */
export const measureFieldWords: Readonly<Record<keyof MeasureFields, string>> = {
  code: 'code',
  title: 'title',
  definition: 'definition',
  owner: 'owner',
  priority: 'priority',
  wanted: 'wanted direction',
  tolerance: 'tolerance',
  targets: 'targets',
  benchmarks: 'benchmarks',
  frequency: 'frequency',
  isSurvey: 'kind',
  control: 'control chart',
}
