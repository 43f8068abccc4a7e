import type { Series } from '../measure.ts'
import { cellText, type FigureCell } from './figure-sheet.ts'

/** A cell read as a figure. */
export type FigureRead =
  | { readonly kind: 'empty' }
  /** `doubt`: what somebody should look at, though it can be taken. */
  | { readonly kind: 'figure'; readonly value: number; readonly doubt: string | null }
  /** Somebody says that there is none. */
  | { readonly kind: 'none'; readonly said: string }
  /** Why it is none of these, in words that go on after its place. */
  | { readonly kind: 'unclear'; readonly why: string }

const saysNone = /^(?:n\/?a|n\.a\.?|[-–—]+|\.{1,3}|…|no figure|no data|not available|tb[cd]|to follow)$/iu
/** Figures in reports have no more decimals than this. */
const mostDecimals = 2

/**
 * Reads a figure as people write it in sheets: "1,234", "95%", "£101m", "(38)", "−4", or a word for none. Never guesses: "1,2"
 * and "about 40" are no figures.
 */
export function figureInCell(cell: FigureCell | null, { unit }: Pick<Series, 'unit'>): FigureRead {
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
    case 'number':
      return figureOf(asShown(cell.value, text), text, unit)
    case 'words': {
      if (saysNone.test(text)) return { kind: 'none', said: text }
      const value = numberIn(text)
      return value === null ? unclear(`says “${text}”, which is no figure`) : figureOf(value, text, unit)
    }
  }
}

function unclear(why: string): FigureRead {
  return { kind: 'unclear', why }
}

function figureOf(value: number, text: string, unit: Series['unit']): FigureRead {
  const isShare = text.endsWith('%')
  if (isShare && unit !== 'percent') return unclear(`says ${text}, but the series is no percentage`)
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
function asShown(value: number, text: string): number {
  const shown = numberIn(text)
  if (shown === null) return value
  const decimals = /\.(\d+)/u.exec(text)?.[1]?.length ?? 0
  return Math.abs(shown - value) <= 0.5000001 * 10 ** -decimals ? shown : value
}

/** `null` for anything that could be read in two ways. */
function numberIn(text: string): number | null {
  const bare = text.replaceAll(/[\s\u00A0]/gu, '').replace(/^[−–]/u, '-')
  const inBrackets = /^\((.+)\)$/u.exec(bare)?.[1]
  const [, sign = '', digits = ''] =
    /^([-+]?)£?(\d+(?:,\d{3})*(?:\.\d+)?|\.\d+)(?:%|m)?$/iu.exec(inBrackets ?? bare) ?? []
  if (digits === '' || (digits.includes(',') && !/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u.test(digits))) return null
  const size = Number(digits.replaceAll(',', ''))
  return sign === '-' || inBrackets !== undefined ? -size : size
}
