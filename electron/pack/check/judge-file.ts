import { Problem } from '../../../shared/problems/problem.ts'

/**
 * What a file is by its first bytes, whatever its name says. Word documents come back as `zip`; everything that cannot
 * be one is refused here, before anything is unpacked.
 *
 * @throws Problem `not-a-word-file`, `word-file-encrypted`, `word-file-old-format`
 */
export function judgeFile(file: Uint8Array, fileName: string): void {
  if (file.length === 0) throw new Problem('not-a-word-file', { fileName, looksLike: 'an empty file' })
  if (startsWith(file, 'PK\u0003\u0004')) return
  if (startsWith(file, '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1')) throw compound(file, fileName)
  throw new Problem('not-a-word-file', { fileName, looksLike: looksLike(file) })
}

/** Old Office files and encrypted new ones share one container; the names of its streams tell which it is. */
function compound(file: Uint8Array, fileName: string): Problem {
  if (
    holdsName(file, 'EncryptedPackage') ||
    holdsName(file, 'EncryptionInfo') ||
    holdsName(file, 'DataSpaces')
  )
    return new Problem('word-file-encrypted', { fileName })
  if (holdsName(file, 'WordDocument')) return new Problem('word-file-old-format', { fileName })
  const looks = holdsName(file, 'Workbook')
    ? 'an old Excel workbook'
    : holdsName(file, 'PowerPoint Document')
      ? 'an old PowerPoint file'
      : holdsName(file, '__substg1.0_')
        ? 'an Outlook message'
        : 'an old Office file'
  return new Problem('not-a-word-file', { fileName, looksLike: looks })
}

const signatures: readonly (readonly [string, string])[] = [
  ['%PDF', 'a PDF'],
  ['{\\rtf', 'a Rich Text file'],
  ['\u00ff\u00d8\u00ff', 'a picture (JPEG)'],
  ['\u0089PNG', 'a picture (PNG)'],
  ['GIF8', 'a picture (GIF)'],
  ['L\u0000\u0000\u0000\u0001\u0014\u0002\u0000', 'a shortcut to another file'],
  ['MZ', 'a program'],
  ['7z\u00bc\u00af', 'a 7-Zip archive'],
  ['Rar!', 'a RAR archive'],
]

function looksLike(file: Uint8Array): string {
  const known = signatures.find(([signature]) => startsWith(file, signature))
  if (known !== undefined) return known[1]
  const head = latin(file.subarray(0, 1024)).replace(/^ï»¿/, '').trimStart().toLowerCase()
  if (/^(<!doctype html|<html)/.test(head)) return 'a web page'
  if (head.startsWith('<?xml') || head.startsWith('<')) return 'an XML file'
  if (head.startsWith('mime-version') || head.startsWith('content-type')) return 'a web archive'
  // oxlint-disable-next-line no-control-regex -- bytes that no text has are what the pattern is for
  return /[\u0000-\u0008\u000e-\u001a]/.test(head) ? 'a file of another kind' : 'plain text'
}

/** What another zip file is, from its part names and, for OpenDocument, its first entry. */
export function looksLikeZip(names: ReadonlySet<string>, firstBytes: Uint8Array): string {
  const head = latin(firstBytes.subarray(0, 200))
  if (head.includes('opendocument.text')) return 'an OpenDocument text'
  if (head.includes('opendocument')) return 'an OpenDocument file'
  if (names.has('xl/workbook.xml')) return 'an Excel workbook'
  if (names.has('ppt/presentation.xml')) return 'a PowerPoint file'
  if (head.includes('epub')) return 'an e-book'
  return 'a zip archive'
}

function startsWith(file: Uint8Array, signature: string): boolean {
  return Array.from(signature).every((sign, index) => file[index] === sign.charCodeAt(0))
}

/** Stream names stand in the container in UTF-16. */
function holdsName(file: Uint8Array, name: string): boolean {
  const wanted = Array.from(name).flatMap((sign) => [sign.charCodeAt(0), 0])
  const first = wanted[0] ?? 0
  for (let at = file.indexOf(first); at >= 0; at = file.indexOf(first, at + 1))
    if (wanted.every((byte, index) => file[at + index] === byte)) return true
  return false
}

const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes)
