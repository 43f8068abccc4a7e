import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { disk, type FileSystem } from '../../electron/files/file-system.ts'
import { writeNew, writeWhole } from '../../electron/files/write-whole.ts'
import { newFolder } from '../helpers/new-folder.ts'

const oldPack = Buffer.alloc(100_000, 'old')
const newPack = Buffer.alloc(300_000, 'new')

/** A folder with yesterday's pack in it. */
function folderWithPack(): { readonly folder: string; readonly path: string } {
  const folder = newFolder()
  const path = join(folder, 'pack.docx')
  writeFileSync(path, oldPack)
  return { folder, path }
}

/** A disk that takes at most `room` bytes: the write that fills it is short and says nothing, the next one fails. */
function diskWithRoom(room: number): FileSystem {
  let left = room
  return {
    ...disk,
    async create(path) {
      const file = await disk.create(path)
      return {
        ...file,
        async write(bytes, offset) {
          if (left === 0) throw systemError('ENOSPC')
          const taken = bytes.subarray(offset, offset + left)
          left -= taken.length
          await file.write(taken, 0)
          return { bytesWritten: taken.length }
        },
      }
    },
  }
}

/** A disk on which another program lets go of files only after so many tries to replace them. */
function diskHeld(tries: number, code = 'EBUSY'): FileSystem {
  let left = tries
  return {
    ...disk,
    async rename(from, to) {
      if (to.endsWith('pack.docx') && left > 0) {
        left -= 1
        throw systemError(code)
      }
      await disk.rename(from, to)
    },
  }
}

function systemError(code: string): Error {
  return Object.assign(new Error(code), { code })
}

describe('writing a pack', () => {
  it('puts the whole new file in place of the old one', async () => {
    const { folder, path } = folderWithPack()

    expect(await writeWhole(path, newPack)).toEqual({ path, besideInstead: false })

    expect(readFileSync(path).equals(newPack)).toBe(true)
    expect(readdirSync(folder)).toEqual(['pack.docx'])
  })

  it.each([0, 1, 65_536, 299_999])(
    'leaves yesterday’s pack as it was when the disk is full after %i bytes',
    async (room) => {
      const { folder, path } = folderWithPack()

      await expect(writeWhole(path, newPack, diskWithRoom(room))).rejects.toMatchObject({
        code: 'disk-full',
        details: { path },
      })

      expect(readFileSync(path).equals(oldPack)).toBe(true)
      expect(readdirSync(folder)).toEqual(['pack.docx'])
    },
  )

  it('goes on after a write that took less than it was given', async () => {
    const { path } = folderWithPack()
    const sips: FileSystem = {
      ...disk,
      async create(name) {
        const file = await disk.create(name)
        return { ...file, write: (bytes, offset) => file.write(bytes.subarray(offset, offset + 7001), 0) }
      },
    }

    await writeWhole(path, newPack, sips)

    expect(readFileSync(path).equals(newPack)).toBe(true)
  })

  it.each(['EBUSY', 'EPERM', 'EACCES'])('waits for a program that lets go in time (%s)', async (code) => {
    const { folder, path } = folderWithPack()

    expect(await writeWhole(path, newPack, diskHeld(2, code))).toEqual({ path, besideInstead: false })

    expect(readdirSync(folder)).toEqual(['pack.docx'])
  })

  it('saves beside a pack that stays open in Word, and says where', async () => {
    const { folder, path } = folderWithPack()
    writeFileSync(join(folder, 'pack (2).docx'), 'an earlier one')
    const startedAt = performance.now()

    const written = await writeWhole(path, newPack, diskHeld(Infinity))

    expect(written).toEqual({ path: join(folder, 'pack (3).docx'), besideInstead: true })
    expect(performance.now() - startedAt).toBeLessThan(2500)
    expect(readFileSync(written.path).equals(newPack)).toBe(true)
    expect(readFileSync(path).equals(oldPack)).toBe(true)
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
  })

  it('says so when a folder cannot be written in', async () => {
    const { folder, path } = folderWithPack()
    const readOnly: FileSystem = { ...disk, create: () => Promise.reject(systemError('EACCES')) }

    await expect(writeWhole(path, newPack, readOnly)).rejects.toMatchObject({
      code: 'folder-not-writable',
      details: { folder },
    })

    expect(readFileSync(path).equals(oldPack)).toBe(true)
  })
})

describe('writing a new file', () => {
  it('puts it where nothing is, whole', async () => {
    const folder = newFolder()

    expect(await writeNew(join(folder, 'pack v1.docx'), newPack)).toBe(true)

    expect(readdirSync(folder)).toEqual(['pack v1.docx'])
    expect(readFileSync(join(folder, 'pack v1.docx')).equals(newPack)).toBe(true)
  })

  it.each([
    ['a disk with second names', disk],
    ['a memory stick', { ...disk, link: () => Promise.reject(systemError('EPERM')) }],
  ])('leaves what has the name already, on %s', async (_, fs) => {
    const { folder, path } = folderWithPack()

    expect(await writeNew(path, newPack, fs)).toBe(false)
    expect(await writeNew(join(folder, 'another.docx'), newPack, fs)).toBe(true)

    expect(readFileSync(path).equals(oldPack)).toBe(true)
    expect(readdirSync(folder).toSorted()).toEqual(['another.docx', 'pack.docx'])
  })

  it('lets one of two writers have a name that both want', async () => {
    const path = join(newFolder(), 'pack v1.docx')

    const both = await Promise.all([writeNew(path, newPack), writeNew(path, oldPack)])

    expect(both.toSorted()).toEqual([false, true])
    expect(readFileSync(path).equals(both[0] ? newPack : oldPack)).toBe(true)
  })

  it('leaves nothing on a disk that is full', async () => {
    const folder = newFolder()

    await expect(writeNew(join(folder, 'pack.docx'), newPack, diskWithRoom(1000))).rejects.toMatchObject({
      code: 'disk-full',
    })

    expect(readdirSync(folder)).toEqual([])
  })
})
