import type { MeasureSheet, SheetRow } from '../../../../shared/contract/measure-views.ts'
import { figureWithUnit } from '../../../../shared/measures/measure-sentences.ts'
import {
  isSamePeriod,
  type Period,
  periodLabel,
  periodNamed,
  periodsBefore,
  periodShortLabel,
  yearBefore,
} from '../../../../shared/measures/period.ts'
import { isReturned, readingIn, valueIn } from '../../../../shared/measures/readings.ts'
import { rolledUp } from '../../../../shared/measures/roll-up.ts'
import { addressText } from '../../../parts/address.ts'
import { countInWords } from '../measures-words.ts'
import {
  type GridCell,
  type GridGroup,
  type GridModel,
  isPrinted,
  monthsMakeIt,
  placeOfQuarter,
} from './grid-model.ts'

/** "Q3 2023/24: 12 of 18 figures are in.", "… 1 measure has no series yet." where the dashboard counts one more that is not in. */
export function sheetFirstLine(sheet: Pick<MeasureSheet, 'period' | 'rows' | 'withoutSeries'>): string {
  const { withoutSeries: without } = sheet
  const also =
    without === 0 ? '' : ` ${without} ${without === 1 ? 'measure has' : 'measures have'} no series yet.`
  return `${countLine(sheet)}${also}`
}

function countLine({ period, rows }: Pick<MeasureSheet, 'period' | 'rows'>): string {
  const due = rows.flatMap((row) => row.due.map((label) => isReturned(row, periodNamed(label))))
  if (due.length === 0) return `${period}: no figure is due.`
  const inCount = due.filter(Boolean).length
  return `${period}: ${countInWords(inCount, due.length, 'figure')}`
}

/**
 * A quarter's round as a sheet: a row for each series under its priority; last year's quarter and the one before to compare, the months
 * where any series has months, and the quarter.
 */
export function sheetGrid({ committeeId, period: label, inHand, rows }: MeasureSheet): GridModel {
  const round = { rows, inHand: periodNamed(inHand) }
  const quarter = periodNamed(label)
  const months = [...new Set(rows.flatMap(({ due }) => due).filter((one) => isMonth(one)))].map(periodNamed)
  const compared = [yearBefore(quarter), periodsBefore(quarter, 1)].filter((one) => one !== null)
  const priorities = [...new Set(rows.map(({ priority }) => priority))]
  const groups = priorities.map((priority): GridGroup => ({
    title: priority === '' ? 'Without a priority' : priority,
    rows: rows
      .filter((row) => row.priority === priority)
      .map((row) => ({
        key: String(row.series.id),
        head: rowName(row, rows),
        link: addressText({ screen: 'measure', measureId: row.measureId, period: label }),
        note: [...(row.owner === null ? [] : [row.owner]), ...(row.due.length === 0 ? ['not due'] : [])].join(
          ', ',
        ),
        cells: [
          ...compared.map((one) => toldCell(row, one)),
          ...months.map((month) => (isDue(row, month) ? entryCell(row, month, round) : nothing)),
          lastCell(row, quarter, round),
        ],
      })),
  }))
  const shown = [...compared, ...months, quarter].map(periodShortLabel)
  return {
    name: `Figures of ${label}`,
    address: addressText({ screen: 'figures', committeeId, period: label }),
    heads: ['Measure', ...shown],
    start: placeOfQuarter(groups, quarter),
    groups,
  }
}

/** What a cell leans on: all rows, and the latest quarter that has figures. */
interface Round {
  readonly rows: readonly SheetRow[]
  readonly inHand: Period
}

const nothing: GridCell = { kind: 'told', text: '', closed: 'No figure is due here.' }

function isMonth(label: string): boolean {
  return periodNamed(label).kind === 'month'
}

function isDue({ due }: SheetRow, period: Period): boolean {
  return due.includes(periodLabel(period))
}

/** The quarter itself; what its months come to; a half or a year that ends with it; of a survey nothing. */
function lastCell(row: SheetRow, quarter: Period, round: Round): GridCell {
  const [due] = row.due
  if (due === undefined) return readingIn(row, quarter) ? entryCell(row, quarter, round) : nothing
  if (!isMonth(due)) return entryCell(row, periodNamed(due), round)
  const months = row.readings.filter(({ period }) => period.kind === 'month')
  const value = valueIn(rolledUp({ ...row.series, readings: months }, 'quarter'), quarter)
  return {
    kind: 'told',
    text: value === null ? '–' : figureWithUnit(value, row.series),
    closed: monthsMakeIt,
  }
}

function toldCell(row: SheetRow, period: Period): GridCell {
  const value = row.readings.find((one) => isSamePeriod(one.period, period))?.value ?? null
  return {
    kind: 'told',
    text: value === null ? '' : figureWithUnit(value, row.series),
    closed: `${periodLabel(period)} is only compared with here. Enter or restate its figures on its own sheet, or among the measure’s.`,
  }
}

function entryCell(row: SheetRow, period: Period, { rows, inHand }: Round): GridCell {
  return {
    kind: 'entry',
    seriesId: row.series.id,
    series: row.series,
    habits: row.habits,
    period: periodLabel(period),
    name: `${rowName(row, rows)}, ${periodLabel(period)}`,
    reading: readingIn(row, period) ?? null,
    small: period.kind === 'half' || period.kind === 'year' ? periodShortLabel(period) : null,
    isPast: isPrinted(period, inHand),
  }
}

/** "1.3 Positive outcomes"; of a measure with several series, which of them. */
function rowName({ measureId, code, title, series }: SheetRow, rows: readonly SheetRow[]): string {
  const isOnly = rows.filter((one) => one.measureId === measureId).length === 1
  return `${code === null ? '' : `${code} `}${isOnly || series.label === title ? title : `${title}: ${series.label}`}`
}
