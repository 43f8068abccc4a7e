import type { PageMap } from '../../shared/pack/pack-plan.ts'
import type { LayoutState } from '../../shared/pack/pack-view.ts'

/** A Word file laid out: its PDF as the engine made it, and what stands where. */
export interface LaidOut {
  readonly pdf: Uint8Array
  readonly map: PageMap
}

export interface LayOutOptions {
  /** How problems and progress name it: "Item 8". */
  readonly subject: string
  readonly signal?: AbortSignal
  /** Whether nobody waits for it: then it must not keep those who do. */
  readonly isBackground?: boolean
  /** Asked once its turn has come: the pages of the very same document, where somebody made them meanwhile or is at it. */
  readonly instead?: () => Promise<LaidOut | null>
  /** Told before another engine begins it anew, the first being lost: whoever waits for these pages waits no longer. */
  readonly onHandedOn?: (lost: unknown) => void
}

/**
 * Turns Word files into pages. The WebAssembly LibreOffice stands behind it by default, an installed LibreOffice as the
 * second choice; Word itself may come later.
 *
 * @throws Problem `layout-unavailable`, `layout-timed-out`; `pack-cancelled` when the signal aborts
 */
export interface LayoutEngine {
  /** Name and version, part of the key under which results are kept. */
  readonly name: string
  state(): LayoutState
  onState(listener: (state: LayoutState) => void): () => void
  layOut(docx: Uint8Array, options: LayOutOptions): Promise<LaidOut>
  close(): Promise<void>
}
