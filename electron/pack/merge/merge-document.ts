import { childOf, childrenOf, elementsOf, endOf, nameOf, attributesOf, valueOf } from '../xml/attributes.ts'
import { Edits } from '../xml/edits.ts'
import { empty, readTape, type Tape } from '../xml/tape.ts'
import { child } from '../xml/tree.ts'
import { prefixes } from '../package/namespaces.ts'
import { endPlace, type EndPlace } from '../word/end-mark.ts'
import { footnoteMarks, type FootnoteMarks } from '../word/footnote-marks.ts'
import { lineBeforeTable } from '../word/older-readers.ts'
import { MarginWriter } from '../word/margins.ts'
import type { Paper } from '../word/paper.ts'
import { sectionInPack } from '../word/section-properties.ts'
import { sectionsOf, type Section } from '../word/sections.ts'
import { hairline } from '../word/stamps.ts'
import { rewriteStory } from '../word/story.ts'
import { endnoteParagraphs, writeComments, writeFootnotes } from './merge-notes.ts'
import { newPaper } from './new-paper.ts'
import type { PackInProgress } from './pack-in-progress.ts'
import { fillerPages } from './fillers.ts'
import { hasSetting, treeOf, type SourceDocument } from './source-document.ts'
import { storyText } from './story-text.ts'
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
  const tape = readTape(storyText(source, source.mainPart, plan.audience))
  const sections = sectionsOf(tape, source)
  const paper = newPaper(pack, document, planned, number, marksFor(document, sections))
  const bookmarkTags = paper.bookmarks.takeIn(tape)
  if (paper.footnotes.tape !== null) paper.bookmarks.takeIn(paper.footnotes.tape)
  const margins = new MarginWriter(
    paper,
    output,
    relationships.document,
    () => paper.ids.next('part'),
    (part) => storyText(source, part, plan.audience),
  )
  const context = {
    planned,
    start: plan.start,
    margins,
    evenInPack: common.hasEvenPages,
    evenHere: hasSetting(document, 'w:evenAndOddHeaders'),
    footnotes: child(document.settings, 'w:footnotePr'),
  }
  const written = sections.map((section, place) => sectionInPack(section, place === 0, context))
  const ending = written.at(-1) ?? ''
  const body = new Body(tape)
  const hasEndnotes = tape.names.includes('w:endnoteReference') && paper.endnotes.tape !== null
  const carries = !isLast && !hasEndnotes && body.lastIsPlainParagraph
  const edits = new Edits()
  for (const [place, section] of sections.entries())
    if (section.index >= 0 && place < sections.length - 1)
      edits.replace(tape.start[section.index] ?? 0, endOf(tape, section.index), written[place] ?? '')
  rewriteStory({
    paper,
    tape,
    edits,
    part: source.mainPart,
    relationships: relationships.document,
    place: 'body',
    bookmarkTags,
    sectionEnds: carries ? new Map([[body.last, ending]]) : new Map(),
  })
  const endsOnFiller = planned.fillers > 0
  const closes = body.lastIsPlainParagraph && !hasEndnotes
  const marks = endMarks(paper, endsOnFiller)
  markStart(tape, edits, body, paper)
  if (closes) markEnd(edits, endPlace(tape, body.last, body.children.at(-2) ?? -1), marks)
  bindNamespaces(pack, tape, edits, body)
  const { document: into } = pack.written
  const opensWithTable = nameOf(tape, body.children[0] ?? -1) === 'w:tbl'
  const hasNotes = tape.names.includes('w:footnoteReference') || tape.names.includes('w:endnoteReference')
  if (opensWithTable && hasNotes) into.push(lineBeforeTable(paper.styles.explicitDefault('paragraph')))
  into.push(edits.apply(tape.text, body.from, body.to))
  if (hasEndnotes) into.push(endnoteParagraphs(pack, paper))
  if (!closes) into.push(hairline(isLast ? '' : ending, marks.opening + marks.closing))
  else if (!carries && !isLast) into.push(hairline(ending))
  if (isLast) into.push(ending)
  else into.push(fillerPages(pack, planned, number === plan.documents.length))
  writeFootnotes(pack, paper)
  writeComments(pack, paper)
  paper.styles.finish()
  paper.numbering.finish()
  addFonts(pack, paper)
}

function marksFor({ settings }: SourceDocument, sections: readonly Section[]): FootnoteMarks | null {
  const own = sections.flatMap(({ properties }) => child(properties, 'w:footnotePr') ?? [])
  return footnoteMarks(child(settings, 'w:footnotePr'), own)
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
    this.first = elementsOf(tape, 'w:p').next().value ?? -1
  }
}

/** Bookmarks round the first paragraph's text, for the agenda's page numbers and links. */
function markStart(tape: Tape, edits: Edits, body: Body, paper: Paper): void {
  const name = paper.planned.bookmark
  const id = paper.ids.next('annotation')
  const start = `<w:bookmarkStart w:id="${id}" w:name="${name}"/>`
  const end = `<w:bookmarkEnd w:id="${id}"/>`
  if (body.first < 0) {
    edits.insert(body.to, start + end)
    return
  }
  const properties = childOf(tape, body.first, 'w:pPr')
  edits.insert(properties < 0 ? (tape.end[body.first] ?? 0) : endOf(tape, properties), start)
  edits.insert(tape.start[tape.mate[body.first] ?? 0] ?? 0, end)
}

interface EndMarks {
  readonly opening: string
  readonly closing: string
}

function markEnd(edits: Edits, { opens, closes }: EndPlace, { opening, closing }: EndMarks): void {
  edits.insert(opens, opening)
  edits.insert(closes, closing)
}

function endMarks(paper: Paper, endsOnFiller: boolean): EndMarks {
  if (endsOnFiller) return { opening: '', closing: '' }
  const id = paper.ids.next('annotation')
  return {
    opening: `<w:bookmarkStart w:id="${id}" w:name="${paper.planned.bookmark}_end"/>`,
    closing: `<w:bookmarkEnd w:id="${id}"/>`,
  }
}

/** Declares what the document's root declared beyond Word's own: for the whole pack, or locally where it is taken. */
function bindNamespaces(pack: PackInProgress, tape: Tape, edits: Edits, body: Body): void {
  const ignored = (valueOf(tape, 0, 'mc:Ignorable') ?? '').split(/\s+/)
  for (const { name, from, to } of attributesOf(tape, 0)) {
    const prefix = name.startsWith('xmlns:') ? name.slice(6) : ''
    if (prefix === '' || prefix in prefixes) continue
    const uri = tape.text.slice(from, to)
    const taken = pack.namespaces.get(prefix)
    if (taken === undefined) pack.namespaces.set(prefix, { uri, isIgnorable: ignored.includes(prefix) })
    if (taken === undefined || taken.uri === uri) continue
    for (const index of body.children)
      if (tape.text.slice(tape.start[index], endOf(tape, index)).includes(`${prefix}:`))
        edits.insert((tape.start[index] ?? 0) + 1 + nameOf(tape, index).length, ` xmlns:${prefix}="${uri}"`)
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
