import { seriesNameLength } from '../../../shared/contract/limits.ts'
import { measureFieldsOf, seriesFieldsOf } from '../../../shared/contract/measure-fields-of.ts'
import type {
  MeasureFields,
  SeriesFields,
  SomeMeasureFields,
} from '../../../shared/contract/measure-fields.ts'
import { figureText } from '../../../shared/measures/figure-text.ts'
import type { Measure } from '../../../shared/measures/measure.ts'
import { type Period, periodFromText, periodLabel } from '../../../shared/measures/period.ts'
import { type ControlDraft, controlDraftOf, readControl } from './control-draft.ts'

/** A measure's details as they are being typed. */
export interface DetailsDraft extends Pick<MeasureFields, 'priority' | 'wanted' | 'frequency' | 'isSurvey'> {
  readonly code: string
  readonly title: string
  readonly definition: string
  readonly owner: string
  readonly tolerance: string
  /** A line each: "95", "Online 85", "250 for 2023/24". */
  readonly targets: string
  readonly benchmarks: string
  readonly series: readonly SeriesDraft[]
  /** `null` as the reports do. */
  readonly control: ControlDraft | null
}

export interface SeriesDraft extends Omit<SeriesFields, 'counted'> {
  /** Tells drafts apart before they have a number. */
  readonly key: string
  readonly counted: string
}

/** A new measure under a priority, with one series to begin with. */
export function newDraft(priority: string): DetailsDraft {
  return {
    code: '',
    title: '',
    definition: '',
    owner: '',
    priority,
    wanted: 'up',
    tolerance: '',
    targets: '',
    benchmarks: '',
    frequency: 'quarterly',
    isSurvey: false,
    control: null,
    series: [newSeries('first')],
  }
}

export function newSeries(key: string): SeriesDraft {
  return { key, id: null, label: '', unit: 'count', counted: '', aggregation: 'sum' }
}

export function draftOf(measure: Measure): DetailsDraft {
  const fields = measureFieldsOf(measure)
  return {
    ...fields,
    code: fields.code ?? '',
    definition: fields.definition ?? '',
    owner: fields.owner ?? '',
    tolerance: fields.tolerance === null ? '' : String(fields.tolerance),
    targets: aimsText(fields.targets),
    benchmarks: aimsText(fields.benchmarks.map((one) => ({ ...one, period: null }))),
    control: fields.control && controlDraftOf(fields.control),
    series: measure.series.map((series) => ({
      ...seriesFieldsOf(series),
      counted: series.counted ?? '',
      key: String(series.id),
    })),
  }
}

/**
 * What a draft says, or why it says nothing yet: the first thing that is in the way, in words.
 * @param figured  periods that the measure has figures of, in order of time; none for one without figures
 */
export function readDraft(
  draft: DetailsDraft,
  figured: readonly Period[],
):
  | { readonly kind: 'read'; readonly fields: MeasureFields; readonly series: readonly SeriesFields[] }
  | { readonly kind: 'unclear'; readonly words: string } {
  const [targets, benchmarks] = [readAims(draft.targets), readAims(draft.benchmarks)]
  const tolerance = draft.tolerance.trim() === '' ? null : Number(draft.tolerance.replaceAll(',', ''))
  const { code, title, definition, owner, priority, wanted, frequency, isSurvey } = draft
  if (title.trim() === '') return unclear('Give the measure a title.')
  if (title.trim().length > seriesNameLength && draft.series.some(({ label }) => label.trim() === ''))
    return unclear(
      `Name the series: the title is longer than the ${seriesNameLength} letters a name may have.`,
    )
  if (tolerance !== null && !(tolerance >= 0)) return unclear(`“${draft.tolerance}” is not a tolerance.`)
  if (typeof targets === 'string') return unclear(`“${targets}” is not a target. Write “95” or “Online 85”.`)
  if (typeof benchmarks === 'string')
    return unclear(`“${benchmarks}” is not a benchmark. Write “National average 81”.`)
  const control = draft.control === null ? null : readControl(draft.control, figured)
  if (typeof control === 'string') return unclear(control)
  return {
    kind: 'read',
    fields: {
      code: orNull(code),
      title: title.trim(),
      definition: orNull(definition),
      owner: orNull(owner),
      priority: priority.trim(),
      wanted,
      tolerance,
      targets: [...targets],
      benchmarks: benchmarks.map(({ name, value }) => ({ name, value })),
      frequency,
      isSurvey,
      control,
    },
    series: draft.series.map(({ id, label, unit, counted, aggregation }) => ({
      id,
      label: label.trim() === '' ? title.trim() : label.trim(),
      unit,
      counted: orNull(counted),
      aggregation,
    })),
  }
}

/** Only what differs from the measure as it was shown. */
export function changedFields(
  measure: Measure,
  fields: MeasureFields,
): { readonly seen: SomeMeasureFields; readonly fields: SomeMeasureFields } {
  const shown = measureFieldsOf(measure)
  const names = (Object.keys(fields) as (keyof MeasureFields)[]).filter(
    (name) => JSON.stringify(shown[name]) !== JSON.stringify(fields[name]),
  )
  return {
    seen: Object.fromEntries(names.map((name) => [name, shown[name]])),
    fields: Object.fromEntries(names.map((name) => [name, fields[name]])),
  }
}

/** The series as they are to be, beside those that were shown; `null` where nothing about them was touched. */
export function changedSeries(
  measure: Measure,
  wanted: readonly SeriesFields[],
): { readonly seen: SeriesFields[]; readonly wanted: SeriesFields[] } | null {
  const seen = measure.series.map(seriesFieldsOf)
  return JSON.stringify(seen) === JSON.stringify(wanted) ? null : { seen, wanted: [...wanted] }
}

type Aims = MeasureFields['targets']

function aimsText(aims: Aims): string {
  return aims
    .map(({ name, value, period }) =>
      [name, figureText(value), period === null ? null : `for ${period}`]
        .filter((part) => part !== null)
        .join(' '),
    )
    .join('\n')
}

const aim = /^(?:(.*?)\s+)?([-−]?\d[\d,]*(?:\.\d+)?)\s?%?(?:\s+for\s+(.+))?$/u

/** Lines as targets; the first line that is none, where there is one. */
export function readAims(text: string): Aims | string {
  const aims: Aims = []
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (line === '') continue
    const [, name, value = '', printed] = aim.exec(line) ?? []
    const period = printed === undefined ? null : periodFromText(printed)
    if (value === '' || (printed !== undefined && period === null)) return line
    aims.push({
      name: name ?? null,
      value: Number(value.replaceAll(',', '').replace('−', '-')),
      period: period && periodLabel(period),
    })
  }
  return aims
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim()
}

function unclear(words: string) {
  return { kind: 'unclear', words } as const
}
