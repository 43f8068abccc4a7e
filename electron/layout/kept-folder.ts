import { randomUUID } from 'node:crypto'
import { readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Writes beside and renames, so that a half-written file never stands under the name. */
export async function writeBeside(path: string, content: Uint8Array): Promise<void> {
  const part = `${path}.${randomUUID()}.part`
  try {
    await writeFile(part, content)
    await rename(part, path)
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
}

/** Removes the longest unused files of a folder until the rest take no more than `limitBytes`. */
export async function keepWithin(folder: string, limitBytes: number): Promise<void> {
  const files = await Promise.all((await readdir(folder)).map((name) => fileAt(join(folder, name))))
  const newestFirst = files
    .filter((file) => file !== null)
    .toSorted((one, other) => other.usedMs - one.usedMs)
  let total = 0
  for (const { path, bytes } of newestFirst) {
    total += bytes
    if (total > limitBytes) await rm(path, { force: true })
  }
}

/** `null` for a file that another process has just removed. */
async function fileAt(path: string): Promise<{ path: string; bytes: number; usedMs: number } | null> {
  const facts = await stat(path).catch(() => null)
  return facts === null ? null : { path, bytes: facts.size, usedMs: facts.mtimeMs }
}
