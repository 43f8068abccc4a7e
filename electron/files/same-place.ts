import { realpath, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { systemCode } from './file-system.ts'

/**
 * Whether two paths lead to one file, by whatever links and spellings; of files still to be written, whether they would.
 */
export async function isSamePlace(one: string, another: string): Promise<boolean> {
  const [first, second] = await Promise.all([placeOf(one), placeOf(another)])
  return first === second
}

/** A text that is the same for the same file: the disk's own number for one that is there, else where it is to lie. */
async function placeOf(path: string): Promise<string> {
  const found = await orNull(stat(path, { bigint: true }))
  if (found) return `${found.dev}:${found.ino}`
  const folder = dirname(resolve(path))
  const place = join((await orNull(realpath(folder))) ?? folder, basename(path))
  // The disks of Windows and the Mac take capitals and small letters for the same.
  return process.platform === 'linux' ? place : place.toLowerCase()
}

async function orNull<Found>(asked: Promise<Found>): Promise<Found | null> {
  try {
    return await asked
  } catch (error) {
    const code = systemCode(error)
    if (code === 'ENOENT' || code === 'ENOTDIR') return null
    throw error
  }
}
