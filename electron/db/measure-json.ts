import type { Threshold } from '../../shared/measures/claims/claim.ts'
import type { ControlChoice } from '../../shared/measures/control-choice.ts'
import type { Aim, EarlierName } from '../../shared/measures/measure.ts'
import { periodLabel, periodNamed } from '../../shared/measures/period.ts'

/** Lists of a measure's row, as JSON; their periods stand as they are printed. */
type Printed<Field, Key extends keyof Field> = Omit<Field, Key> & Readonly<Record<Key, string>>

export function aimsFrom(json: string): readonly Aim[] {
  const rows = JSON.parse(json) as readonly (Threshold & { readonly period: string | null })[]
  return rows.map((row) => ({ ...row, period: row.period === null ? null : periodNamed(row.period) }))
}

export function aimsJson(aims: readonly Aim[]): string {
  return JSON.stringify(
    aims.map(({ name, value, period }) => ({ name, value, period: period && periodLabel(period) })),
  )
}

export function thresholdsFrom(json: string): readonly Threshold[] {
  return JSON.parse(json) as readonly Threshold[]
}

export function namesFrom(json: string): readonly EarlierName[] {
  const rows = JSON.parse(json) as readonly Printed<EarlierName, 'until'>[]
  return rows.map((row) => ({ ...row, until: periodNamed(row.until) }))
}

export function namesJson(names: readonly EarlierName[]): string {
  return JSON.stringify(names.map(({ until, code, title }) => ({ until: periodLabel(until), code, title })))
}

/** A control chart's settings, with its periods as they are printed. */
interface PrintedControl extends Omit<ControlChoice, 'baseline' | 'rebasedAt'> {
  readonly baseline: { readonly from: string; readonly to: string } | null
  readonly rebasedAt: readonly string[]
}

export function controlFrom(json: string): ControlChoice {
  const { baseline, rebasedAt, ...rest } = JSON.parse(json) as PrintedControl
  return {
    ...rest,
    baseline: baseline && { from: periodNamed(baseline.from), to: periodNamed(baseline.to) },
    rebasedAt: rebasedAt.map(periodNamed),
  }
}

export function controlJson({ baseline, rebasedAt, ...rest }: ControlChoice): string {
  return JSON.stringify({
    ...rest,
    baseline: baseline && { from: periodLabel(baseline.from), to: periodLabel(baseline.to) },
    rebasedAt: rebasedAt.map(periodLabel),
  } satisfies PrintedControl)
}
