import type { KeptLayouts } from './kept-layouts.ts'

/** The same layouts for work that nobody waits for. */
export function inBackground(layouts: KeptLayouts): KeptLayouts {
  return {
    ...layouts,
    layOut: (docx, options) => layouts.layOut(docx, { ...options, isBackground: true }),
  }
}
