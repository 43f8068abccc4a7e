import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createFileTokens } from '../../electron/files/file-tokens.ts'
import { newFolder } from '../helpers/new-folder.ts'

describe('a chosen file', () => {
  it('is found again by its token, name and bytes as they were', async () => {
    const files = createFileTokens()

    const file = files.file(files.offer('Report.docx', Buffer.from('bytes')))

    expect(file).toMatchObject({ fileName: 'Report.docx', path: null })
    expect(Buffer.from(await file.read()).toString()).toBe('bytes')
  })

  it('keeps the path it was given by, to find what lies beside it', async () => {
    const path = join(newFolder(), 'meeting.json')
    writeFileSync(path, '{}')
    const files = createFileTokens()

    const file = files.file(files.offerPath(path))

    expect(file).toMatchObject({ fileName: 'meeting.json', path })
    expect(Buffer.from(await file.read()).toString()).toBe('{}')
  })

  it('that is not there is named in words', async () => {
    const path = join(newFolder(), 'nothing.json')
    const files = createFileTokens()

    await expect(files.file(files.offerPath(path)).read()).rejects.toMatchObject({
      code: 'file-not-found',
      details: { path },
    })
  })

  it('has the files that came together with it, however their places are written', async () => {
    const files = createFileTokens()
    const token = files.offer('meeting.json', Buffer.from('{}'))
    files.offerBeside(token, 'reports/Caf\u00e9 lease.docx', Buffer.from('lease'))
    files.offerBeside(token, 'Pond.docx', Buffer.from('pond'))
    const text = async (place: string) => {
      const found = files.file(token).beside(place)
      return found && Buffer.from(await found.read()).toString()
    }

    expect(await text('reports\\Cafe\u0301 lease.docx')).toBe('lease')
    expect(await text('./reports/../Pond.docx')).toBe('pond')
    // The clerk gathered in one folder what the file looks for in another.
    expect(await text('reports/Pond.docx')).toBe('pond')
    expect(await text('reports/Other.docx')).toBeNull()
    expect(() => files.offerBeside('0000000000000000', 'a.docx', Buffer.alloc(0))).toThrow(
      expect.objectContaining({ code: 'file-token-unknown' }),
    )
  })

  it('that came alone never finds anything of the disk beside it', async () => {
    const path = join(newFolder(), 'report.docx')
    writeFileSync(path, 'secret')
    const files = createFileTokens()

    expect(files.file(files.offer('meeting.json', Buffer.from('{}'))).beside(path)).toBeNull()
  })

  it('cannot be guessed, and is let go when many later ones came', () => {
    const files = createFileTokens()
    const tokens = Array.from({ length: 60 }, (_, number) => files.offer(`${number}.docx`, Buffer.alloc(0)))

    expect(new Set(tokens).size).toBe(60)
    expect(tokens.every((token) => token.length >= 32)).toBe(true)
    expect(files.file(tokens.at(-1) ?? '').fileName).toBe('59.docx')
    expect(() => files.file(tokens[0] ?? '')).toThrow(expect.objectContaining({ code: 'file-token-unknown' }))
    expect(() => files.file('0000000000000000')).toThrow(
      expect.objectContaining({ code: 'file-token-unknown' }),
    )
  })

  it('is let go sooner when later ones are large, and many together are refused before memory runs out', () => {
    const files = createFileTokens()
    // Two hundred megabytes that the system does not have to find until somebody writes to them.
    const large = Buffer.alloc(200 * 1024 * 1024)
    const [first = '', second = ''] = [1, 2, 3, 4].map((number) => files.offer(`${number}.docx`, large))
    const unknown = expect.objectContaining({ code: 'file-token-unknown' })

    expect(() => files.file(first)).toThrow(unknown)
    expect(files.file(second).fileName).toBe('2.docx')

    const meeting = files.offer('meeting.json', Buffer.from('{}'))
    files.offerBeside(meeting, 'a.docx', large)
    files.offerBeside(meeting, 'b.docx', large)
    expect(() => files.offerBeside(meeting, 'c.docx', large)).toThrow(
      'The files chosen together have more than 600 MB.',
    )
    expect(() => files.file(meeting)).toThrow(unknown)
    expect(() => files.file(second)).toThrow(unknown)
  })
})
