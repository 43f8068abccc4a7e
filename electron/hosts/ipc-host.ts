import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron'
import type { Reply } from '../../shared/contract/contract.ts'
import type { Door } from './door.ts'

/** Channels of the desktop's bridge. The preload script names the same ones; a test holds the two together. */
export const channels = {
  call: 'packwright:call',
  file: 'packwright:file',
  place: 'packwright:place',
  folder: 'packwright:folder',
  news: 'packwright:news',
} as const

export interface IpcHostOptions {
  /** Whether an address is our own page's. */
  readonly isOwnAddress: (address: string) => boolean
  /** Shows a folder in the system's file window; the answer is "" or why it could not. */
  readonly showFolder: (path: string) => Promise<string>
}

/**
 * Opens the door to the desktop's window. Every message is answered only for the top frame of our own page: a frame
 * inside it, another window or a page that has navigated away is refused, whatever it sends.
 */
export function attachIpcHost(
  ipc: Pick<IpcMain, 'handle'>,
  contents: WebContents,
  door: Door,
  { isOwnAddress, showFolder }: IpcHostOptions,
): void {
  const handle = (channel: string, run: (...message: readonly unknown[]) => Promise<Reply>): void =>
    ipc.handle(channel, (event, ...message: readonly unknown[]) =>
      isOurPage(event, contents, isOwnAddress) ? run(...message) : refused,
    )

  handle(channels.call, async (name, request) =>
    typeof name === 'string' ? door.call(name, request) : malformed('call'),
  )
  handle(channels.file, async (name, bytes) =>
    typeof name === 'string' && bytes instanceof ArrayBuffer
      ? door.takeFile(name, new Uint8Array(bytes))
      : malformed('take file'),
  )
  // The preload script sends the place of a file that the clerk chose, and the page has no other way to this channel.
  handle(channels.place, async (path) =>
    typeof path === 'string' ? door.takePlace(path) : malformed('take place'),
  )
  handle(channels.folder, async (packId) => {
    if (typeof packId !== 'number' || !Number.isSafeInteger(packId)) return malformed('pack folder')
    const reply = await door.packFolder(packId)
    if (!reply.ok) return reply
    // The door's `packFolder` answers a path and nothing else.
    const path = reply.value as string
    return { ok: true, value: { shown: (await showFolder(path)) === '', path } }
  })

  const leave = door.listen((event) => {
    if (!contents.isDestroyed()) contents.send(channels.news, event)
  })
  contents.once('destroyed', leave)
}

const refused: Reply = { ok: false, code: 'not-from-packwright', details: {} }

function malformed(operation: string): Reply {
  return { ok: false, code: 'request-malformed', details: { operation, why: 'it is of another kind' } }
}

/** Source: Electron, Security checklist, point 17. `senderFrame` is null when the frame has gone meanwhile. */
function isOurPage(
  { sender, senderFrame }: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>,
  contents: WebContents,
  isOwnAddress: (address: string) => boolean,
): boolean {
  return (
    sender === contents &&
    senderFrame !== null &&
    senderFrame.parent === null &&
    isOwnAddress(senderFrame.url)
  )
}
