import type { Codec } from '../engine.ts'
import { decodeXml } from '../package/decode.ts'
import { readEntry, readZip, ZipFault } from '../zip/read-zip.ts'

/** Kinds of files that reach a clerk, and how each is called in words. */
export const fileKinds = {
  docx: 'a Word document',
  docm: 'a Word document with macros',
  doc: 'an old Word document',
  pdf: 'a PDF',
  xlsx: 'an Excel workbook',
  xlsm: 'an Excel workbook with macros',
  xls: 'an old Excel workbook',
  xlsb: 'a binary Excel workbook',
  pptx: 'a PowerPoint file',
  ppt: 'an old PowerPoint file',
  encrypted: 'an Office file with a password',
  msg: 'an Outlook message',
  ole: 'an old Office file',
  odt: 'an OpenDocument text',
  odf: 'an OpenDocument file',
  epub: 'an e-book',
  zip: 'a zip archive',
  rtf: 'a Rich Text file',
  jpeg: 'a picture (JPEG)',
  png: 'a picture (PNG)',
  gif: 'a picture (GIF)',
  lnk: 'a shortcut to another file',
  owner: 'the note that Word keeps beside an open document',
  exe: 'a program',
  '7z': 'a 7-Zip archive',
  rar: 'a RAR archive',
  html: 'a web page',
  mht: 'a web archive',
  xml: 'an XML file',
  text: 'plain text',
  empty: 'an empty file',
  unknown: 'a file of another kind',
} as const
export type FileKind = keyof typeof fileKinds

/** What a file is by its content, whatever its name says. Of a zip only its directory and one small part are read. */
export function fileKind(file: Uint8Array, codec: Codec): FileKind {
  if (file.length === 0) return 'empty'
  if (startsWith(file, 'PK\u0003\u0004')) return zipKind(file, codec)
  if (startsWith(file, '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1')) return compoundKind(file)
  return signatures.find(([signature]) => startsWith(file, signature))?.[1] ?? kindOfText(file)
}

const signatures: readonly (readonly [string, FileKind])[] = [
  ['{\\rtf', 'rtf'],
  ['\u00ff\u00d8\u00ff', 'jpeg'],
  ['\u0089PNG', 'png'],
  ['GIF8', 'gif'],
  ['L\u0000\u0000\u0000\u0001\u0014\u0002\u0000', 'lnk'],
  ['MZ', 'exe'],
  ['7z\u00bc\u00af', '7z'],
  ['Rar!', 'rar'],
]

/** Bytes of the note in which Word keeps who has a document open: a name of at most 52 letters, twice. */
const ownerBytes = 162

function kindOfText(file: Uint8Array): FileKind {
  // Excel's "Unicode text": every other byte of it is zero.
  if (startsWith(file, '\u00ff\u00fe') || startsWith(file, '\u00fe\u00ff')) return 'text'
  const head = latin(file.subarray(0, 1024))
  // Readers of PDFs pass over what a mail program may have put before the file.
  if (head.includes('%PDF-')) return 'pdf'
  const words = head.replace(/^ï»¿/, '').trimStart().toLowerCase()
  if (/^(<!doctype html|<html)/.test(words)) return 'html'
  if (words.startsWith('<')) return 'xml'
  if (words.startsWith('mime-version') || words.startsWith('content-type')) return 'mht'
  // oxlint-disable-next-line no-control-regex -- bytes that no text has are what the pattern is for
  if (!/[\u0000-\u0008\u000e-\u001a]/.test(head)) return 'text'
  return file.length === ownerBytes && (file[0] ?? 0) <= 52 ? 'owner' : 'unknown'
}

/** Old Office files and encrypted new ones share one container; the names of its streams tell which it is. */
function compoundKind(file: Uint8Array): FileKind {
  return streams.find(([name]) => holds(file, utf16(name)))?.[1] ?? 'ole'
}

const streams: readonly (readonly [string, FileKind])[] = [
  ['EncryptedPackage', 'encrypted'],
  ['EncryptionInfo', 'encrypted'],
  ['DataSpaces', 'encrypted'],
  ['WordDocument', 'doc'],
  ['Workbook', 'xls'],
  ['PowerPoint Document', 'ppt'],
  ['__substg1.0_', 'msg'],
]

function zipKind(file: Uint8Array, codec: Codec): FileKind {
  const head = latin(file.subarray(0, 200))
  if (head.includes('opendocument.text')) return 'odt'
  if (head.includes('opendocument')) return 'odf'
  if (head.includes('epub')) return 'epub'
  try {
    const entries = readZip(file)
    const names = new Set(entries.map(({ name }) => name))
    if (names.has('EncryptedPackage')) return 'encrypted'
    const types = entries.find(({ name }) => name === '[Content_Types].xml')
    const isOffice = types !== undefined || names.has('_rels/.rels')
    const hasMacros =
      [...names].some((name) => /vbaProject\.bin$/i.test(name)) ||
      (types !== undefined && /macroEnabled/i.test(readEntry(types, codec, decodeXml)))
    return isOffice ? officeKind((part) => names.has(part), hasMacros) : 'zip'
  } catch (fault) {
    if (fault instanceof ZipFault && fault.kind === 'encrypted') return 'encrypted'
    // Damaged: what its parts are called still stands in it.
    const isOffice = ['[Content_Types].xml', '_rels/', 'word/'].some((name) => holds(file, bytesOf(name)))
    return isOffice ? officeKind((part) => holds(file, bytesOf(part)), false) : 'zip'
  }
}

function officeKind(has: (part: string) => boolean, hasMacros: boolean): FileKind {
  if (has('xl/workbook.xml')) return hasMacros ? 'xlsm' : 'xlsx'
  if (has('xl/workbook.bin')) return 'xlsb'
  if (has('ppt/presentation.xml')) return 'pptx'
  return hasMacros ? 'docm' : 'docx'
}

function startsWith(file: Uint8Array, signature: string): boolean {
  return bytesOf(signature).every((byte, index) => file[index] === byte)
}

function holds(file: Uint8Array, wanted: readonly number[]): boolean {
  const first = wanted[0] ?? 0
  for (let at = file.indexOf(first); at >= 0; at = file.indexOf(first, at + 1))
    if (wanted.every((byte, index) => file[at + index] === byte)) return true
  return false
}

const bytesOf = (signs: string): number[] => Array.from(signs, (sign) => sign.charCodeAt(0))
/** As the names of streams stand in a compound file. */
const utf16 = (name: string): number[] => bytesOf(name).flatMap((byte) => [byte, 0])
const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes)
