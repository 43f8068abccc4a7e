import { linkSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, it } from 'vitest'
import { isSamePlace } from '../../electron/files/same-place.ts'
import { newFolder } from '../helpers/new-folder.ts'

it('knows a file again under another name, and a file to be written by its folder', async () => {
  const folder = newFolder()
  const at = (name: string): string => join(folder, name)
  mkdirSync(at('reports'))
  writeFileSync(at('reports/pond.docx'), 'pond')
  symlinkSync(at('reports'), at('linked'))
  linkSync(at('reports/pond.docx'), at('second name.docx'))

  expect(await isSamePlace(at('reports/pond.docx'), relative('.', at('reports/pond.docx')))).toBe(true)
  expect(await isSamePlace(at('reports/pond.docx'), at('linked/pond.docx'))).toBe(true)
  expect(await isSamePlace(at('reports/pond.docx'), at('second name.docx'))).toBe(true)
  expect(await isSamePlace(at('reports/new.docx'), at('linked/new.docx'))).toBe(true)
  expect(await isSamePlace(at('nowhere/new.docx'), at('nowhere/../nowhere/new.docx'))).toBe(true)
  expect(await isSamePlace(at('reports/new.docx'), at('new.docx'))).toBe(false)
  expect(await isSamePlace(at('reports/pond.docx'), at('pond.docx'))).toBe(false)
})
