import type { FigureCell } from '../../../shared/contract/measure-fields.ts'
import { shortDate } from '../../../shared/calendar/iso-date.ts'
import { numberAtStart } from '../../../shared/calendar/number-words.ts'
import type { MeasureGlance } from '../../../shared/measures/dashboard.ts'
import type { MeasureState } from '../../../shared/measures/measure.ts'
import type { Tone } from '../../parts/marks.tsx'

/** The questions a clerk asks first. */
export const filters = {
  all: { text: 'All', fits: () => true },
  missing: { text: 'Missing', fits: ({ isIn }: MeasureGlance) => !isIn },
  unwritten: { text: 'No words', fits: ({ isWritten }: MeasureGlance) => !isWritten },
  outside: { text: 'Outside limits', fits: ({ isOutside }: MeasureGlance) => isOutside },
  wrong: { text: 'Wrong figures', fits: ({ wrong }: MeasureGlance) => wrong.length > 0 },
} as const satisfies Record<
  string,
  { readonly text: string; readonly fits: (measure: MeasureGlance) => boolean }
>
export type Filter = keyof typeof filters

/** The briefing: "Q1 2025/26: 12 of 14 measures are in, 2 are not due.", one line beside the buttons. */
export function briefing(period: string, measures: readonly MeasureGlance[]): string {
  if (measures.length === 0) return `${period}: nothing is measured yet.`
  const due = measures.filter(({ isDue }) => isDue)
  const inCount = due.filter(({ isIn }) => isIn).length
  if (due.length === 0) return `${period}: no figure is due.`
  const others = measures.length - due.length
  const notDue = others === 0 ? '.' : `, ${others} ${others === 1 ? 'is' : 'are'} not due.`
  return `${period}: ${countInWords(inCount, due.length, 'measure').replace(/\.$/u, notDue)}`
}

/** "Two sentences say a wrong figure"; `null` where none does. */
export function wrongLine(measures: readonly MeasureGlance[]): string | null {
  const wrong = measures.reduce((sum, one) => sum + one.wrong.length, 0)
  return wrong === 0 ? null : wrongWords(wrong)
}

/** "12 of 14 measures are in.", "all 14 measures are in.", "the only measure is in." */
export function countInWords(inCount: number, all: number, what: 'measure' | 'figure'): string {
  if (all === 1) return `the only ${what} is ${inCount === 1 ? 'in' : 'not in yet'}.`
  return inCount === all ? `all ${all} ${what}s are in.` : `${inCount} of ${all} ${what}s are in.`
}

/** "One sentence says a wrong figure", "Six sentences say a wrong figure" */
export function wrongWords(wrong: number): string {
  return wrong === 1
    ? 'One sentence says a wrong figure'
    : `${numberAtStart(wrong)} sentences say a wrong figure`
}

/** Said of measures whose figures were restated under a decision of the clerk's. */
export const outdatedWords =
  'A sentence was left as it is, or the state judged otherwise, by figures that are others now. The sentence is checked again, and the state is as proposed.'

/** What an entry has made true: "One figure is entered.", "2 cells are emptied. 3 blank cells were passed over." */
export function enteredWords(
  cells: readonly Pick<FigureCell, 'value' | 'missingReason'>[],
  blanks: number,
): string {
  const count = { figures: 0, reasons: 0, emptied: 0 }
  for (const { value, missingReason } of cells)
    count[value !== null ? 'figures' : missingReason !== null ? 'reasons' : 'emptied'] += 1
  const { figures, reasons, emptied } = count
  return [
    ...(figures === 0 ? [] : [figures === 1 ? 'One figure is entered.' : `${figures} figures are entered.`]),
    ...(reasons === 0
      ? []
      : [
          reasons === 1
            ? 'One cell is noted as without a figure.'
            : `${reasons} cells are noted as without a figure.`,
        ]),
    ...(emptied === 0 ? [] : [emptied === 1 ? 'One cell is emptied.' : `${emptied} cells are emptied.`]),
    ...(blanks === 0
      ? []
      : [blanks === 1 ? 'One blank cell was passed over.' : `${blanks} blank cells were passed over.`]),
  ].join(' ')
}

/** Rising is red only where rising is not wanted. The words stand in the judgement itself, as the report prints them. */
export const stateTones: Readonly<Record<MeasureState, Tone>> = {
  risingWell: 'ok',
  steadyWell: 'ok',
  fallingWell: 'ok',
  steady: 'plain',
  risingBadly: 'bad',
  fallingBadly: 'bad',
}

/** Why a measure is not in. */
export function notInWords({ values }: MeasureGlance): string {
  return values.length === 0 ? 'No series yet' : 'Not returned'
}

/** Who owes the figures, and since when: "Street Services, asked 12 Feb 2024". */
export function askedWords({ owner, askedOn, values }: MeasureGlance): string {
  if (values.length === 0) return 'say in its details what is counted'
  const who = owner ?? 'nobody named'
  return askedOn === null ? who : `${who}, asked ${shortDate(askedOn)}`
}

/** What a small chart says to those who do not see it. */
export function sparkWords(
  { values, names, latest, change, against, target }: MeasureGlance,
  periods: readonly string[],
): string {
  const known = values.flatMap((value, place) =>
    value === null ? [] : [`${names[place] ?? periods[place]} ${value}`],
  )
  if (latest === null) return known.length === 0 ? 'No figures yet.' : `Figures: ${known.join(', ')}.`
  const aim = target === null ? '' : ` Aim ${target}.`
  const changed = change === null ? '' : `, ${change} ${change === 'the same' ? 'as' : 'than'} ${against}`
  return `Latest ${latest}${changed}.${aim} Figures: ${known.join(', ')}.`
}

/** What is wrong about a sentence: "The figures say 10% (+38): divided by the new figure." */
export function slipWords({ computed, slip }: MeasureGlance['wrong'][number]): string {
  const figures = computed === null ? 'The figures do not say this' : `The figures say ${computed}`
  return `${figures}${slip === null ? '' : ` (${slip})`}.`
}
