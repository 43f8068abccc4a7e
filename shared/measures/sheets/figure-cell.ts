import type { Series } from '../measure.ts'
import { readTypedFigure } from '../typed-figure.ts'
import { cellText, type FigureCell } from './figure-sheet.ts'

/** A cell read as a figure. */
export type FigureRead =
  | { readonly kind: 'empty' }
  /** `doubt`: what somebody should look at, though it can be taken. */
  | { readonly kind: 'figure'; readonly value: number; readonly doubt: string | null }
  /** Somebody says that there is none. */
  | { readonly kind: 'none'; readonly said: string; readonly reason: string | null }
  /** Why it is none of these, in words that go on after its place. */
  | { readonly kind: 'unclear'; readonly why: string }

/** Figures in reports have no more decimals than this. */
const mostDecimals = 2

/**
 * Reads a figure as people write it in sheets: "1,234", "95%", "£101m", "(38)", "−4", or a word for none. Never guesses: "1,2"
 * and "about 40" are no figures.
 */
export function figureInCell(cell: FigureCell | null, series: Pick<Series, 'unit' | 'counted'>): FigureRead {
  const text = cellText(cell).replace(/^'/u, '')
  if (cell === null || (text === '' && cell.kind !== 'unknown')) return { kind: 'empty' }
  switch (cell.kind) {
    case 'unknown':
      return unclear(
        'holds a formula whose result was not saved: open the file in Excel, save it and read it again',
      )
    case 'fault':
      return unclear(`holds a formula that came to ${text}`)
    case 'date':
      return unclear(`holds a date, ${text}, where a figure is wanted`)
    case 'number': {
      const typed = readTypedFigure(text, series)
      // A number whose form says pounds or per cent is of another series.
      if (typed.kind === 'unclear' && /[£%]/u.test(text)) return unclear(notOurs(text))
      return figureOf(
        typed.kind === 'figure' ? asShown(cell.value, text, typed.value) : cell.value,
        text,
        series,
      )
    }
    case 'words': {
      const typed = readTypedFigure(text, series)
      switch (typed.kind) {
        case 'blank':
          return { kind: 'empty' }
        case 'missing':
          // In a column of reasons words are a reason; where a figure is wanted they are none.
          return typed.reason === text
            ? unclear(`says “${text}”, which is no figure`)
            : { kind: 'none', said: text, reason: typed.reason }
        case 'unclear':
          return unclear(
            /^[^a-z]*(?:£|%|m|bn|k)[^a-z]*$/iu.test(text)
              ? notOurs(text)
              : `says “${text}”, which is no figure`,
          )
        case 'figure':
          return figureOf(typed.value, text, series)
      }
    }
  }
}

function unclear(why: string): FigureRead {
  return { kind: 'unclear', why }
}

function notOurs(text: string): string {
  return `says ${text}, which is not what the series is counted in`
}

function figureOf(value: number, text: string, { unit }: Pick<Series, 'unit'>): FigureRead {
  const isShare = text.endsWith('%')
  if (!isShare && unit === 'percent' && value > 0 && value < 1)
    return {
      kind: 'figure',
      value,
      doubt: `says ${text}, which is less than 1%: is ${rounded(value * 100)}% meant?`,
    }
  const kept = rounded(value)
  return { kind: 'figure', value: kept, doubt: kept === value ? null : `holds ${value}, taken as ${kept}` }
}

function rounded(value: number): number {
  return Number(value.toFixed(mostDecimals))
}

/** The figure as the sheet shows it, where that is the same but for decimals: 33.3 of 33.333333. */
function asShown(value: number, text: string, shown: number): number {
  const decimals = /\.(\d+)/u.exec(text)?.[1]?.length ?? 0
  return Math.abs(shown - value) <= 0.5000001 * 10 ** -decimals ? shown : value
}
