import type { IsoDate } from '../calendar/iso-date.ts'
import type { Threshold } from './claims/claim.ts'
import type { ControlChoice } from './control-choice.ts'
import type { Period } from './period.ts'

/** One figure; `value` is `null` where there is none, which is a gap and never zero. */
export interface Reading {
  readonly period: Period
  readonly value: number | null
  readonly missingReason: string | null
  /** The day on which it was asked for, where that is known. */
  readonly askedOn?: IsoDate
  /** What stood here before, earliest first. */
  readonly restatements: readonly Restatement[]
}

/** A figure that was replaced: kept, and shown beside the new one. */
export interface Restatement {
  readonly value: number | null
  /** Instant, ISO 8601 in UTC. */
  readonly restatedAt: string
  readonly restatedBy: string
  readonly why: string
}

/** How monthly figures become a quarter's: `none` where they cannot, as with rates and surveys. */
export type Aggregation = 'sum' | 'mean' | 'last' | 'none'

export interface Series {
  readonly id: number
  readonly label: string
  readonly unit: 'count' | 'percent' | 'hours' | 'score'
  /** What is counted: "offences"; "£m" is printed about each figure. */
  readonly counted: string | null
  readonly aggregation: Aggregation
  /** In order of time; surveys without a date as they were given. */
  readonly readings: readonly Reading[]
}

/** The officer's words about a measure in one period. */
export interface MeasureText {
  readonly period: Period
  readonly overview: string | null
  readonly reasons: string | null
  readonly response: string | null
}

/** Somebody's own judgement of a period, and why it stands instead of the proposed one. */
export interface JudgedOtherwise {
  readonly period: Period
  readonly state: MeasureState
  readonly why: string
}

/** A sentence whose figures somebody looked at and left as they are. */
export interface ClaimLeft {
  readonly period: Period
  readonly sentence: string
  readonly why: string
}

/** The six states of a report's legend. */
export const measureStates = [
  'risingWell',
  'steadyWell',
  'fallingWell',
  'steady',
  'risingBadly',
  'fallingBadly',
] as const
export type MeasureState = (typeof measureStates)[number]

export interface Measure {
  readonly id: number
  /** "1.1"; may be missing, shared or changed: the measure stays the same. */
  readonly code: string | null
  readonly title: string
  /** What it was called up to a period, earliest first. */
  readonly earlierNames: readonly EarlierName[]
  readonly priority: string
  readonly definition: string | null
  readonly owner: string | null
  readonly wanted: 'up' | 'down' | 'steady'
  /** How far a steady measure may stray, in its own unit: per cent of a count, points of a percentage. */
  readonly tolerance: number | null
  readonly targets: readonly Aim[]
  readonly benchmarks: readonly Threshold[]
  readonly frequency: Frequency
  readonly isSurvey: boolean
  readonly series: readonly Series[]
  readonly texts: readonly MeasureText[]
  readonly judgedOtherwise: readonly JudgedOtherwise[]
  readonly claimsLeft: readonly ClaimLeft[]
  /** How its control chart is worked out; `null` as the reports do. */
  readonly control: ControlChoice | null
}

/** A target for each period's figure, or for one period alone, as a forecast for the year. */
export interface Aim extends Threshold {
  readonly period: Period | null
}

export type Frequency = 'monthly' | 'quarterly' | 'halfYearly' | 'yearly' | 'irregular'

export interface EarlierName {
  readonly until: Period
  readonly code: string | null
  readonly title: string
}
