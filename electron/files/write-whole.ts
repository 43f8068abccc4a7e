import { randomUUID } from 'node:crypto'
import { dirname, extname, join, basename } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Problem } from '../../shared/problems/problem.ts'
import { disk, systemCode, type FileSystem, type OpenFile } from './file-system.ts'

/** Where a file came to lie. `besideInstead` is true when its own place was held by another program. */
export interface Written {
  readonly path: string
  readonly besideInstead: boolean
}

/** Pauses between tries to replace a file that is held, in milliseconds: under two seconds in all. */
const pauses = [50, 100, 250, 500, 900] as const
const heldCodes = new Set(['EBUSY', 'EPERM', 'EACCES'])

/**
 * Writes a file whole or not at all: beside its place first, flushed to the disk, then renamed. Whatever stood there
 * stays as it was until the last step. A file that Word holds open is tried again for two seconds; then the new one is
 * put beside it as "name (2).docx", and the answer says so.
 *
 * @throws Problem `disk-full`, `folder-not-writable`; nothing of the new file is left then
 */
export async function writeWhole(path: string, bytes: Uint8Array, fs: FileSystem = disk): Promise<Written> {
  const folder = dirname(path)
  const part = join(folder, `${basename(path)}.${randomUUID()}.part`)
  try {
    await fs.makeFolder(folder)
    await writePart(fs, part, bytes)
    const written = (await replaced(fs, part, path)) ? path : await putBeside(fs, part, path)
    await fs.syncFolder(folder)
    return { path: written, besideInstead: written !== path }
  } catch (error) {
    // A disk that refuses this too has said so already.
    await fs.remove(part).catch(() => undefined)
    throw asProblem(error, path)
  }
}

/**
 * Writes a file whole under a name that nothing has yet. What has the name already is left as it is.
 *
 * @returns `false` when the name was taken
 * @throws Problem `disk-full`, `folder-not-writable`; nothing of the new file is left then
 */
export async function writeNew(path: string, bytes: Uint8Array, fs: FileSystem = disk): Promise<boolean> {
  const folder = dirname(path)
  const part = join(folder, `${basename(path)}.${randomUUID()}.part`)
  try {
    await fs.makeFolder(folder)
    await writePart(fs, part, bytes)
    const isNew = await named(fs, part, path)
    await fs.syncFolder(folder)
    return isNew
  } catch (error) {
    throw asProblem(error, path)
  } finally {
    // The file has a name of its own by now, or is not to be; a disk that refuses this has said so already.
    await fs.remove(part).catch(() => undefined)
  }
}

/** Gives the part its name if that is free: in one step where the disk can, so that two writers never share one. */
async function named(fs: FileSystem, part: string, path: string): Promise<boolean> {
  try {
    await fs.link(part, path)
    return true
  } catch (error) {
    if (systemCode(error) === 'EEXIST' || (await fs.exists(path))) return false
  }
  // Memory sticks and some network drives know no second names; there a look before the rename has to do.
  await fs.rename(part, path)
  return true
}

async function writePart(fs: FileSystem, part: string, bytes: Uint8Array): Promise<void> {
  const file = await fs.create(part)
  try {
    await writeAll(file, bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** A disk that fills up first answers with fewer bytes than asked, and only the next write fails. */
async function writeAll(file: OpenFile, bytes: Uint8Array): Promise<void> {
  let offset = 0
  while (offset < bytes.length) {
    const { bytesWritten } = await file.write(bytes, offset)
    if (bytesWritten === 0) throw Object.assign(new Error('nothing was written'), { code: 'ENOSPC' })
    offset += bytesWritten
  }
}

/** Whether the part took the file's place; `false` when another program held it throughout. */
async function replaced(fs: FileSystem, part: string, path: string): Promise<boolean> {
  for (const wait of [...pauses, null]) {
    try {
      await fs.rename(part, path)
      return true
    } catch (error) {
      if (!heldCodes.has(systemCode(error) ?? '') || !(await fs.exists(path))) throw error
      if (wait !== null) await pause(wait)
    }
  }
  return false
}

/** Puts the part beside the held file, under the first free "name (2).docx". */
async function putBeside(fs: FileSystem, part: string, path: string): Promise<string> {
  const ending = extname(path)
  const stem = path.slice(0, path.length - ending.length)
  for (let number = 2; ; number += 1) {
    const beside = `${stem} (${number})${ending}`
    if (await fs.exists(beside)) continue
    await fs.rename(part, beside)
    return beside
  }
}

function asProblem(error: unknown, path: string): unknown {
  const code = systemCode(error)
  if (code === 'ENOSPC' || code === 'EDQUOT') return new Problem('disk-full', { path }, { cause: error })
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return new Problem('folder-not-writable', { folder: dirname(path) }, { cause: error })
  }
  return error
}
