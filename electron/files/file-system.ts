import { link, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'

/** A file being written. */
export interface OpenFile {
  /** Writes from `offset` on; may write less than asked without saying so. */
  write(bytes: Uint8Array, offset: number): Promise<{ readonly bytesWritten: number }>
  sync(): Promise<void>
  close(): Promise<void>
}

/** The few things our writing needs of a disk, so that a test can hand us a full or a stubborn one. */
export interface FileSystem {
  /** Opens for writing from nothing. */
  create(path: string): Promise<OpenFile>
  rename(from: string, to: string): Promise<void>
  /** Gives a file a second name; refused with `EEXIST` where something has that name already. */
  link(from: string, to: string): Promise<void>
  /** Quiet when there is nothing. */
  remove(path: string): Promise<void>
  exists(path: string): Promise<boolean>
  read(path: string): Promise<Uint8Array>
  makeFolder(path: string): Promise<void>
  /** Makes a rename in `folder` last through a power cut, where the system can. */
  syncFolder(folder: string): Promise<void>
}

/** The computer's own disk. */
export const disk: FileSystem = {
  async create(path) {
    const file = await open(path, 'w')
    return {
      write: (bytes, offset) => file.write(bytes, offset),
      sync: () => file.sync(),
      close: () => file.close(),
    }
  },
  rename,
  link,
  remove: (path) => rm(path, { force: true }),
  exists: (path) =>
    stat(path).then(
      () => true,
      () => false,
    ),
  read: (path) => readFile(path),
  makeFolder: async (path) => {
    await mkdir(path, { recursive: true })
  },
  async syncFolder(folder) {
    // Windows cannot open a folder to flush it, and makes renames last by its own journal.
    if (process.platform === 'win32') return
    const handle = await open(folder, 'r')
    await handle.sync().finally(() => handle.close())
  },
}

/** The code of a system's complaint, e.g. `ENOSPC`; `null` for anything else. */
export function systemCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
}
