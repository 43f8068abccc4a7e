import type { Period } from '../period.ts'
import type { FigureMention, Mention } from './mention.ts'
import type { Subject } from './subject.ts'

/** A series as far as a report's reader could know it: its figures up to the report's period, in order of time. */
export interface ClaimSeries {
  readonly label: string
  readonly isPercentage: boolean
  /** What is counted, where the records say: "offences". */
  readonly counted: string | null
  /** Whether its figures add up over a year. */
  readonly addsUp: boolean
  readonly points: readonly ClaimPoint[]
  /**
   * Figures of surveys held in the quarter after the report's, before it was printed: its author may have known them. They can show
   * that a sentence is right, never that it is wrong.
   */
  readonly sinceThen?: readonly ClaimPoint[]
}

export interface ClaimPoint {
  readonly period: Period
  /** `null` where there is no figure. */
  readonly value: number | null
}

/** What sentences about a measure are held against. */
export interface ClaimGround {
  readonly title: string
  readonly wanted: 'up' | 'down' | 'steady'
  /** The period the report is about: what "this quarter" is. */
  readonly latest: Period
  readonly series: readonly ClaimSeries[]
  readonly targets: readonly Threshold[]
  readonly benchmarks: readonly Threshold[]
  /** With the figures that stood before the latest restatements, where there were any: what was printed may have been right by them. */
  readonly asBefore?: ClaimGround
}

/** A figure to be held against: a target, the national average. */
export interface Threshold {
  /** The series it is for, in the words of its source; `null` where it is for all. */
  readonly name: string | null
  readonly value: number
}

/** Why a figure is probably wrong. */
export type Slip =
  | 'divided by the new figure'
  | 'cut off instead of rounded'
  | 'rounded up'
  | 'points called per cent'
  | 'another period'
  | 'the other direction'
  | 'no whole number gives this'
  | 'restated since'
  | 'another figure'

/** What became of what a clause claims. */
export interface Finding {
  readonly verdict: 'right' | 'wrong' | 'untestable'
  /** What the sentence says, in figures: "9% (+38)"; `null` where it says it in words. */
  readonly stated: string | null
  /** What the figures give, in the same form; `null` where they give nothing. */
  readonly computed: string | null
  readonly slip: Slip | null
  /** The two figures of a change, where both are known. */
  readonly compared?: Compared
}

export interface Compared {
  readonly earlier: { readonly period: Period | null; readonly value: number }
  readonly later: { readonly period: Period | null; readonly value: number }
  readonly isPercentage: boolean
}

/** What the clause before leaves to the next one of its sentence. */
export interface Carried {
  /** The figure it gave for now: "18 courses in Q3, an increase of …". */
  readonly after: number | null
  /** The direction of its change: "rose by 15% and … by 5 points". */
  readonly way: 1 | -1 | null
}

/** A clause with all that a reading needs to know of it. */
export interface Clause {
  readonly text: string
  readonly mentions: readonly Mention[]
  /** Those that no reading before this one has accounted for; times, directions and what was so before may be read again. */
  readonly open: readonly Mention[]
  readonly subject: Subject
  readonly carried: Carried
  readonly ground: ClaimGround
}

/** One thing a clause says, recomputed. */
export interface Reading {
  readonly finding: Finding
  /** The mentions that were held against the figures, or that only said against which. */
  readonly accounts: readonly Mention[]
  /** Figures of the clause that should be others. */
  readonly corrections?: readonly Correction[]
  /** Whether the clause's own figures bear each other out, whatever they are about. */
  readonly isByItself?: true
}

export interface Correction {
  readonly figure: FigureMention
  readonly value: number
  readonly kind: FigureMention['kind']
}

export const untestable = (stated: string | null): Finding => ({
  verdict: 'untestable',
  stated,
  computed: null,
  slip: null,
})
