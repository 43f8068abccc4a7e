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

/** A figure is taken with so many decimals as somebody wrote it; more are what a division left over. */
const mostDecimals = 3

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
      return figureOf(cell.value, text, series, typed.kind === 'figure' ? typed.value : null)
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
          return figureOf(typed.value, text, series, null)
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

/**
 * What is taken is what the cell holds, also where it shows less of it: 22.5 in the form of a whole number. Of 33.333333 it is what the
 * sheet shows, if it shows a decimal, else two. Whatever is taken otherwise than the cell shows or holds it is said.
 */
function figureOf(
  value: number,
  text: string,
  { unit }: Pick<Series, 'unit'>,
  shown: number | null,
): FigureRead {
  if (!text.endsWith('%') && unit === 'percent' && value > 0 && value < 1)
    return {
      kind: 'figure',
      value,
      doubt: `says ${text}, which is less than 1%: is ${rounded(value * 100, 2)}% meant?`,
    }
  // Binary fractions: 0.1 + 0.2 is written as 0.3.
  const held = Number(value.toPrecision(12))
  if (rounded(held, mostDecimals) === held)
    return {
      kind: 'figure',
      value: held,
      doubt: shown === null || shown === held ? null : `shows ${text} and holds ${held}, which is taken`,
    }
  const isShown = shown !== null && !Number.isInteger(shown) && isRounding(shown, held, text)
  const taken = isShown ? shown : rounded(held, 2)
  return { kind: 'figure', value: taken, doubt: `holds ${held}, taken as ${taken}` }
}

function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals))
}

/** Whether a sheet shows a figure but for further decimals: 33.3 of 33.333333. */
function isRounding(shown: number, held: number, text: string): boolean {
  const decimals = /\.(\d+)/u.exec(text)?.[1]?.length ?? 0
  return decimals <= mostDecimals && Math.abs(shown - held) <= 0.5000001 * 10 ** -decimals
}
