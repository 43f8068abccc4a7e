import { figureText } from '../figure-text.ts'
import { changeText, statedText } from './change-words.ts'
import type { Finding } from './claim.ts'
import { untestable } from './claim.ts'
import { exact, percentOf, rounded } from './figures-of.ts'
import { roundingSlip } from './slips.ts'
import type { StatedChange } from './stated-change.ts'

/** What a change's own figures show, and whether every one of them took part. */
export interface OwnFinding {
  readonly finding: Finding
  readonly isByItself: boolean
}

/**
 * A change whose figures are not in the records: number and per cent must still agree with each other, on the figures the clause or the
 * table gives, or on any whole number.
 *
 * @param latest  the figures for after that the records have, for what the clause is about
 */
export function ownArithmetic(change: StatedChange, latest: readonly number[]): OwnFinding {
  const { percent, amount, direction, before } = change
  const stated = statedText(change)
  const after = change.after?.value ?? change.carried
  const cannotTell = { finding: untestable(stated), isByItself: false }
  if (before !== null && after !== null) {
    const difference = exact(after - before.value)
    if (Math.sign(difference) !== direction || (amount !== null && Math.abs(difference) !== amount.value))
      return wrong(
        change,
        changeText(null, Math.abs(difference), difference < 0 ? -1 : 1),
        sizeSlip(change, difference),
      )
  }
  if (percent === null || change.isTorn || (amount === null && (before === null || after === null)))
    return cannotTell
  const size = amount?.value ?? Math.abs(exact((after ?? 0) - (before?.value ?? 0)))
  const isOwn = before !== null || after !== null
  const base =
    before?.value ?? baseOf(after ?? (latest.length === 1 ? latest[0] : undefined), direction * size)
  if (base === null || base <= 0) return { ...cannotTell, finding: onAnyWholeNumber(percent, size, stated) }
  const share = rounded(percentOf(size, base) ?? 0, percent.decimals)
  const computed = `${figureText(share)}%`
  if (share !== percent.value)
    return wrong(change, computed, roundingSlip(percent, size, base, base + direction * size))
  return isOwn
    ? { finding: { verdict: 'right', stated, computed, slip: null }, isByItself: true }
    : cannotTell
}

function baseOf(after: number | undefined, change: number): number | null {
  return after === undefined ? null : exact(after - change)
}

function wrong(change: StatedChange, computed: string, slip: Finding['slip']): OwnFinding {
  return { finding: { verdict: 'wrong', stated: statedText(change), computed, slip }, isByItself: false }
}

function sizeSlip({ direction }: StatedChange, difference: number): Finding['slip'] {
  return Math.sign(difference) === direction ? 'another figure' : 'the other direction'
}

function onAnyWholeNumber(
  percent: { value: number; decimals: number },
  amount: number,
  stated: string,
): Finding {
  if (!Number.isInteger(amount) || percent.value === 0) return untestable(stated)
  const middle = (amount / percent.value) * 100
  const isPossible = [Math.floor(middle), Math.ceil(middle)].some(
    (base) => base > 0 && rounded((amount / base) * 100, percent.decimals) === percent.value,
  )
  if (isPossible) return untestable(stated)
  const base = Math.max(1, Math.round(middle))
  const computed = `${figureText(rounded((amount / base) * 100, Math.max(1, percent.decimals)))}% of ${figureText(base)}`
  return { verdict: 'wrong', stated, computed, slip: 'no whole number gives this' }
}
