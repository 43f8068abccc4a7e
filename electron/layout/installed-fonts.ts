import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { substitutesFile } from './font-substitutes.ts'

/** A font of this computer that the built-in LibreOffice is to use, and what tells it from another version. */
export interface InstalledFont {
  readonly path: string
  readonly bytes: number
  readonly changedMs: number
}

/** File names of the fonts that council papers are set in; all that Windows has would take hundreds of megabytes. */
const wanted = [
  /^aptos/u,
  /^arial(bd|i|bi|n|nb|ni|nbi)?\./u,
  /^(bkant|antqua(b|i|bi))\./u,
  /^calibri(b|i|l|z|li)?\./u,
  /^cambria(b|i|z)?\./u,
  /^(candara|corbel|consola|georgia|verdana)(b|i|z)?\./u,
  /^constan(b|i|z)?\./u,
  /^cour(bd|i|bi)?\./u,
  /^gara(bd|it)?\./u,
  /^gi(l_|lb|li|lbi)_+\./u,
  /^gothic(b|i|bi)?\./u,
  /^pala(b|i|bi)?\./u,
  /^segoeui(b|i|l|z)?\./u,
  /^tahoma(bd)?\./u,
  /^times(bd|i|bi)?\./u,
  /^trebuc(bd|it|bi)?\./u,
]

/** The wanted fonts of this computer, in an order that is always the same. Only Windows has any: nothing elsewhere. */
export function installedFonts(environment: NodeJS.ProcessEnv = process.env): readonly InstalledFont[] {
  return fontFolders(environment)
    .flatMap((folder) => namesIn(folder).map((name) => join(folder, name)))
    .map(fontAt)
    .filter((font) => font !== null)
}

/** Which fonts papers are set in, in a few letters: other fonts on the computer, or other substitutes, are others. */
export function fontsKey(fonts: readonly InstalledFont[]): string {
  const facts = fonts.map(({ path, bytes, changedMs }) => [basename(path), bytes, changedMs])
  return createHash('sha256')
    .update(JSON.stringify([substitutesFile(), facts]))
    .digest('hex')
    .slice(0, 8)
}

/** The fonts' files as LibreOffice is given them. One that cannot be read is left out: its substitute stands in. */
export function readFonts(fonts: readonly InstalledFont[]): { filename: string; data: Uint8Array }[] {
  return fonts.flatMap(({ path }, index) => {
    try {
      // Numbered, since two folders may hold files of one name.
      return [{ filename: `${index}-${basename(path)}`, data: new Uint8Array(readFileSync(path)) }]
    } catch {
      return []
    }
  })
}

/** Where Windows keeps fonts, Office its own, and Office those that it fetches when they are used. */
function fontFolders({ WINDIR, ProgramFiles, LOCALAPPDATA }: NodeJS.ProcessEnv): readonly string[] {
  return [
    ...(WINDIR === undefined ? [] : [join(WINDIR, 'Fonts')]),
    ...(ProgramFiles === undefined
      ? []
      : [join(ProgramFiles, 'Microsoft Office', 'root', 'vfs', 'Fonts', 'private')]),
    ...(LOCALAPPDATA === undefined
      ? []
      : [join(LOCALAPPDATA, 'Microsoft', 'FontCache', '4', 'CloudFonts', 'Aptos')]),
  ]
}

/** The fetched fonts have numbers for names, so all of that folder are wanted. */
function namesIn(folder: string): readonly string[] {
  const isWanted = (name: string) =>
    /\.tt[cf]$/u.test(name) && (basename(folder) === 'Aptos' || wanted.some((pattern) => pattern.test(name)))
  try {
    return readdirSync(folder)
      .filter((name) => isWanted(name.toLowerCase()))
      .toSorted()
  } catch {
    return []
  }
}

function fontAt(path: string): InstalledFont | null {
  const facts = statSync(path, { throwIfNoEntry: false })
  return facts === undefined ? null : { path, bytes: facts.size, changedMs: facts.mtimeMs }
}
