import type { App, Event, WebContents } from 'electron'
import { isOwnAddress, startAddress } from './page-address.ts'

/**
 * Whether a window may go to an address. There is one page, and its screens differ in the fragment only; everything
 * else is denied, links in officers' reports and files dropped beside the mark included.
 */
export function mayNavigate(address: string): boolean {
  return isOwnAddress(address) && address.split('#', 1)[0] === startAddress
}

/** Whether the page may fetch from an address. Nothing leaves the computer: no http, no WebSocket, no file. */
export function mayFetch(address: string): boolean {
  const scheme = URL.parse(address)?.protocol
  if (scheme === 'data:') return true
  // A blob belongs to the page that made it; its address says which.
  if (scheme === 'blob:') return isOwnAddress(address.slice('blob:'.length))
  return isOwnAddress(address)
}

/** Holds every window and frame there will ever be to these rules: no other page, no new window, no webview. */
export function guardNavigation(app: Pick<App, 'on'>): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents))
}

function guardContents(contents: WebContents): void {
  const guard = (details: { readonly url: string; preventDefault(): void }): void => {
    if (!mayNavigate(details.url)) details.preventDefault()
  }
  contents.on('will-navigate', (details) => guard(details))
  contents.on('will-frame-navigate', (details) => guard(details))
  contents.on('will-redirect', (details) => guard(details))
  contents.on('will-attach-webview', (event: Event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}
