/** Parts of the window that F6 visits, in reading order: everything marked `data-pane`. */
export function nextPane(step: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter(isShown)
  const held = panes.findLastIndex((pane) => pane.contains(document.activeElement))
  const pane = panes[paneAfter(held, panes.length, step)]
  if (pane) firstStop(pane).focus()
}

/**
 * The pane after the one that holds the focus, going round at the ends.
 *
 * @param held  its place from 0, or -1 when none holds the focus
 */
export function paneAfter(held: number, count: number, step: 1 | -1): number {
  if (held < 0) return step === 1 ? 0 : count - 1
  return (held + step + count) % count
}

function firstStop(pane: HTMLElement): HTMLElement {
  if (pane.tabIndex >= 0) return pane
  return (
    pane.querySelector<HTMLElement>(
      'a[href], button:not([disabled]), input:not([disabled]), [tabindex="0"]',
    ) ?? pane
  )
}

function isShown(element: HTMLElement): boolean {
  return element.getClientRects().length > 0
}
