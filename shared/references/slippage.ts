import type { FuzzyDate } from '../calendar/fuzzy-date.ts'
import type { IsoDate } from '../calendar/iso-date.ts'

/** A target that became another. */
export interface TargetMove {
  /** The day on which it was moved. */
  readonly on: IsoDate
  readonly from: FuzzyDate
  readonly to: FuzzyDate
  /** Whether it moved back; `null` where no calendar can tell. */
  readonly isLater: boolean | null
}

/** How far a target has slipped. */
export interface Slippage {
  /** How many times it moved back; moves that no calendar can judge count too, those forward do not. */
  readonly times: number
  /** Whole months from the first target's earliest meaning to the last's; `null` where either cannot be placed. */
  readonly months: number | null
}

/** @param targets  every target a reference has had, in order, each with the day it was written */
export function targetMoves(
  targets: readonly { readonly on: IsoDate; readonly target: FuzzyDate }[],
): readonly TargetMove[] {
  return targets.slice(1).map(({ on, target: to }, before) => {
    const from = targets[before]?.target ?? to
    const isLater = from.earliest === null || to.earliest === null ? null : to.earliest > from.earliest
    return { on, from, to, isLater }
  })
}

export function slippageOf(moves: readonly TargetMove[]): Slippage {
  const [first, last] = [moves[0]?.from.earliest ?? null, moves.at(-1)?.to.earliest ?? null]
  return {
    times: moves.filter(({ isLater }) => isLater !== false).length,
    months: first === null || last === null ? null : Math.max(0, monthsBetween(first, last)),
  }
}

/** "Target moved once, 5 months.", "Target moved twice, 9 months in all."; `null` when it never moved back. */
export function slippageWords({ times, months }: Slippage): string | null {
  if (times === 0) return null
  const often = times === 1 ? 'once' : times === 2 ? 'twice' : `${times} times`
  const far = months === null || months === 0 ? '' : `, ${months} ${months === 1 ? 'month' : 'months'}`
  return `Target moved ${often}${far}${far !== '' && times > 1 ? ' in all' : ''}.`
}

/** Whole months from one day to another, the nearest number; negative when before. */
export function monthsBetween(from: IsoDate, to: IsoDate): number {
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = from.split('-').map(Number)
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split('-').map(Number)
  return Math.round((toYear - fromYear) * 12 + toMonth - fromMonth + (toDay - fromDay) / 31)
}
