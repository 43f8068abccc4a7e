import { Problem } from '../../../shared/problems/problem.ts'
import { asSentNamespace } from '../compose/as-sent.ts'
import type { Codec } from '../engine.ts'
import { whyUnmergeable } from '../merge/why-unmergeable.ts'
import { openPackage, type SourcePackage } from '../package/source-package.ts'
import { childElements, type Element, isElement, readTree } from '../xml/tree.ts'
import { childrenOf } from '../xml/attributes.ts'
import { XmlFault } from '../xml/xml-fault.ts'
import { ZipFault } from '../zip/read-zip.ts'
import { type BlockText, documentText, storyText } from './document-text.ts'

/** The tables of a Word file that came back, and what it said when it was sent. */
export interface WordTables {
  /** All rows of all tables, in order; a line of a cell for each of its paragraphs. A paragraph below a table is a row of one cell. */
  readonly rows: readonly (readonly string[])[]
  /** What stands above the first table, and each comment. */
  readonly asides: readonly string[]
  /** `null` where the program that saved it last left that out. */
  readonly asSent: readonly (readonly string[])[] | null
}

/**
 * Reads the tables of a Word file as text, all tracked changes accepted.
 * @throws Problem `word-file-damaged`
 */
export function readWordTables(docx: Uint8Array, fileName: string, codec: Codec): WordTables {
  try {
    const source = openPackage(docx, codec)
    const tape = source.tape(source.mainPart)
    const blocks = tape === null ? [] : documentText(tape)
    const first = Math.max(
      0,
      blocks.findIndex(({ kind }) => kind === 'table'),
    )
    return {
      rows: blocks.slice(first).flatMap(rowsOf),
      asides: [...blocks.slice(0, first).flatMap(rowsOf).flat(), ...commentsIn(source)],
      asSent: asSentIn(source),
    }
  } catch (fault) {
    if (!(fault instanceof ZipFault || fault instanceof XmlFault)) throw fault
    throw new Problem('word-file-damaged', { fileName, why: whyUnmergeable(fault) })
  }
}

/** What is written below a table is a row of its own: somebody says something there. */
function rowsOf(block: BlockText): readonly (readonly string[])[] {
  if (block.kind === 'table') return block.rows.map((row) => row.map((cell) => cell.join('\n')))
  return block.text.trim() === '' ? [] : [[block.text.trim()]]
}

function commentsIn(source: SourcePackage): readonly string[] {
  const part = source.related(source.mainPart, 'comments')
  const tape = part === null ? null : source.tape(part)
  if (tape === null) return []
  return [...childrenOf(tape, 0)].map((comment) => storyText(tape, comment).flatMap(rowsOf).flat().join(' '))
}

/** Programs number such parts anew, so it is known by its namespace alone. */
function asSentIn(source: SourcePackage): WordTables['asSent'] {
  for (const { name } of source.entries) {
    if (!/^customXml\/item\d+\.xml$/iu.test(name)) continue
    const text = source.written(name)
    if (text?.includes(asSentNamespace) !== true) continue
    const sheet = readTree(text)
    return childElements(sheet).map((row) => childElements(row).map(textIn))
  }
  return null
}

function textIn(cell: Element): string {
  return cell.children.map((node) => (isElement(node) ? '' : node)).join('')
}
