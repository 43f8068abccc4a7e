import type { Series } from './measure.ts'

/** What somebody typed into a cell, or pasted into it. */
export type TypedFigure =
  | { readonly kind: 'figure'; readonly value: number }
  /** No figure, and why; `reason` is `null` where only "n/a" stands there. */
  | { readonly kind: 'missing'; readonly reason: string | null }
  | { readonly kind: 'blank' }
  /** Neither a figure nor a reason: somebody has to look. */
  | { readonly kind: 'unclear'; readonly text: string }

const noFigure = /^(?:n\/?a|not available|no (?:data|figure)|none|tbc|nil return|[-–—.…?]+)$/iu
const digits = String.raw`\d{1,3}(?:[,\u00a0\u202f ]\d{3})+|\d+`
const figure = new RegExp(
  String.raw`^([-−–+])?\s?(£)?\s?(${digits})?(\.\d+)?\s?(%|per cent|m|bn|k|hours|hrs)?$`,
  'iu',
)

/**
 * Reads a cell as it is typed or comes from Excel and Word: "1,816", "1 816", "95.5%", "£101m", "(12)" for minus twelve, "421 r" as
 * restated figures are printed, "n/a", or words without any figure as the reason why there is none.
 *
 * A comma parts thousands and nothing else: "1,5" is unclear, as are a percentage of a count and "about 40".
 */
export function readTypedFigure(
  typed: string,
  { unit, counted }: Pick<Series, 'unit' | 'counted'>,
): TypedFigure {
  const text = typed.replaceAll(/[\u00a0\u202f\s]+/gu, ' ').trim()
  if (text === '') return { kind: 'blank' }
  if (noFigure.test(text)) return { kind: 'missing', reason: null }
  const given = /^n\/?a\s*[:,–-]\s*(.+)$/iu.exec(text)?.[1]
  if (given !== undefined) return { kind: 'missing', reason: given }
  const isInBrackets = /^\(.+\)$/u.test(text)
  const bare = (isInBrackets ? text.slice(1, -1) : text).replace(/\s?r$/u, '')
  const [, sign, pound, whole, fraction, scale = ''] = figure.exec(bare) ?? []
  if (whole === undefined && fraction === undefined)
    return /\d/u.test(text) ? { kind: 'unclear', text } : { kind: 'missing', reason: text }
  const isOwnUnit =
    isUnitOf(scale.toLowerCase(), { unit, counted }) && (pound === undefined || isMoney(counted))
  if (!isOwnUnit) return { kind: 'unclear', text }
  const size = Number(`${(whole ?? '0').replaceAll(/\D/gu, '')}${fraction ?? ''}`)
  const isMinus = isInBrackets || (sign !== undefined && sign !== '+')
  return { kind: 'figure', value: isMinus && size !== 0 ? -size : size }
}

/** Whether words say why there is no figure; "n/a" and "not available" say only that there is none. */
export function saysWhy(words: string): boolean {
  return !noFigure.test(words)
}

function isUnitOf(scale: string, { unit, counted }: Pick<Series, 'unit' | 'counted'>): boolean {
  switch (scale) {
    case '':
      return true
    case '%':
    case 'per cent':
      return unit === 'percent'
    case 'hours':
    case 'hrs':
      return unit === 'hours'
    default:
      return isMoney(counted) && counted?.toLowerCase().endsWith(scale) === true
  }
}

function isMoney(counted: string | null): boolean {
  return counted?.startsWith('£') === true
}
