import { checkTexts } from '../../measures/claims/check-texts.ts'
import type { Measure } from '../../measures/measure.ts'
import { nameIn } from '../../measures/names.ts'
import { type QuarterPeriod, quarterLabel } from '../../measures/quarter.ts'
import { counted } from '../../words/counted.ts'
import type { PackCheck } from '../pack-view.ts'
import { checkResult } from './finished-edition.ts'

/** A performance report that a pack holds, made from the records. */
export interface HeldPerformance {
  /** "5" */
  readonly item: string
  readonly isExempt: boolean
  readonly quarter: QuarterPeriod
  readonly measures: readonly Measure[]
}

/**
 * Whether the sentences of the performance report agree with its own figures. It prints what was written: a wrong sentence is to be
 * looked at, measure by measure, and keeps no pack back. Of an exempt report the measures are only counted, as a check's words may be
 * read where its papers may not.
 */
export function checkSaidFigures(reports: readonly HeldPerformance[]): PackCheck {
  const told = reports.flatMap(wrongWords)
  const result = checkResult(
    'said-figures',
    'What the performance report says agrees with its figures',
    [],
    told.length === 0 ? inOrder(reports.length) : told.join(' '),
  )
  return told.length === 0
    ? result
    : { ...result, title: 'The performance report says wrong figures', look: true }
}

function inOrder(reports: number): string {
  return reports === 0
    ? 'No performance report of this pack is made from the records.'
    : 'No sentence was found whose figures are others.'
}

/** "Item 5, Q3 2023/24: 1.2 Neighbourhood crime (2 sentences), 1.4 ASB (1 sentence). Mend …" */
function wrongWords({ item, isExempt, quarter, measures }: HeldPerformance): readonly string[] {
  const faulty = measures.flatMap((measure) => {
    const wrong = checkTexts(measure, quarter).filter(({ verdict }) => verdict === 'wrong').length
    const { code, title } = nameIn(measure, quarter)
    const name = code === null ? title : `${code} ${title}`
    return wrong === 0 ? [] : [`${name} (${counted(wrong, 'sentence')})`]
  })
  if (faulty.length === 0) return []
  const which = isExempt ? counted(faulty.length, 'measure') : faulty.join(', ')
  return [
    `Item ${item}, ${quarterLabel(quarter)}: ${which}. Mend them under Measures, “Wrong figures”, or leave each with a reason; then build the pack again.`,
  ]
}
