import { childOf, childrenOf, elementsOf, endOf, nameOf } from '../xml/attributes.ts'
import { Edits } from '../xml/edits.ts'
import { empty, type Tape } from '../xml/tape.ts'
import { child } from '../xml/tree.ts'
import { endsCitedPlace } from '../word/cited-places.ts'
import { endPlace, endWithin, holds, type EndPlace } from '../word/end-mark.ts'
import { keptParagraph, lineBeforeSection, lineBeforeTable } from '../word/older-readers.ts'
import { MarginWriter } from '../word/margins.ts'
import { openingBreaks } from '../word/opening-breaks.ts'
import type { Paper } from '../word/paper.ts'
import { sectionInPack } from '../word/section-properties.ts'
import { measuresOf, sectionsOf, type Section } from '../word/sections.ts'
import { hairline } from '../word/stamps.ts'
import { rangesAndShapes, rewriteStory } from '../word/story.ts'
import { bindNamespaces } from './bind-namespaces.ts'
import { endnoteParagraphs } from './merge-endnotes.ts'
import { writeComments, writeFootnotes } from './merge-notes.ts'
import { endMarks, markEnd, markStart } from './mark-places.ts'
import { newPaper } from './new-paper.ts'
import type { PackInProgress } from './pack-in-progress.ts'
import { fillerPages } from './fillers.ts'
import { hasSetting, treeOf, type SourceDocument } from './source-document.ts'
import { storyTape } from './story-tape.ts'
import { takeInBookmarks } from './take-in-bookmarks.ts'
import type { PlannedDocument } from '../../../shared/pack/pack-plan.ts'

/** Brings one document into the pack, with its filler pages. @param number its place, from 1 */
export function mergeDocument(
  pack: PackInProgress,
  document: SourceDocument,
  planned: PlannedDocument,
  number: number,
): void {
  const { plan, output, relationships, common } = pack
  const { source } = document
  const isLast = number === plan.documents.length && planned.fillers === 0
  const tape = storyTape(document, source.mainPart)
  const sections = sectionsOf(tape, source)
  const paper = newPaper(pack, document, planned, number, sections)
  if (document.numbersLines) paper.styles.bringLineNumbers()
  takeInBookmarks(tape, paper)
  const margins = new MarginWriter(
    paper,
    output,
    relationships.document,
    () => paper.ids.next('part'),
    (part) => storyTape(document, part),
  )
  const context = {
    named: new Map<string, string>(),
    planned,
    start: plan.start,
    margins,
    evenInPack: common.hasEvenPages,
    evenHere: hasSetting(document, 'w:evenAndOddHeaders'),
    footnotes: child(document.settings, 'w:footnotePr'),
    numbersFootnotes: paper.footnoteMarks === null,
    losesGridPlace: common.hasFootnotes && document.notes === 'none',
  }
  const written = sections.map((section, place) => sectionInPack(section, place, context))
  const ending = written.at(-1) ?? ''
  const body = new Body(tape)
  const hasEndnotes = tape.names.includes('w:endnoteReference') && paper.endnotes.tape !== null
  const carries =
    !isLast &&
    !hasEndnotes &&
    body.lastIsPlainParagraph &&
    !body.lastFollowsFloat &&
    !endsCitedPlace(tape, body.last)
  const edits = new Edits()
  for (const [place, section] of sections.entries())
    if (section.index >= 0 && place < sections.length - 1)
      edits.replace(tape.start[section.index] ?? 0, endOf(tape, section.index), written[place] ?? '')
  const ownNote: number = elementsOf(tape, 'w:footnoteReference').next().value ?? tape.count
  const notesFrom = pack.written.footnotes.isEmpty ? ownNote : 0
  rewriteStory({
    paper,
    tape,
    edits,
    part: source.mainPart,
    relationships: relationships.document,
    place: 'body',
    ...rangesAndShapes(paper, tape),
    furtherProperties: withEnding(openingBreaks(tape, edits, notesFrom), body.last, carries ? ending : ''),
  })
  const endsOnFiller = planned.fillers > 0
  const marks = endMarks(paper, endsOnFiller)
  const end = hasEndnotes ? null : body.end(tape)
  markStart({ tape, edits, paper }, body)
  if (end !== null) markEnd(edits, end, marks)
  if (carries && !holds(tape, body.last, 'w:r'))
    edits.insert(tape.start[tape.mate[body.last] ?? 0] ?? 0, keptParagraph)
  bindNamespaces(pack, { tape, edits }, [0, Math.max(0, childOf(tape, 0, 'w:body'))], body.children)
  const { document: into } = pack.written
  const opensWithTable = nameOf(tape, body.children[0] ?? -1) === 'w:tbl'
  if (opensWithTable && opensWithNotes(tape, sections))
    into.push(lineBeforeTable(paper.styles.explicitDefault('paragraph')))
  else if (number > 1 && opensOutOfText(tape, body.children[0] ?? -1)) into.push(lineBeforeSection)
  into.push(edits.apply(tape.text, body.from, body.to))
  if (hasEndnotes) into.push(endnoteParagraphs(pack, paper, marks, widthOf(sections)))
  const unmarked = end === null && !hasEndnotes ? marks.opening + marks.closing : ''
  const needsCarrier = hasEndnotes || !body.lastIsPlainParagraph
  if (!carries && (needsCarrier || !isLast)) into.push(hairline(isLast ? '' : ending, unmarked))
  if (isLast) into.push(ending)
  else into.push(fillerPages(pack, planned, number === plan.documents.length))
  writeFootnotes(pack, paper)
  writeComments(pack, paper)
  paper.styles.finish()
  paper.numbering.finish()
  pack.styles.settle()
  pack.numbering.settle()
  addFonts(pack, paper)
}

/** Whether the first section refers to a note. */
function opensWithNotes(tape: Tape, sections: readonly Section[]): boolean {
  const ends = sections.length > 1 ? (sections[0]?.index ?? -1) : tape.count
  const first = elementsOf(tape, 'w:footnoteReference', 'w:endnoteReference').next().value
  return first !== undefined && first < ends
}

function withEnding(
  properties: ReadonlyMap<number, string>,
  last: number,
  ending: string,
): ReadonlyMap<number, string> {
  return new Map([...properties, [last, (properties.get(last) ?? '') + ending]])
}

/** Whether a body's first element stands in a frame, floats, or begins with a table within a table. */
function opensOutOfText(tape: Tape, first: number): boolean {
  if (isOutOfText(tape, first)) return true
  const cell = nameOf(tape, first) === 'w:tbl' ? childOf(tape, childOf(tape, first, 'w:tr'), 'w:tc') : -1
  const content = cell < 0 ? [] : [...childrenOf(tape, cell)]
  return nameOf(tape, content.find((index) => nameOf(tape, index) !== 'w:tcPr') ?? -1) === 'w:tbl'
}

/** Whether a paragraph stands in a frame, or a table floats. */
function isOutOfText(tape: Tape, index: number): boolean {
  const properties = childOf(tape, index, nameOf(tape, index) === 'w:p' ? 'w:pPr' : 'w:tblPr')
  return properties >= 0 && ['w:framePr', 'w:tblpPr'].some((name) => childOf(tape, properties, name) >= 0)
}

/** Page width of the last section, in twips. */
function widthOf(sections: readonly Section[]): number {
  const last = sections.at(-1)
  return last === undefined ? 0 : measuresOf(last.properties).width
}

/** Where the body's content lies. */
class Body {
  readonly from: number
  readonly to: number
  readonly first: number
  /** The last element before the body's own section properties, -1 in an empty body. */
  readonly last: number
  readonly children: readonly number[]
  readonly lastIsPlainParagraph: boolean
  /** Whether the last paragraph comes right after a floating table: LibreOffice 7.4 sets that in the text where a section ends so soon. */
  readonly lastFollowsFloat: boolean

  constructor(tape: Tape) {
    const body = childOf(tape, 0, 'w:body')
    this.children = [...childrenOf(tape, body)].filter((index) => nameOf(tape, index) !== 'w:sectPr')
    const own = childOf(tape, body, 'w:sectPr')
    const isEmpty = body < 0 || tape.kind[body] === empty
    this.from = isEmpty ? 0 : (tape.end[body] ?? 0)
    this.to = isEmpty ? 0 : (tape.start[own < 0 ? (tape.mate[body] ?? 0) : own] ?? 0)
    this.last = this.children.at(-1) ?? -1
    const properties = this.last < 0 ? -1 : childOf(tape, this.last, 'w:pPr')
    this.lastIsPlainParagraph =
      this.last >= 0 &&
      nameOf(tape, this.last) === 'w:p' &&
      tape.mate[this.last] !== this.last &&
      (properties < 0 || childOf(tape, properties, 'w:sectPr') < 0)
    const before = this.children.at(-2) ?? -1
    this.lastFollowsFloat = nameOf(tape, before) === 'w:tbl' && isOutOfText(tape, before)
    this.first = elementsOf(tape, 'w:p').next().value ?? -1
  }

  /** Where its end is marked; `null` where it has no text to mark it in. */
  end(tape: Tape): EndPlace | null {
    if (this.lastIsPlainParagraph) return endPlace(tape, this.last, this.children.at(-2) ?? -1)
    return endWithin(tape, this.last)
  }
}

function addFonts(pack: PackInProgress, paper: Paper): void {
  const { source } = paper
  const part = source.related(source.mainPart, 'fontTable')
  const table = treeOf(source, 'fontTable')
  if (part === null || table === null) return
  pack.fonts.add(table, (id) => {
    const relationship = source.relationships(part).get(id)
    return relationship === undefined ? null : paper.copies.follow(relationship, pack.relationships.fontTable)
  })
}
