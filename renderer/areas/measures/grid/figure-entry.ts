import type { FigureCell } from '../../../../shared/contract/measure-fields.ts'
import type { IsoDate } from '../../../../shared/calendar/iso-date.ts'
import { readTypedFigure } from '../../../../shared/measures/typed-figure.ts'
import { figureWithUnit } from '../../../../shared/measures/measure-sentences.ts'
import { odditiesOf, oddityWords } from '../../../../shared/measures/odd-figures.ts'
import { periodNamed } from '../../../../shared/measures/period.ts'
import { cellText, type EntryCell, type TypedCell } from './grid-model.ts'

/** What is said of a pasted "n/a" until somebody says more. */
export const notAvailable = 'not available'

/** What becomes of what was typed: it is entered, it needs an answer first, or it cannot be read. */
export type Entry =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'enter'; readonly cells: readonly FigureCell[]; readonly blanks: number }
  /** Figures that look odd: only the clerk knows whether they are meant. */
  | {
      readonly kind: 'askOdd'
      /** "Offences, Q3 2023/24: −5 is below nought, as no figure before it" */
      readonly words: readonly string[]
      /** The periods that are not over yet. */
      readonly periodsToCome: readonly string[]
    }
  /** Figures that were printed would be others; nobody but the clerk knows whether they are restated or were mistyped. */
  | {
      readonly kind: 'askRestated'
      readonly cells: readonly FigureCell[]
      /** Which of them: "Offences, Q3 2024/25: 421 instead of 417". */
      readonly restated: readonly { readonly place: number; readonly words: string }[]
    }
  | { readonly kind: 'askReason'; readonly cells: readonly FigureCell[]; readonly name: string }
  | { readonly kind: 'unclear'; readonly words: readonly string[] }

/** How what was typed is to be read. */
interface HowRead {
  readonly today: IsoDate
  readonly isDeleting?: boolean
  /** Whether the clerk has said that what looks odd is meant. */
  readonly isMeant?: boolean
  /** Periods to come for which figures are meant. */
  readonly meantPeriods?: ReadonlySet<string>
}

/**
 * Reads what was typed or pasted into cells. A blank among several is passed over, as pasting never takes figures away; a single one, or
 * several that were deleted, empties its cell.
 */
export function readEntry(
  typed: readonly TypedCell[],
  { today, isDeleting = false, isMeant = false, meantPeriods = new Set() }: HowRead,
): Entry {
  const read = typed.map((one) => ({ ...one, figure: readTypedFigure(one.text, one.cell.series) }))
  const unclear = read.flatMap(({ cell, figure }) =>
    figure.kind === 'unclear' ? [`${cell.name}: “${figure.text}”`] : [],
  )
  if (unclear.length > 0) return { kind: 'unclear', words: unclear }
  const empties = isDeleting || typed.length === 1
  const wanted = read.filter(({ figure }) => figure.kind !== 'blank' || empties)
  const cells = wanted.map(({ cell, figure }): FigureCell => {
    const { reading, seriesId, period } = cell
    return {
      seriesId,
      period,
      seen: reading && { value: reading.value, missingReason: reading.missingReason },
      value: figure.kind === 'figure' ? figure.value : null,
      // "n/a" where there was none already says nothing new: a block that was copied here keeps its reasons.
      missingReason:
        figure.kind === 'missing' ? (figure.reason ?? reading?.missingReason ?? notAvailable) : null,
      restatedBecause: null,
    }
  })
  const changed = cells.map((cell) => isChange(cell))
  if (!changed.includes(true)) return { kind: 'nothing' }
  const odd = isMeant
    ? []
    : wanted.flatMap(({ cell, figure }, place) =>
        changed[place] === true && figure.kind === 'figure'
          ? oddThings(cell, figure.value, today, meantPeriods)
          : [],
      )
  if (odd.length > 0)
    return {
      kind: 'askOdd',
      words: odd.map(({ words }) => words),
      periodsToCome: odd.flatMap(({ periodToCome }) => periodToCome ?? []),
    }
  const restated = wanted.flatMap(({ cell, figure }, place) => {
    if (!cell.isPast || cell.reading === null || cell.reading.value === null || changed[place] !== true)
      return []
    const now = figure.kind === 'figure' ? figureWithUnit(figure.value, cell.series) : 'no figure'
    return [{ place, words: `${cell.name}: ${now} instead of ${cellText(cell).text}` }]
  })
  if (restated.length > 0) return { kind: 'askRestated', cells, restated }
  const [only] = wanted
  if (typed.length === 1 && only?.figure.kind === 'missing' && only.figure.reason === null)
    return { kind: 'askReason', cells, name: only.cell.name }
  return {
    kind: 'enter',
    cells: cells.filter((_, place) => changed[place]),
    blanks: read.length - wanted.length,
  }
}

/** What is odd about a figure, as one line; nothing where it is as usual. */
function oddThings(
  { name, period, series, habits }: EntryCell,
  value: number,
  today: IsoDate,
  meantPeriods: ReadonlySet<string>,
): readonly { readonly words: string; readonly periodToCome: string | null }[] {
  const odd = odditiesOf({ period: periodNamed(period), value }, series, habits, today)
  const asked = odd.filter((one) => one !== 'notOver' || !meantPeriods.has(period))
  if (asked.length === 0) return []
  const why = asked.map((one) => oddityWords(one, habits, series)).join('; ')
  return [
    {
      words: `${name}: ${figureWithUnit(value, series)} ${why}`,
      periodToCome: asked.includes('notOver') ? period : null,
    },
  ]
}

/** The cells with the reason why figures that were printed are others now; where one is withdrawn, why there is none any more. */
export function withWhy(
  { cells, restated }: Extract<Entry, { readonly kind: 'askRestated' }>,
  why: string | null,
): readonly FigureCell[] {
  return cells.map((cell, place) =>
    restated.some((one) => one.place === place)
      ? {
          ...cell,
          restatedBecause: why,
          missingReason: cell.missingReason === notAvailable ? (why ?? notAvailable) : cell.missingReason,
        }
      : cell,
  )
}

/** Whether a cell is to say something else than was seen in it. */
export function isChange({ seen, value, missingReason }: FigureCell): boolean {
  return (seen?.value ?? null) !== value || (seen?.missingReason ?? null) !== missingReason
}
