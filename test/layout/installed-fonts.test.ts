import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { fontsKey, installedFonts, readFonts } from '../../electron/layout/installed-fonts.ts'

let computer: string
beforeEach(() => {
  computer = mkdtempSync(join(tmpdir(), 'packwright-fonts-'))
})
afterEach(() => rmSync(computer, { recursive: true, force: true }))

const environment = () => ({
  WINDIR: join(computer, 'Windows'),
  LOCALAPPDATA: join(computer, 'Local'),
  ProgramFiles: join(computer, 'Program Files'),
})

/** Puts a file where Windows has its fonts, unless another folder is named. */
function putFont(name: string, content = name, folder = join('Windows', 'Fonts')): void {
  mkdirSync(join(computer, folder), { recursive: true })
  writeFileSync(join(computer, folder, name), content)
}

const foundNames = () => installedFonts(environment()).map(({ path }) => basename(path))

it('finds the fonts of council papers among all that Windows has', () => {
  const papers = ['arial.ttf', 'arialbd.ttf', 'calibriz.ttf', 'cambria.ttc', 'GARABD.TTF', 'GIL_____.TTF']
  const others = ['msyh.ttc', 'seguiemj.ttf', 'ariblk.ttf', 'arial.fon', 'verdana.txt', 'wingding.ttf']
  for (const name of [...papers, ...others]) putFont(name)

  expect(foundNames().toSorted()).toEqual(papers.toSorted())
})

it('finds the fonts that Office brings or fetches, whatever it calls them', () => {
  putFont('BKANT.TTF', 'Book Antiqua', 'Program Files/Microsoft Office/root/vfs/Fonts/private')
  putFont('29566821.ttf', 'Aptos', 'Local/Microsoft/FontCache/4/CloudFonts/Aptos')

  expect(foundNames()).toEqual(['BKANT.TTF', '29566821.ttf'])
})

it('finds none on a computer that is not Windows, so that pages are the same on all of them', () => {
  expect(installedFonts({ PATH: '/usr/bin', HOME: '/home/clerk' })).toEqual([])
})

it('gives the fonts as they are, two of one name under two names', () => {
  putFont('GARA.TTF', 'from Windows')
  putFont('GARA.TTF', 'from Office', 'Program Files/Microsoft Office/root/vfs/Fonts/private')

  const given = readFonts(installedFonts(environment()))

  expect(given.map(({ data }) => new TextDecoder().decode(data))).toEqual(['from Windows', 'from Office'])
  expect(new Set(given.map(({ filename }) => filename)).size).toBe(2)
})

it('leaves out a font that is gone when it is read', () => {
  putFont('tahoma.ttf')
  const fonts = installedFonts(environment())
  rmSync(join(computer, 'Windows'), { recursive: true })

  expect(readFonts(fonts)).toEqual([])
})

it('has another key with a font, and with another version of it', () => {
  const keys = [fontsKey(installedFonts(environment()))]
  putFont('verdana.ttf', 'version 5')
  keys.push(fontsKey(installedFonts(environment())))
  putFont('verdana.ttf', 'version 5.33')
  keys.push(fontsKey(installedFonts(environment())))

  expect(new Set(keys).size).toBe(3)
  expect(fontsKey(installedFonts(environment()))).toBe(keys.at(-1))
})
