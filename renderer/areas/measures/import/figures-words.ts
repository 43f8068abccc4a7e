import type { FigureChange } from '../../../../shared/measures/sheets/compare-figures.ts'
import { columnLetters } from '../../../../shared/measures/sheets/figure-sheet.ts'
import type { FigureMapping } from '../../../../shared/measures/sheets/mapping.ts'
import type { FigureFileReading } from '../../../../shared/measures/sheets/read-figure-file.ts'
import { figureText } from '../../../../shared/measures/figure-text.ts'

/** "14 new figures, 2 restated and 1 missing; 58 as they were. One more looks odd." */
export function foundWords(files: readonly FigureFileReading[], wanted: readonly FigureChange[]): string {
  const count = (kind: FigureChange['kind']): number => wanted.filter((change) => change.kind === kind).length
  const parts = [
    counted(count('new'), 'new figure', 'new figures'),
    counted(count('restated'), 'restated', 'restated'),
    counted(count('missing'), 'missing, with the reason', 'missing, with the reason'),
  ].filter((words) => words !== null)
  const unchanged = files.reduce((sum, file) => sum + file.unchanged, 0)
  const asBefore = unchanged === 0 ? '' : `; ${unchanged} as ${unchanged === 1 ? 'it was' : 'they were'}`
  const left = files.reduce((sum, file) => sum + file.changes.length, 0) - wanted.length
  const odd =
    left === 0 ? '' : left === 1 ? ' One that looks odd is left out.' : ` ${left} that look odd are left out.`
  return `${parts.length === 0 ? (left === 0 ? 'Nothing new' : 'Nothing is ticked') : listed(parts)}${asBefore}.${odd}`
}

/** "Bring in 2 figures", "Bring in 1 figure and 1 reason": a reason why there is none is no figure. */
export function bringInWords(wanted: readonly Cell[]): string {
  return `Bring in ${countWords(wanted)}`
}

/** "2 figures and 1 reason are brought in." */
export function broughtInWords(cells: readonly Cell[]): string {
  return `${countWords(cells)} ${cells.length === 1 ? 'is' : 'are'} brought in.`
}

type Cell = Pick<FigureChange, 'value'>

function countWords(wanted: readonly Cell[]): string {
  const reasons = wanted.filter(({ value }) => value === null).length
  const figures = wanted.length - reasons
  const parts = [
    figures > 0 || reasons === 0 ? `${figures} ${figures === 1 ? 'figure' : 'figures'}` : null,
    counted(reasons, 'reason', 'reasons'),
  ].filter((words) => words !== null)
  return listed(parts)
}

/** What still keeps the files from being taken in; `null` when nothing does. */
export function hindrance(
  files: readonly FigureFileReading[],
  wanted: readonly FigureChange[],
  why: string,
): string | null {
  const faults = files.reduce((sum, file) => sum + file.faults.length, 0)
  if (faults > 0)
    return `${faults === 1 ? 'One cell has' : `${faults} cells have`} to be mended in the file first; then read it again. Nothing is taken in by halves.`
  if (wanted.length === 0)
    return files.some(({ changes }) => changes.length > 0)
      ? 'Tick the odd figures that are meant, if any.'
      : 'There is nothing to take in.'
  return wanted.some(({ kind }) => kind === 'restated') && why.trim() === ''
    ? 'Say why figures are restated; the old ones are kept beside it.'
    : null
}

/** A remark about a cell as a sentence: one that asks keeps its question mark alone. */
export function remarkSentence(words: string): string {
  return /[.?]$/u.test(words) ? words : `${words}.`
}

/** "Sheet “Return”, headings in row 3: measure in A, its series in B, period in C, figures in D." */
export function mappingWords({ sheet, headerRow, layout }: FigureMapping): string {
  const from =
    sheet === '' ? `Headings in row ${headerRow}` : `Sheet “${sheet}”, headings in row ${headerRow}`
  const column = (at: number): string => columnLetters(at)
  switch (layout.kind) {
    case 'list': {
      const series = layout.series === null ? '' : `, its series in ${column(layout.series)}`
      const reason = layout.reason === null ? '' : `, reasons in ${column(layout.reason)}`
      return `${from}: measure in ${column(layout.measure)}${series}, period in ${column(layout.period)}, figures in ${column(layout.value)}${reason}.`
    }
    case 'periodsAcross': {
      const series = layout.series === null ? '' : `, its series in ${column(layout.series)}`
      return `${from}: measure in ${column(layout.measure)}${series}, a column for each period.`
    }
    case 'measuresAcross':
      return `${from}: period in ${column(layout.period)}, a column for each measure.`
  }
}

/** What a figure is or will be: "409", "87%", "no figure: the system was down", "nothing". */
export function figureSaid(
  said: Pick<FigureChange, 'value' | 'missingReason'> | null,
  { suffix }: Pick<FigureChange, 'suffix'>,
): string {
  if (said === null) return 'nothing'
  if (said.value !== null) return figureText(said.value, suffix)
  return said.missingReason === null ? 'nothing' : `no figure: ${said.missingReason}`
}

export const changeWords: Readonly<Record<FigureChange['kind'], string>> = {
  new: 'New',
  restated: 'Restated',
  missing: 'Missing',
}

function counted(count: number, one: string, many: string): string | null {
  return count === 0 ? null : `${count} ${count === 1 ? one : many}`
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`
}
