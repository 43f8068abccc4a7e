import { join } from 'node:path'
import { disk, type FileSystem } from './file-system.ts'
import { writeWhole } from './write-whole.ts'

/** Word documents made of PDFs and workbooks, by the SHA-256 of the original. They can be made again at any time. */
export interface WordForms {
  find(originalHash: string): Promise<Uint8Array | null>
  keep(originalHash: string, docx: Uint8Array): Promise<void>
}

/** Raised when papers are turned in another way, so that the earlier ones are made again. */
const manner = 1

export function openWordForms(folder: string, fs: FileSystem = disk): WordForms {
  const pathOf = (hash: string): string => join(folder, `${hash}-${manner}.docx`)
  return {
    find: async (hash) => ((await fs.exists(pathOf(hash))) ? fs.read(pathOf(hash)) : null),
    async keep(hash, docx) {
      await fs.makeFolder(folder)
      await writeWhole(pathOf(hash), docx, fs)
    },
  }
}
