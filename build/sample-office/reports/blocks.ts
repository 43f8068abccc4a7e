/** A piece of a report's words; how it looks is each officer's own. Texts carry the marks that `inline.ts` reads. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'numbered'; readonly text: string; readonly level: 0 | 1 | 2 }
  | { readonly kind: 'bullets'; readonly items: readonly Bullet[] }
  | { readonly kind: 'steps'; readonly items: readonly Bullet[] }
  | { readonly kind: 'caption'; readonly text: string; readonly label: string; readonly mark: string }
  | ({ readonly kind: 'table' } & TableWords)

export type Bullet = string | { readonly text: string; readonly items: readonly string[] }

export interface TableWords {
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** Column widths in millimetres. */
  readonly widths: readonly number[]
  /** Columns of figures, counted from 0: set to the right. */
  readonly figures?: readonly number[]
}

export const heading = (text: string, level: 1 | 2 | 3 = 2): Block => ({ kind: 'heading', level, text })
export const text = (words: string): Block => ({ kind: 'text', text: words })
/** A numbered paragraph; the numbers run on through the whole report. */
export const numbered = (words: string, level: 0 | 1 | 2 = 0): Block => ({
  kind: 'numbered',
  text: words,
  level,
})
export const bullets = (...items: readonly Bullet[]): Block => ({ kind: 'bullets', items })
/** A numbered list of its own, beginning again at one each time. */
export const steps = (...items: readonly Bullet[]): Block => ({ kind: 'steps', items })
/** "Table 1" with a bookmark that cross-references point to, then the caption's words. */
export const caption = (label: string, mark: string, words: string): Block => ({
  kind: 'caption',
  label,
  mark,
  text: words,
})
export const table = (words: TableWords): Block => ({ kind: 'table', ...words })
