/** A stretch of a paragraph: the same in both versions, only in the older, or only in the newer. */
export interface ChangedWords {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

/** A paragraph that differs between two versions of a paper, with the words that do; one that only moved, where it stands now. */
export interface ParagraphChange {
  readonly kind: 'added' | 'removed' | 'changed' | 'moved'
  readonly words: readonly ChangedWords[]
}

/** What changed from one version of a paper to another, paragraph by paragraph. */
export interface PaperChanges {
  readonly changes: readonly ParagraphChange[]
  /** Paragraphs that say the same in both. */
  readonly unchanged: number
}
