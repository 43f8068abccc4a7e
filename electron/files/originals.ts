import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { Problem } from '../../shared/problems/problem.ts'
import { disk, systemCode, type FileSystem } from './file-system.ts'
import { writeWhole } from './write-whole.ts'

/** Kinds of originals: what their names end in, so that the clerk can open them where they lie. */
const originalKinds = ['docx', 'pdf', 'xlsx'] as const
export type OriginalKind = (typeof originalKinds)[number]

/** Files as they arrived, each once, under the SHA-256 of its content; never altered. */
export interface Originals {
  /** Keeps the bytes; `isNew` is false when they were kept before. */
  keep(bytes: Uint8Array, kind: OriginalKind): Promise<{ readonly hash: string; readonly isNew: boolean }>
  /** What kind of file it is; `docx` of one that is not there, which `read` then tells. */
  kindOf(hash: string): Promise<OriginalKind>
  /**
   * @param fileName  how a Problem names it
   * @throws Problem `original-missing` when it is gone, `original-altered` when it is no longer what arrived, which neither
   *   SQLite nor disks notice
   */
  read(hash: string, fileName: string): Promise<Uint8Array>
  /** Takes one back that nothing names. */
  discard(hash: string): Promise<void>
}

export function openOriginals(folder: string, fs: FileSystem = disk): Originals {
  const pathOf = (hash: string, kind: OriginalKind): string => join(folder, `${hash}.${kind}`)
  const kindOf = async (hash: string): Promise<OriginalKind> => {
    for (const kind of originalKinds) if (await fs.exists(pathOf(hash, kind))) return kind
    return 'docx'
  }
  return {
    kindOf,
    async keep(bytes, kind) {
      const hash = sha256(bytes)
      const path = pathOf(hash, kind)
      if ((await fs.exists(path)) && sha256(await fs.read(path)) === hash) return { hash, isNew: false }
      await writeWhole(path, bytes, fs)
      return { hash, isNew: true }
    },
    async read(hash, fileName) {
      const bytes = await readOrNull(fs, pathOf(hash, await kindOf(hash)))
      if (bytes === null) throw new Problem('original-missing', { fileName, folder })
      if (sha256(bytes) !== hash) throw new Problem('original-altered', { fileName })
      return bytes
    },
    discard: async (hash) => fs.remove(pathOf(hash, await kindOf(hash))),
  }
}

/** The SHA-256 of some bytes or text, in hex. */
export function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex')
}

async function readOrNull(fs: FileSystem, path: string): Promise<Uint8Array | null> {
  try {
    return await fs.read(path)
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null
    throw error
  }
}
