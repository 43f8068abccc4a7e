import type { PlannedDocument } from '../../../shared/pack/pack-plan.ts'
import type { SourcePackage } from '../package/source-package.ts'
import { differenceOf, readDefaults } from '../word/document-defaults.ts'
import { DocumentBookmarks } from '../word/document-bookmarks.ts'
import { otherTabs } from '../word/default-tabs.ts'
import { footnoteMarks } from '../word/footnote-marks.ts'
import { dropHyphenation, keepWordsWhole } from '../word/hyphenation.ts'
import { DocumentNotes } from '../word/notes.ts'
import { DocumentNumbering } from '../word/numbering.ts'
import { numberFormat } from '../word/number-format.ts'
import { putInOrder } from '../word/property-order.ts'
import type { Paper } from '../word/paper.ts'
import { PartCopies } from '../word/part-copies.ts'
import { DocumentStyles } from '../word/styles.ts'
import type { Section } from '../word/sections.ts'
import { StyleSheet } from '../word/style-sheet.ts'
import { dropThemeFrom, type Theme } from '../word/theme.ts'
import type { Tape } from '../xml/tape.ts'
import { child, element, valueOfChild, type Element } from '../xml/tree.ts'
import { hangsTables, hyphenates, overridesTableStyles } from './common-ground.ts'
import { otherTheme, ownDefaults } from './common-theme.ts'
import type { PackInProgress } from './pack-in-progress.ts'
import { storyTape } from './story-tape.ts'
import type { SourceDocument } from './source-document.ts'
import { dropForeign } from './drop-foreign.ts'

/** Prepares a document for the pack: every table of names it will need, still empty. */
export function newPaper(
  pack: PackInProgress,
  document: SourceDocument,
  planned: PlannedDocument,
  number: number,
  sections: readonly Section[],
): Paper {
  const { source } = document
  const theme = otherTheme(document, pack.common.theme)
  const numberingPart = source.related(source.mainPart, 'numbering')
  const keepsWordsWhole = pack.common.hyphenates && !hyphenates(document)
  const prepared = preparedFor(theme, keepsWordsWhole)
  const copies = new PartCopies(source, pack.output, pack.shared, pack.ids, theme)
  const own = readDefaults(ownDefaults(document, theme))
  if (keepsWordsWhole) keepWordsWhole(own.paragraph)
  const beneath = differenceOf(own, pack.common.defaults)
  if (pack.common.hasLineNumbers && !document.numbersLines)
    beneath.paragraph.children.push(element('w:suppressLineNumbers'))
  // Without a grid of its own this says nothing, but LibreOffice would keep lines on that of the page before.
  if (pack.common.hasLineGrid && !document.usesLineGrid)
    beneath.paragraph.children.push(element('w:snapToGrid', { 'w:val': '0' }))
  const styles: DocumentStyles = new DocumentStyles(
    pack.styles,
    new StyleSheet(tapeOf(source, 'styles'), prepared),
    String(number),
    beneath,
    { map: (numId) => numbering.map(numId), wordsOf: (...list) => numbering.wordsOf(...list) },
    !overridesTableStyles(document),
  )
  const numbering: DocumentNumbering = new DocumentNumbering(
    pack.numbering,
    tapeOf(source, 'numbering'),
    prepared,
    () => styles,
    (id) => {
      const relationship = numberingPart === null ? undefined : source.relationships(numberingPart).get(id)
      return relationship === undefined ? null : copies.follow(relationship, pack.relationships.numbering)
    },
  )
  const notes = (kind: string, tag: string, nextId: () => string): DocumentNotes => {
    const part = source.related(source.mainPart, kind)
    return new DocumentNotes(part, part === null ? null : storyTape(document, part), tag, nextId)
  }
  const said = new Set<string>()
  return {
    planned,
    number,
    source,
    styles,
    numbering,
    footnotes: notes('footnotes', 'w:footnote', () => pack.ids.next('footnote')),
    footnoteMarks: footnoteMarks(child(document.settings, 'w:footnotePr'), sections),
    endnotes: notes('endnotes', 'w:endnote', endnoteMarks(document)),
    comments: notes('comments', 'w:comment', () => pack.ids.next('comment')),
    bookmarks: new DocumentBookmarks(pack.bookmarks, pack.ids, `_${number}`),
    copies,
    theme,
    totalPages: (planned.ownNumbers === undefined ? pack.plan.totalPages : planned.ownNumbers.total) ?? null,
    hangsTables: hangsTables(document, pack.common),
    losesNumberLooks: pack.common.hasContentsLists && !document.listsContents,
    keepsWordsWhole,
    defaultTabs: otherTabs(document.settings, pack.common.settings, sections),
    ids: pack.ids,
    sequences: new Set(),
    paragraphIds: new Map(),
    note: (kind, text) => {
      if (!said.has(text)) pack.notes.push({ document: planned.label, kind, text })
      said.add(text)
    },
  }
}

function tapeOf(source: SourcePackage, kind: string): Tape | null {
  const part = source.related(source.mainPart, kind)
  return part === null ? null : source.tape(part)
}

/** Styles and lists come into the pack in order and freed from the document's theme where the pack has another. */
function preparedFor(theme: Theme | null, keepsWordsWhole: boolean): (element: Element) => Element {
  return (written) => {
    const own = putInOrder(dropForeign(written))
    if (keepsWordsWhole) dropHyphenation(own)
    if (theme !== null) dropThemeFrom(own, theme)
    return own
  }
}

/** Marks of a document's endnotes, in its own numbering; small roman numerals where it says nothing. */
function endnoteMarks({ settings }: SourceDocument): () => string {
  const properties = child(settings, 'w:endnotePr')
  const format = valueOfChild(properties, 'w:numFmt') ?? 'lowerRoman'
  let next = Number(valueOfChild(properties, 'w:numStart') ?? 1)
  return () => numberFormat(next++, format)
}
