import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { Problem } from '../../shared/problems/problem.ts'
import { systemCode } from './file-system.ts'

/** A file the clerk chose. A page never sends a path: the host holds the file and gives it a token. */
export interface OfferedFile {
  readonly fileName: string
  /** Its path as it was given, to find what lies beside it; `null` when only its bytes came. */
  readonly path: string | null
  read(): Promise<Uint8Array>
}

export interface FileTokens {
  /** Holds bytes, as from a file dropped on a page. */
  offer(name: string, bytes: Uint8Array): string
  /** Holds a path, as from the command line or the window's own dialog. It is read when it is needed. */
  offerPath(path: string): string
  /** @throws Problem `file-token-unknown` */
  file(token: string): OfferedFile
}

/** How many chosen files are held at once; the oldest is let go when one more comes. */
const heldAtOnce = 50

/** Files held in memory until the application closes or many later ones came. */
export function createFileTokens(): FileTokens {
  const held = new Map<string, OfferedFile>()
  const hold = (file: OfferedFile): string => {
    const oldest = held.keys().next()
    if (held.size >= heldAtOnce && !oldest.done) held.delete(oldest.value)
    const token = randomBytes(24).toString('base64url')
    held.set(token, file)
    return token
  }
  return {
    offer: (name, bytes) => hold({ fileName: name, path: null, read: () => Promise.resolve(bytes) }),
    offerPath: (path) => hold({ fileName: basename(path), path, read: () => readGiven(path) }),
    file(token) {
      const file = held.get(token)
      if (file === undefined) throw new Problem('file-token-unknown', {})
      return file
    },
  }
}

/**
 * Reads a file the clerk named.
 * @throws Problem `file-not-found` with the path as it was given
 */
export async function readGiven(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (error) {
    const code = systemCode(error)
    if (code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR')
      throw new Problem('file-not-found', { path }, { cause: error })
    throw error
  }
}
