import { ukDay } from '../../shared/calendar/uk-day.ts'
import type { FigureCell } from '../../shared/contract/measure-fields.ts'
import { duePeriods } from '../../shared/measures/due-readings.ts'
import { figureWithUnit } from '../../shared/measures/measure-sentences.ts'
import type { Measure, Reading, Series } from '../../shared/measures/measure.ts'
import { type Period, periodLabel, periodNamed } from '../../shared/measures/period.ts'
import type { QuarterPeriod } from '../../shared/measures/quarter.ts'
import { readingIn } from '../../shared/measures/readings.ts'
import { enterLabel } from '../../shared/measures/step-words.ts'
import { Problem } from '../../shared/problems/problem.ts'
import {
  clearReading,
  type EnteredReading,
  enterReading,
  enterReadings,
} from '../db/measure-entry-repository.ts'
import { measuresOf } from '../db/measure-repository.ts'
import type { Database } from '../db/tables.ts'
import { nameWords } from './measure-name.ts'
import { takeMeasureStep } from './measure-steps.ts'
import { takeBackDecisions } from './take-back-decisions.ts'

/** Who enters, and when. */
export interface EnteredBy {
  readonly takenAt: string
  readonly takenBy: string
}

/**
 * Enters figures of a committee's measures, or why there are none, as one step: all of them, or none. To be called inside a
 * transaction.
 *
 * @param named  what the step is called: "Bring in figures from Returns.xlsx"; else it is named after the figures
 * @returns how many cells say something else now, and measures of which somebody had left a sentence, or judged the state, by figures
 *   that are others now: neither holds any more
 * @throws Problem `no-such-series`, `figure-twice`, `figure-beside-reason`, `figure-of-another-rhythm`, `figure-changed-elsewhere`,
 *   each naming the cell
 */
export async function enterFigures(
  db: Database,
  committeeId: number,
  cells: readonly FigureCell[],
  { takenAt, takenBy }: EnteredBy,
  named: string | null = null,
): Promise<EnteredFigures> {
  const measures = await measuresOf(db, committeeId)
  const wanted = checkedCells(measures, cells).filter(isChange)
  const label =
    named ??
    enterLabel(
      wanted.map(({ place, cell }) => ({
        place,
        value: cell.value,
        missingReason: cell.missingReason,
        isRestated: cell.restatedBecause !== null,
      })),
    )
  const measureIds = [...new Set(wanted.map(({ measure }) => measure.id))]
  if (wanted.length === 0) return { entered: 0, lookAgain: [] }
  const lookAgain = await takeMeasureStep(
    db,
    { committeeId, label, takenAt, takenBy, measureIds },
    async () => {
      const entered: EnteredReading[] = []
      for (const { cell, period } of wanted) {
        const { seriesId, value, missingReason, restatedBecause } = cell
        const by =
          restatedBecause === null ? null : { restatedAt: takenAt, restatedBy: takenBy, why: restatedBecause }
        if (value === null && missingReason === null && by === null) await clearReading(db, seriesId, period)
        else entered.push({ seriesId, entry: { period, value, missingReason }, by })
      }
      await enterReadings(db, entered)
      return takeBackDecisions(
        db,
        measures.filter(({ id }) => measureIds.includes(id)),
      )
    },
  )
  return { entered: wanted.length, lookAgain }
}

/** What entering figures has made true. */
export interface EnteredFigures {
  readonly entered: number
  /** "1.2 Offences": its sentences or its state want to be looked at again. */
  readonly lookAgain: readonly string[]
}

/**
 * Asks for a quarter: each figure that is due in it stands open until it comes. To be called inside a transaction.
 *
 * @returns how many figures are asked for
 * @throws Problem `quarter-open`, `nothing-due`
 */
export async function openQuarter(
  db: Database,
  committeeId: number,
  quarter: QuarterPeriod,
  { takenAt, takenBy }: EnteredBy,
): Promise<number> {
  const due = (await measuresOf(db, committeeId)).flatMap((measure) =>
    measure.series.flatMap((series) =>
      duePeriods(measure, series, quarter).map((period) => ({ measure, series, period })),
    ),
  )
  const open = due.filter(({ series, period }) => readingIn(series, period) === undefined)
  const name = periodLabel(quarter)
  if (due.length === 0) throw new Problem('nothing-due', { quarter: name })
  if (open.length === 0) throw new Problem('quarter-open', { quarter: name })
  const measureIds = [...new Set(open.map(({ measure }) => measure.id))]
  const askedOn = ukDay(new Date(takenAt))
  await takeMeasureStep(
    db,
    { committeeId, label: `Open ${name}`, takenAt, takenBy, measureIds },
    async () => {
      for (const { series, period } of open)
        await enterReading(db, series.id, { period, value: null, missingReason: null, askedOn }, null)
    },
  )
  return open.length
}

interface CheckedCell {
  readonly cell: FigureCell
  readonly period: Period
  readonly measure: Measure
  /** "Offences, Q3 2023/24" */
  readonly place: string
  readonly before: Pick<Reading, 'value' | 'missingReason'> | null
}

function checkedCells(measures: readonly Measure[], cells: readonly FigureCell[]): readonly CheckedCell[] {
  const known = new Map(
    measures.flatMap((measure) =>
      measure.series.map((series) => [series.id, { measure, series, byPeriod: readingsByPeriod(series) }]),
    ),
  )
  const once = new Set<string>()
  return cells.map((cell) => {
    const found = known.get(cell.seriesId)
    if (found === undefined) throw new Problem('no-such-series', {})
    const { measure, series, byPeriod } = found
    const period = periodNamed(cell.period)
    const place = cellWords(measure, series, period)
    const key = `${cell.seriesId} ${periodLabel(period)}`
    if (once.has(key)) throw new Problem('figure-twice', { cell: place })
    once.add(key)
    if (cell.value !== null && cell.missingReason !== null)
      throw new Problem('figure-beside-reason', { cell: place })
    refuseAnotherRhythm(series, period, place)
    const reading = byPeriod().get(periodLabel(period))
    const before = reading ? { value: reading.value, missingReason: reading.missingReason } : null
    if (!isSame(before, cell.seen))
      throw new Problem('figure-changed-elsewhere', { cell: place, now: nowWords(before, series) })
    return { cell, period, measure, place, before }
  })
}

/** A series' readings by what their periods are called, once they are asked for: a file may have thousands. */
function readingsByPeriod({ readings }: Series): () => ReadonlyMap<string, Reading> {
  let found: ReadonlyMap<string, Reading> | null = null
  return () => (found ??= new Map(readings.map((reading) => [periodLabel(reading.period), reading])))
}

/** Quarters are told from months only where there are nothing but months. */
function refuseAnotherRhythm({ readings }: Series, period: Period, place: string): void {
  const [first] = readings
  if (first === undefined || (first.period.kind === 'month') === (period.kind === 'month')) return
  const rhythm = first.period.kind === 'month' ? 'month' : 'quarter'
  throw new Problem('figure-of-another-rhythm', { cell: place, rhythm })
}

function isChange({ before, cell }: CheckedCell): boolean {
  return !isSame(before, cell)
}

/** An open cell and one that nobody has asked for look alike. */
function isSame(
  a: Pick<Reading, 'value' | 'missingReason'> | null,
  b: Pick<Reading, 'value' | 'missingReason'> | null,
): boolean {
  return (
    (a?.value ?? null) === (b?.value ?? null) && (a?.missingReason ?? null) === (b?.missingReason ?? null)
  )
}

function nowWords(now: Pick<Reading, 'value' | 'missingReason'> | null, series: Series): string {
  if (now === null) return 'nothing'
  return now.value === null ? `“${now.missingReason ?? 'no figure'}”` : figureWithUnit(now.value, series)
}

/** "1.2 Offences, Q3 2023/24"; where the measure has one series, its own title says which. */
function cellWords({ code, title, series: all }: Measure, { label }: Series, period: Period): string {
  const name = all.length === 1 ? title : `${title}, ${label}`
  return `${nameWords({ code, title: name })}, ${periodLabel(period)}`
}
