import { attributeOf, childOf, endOf, nameOf, stretchesOf, valueOf } from '../xml/attributes.ts'
import { isHistory, marks } from '../xml/marks.ts'
import { empty } from '../xml/tape.ts'
import { escapeAttribute } from '../xml/escape.ts'
import { setDefaultTabs } from './default-tabs.ts'
import { markInText } from './footnote-marks.ts'
import { forNewerReaders, lineAboveNotes } from './older-readers.ts'
import { nothing } from './open-tables.ts'
import { listProperties, nameList, sayIndents } from './own-lists.ts'
import type { Rules, Story, Walk } from './paper.ts'

/** Rules for what names something else: styles, lists, notes, comments, places. */
export const referenceRules: Rules = {
  'w:p': paragraph,
  'w:r': dropHistory,
  'w:tr': dropHistory,
  'w:pStyle': (story, index) => {
    const { styles } = story.paper
    const said = story.tables.saidAround(index)
    const id = styles.map(valueOf(story.tape, index, 'w:val') ?? '', 'paragraph', said)
    setOrRemove(story, index, id ?? styles.explicitDefault('paragraph', said))
  },
  'w:tbl': openTable,
  // A text box in a table is no part of it.
  'w:txbxContent': (story, index) => story.tables.open(index, nothing, false),
  'w:rStyle': (story, index) =>
    setOrRemove(story, index, story.paper.styles.map(valueOf(story.tape, index, 'w:val') ?? '', 'character')),
  'w:tblStyle': (story, index) => {
    const id = story.paper.styles.map(valueOf(story.tape, index, 'w:val') ?? '', 'table')
    setOrRemove(story, index, id ?? story.paper.styles.explicitDefault('table'))
  },
  'w:tblPr': (story, index) => {
    const { tape, edits, paper } = story
    const style = paper.styles.explicitDefault('table')
    if (style === null || childOf(tape, index, 'w:tblStyle') >= 0) return
    const tag = `<w:tblStyle w:val="${escapeAttribute(style)}"/>`
    if (tape.kind[index] === empty)
      edits.replace(tape.start[index] ?? 0, tape.end[index] ?? 0, `<w:tblPr>${tag}</w:tblPr>`)
    else edits.insert(tape.end[index] ?? 0, tag)
  },
  'w:numId': (story, index) =>
    setOrRemove(story, index, story.paper.numbering.map(valueOf(story.tape, index, 'w:val') ?? '') ?? '0'),
  'w:footnoteReference': footnoteReference,
  'w:endnoteReference': (story, index) => {
    const mark = story.paper.endnotes.refer(valueOf(story.tape, index, 'w:id') ?? '')
    const marksItself = valueOf(story.tape, index, 'w:customMarkFollows') !== null
    if (mark === null || marksItself) removeElement(story, index)
    else story.edits.replace(story.tape.start[index] ?? 0, endOf(story.tape, index), `<w:t>${mark}</w:t>`)
  },
  'w:commentReference': commentReference,
  'w:commentRangeStart': commentMark,
  'w:commentRangeEnd': commentMark,
  'w:hyperlink': (story, index) => {
    const anchor = valueOf(story.tape, index, 'w:anchor')
    const { planned, bookmarks, source } = story.paper
    const leadsOutside = source.relationships(story.part).has(valueOf(story.tape, index, 'r:id') ?? '')
    if (anchor === null || leadsOutside) return
    const place = anchor.toLowerCase() === '_top' ? planned.bookmark : bookmarks.map(anchor)
    if (place === null) removeAttribute(story, index, 'w:anchor')
    else setAttribute(story, index, 'w:anchor', place)
  },
  'w:altChunk': (story, index) => {
    removeElement(story, index)
    story.paper.note(
      'dropped',
      'A part of it is a whole other file put inside (altChunk), which the pack cannot print; open it in Word, save it and add it again.',
    )
  },
  'w:subDoc': (story, index) => {
    removeElement(story, index)
    story.paper.note(
      'dropped',
      'It is a master document; the files it draws in are not part of it and were left out.',
    )
  },
}

/**
 * Names the document's own default style where the pack has another, and adds what else the paragraph takes on. The tag
 * itself only tells when the paragraph was typed and who by (rsids, paragraph ids): none of that goes into a pack.
 */
function paragraph(story: Walk, index: number): void {
  const { tape, edits, paper } = story
  if (story.place === 'comment') keepParagraphId(story, index)
  else dropHistory(story, index)
  const said = story.tables.saidAround(index)
  const style = paper.styles.explicitDefault('paragraph', said)
  const further = story.furtherProperties.get(index) ?? ''
  const properties = childOf(tape, index, 'w:pPr')
  const naming = properties < 0 ? -1 : childOf(tape, properties, 'w:pStyle')
  const named = style === null || naming >= 0 ? '' : `<w:pStyle w:val="${escapeAttribute(style)}"/>`
  const list = paper.styles.ownListOf(naming < 0 ? null : valueOf(tape, naming, 'w:val'), said)
  if (properties >= 0 && tape.kind[properties] !== empty) {
    const change = childOf(tape, properties, 'w:pPrChange')
    const end = tape.start[change < 0 ? (tape.mate[properties] ?? 0) : change] ?? 0
    if (named !== '') edits.insert(tape.end[properties] ?? 0, named)
    if (list !== null) nameList(tape, edits, properties, list)
    setDefaultTabs(story, index)
    if (list !== null) sayIndents(tape, edits, properties, list)
    if (further !== '') edits.insert(end, further)
    return
  }
  const [numbers, indents] = list === null ? ['', ''] : listProperties(list)
  const all = named + numbers + setDefaultTabs(story, index) + indents + further
  if (all === '') return
  const whole = `<w:pPr>${all}</w:pPr>`
  if (properties < 0) edits.insert(tape.end[index] ?? 0, whole)
  else edits.replace(tape.start[properties] ?? 0, tape.end[properties] ?? 0, whole)
}

function openTable({ tape, paper, tables }: Walk, index: number): void {
  const naming = childOf(tape, childOf(tape, index, 'w:tblPr'), 'w:tblStyle')
  const style = naming < 0 ? null : valueOf(tape, naming, 'w:val')
  tables.open(index, paper.styles.saidByTable(style), paper.styles.tableIndents(style))
}

function dropHistory(story: Story, index: number): void {
  const { tape, edits } = story
  if (((tape.marks[index] ?? 0) & marks.history) === 0) return
  for (const [from, to] of stretchesOf(tape, index, isHistory)) edits.remove(from, to)
}

/** Answers to a comment name its last paragraph: its id is renewed, so that two documents' ids cannot meet. */
function keepParagraphId(story: Story, index: number): void {
  const id = valueOf(story.tape, index, 'w14:paraId')
  if (id === null) return
  const renewed = Number(story.paper.ids.next('paragraph')).toString(16).toUpperCase().padStart(8, '0')
  story.paper.paragraphIds.set(id, renewed)
  setAttribute(story, index, 'w14:paraId', renewed)
}

function footnoteReference(story: Story, index: number): void {
  const { tape, edits, paper } = story
  if (story.place === 'margin' || story.place === 'comment') {
    // Word knows no notes there and refuses the file.
    removeElement(story, index)
    return
  }
  const id = paper.footnotes.refer(valueOf(tape, index, 'w:id') ?? '')
  if (id !== null && story.place === 'body' && paper.footnotes.hasLine)
    edits.insert(tape.start[index] ?? 0, lineAboveNotes)
  if (id === null) removeElement(story, index)
  else if (paper.footnoteMarks === null || valueOf(tape, index, 'w:customMarkFollows') !== null)
    setAttribute(story, index, 'w:id', id)
  else {
    const reference = `<w:footnoteReference w:customMarkFollows="1" w:id="${id}"/>`
    edits.replace(
      tape.start[index] ?? 0,
      endOf(tape, index),
      reference + markInText(paper.footnoteMarks.markOf(id, story.place === 'body' ? index : 0)),
    )
  }
}

function commentMark(story: Story, index: number): void {
  const id = story.paper.comments.refer(valueOf(story.tape, index, 'w:id') ?? '')
  if (id === null) removeElement(story, index)
  else setAttribute(story, index, 'w:id', id)
}

/** LibreOffice 7.4 gives each note the next one's words where a comment stands between a pack's first footnote and its second. */
function commentReference(story: Story, index: number): void {
  const { tape, edits, paper } = story
  if (paper.ids.given('footnote') !== 1) {
    commentMark(story, index)
    return
  }
  const id = paper.comments.refer(valueOf(tape, index, 'w:id') ?? '')
  const mark = id === null ? '' : forNewerReaders(`<w:commentReference w:id="${id}"/>`)
  edits.replace(tape.start[index] ?? 0, endOf(tape, index), mark)
}

/** Sets an attribute, adding it where it is missing. */
export function setAttribute({ tape, edits }: Story, index: number, name: string, value: string): void {
  const found = attributeOf(tape, index, name)
  if (found !== null) edits.replace(found.from, found.to, escapeAttribute(value))
  else
    edits.insert(
      (tape.start[index] ?? 0) + 1 + nameOf(tape, index).length,
      ` ${name}="${escapeAttribute(value)}"`,
    )
}

export function removeAttribute({ tape, edits }: Story, index: number, name: string): void {
  const found = attributeOf(tape, index, name)
  if (found !== null) edits.remove(found.start - 1, found.to + 1)
}

export function removeElement({ tape, edits }: Story, index: number): void {
  edits.remove(tape.start[index] ?? 0, endOf(tape, index))
}

function setOrRemove(story: Story, index: number, value: string | null): void {
  if (value === null) removeElement(story, index)
  else setAttribute(story, index, 'w:val', value)
}
