import { join } from 'node:path'
import { packFileName } from '../../shared/pack/file-names.ts'
import { type Audience, audiences } from '../../shared/pack/pack-plan.ts'
import type { PackEdition } from '../../shared/pack/pack-view.ts'
import { disk } from '../files/file-system.ts'
import { writeNew } from '../files/write-whole.ts'
import type { BuiltEdition } from './pack-build.ts'
import type { PackInput } from './pack-input.ts'
import { contentKeys } from './pack-material.ts'
import { editionAsWritten } from './packed-edition.ts'

/** A version's files, and the number under which they were written. */
interface WrittenVersion {
  readonly version: number
  readonly editions: readonly PackEdition[]
}

/**
 * The first version from `from` on that none of this folder's files bears: another committee of the same name, or the
 * records before these, may have left packs there.
 */
export async function freeVersion(folder: string, input: PackInput, from: number): Promise<number> {
  for (let version = from; ; version += 1) {
    const paths = audiences.flatMap((audience) => Object.values(pathsOf(folder, input, audience, version)))
    const taken = await Promise.all(paths.map((path) => disk.exists(path)))
    if (!taken.includes(true)) return version
  }
}

/**
 * Writes the files of a version, each whole or not at all, and never over a file that is there. When one cannot be
 * written the others of this version are taken back.
 *
 * @param from  the version to write, or the next that is free in this folder
 * @throws Problem `disk-full`, `folder-not-writable`
 */
export async function writeEditions(
  folder: string,
  input: PackInput,
  from: number,
  built: readonly BuiltEdition[],
): Promise<WrittenVersion> {
  let version = from
  for (;;) {
    version = await freeVersion(folder, input, version)
    const editions = await writeVersion(folder, input, version, built)
    if (editions) return { version, editions }
  }
}

/** `null` when another took one of the names meanwhile; nothing of this version is left then. */
async function writeVersion(
  folder: string,
  input: PackInput,
  version: number,
  built: readonly BuiltEdition[],
): Promise<readonly PackEdition[] | null> {
  const written: string[] = []
  const write = async (path: string, bytes: Uint8Array): Promise<boolean> => {
    const isNew = await writeNew(path, bytes)
    if (isNew) written.push(path)
    return isNew
  }
  try {
    const stored: PackEdition[] = []
    const keys = contentKeys(input)
    for (const edition of built) {
      const { docx, pdf } = edition.made
      const paths = pathsOf(folder, input, edition.made.edition.audience, version)
      if (!(await write(paths.docx, docx)) || !(await write(paths.pdf, pdf))) {
        await takeBack(written)
        return null
      }
      stored.push(editionAsWritten(edition, keys, paths.docx, paths.pdf))
    }
    return stored
  } catch (error) {
    await takeBack(written)
    throw error
  }
}

function pathsOf(
  folder: string,
  { meeting: { committee, heldOn }, supplement }: PackInput,
  audience: Audience,
  version: number,
): { readonly docx: string; readonly pdf: string } {
  const name = packFileName(committee, heldOn, audience, version, supplement?.number)
  return { docx: join(folder, `${name}.docx`), pdf: join(folder, `${name}.pdf`) }
}

/** Removes files of a version that did not come to be; one that cannot be removed does not keep the others. */
export async function takeBack(paths: readonly string[]): Promise<void> {
  await Promise.allSettled(paths.map((path) => disk.remove(path)))
}
