import { Problem } from '../../../shared/problems/problem.ts'
import type { Cover, OfficeWords, ReadReport } from '../../../shared/reports/cover.ts'
import type { Codec } from '../engine.ts'
import { judgeFile } from '../check/judge-file.ts'
import { fileKinds } from '../check/file-kind.ts'
import { whyUnmergeable } from '../merge/why-unmergeable.ts'
import { openPackage, type SourcePackage } from '../package/source-package.ts'
import { valueOfChild, childElements, readTree } from '../xml/tree.ts'
import { XmlFault } from '../xml/xml-fault.ts'
import { ZipFault } from '../zip/read-zip.ts'
import { readCover } from './cover.ts'
import { tidy } from './cover-entries.ts'
import { labelReader } from './cover-labels.ts'
import { documentText, type BlockText } from './document-text.ts'
import { knownPrefixes } from './references.ts'
import { type IsHeading, opensReport, reportContents } from './report-sections.ts'
import { taggedAnswers } from './tagged-answers.ts'

/**
 * Reads what an officer's report says of itself: its cover, in a table or in paragraphs, and what stands under its usual headings.
 * @param office  what the office puts on its own covers
 * @throws Problem `not-a-word-file`, `word-file-damaged` and the others of `judgeFile`
 */
export function readReport(
  docx: Uint8Array,
  fileName: string,
  codec: Codec,
  { prefixes = knownPrefixes, questions }: OfficeWords = { questions: [] },
): ReadReport {
  const kind = judgeFile(docx, fileName, codec)
  if (kind !== 'docx') throw new Problem('not-a-word-file', { fileName, looksLike: fileKinds[kind] })
  try {
    const source = openPackage(docx, codec)
    const tape = source.tape(source.mainPart)
    const blocks = tape === null ? [] : documentText(tape)
    const isHeading = headingsOf(source)
    const head = coverBlocks(blocks, isHeading)
    const cover: Cover = readCover(
      head,
      titleAbove(head, isHeading),
      marginTexts(source),
      prefixes,
      labelReader(questions),
      tape === null ? [] : taggedAnswers(tape),
    )
    const authors = cover.authors.map(({ name }) => name)
    return { ...cover, ...reportContents(blocks.slice(head.length), isHeading, authors) }
  } catch (fault) {
    if (!(fault instanceof ZipFault || fault instanceof XmlFault)) throw fault
    if (fault instanceof ZipFault && fault.kind === 'encrypted')
      throw new Problem('word-file-encrypted', { fileName })
    throw new Problem('word-file-damaged', { fileName, why: whyUnmergeable(fault) })
  }
}

/** What a Word file says, a paragraph or table cell each, without empty ones; all tracked changes accepted. */
export function paragraphsOf(docx: Uint8Array, codec: Codec): readonly string[] {
  const source = openPackage(docx, codec)
  const tape = source.tape(source.mainPart)
  const blocks = tape === null ? [] : documentText(tape)
  return blocks
    .flatMap((block) => (block.kind === 'paragraph' ? [block.text] : block.rows.flat(2)))
    .map(tidy)
    .filter((text) => text !== '')
}

/** More than any cover takes: a report without headings is not read through for labels. */
const longestCover = 80

/** The blocks before the report itself begins. A title may stand as a heading above the cover's table. */
function coverBlocks(blocks: readonly BlockText[], isHeading: IsHeading): readonly BlockText[] {
  let seenTable = false
  for (const [index, block] of blocks.entries()) {
    if (index === longestCover) return blocks.slice(0, index)
    if (block.kind === 'table') seenTable = true
    else if (opensReport(block.text) || (seenTable && block.text.trim() !== '' && isHeading(block)))
      return blocks.slice(0, index)
  }
  return blocks
}

function titleAbove(head: readonly BlockText[], isHeading: IsHeading): string | null {
  const title = head.find(
    (block) => block.kind === 'paragraph' && block.text.trim() !== '' && isHeading(block),
  )
  return title?.kind === 'paragraph' ? tidy(title.text) : null
}

/** Headings by their styles' names, which Word keeps in English whatever the ids are. */
function headingsOf(source: SourcePackage): IsHeading {
  const part = source.related(source.mainPart, 'styles')
  const text = part === null ? null : source.text(part)
  const styles = text === null ? [] : childElements(readTree(text), 'w:style')
  const headings = new Set(
    styles
      .filter((style) => /^(?:heading \d|title)$/iu.test(valueOfChild(style, 'w:name') ?? ''))
      .map((style) => style.attributes.get('w:styleId')),
  )
  return ({ style }) => style !== null && (headings.has(style) || /^heading\d$/iu.test(style))
}

/** What is printed in the margins: some offices put their reference there. */
function marginTexts(source: SourcePackage): readonly string[] {
  return [...source.relationships(source.mainPart).values()].flatMap(({ kind, target, isExternal }) => {
    if (isExternal || (kind !== 'header' && kind !== 'footer')) return []
    const text = source.text(target)
    return text === null ? [] : [text.replaceAll(/<\/w:p>/gu, '\n').replaceAll(/<[^>]+>/gu, '')]
  })
}
