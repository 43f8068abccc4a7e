/** As a `ref`: focuses what has just come into the page because the clerk asked for it. */
export function focusOnce(element: HTMLElement | null): void {
  element?.focus()
}
