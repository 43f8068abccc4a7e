/** What a pack's PDF gains after layout: how readers find their way in it. */
export interface PdfFinish {
  readonly title: string
  readonly author: string
  /** "en-GB" */
  readonly language: string
  /** `2024-02-22T00:00:00Z`: fixed, so that the same pack gives the same bytes. */
  readonly dated: string
  /** In order; `sheet` is a physical page from 1. */
  readonly outline: readonly OutlineEntry[]
  /** Runs of page labels: from physical page `fromSheet` on, numbered from `firstNumber`. The first run starts at 1. */
  readonly labels: readonly { readonly fromSheet: number; readonly firstNumber: number }[]
  /** Words that must lead somewhere, such as the agenda's page ranges, whether the layout engine made links of them or not. */
  readonly links?: readonly PdfLink[]
}

export interface PdfLink {
  /** Physical pages to look on, both included: the agenda's. The words become a link wherever they stand there. */
  readonly fromSheets: { readonly first: number; readonly last: number }
  /** "(Pages 5 - 8)" */
  readonly text: string
  readonly toSheet: number
}

export interface OutlineEntry {
  readonly title: string
  readonly sheet: number
  readonly children: readonly OutlineEntry[]
}
