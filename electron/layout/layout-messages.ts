import type { PageMap } from '../../shared/pack/pack-plan.ts'
import type { HelperProcess } from '../processes/helper-process.ts'

/** What the layout process is asked. */
export interface LayOutRequest {
  readonly id: number
  readonly docx: Uint8Array
}

/**
 * What the layout process says. It tells of its start in two steps, since it may stall in either; after `warm` it answers
 * each request. `refused`: the file cannot be loaded; the process is sound. When anything else goes wrong it just ends.
 */
export type LayoutMessage =
  | { readonly kind: 'initialised' }
  | { readonly kind: 'warm' }
  | { readonly kind: 'laidOut'; readonly id: number; readonly pdf: Uint8Array; readonly map: PageMap }
  | { readonly kind: 'refused'; readonly id: number }

/** A started process as the engine sees it. */
export type LayoutProcess = HelperProcess<LayOutRequest, LayoutMessage>

/** Starts a layout process. @throws Problem `layout-unavailable` when there is nothing to start */
export type StartLayoutProcess = () => LayoutProcess
