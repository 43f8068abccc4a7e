import type { EventEmitter } from 'node:events'

/** This process's line to the one that started it. */
export interface Port<Received, Sent> {
  onMessage(listener: (message: Received) => void): void
  /** Settles when the message has left: what follows may block the process for good. */
  send(message: Sent): Promise<void>
}

/** What Electron adds to `process` in a utility process. */
interface ElectronPort extends EventEmitter {
  postMessage(message: unknown): void
}

/** The line to the parent: Electron's port in a utility process, Node's channel in a forked one. */
export function openPort<Received, Sent>(): Port<Received, Sent> {
  const electron = (process as { parentPort?: ElectronPort }).parentPort
  if (electron !== undefined) {
    return {
      onMessage: (listener) => void electron.on('message', ({ data }: { data: Received }) => listener(data)),
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process has no origin
      send: (message) => Promise.resolve(electron.postMessage(message)),
    }
  }
  return {
    onMessage: (listener) => void process.on('message', (message) => listener(message as Received)),
    send: (message) =>
      new Promise((resolve, reject) => {
        if (process.send === undefined) reject(new Error('started without a channel to its parent'))
        else
          process.send(message, undefined, undefined, (error) => (error === null ? resolve() : reject(error)))
      }),
  }
}
