import { Packer, type Document } from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate'

/** Packages hold no time of their own making, so that the same words give the same bytes (the zip epoch's first day). */
const zipTime = new Date(1980, 0, 1)

/**
 * Writes a document as an officer would have saved it at `savedAt` (`2026-11-18T16:42:00Z`): the same bytes every time. The
 * library stamps the clock, draws random relationship names, and counts some ids on from one document of the process to
 * the next; all three are replaced.
 */
export async function tidyDocx(document: Document, savedAt: string): Promise<Uint8Array> {
  return tidyPackage(new Uint8Array(await Packer.toArrayBuffer(document)), savedAt)
}

function tidyPackage(bytes: Uint8Array, savedAt: string): Uint8Array {
  const parts = unzipSync(bytes)
  const rename = renamer()
  const tidied: Zippable = {}
  // Names are given out in the order they are met, so the parts must be met in one order.
  for (const name of Object.keys(parts).toSorted(contentTypesFirst)) {
    const data = parts[name] ?? new Uint8Array()
    tidied[name] = [tidyPart(name, data, savedAt, rename), { mtime: zipTime, os: 0 }]
  }
  return zipSync(tidied, { level: 9 })
}

function tidyPart(name: string, data: Uint8Array, savedAt: string, rename: Rename): Uint8Array {
  if (name.endsWith('.xlsx')) return tidyPackage(data, savedAt)
  if (!name.endsWith('.xml') && !name.endsWith('.rels')) return data
  const xml = strFromU8(data)
    .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${savedAt}`)
    // A drawn name is "rId" and a long tail; the library's own short ones ("rId3") stay.
    .replace(/\brId[\w-]{12,}/g, (drawn) => rename('rIdN', drawn))
    .replace(/\b_Toc\d+\b/g, (mark) => rename('_Toc2026', mark))
    .replace(/(<wp:docPr id=")(\d+)/g, (_, before: string, id: string) => before + rename('', id, 'drawing'))
    .replace(
      /(<w:bookmark(?:Start|End)\b[^>]*?w:id=")(\d+)/g,
      (_, before: string, id: string) => before + rename('', id, 'bookmark'),
    )
  return strToU8(xml)
}

/** Gives each name met its own number behind `prefix`, counting from 1 within its kind. */
type Rename = (prefix: string, met: string, kind?: string) => string

function renamer(): Rename {
  const kinds = new Map<string, Map<string, string>>()
  return (prefix, met, kind = prefix) => {
    const given = kinds.get(kind) ?? new Map<string, string>()
    kinds.set(kind, given)
    const name = given.get(met) ?? `${prefix}${given.size + 1}`
    given.set(met, name)
    return name
  }
}

function contentTypesFirst(a: string, b: string): number {
  const first = '[Content_Types].xml'
  if (a === first || b === first) return a === first ? -1 : 1
  return a < b ? -1 : 1
}
