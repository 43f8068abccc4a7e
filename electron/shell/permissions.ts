import type { Session } from 'electron'
import { mayFetch } from './navigation-guard.ts'
import { isOwnAddress } from './page-address.ts'

/** The only permission of the page: to put text on the clipboard when the clerk presses Copy. */
const granted = 'clipboard-sanitized-write'

/** Whether a page may have a permission. Electron's own default would be to grant everything. */
export function mayHave(permission: string, pageAddress: string): boolean {
  return permission === granted && isOwnAddress(pageAddress)
}

/** Closes a session: no permissions, no devices, no request that leaves the computer; of downloads see `downloads.ts`. */
export function closeSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, decide, { requestingUrl }) =>
    decide(mayHave(permission, requestingUrl)),
  )
  session.setPermissionCheckHandler((_contents, permission, origin) => mayHave(permission, origin))
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !mayFetch(url) }))
}
