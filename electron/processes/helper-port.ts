import type { EventEmitter } from 'node:events'

/** A helper's line to the application that started it. */
export interface HelperPort<Request, Message> {
  onMessage(listener: (request: Request) => void): void
  /** Settles when the message has left: what follows may block the process for good. */
  send(message: Message): Promise<void>
}

/** What Electron adds to `process` in a utility process. */
interface ElectronPort extends EventEmitter {
  postMessage(message: unknown): void
}

/** The line to the application: Electron's port in a utility process, Node's channel in a forked one. */
export function openHelperPort<Request, Message>(): HelperPort<Request, Message> {
  const electron = (process as { parentPort?: ElectronPort }).parentPort
  if (electron !== undefined) {
    return {
      onMessage: (listener) => void electron.on('message', ({ data }: { data: Request }) => listener(data)),
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process has no origin
      send: (message) => Promise.resolve(electron.postMessage(message)),
    }
  }
  return {
    onMessage: (listener) => void process.on('message', (message) => listener(message as Request)),
    send: (message) =>
      new Promise((resolve, reject) => {
        if (process.send === undefined) reject(new Error('started without a channel to its parent'))
        else
          process.send(message, undefined, undefined, (error) => (error === null ? resolve() : reject(error)))
      }),
  }
}
