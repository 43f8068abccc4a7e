import { EventEmitter } from 'node:events'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { saveOwnFiles } from '../../electron/shell/downloads.ts'
import { newFolder } from '../helpers/new-folder.ts'

/** A session that saves into a folder of its own, and what becomes of a download in it. */
function sessionOf() {
  const folder = newFolder()
  const session = new EventEmitter()
  const failed: string[] = []
  saveOwnFiles(
    session as never,
    () => folder,
    (fileName) => failed.push(fileName),
  )
  const downloads = (url: string, fileName: string) => {
    const item = Object.assign(new EventEmitter(), {
      getURL: () => url,
      getFilename: () => fileName,
      path: null as string | null,
      setSavePath: (path: string) => (item.path = path),
    })
    let isPrevented = false
    session.emit('will-download', { preventDefault: () => (isPrevented = true) }, item)
    return { item, isPrevented, path: item.path }
  }
  return { folder, downloads, failed }
}

const own = 'blob:app://packwright/0b1c'

it('saves what our page made with the downloads, never over another file', () => {
  const { folder, downloads } = sessionOf()
  const first = downloads(own, 'Minutes.docx')
  expect(first).toMatchObject({ isPrevented: false, path: join(folder, 'Minutes.docx') })
  // Made at the same moment: the first is not on the disk yet.
  expect(downloads(own, 'Minutes.docx').path).toBe(join(folder, 'Minutes (1).docx'))
  writeFileSync(join(folder, 'Minutes.docx'), '')
  first.item.emit('done', {}, 'completed')
  expect(downloads(own, 'Minutes.docx').path).toBe(join(folder, 'Minutes (2).docx'))
  expect(downloads(own, '../../Escaped.docx').path).toBe(join(folder, 'Escaped.docx'))
  expect(readdirSync(folder)).toEqual(['Minutes.docx'])
})

it('tells of a file that could not be written', () => {
  const { downloads, failed } = sessionOf()
  downloads(own, 'Minutes.docx').item.emit('done', {}, 'interrupted')
  expect(failed).toEqual(['Minutes.docx'])
})

it.each([
  'https://example.org/a.docx',
  'blob:https://example.org/0b1c',
  'blob:app://packwright.evil/0b1c',
  'app://packwright/packs/1/public.pdf',
  'data:text/plain,hello',
])('downloads nothing else: %s', (url) => {
  expect(sessionOf().downloads(url, 'a.docx')).toMatchObject({ isPrevented: true, path: null })
})
