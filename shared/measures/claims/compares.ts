import { type Mention, mentioned } from './mention.ts'

/**
 * Whether a clause without a figure says where the measure's own stands: "is below the Q2 level", "has returned to Q1 levels", "remains
 * low". It claims as much as one with a figure, and must be recomputed or keep the sentence from being right.
 */
export function compares(text: string, mentions: readonly Mention[]): boolean {
  const isOfTime = mentions.some(({ kind }) => kind === 'time' || kind === 'average')
  return (
    mentioned(mentions, 'standing').length > 0 ||
    mentioned(mentions, 'side').some(({ side, at, end }) =>
      side === 'met' || side === 'missed'
        ? /^(?:in line|.* (?:it|this|that|in|for|during|again|then)\b)/iu.test(
            `${text.slice(at, end)}${text.slice(end)}`,
          )
        : !isPointer(text, at, end),
    ) ||
    ((isOfTime || /\blevels?\b/iu.test(text)) &&
      /\b(?:return\w*|back|revert\w*|recover\w*) (?:to|at)\b/iu.test(text))
  )
}

/** "the table below", "as shown above", "see below.": a place on the page. */
function isPointer(text: string, at: number, end: number): boolean {
  return (
    /\b(?:the|table|tables|chart|charts|graph|figure|figures|paragraphs?|see|list|listed|as|described|set out|shown|noted|mentioned|outlined|given|explained|detailed) $/iu.test(
      text.slice(0, at),
    ) || /^\s*(?:[.,;:)]|$)/u.test(text.slice(end))
  )
}
