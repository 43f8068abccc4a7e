import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { readArguments } from '../../electron/cli/arguments.ts'
import { chooseBase, readSupplement } from '../../electron/cli/choose-base.ts'
import { packCommand } from '../../electron/cli/pack-command.ts'
import type { PackVersion } from '../../shared/pack/pack-view.ts'

const packs = [version(1), version(3)]

it.each([
  ['3', 3],
  ['v1', 1],
  ['out/pack v3.pdf', 3],
  ['out/../out/pack v1.docx', 1],
])('finds the version that --base %s names', (base, expected) => {
  expect(chooseBase(packs, given('--supplement', '1', '--base', base))).toBe(expected)
})

it('leaves the newest version to be taken where none is named', () => {
  expect(chooseBase(packs, given('--supplement', '1'))).toBeNull()
})

it('refuses a version that was never built, and a file that no version wrote', () => {
  expect(() => chooseBase(packs, given('--base', '2'))).toThrow('no pack of version 2')
  expect(() => chooseBase(packs, given('--base', 'elsewhere.pdf'))).toThrow('no longer there')
})

it('reads the number of the supplement, and refuses what is none', () => {
  expect(readSupplement(given())).toBeNull()
  expect(readSupplement(given('--supplement', '2'))).toBe(2)
  for (const number of ['0', '1.5', 'one'])
    expect(() => readSupplement(given('--supplement', number))).toThrow('is no supplement’s number')
  expect(() => readSupplement(given('--base', '1'))).toThrow('goes with')
})

function given(...options: readonly string[]) {
  return readArguments(packCommand, options)
}

function version(number: number): PackVersion {
  const path = resolve(`out/pack v${number}`)
  return {
    id: number,
    meetingId: 1,
    version: number,
    supplement: null,
    baseId: null,
    builtAt: '2026-12-01T10:44:00Z',
    editions: [
      {
        audience: 'members',
        docxPath: `${path}.docx`,
        pdfPath: `${path}.pdf`,
        pages: 2,
        sha256: { docx: '', pdf: '' },
        documents: [],
        checks: [],
        notes: [],
      },
    ],
  }
}
