import { posix } from 'node:path'
import { Problem } from '../../../shared/problems/problem.ts'
import { shortList } from '../../../shared/problems/short-list.ts'
import type { OfferedFile } from '../../files/file-tokens.ts'
import { wrongPlace } from './wrong-place.ts'

/** How Problems name a file: by its path, or by its name where it came without one. */
export function pathOf({ path, fileName }: OfferedFile): string {
  return path ?? fileName
}

/** A file that another names. */
interface NamedFile {
  /** Its path, from the folder of the file that names it. */
  readonly named: string
  /** Where in that file it is named, e.g. `['reports', 0, 'docx']`. */
  readonly at: readonly PropertyKey[]
}

/**
 * The files that a file names as lying beside it or in folders beside it, in the order it names them. A file from
 * elsewhere must not make Packwright read whatever else the clerk may.
 *
 * @throws Problem `case-file-wrong` for a place outside that folder; `named-files-missing` naming all that did not come
 *         with it
 */
export function filesBeside(offered: OfferedFile, files: readonly NamedFile[]): readonly OfferedFile[] {
  for (const { named, at } of files) {
    if (!isInside(named))
      throw wrongPlace(pathOf(offered), at, 'a file in the same folder, or in a folder of it, is needed')
  }
  const found = files.map(({ named }) => offered.beside(named))
  const missing = files.filter((_, index) => found[index] === null).map(({ named }) => named)
  if (missing.length > 0)
    throw new Problem('named-files-missing', { path: pathOf(offered), missing: shortList(missing) })
  return found.filter((file) => file !== null)
}

/** Whether a path stays in the folder it is seen from, on whichever system it was written: `/x`, `C:\x`, `\\server\x`. */
function isInside(place: string): boolean {
  const tidy = posix.normalize(place.replaceAll('\\', '/'))
  return !/^(?:\/|[a-z]:|\.\.(?:\/|$))/i.test(tidy)
}
