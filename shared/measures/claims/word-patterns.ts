import type { Mention } from './mention.ts'

/** A mention but for its place. */
export type Said = Mention extends infer One ? (One extends Mention ? Omit<One, 'at' | 'end'> : never) : never

/** How something is said, and what it says. */
export type WordPattern = readonly [pattern: RegExp, say: (match: RegExpExecArray) => Said]

/** Whole words, each of which says the same; they are patterns: "increas\\w*". */
export function saying(said: Said, ...words: readonly string[]): WordPattern {
  return [new RegExp(`\\b(?:${words.join('|')})\\b`, 'giu'), () => said]
}

/** The stems of words for a change, for telling what an adjective before them is about. */
export const changeStems =
  '(?:increas|decreas|ris|rose|fall|fell|drop|declin|reduc|growth|grow|grew|climb|improv|worsen|deteriorat|change|variab|variation|uplift|dip|surge|up\\b|down\\b|higher|lower|fewer|upward|downward)'
