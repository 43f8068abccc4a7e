import { expect, it } from 'vitest'
import { bookmarkName } from '../../electron/pdf/destination-names.ts'

it('knows a paper’s bookmark from LibreOffice’s name for it', () => {
  expect(bookmarkName('5Fpack5F003')).toBe('_pack_003')
})

it('knows it also where the paper begins with a frame before a table, which LibreOffice copies', () => {
  expect(bookmarkName('5Fpack5F0022520Copy252012520Copy25201')).toBe('_pack_002')
})
