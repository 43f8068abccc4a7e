import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename, dirname, join, posix } from 'node:path'
import { largestFileBytes } from '../../shared/contract/limits.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { systemCode } from './file-system.ts'

/** A file the clerk chose. A page never sends a path: the host holds the file and gives it a token. */
export interface OfferedFile {
  readonly fileName: string
  /** Its path as it was given, or where it lies beside another; `null` when only its bytes came. */
  readonly path: string | null
  read(): Promise<Uint8Array>
  /**
   * The file that this one names as lying beside it, "reports/wardens.docx"; `null` when it did not come with it.
   * One on the disk is looked for only when it is read.
   */
  beside(place: string): OfferedFile | null
}

export interface FileTokens {
  /** Holds bytes, as from a file dropped on a page. */
  offer(name: string, bytes: Uint8Array): string
  /** Holds a path, as from the command line or the window's own dialog. It is read when it is needed. */
  offerPath(path: string): string
  /**
   * Holds bytes that came together with a file offered before, under the same token.
   * @param place  seen from that file's folder; it names the bytes and is never looked up on a disk
   * @throws Problem `file-token-unknown`; `files-too-large-together`, and none of them is held any more
   */
  offerBeside(token: string, place: string, bytes: Uint8Array): void
  /** @throws Problem `file-token-unknown` */
  file(token: string): OfferedFile
}

interface HeldFile {
  readonly file: OfferedFile
  /** By place; empty for a file on the disk. */
  readonly others: Map<string, Uint8Array>
  /** How much memory it takes, with the others. */
  bytes: number
}

/** How many chosen files are held at once; the oldest is let go when one more comes. */
const heldAtOnce = 50
/** How much memory they may take together: a meeting with all its reports, or three of the largest files. */
const heldBytes = 3 * largestFileBytes
const heldBytesWords = '600 MB'

/** Files held in memory until the application closes or many later ones came. */
export function createFileTokens(): FileTokens {
  const held = new Map<string, HeldFile>()
  const letGo = (): boolean => {
    const oldest = held.keys().next()
    return !oldest.done && held.delete(oldest.value)
  }
  const hold = (file: HeldFile): string => {
    if (held.size >= heldAtOnce) letGo()
    const token = randomBytes(24).toString('base64url')
    held.set(token, file)
    makeRoom()
    return token
  }
  const heldBy = (token: string): HeldFile => {
    const found = held.get(token)
    if (found === undefined) throw new Problem('file-token-unknown', {})
    return found
  }
  /** Lets the oldest go until the others fit. */
  function makeRoom(): void {
    const taken = (): number => [...held.values()].reduce((sum, { bytes }) => sum + bytes, 0)
    while (taken() > heldBytes && letGo());
  }
  return {
    offer(name, bytes) {
      const others = new Map<string, Uint8Array>()
      const file = { ...inMemory(name, bytes, others), path: null }
      return hold({ file, others, bytes: bytes.length })
    },
    offerPath: (path) => hold({ file: givenFile(path), others: new Map(), bytes: 0 }),
    offerBeside(token, place, bytes) {
      const file = heldBy(token)
      if (file.bytes + bytes.length > heldBytes) {
        held.delete(token)
        throw new Problem('files-too-large-together', { most: heldBytesWords })
      }
      file.others.set(tidyPlace(place), bytes)
      file.bytes += bytes.length
      // The one that is still growing is the newest again.
      held.delete(token)
      held.set(token, file)
      makeRoom()
    },
    file: (token) => heldBy(token).file,
  }
}

/** A file on the disk, with the folder it lies in. */
export function givenFile(path: string): OfferedFile {
  return {
    fileName: basename(path),
    path,
    read: () => readGiven(path),
    beside: (place) => givenFile(join(dirname(path), place)),
  }
}

function inMemory(place: string, bytes: Uint8Array, others: ReadonlyMap<string, Uint8Array>): OfferedFile {
  return {
    fileName: posix.basename(place),
    path: place,
    read: () => Promise.resolve(bytes),
    beside(named) {
      const found = findOther(posix.join(posix.dirname(place), tidyPlace(named)), others)
      return found && inMemory(...found, others)
    },
  }
}

/** The file at a place; else the one of this name, as the clerk may have gathered files of several folders in one. */
function findOther(
  place: string,
  others: ReadonlyMap<string, Uint8Array>,
): readonly [place: string, bytes: Uint8Array] | null {
  const bytes = others.get(place)
  if (bytes !== undefined) return [place, bytes]
  const namesakes = [...others].filter(([each]) => posix.basename(each) === posix.basename(place))
  return namesakes.length === 1 ? (namesakes[0] ?? null) : null
}

/** The same place whichever way its folders and letters are written: Windows parts by `\`, a Mac takes é apart. */
function tidyPlace(place: string): string {
  return posix.normalize(place.replaceAll('\\', '/')).normalize('NFC')
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
