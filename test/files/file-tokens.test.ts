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
})
