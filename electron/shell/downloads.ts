import { existsSync } from 'node:fs'
import { basename, join, parse } from 'node:path'
import type { Session } from 'electron'
import { isOwnAddress } from './page-address.ts'

/** Whether the page made a file itself: only then is it saved. */
export function isOwnFile(address: string): boolean {
  return address.startsWith('blob:') && isOwnAddress(address.slice('blob:'.length))
}

/**
 * Saves the files that our own page made in the clerk's folder of downloads, as a browser does: several at once, without a question,
 * never over another file. Nothing else is ever downloaded.
 * @param onFailed  told the name of a file that could not be written
 */
export function saveOwnFiles(
  session: Pick<Session, 'on'>,
  folder: () => string,
  onFailed: (fileName: string) => void,
): void {
  // A file that is still being written is not on the disk yet.
  const given = new Set<string>()
  session.on('will-download', (event, item) => {
    if (!isOwnFile(item.getURL())) return event.preventDefault()
    const path = freePath(folder(), item.getFilename(), (name) => given.has(name) || existsSync(name))
    given.add(path)
    item.setSavePath(path)
    item.once('done', (_, state) => {
      given.delete(path)
      if (state !== 'completed') onFailed(basename(path))
    })
  })
}

/** "Minutes.docx", "Minutes (1).docx": the first name that nothing has. */
function freePath(folder: string, fileName: string, isTaken: (path: string) => boolean): string {
  const { name, ext } = parse(fileName)
  let path = join(folder, `${name}${ext}`)
  for (let copy = 1; isTaken(path); copy += 1) path = join(folder, `${name} (${copy})${ext}`)
  return path
}
