import { childOf, childrenOf, nameOf } from '../xml/attributes.ts'
import { Edits } from '../xml/edits.ts'
import { close, type Tape } from '../xml/tape.ts'
import { wordType } from '../package/content-types.ts'
import { RelationshipList, type OutputPackage } from '../package/output-package.ts'
import { declaration, officeType } from '../package/relationships.ts'
import { isOccupied, isPageNumberOnly, takeOutPageNumber } from './page-furniture.ts'
import type { Paper, Story } from './paper.ts'
import { rootAttributes } from './root.ts'
import { hairline, stampParagraphs, type MarginMarks, type PageShape } from './stamps.ts'
import { rangesAndShapes, rewriteStory } from './story.ts'

/** What one header or footer of the pack is made of. */
export interface MarginWish {
  readonly kind: 'header' | 'footer'
  /** The document's own part, `null` where it has none there. */
  readonly part: string | null
  readonly marks: MarginMarks
  readonly page: PageShape
}

/** Writes the headers and footers of one document into the pack; equal wishes share one part. */
export class MarginWriter {
  private readonly paper: Paper | null
  private readonly output: OutputPackage
  private readonly relationships: RelationshipList
  private readonly nextPart: () => string
  private readonly read: (part: string) => Tape | null
  private readonly written = new Map<string, string>()

  /**
   * @param paper         `null` for filler pages, which have no part of their own
   * @param relationships those of the pack's main part
   * @param read          one of the document's parts, hidden things already taken out where they must be
   */
  constructor(
    paper: Paper | null,
    output: OutputPackage,
    relationships: RelationshipList,
    nextPart: () => string,
    read: (part: string) => Tape | null,
  ) {
    this.paper = paper
    this.output = output
    this.relationships = relationships
    this.nextPart = nextPart
    this.read = read
  }

  /** @returns the relationship id of the part in the pack's main part */
  write(wish: MarginWish): string {
    const key = JSON.stringify(wish)
    const known = this.written.get(key)
    if (known !== undefined) return known
    const list = new RelationshipList()
    const text =
      wish.part === null || this.paper === null
        ? emptyMargin(wish)
        : this.adapted(this.paper, wish.part, wish, list)
    const name = `word/${wish.kind}${this.nextPart()}.xml`
    this.output.add(name, wordType(wish.kind), declaration + text, list)
    const id = this.relationships.add(officeType(wish.kind), name)
    this.written.set(key, id)
    return id
  }

  private adapted(paper: Paper, part: string, wish: MarginWish, relationships: RelationshipList): string {
    const tape = this.read(part)
    if (tape === null) return emptyMargin(wish)
    const edits = new Edits()
    const story: Story = {
      paper,
      tape,
      edits,
      part,
      relationships,
      place: 'margin',
      ...rangesAndShapes(paper, tape),
      furtherProperties: new Map(),
    }
    const givesWay = wish.marks.pageNumber && isPageNumberOnly(tape)
    if (givesWay) takeOutPageNumber(story)
    rewriteStory(story)
    const stamps = stampParagraphs(wish.marks, wish.page, isOccupied(tape, givesWay ? 'number' : 'words'))
    // A frame needs a paragraph to stand by; a header that begins with a table has none.
    const first = [...childrenOf(tape, 0)][0] ?? -1
    const carrier = first < 0 || nameOf(tape, first) !== 'w:p' || isFramed(tape, first) ? hairline() : ''
    if (tape.mate[0] === 0) return emptyMargin(wish)
    if (stamps !== '' || first < 0) edits.insert(tape.end[0] ?? 0, stamps + carrier)
    return edits.apply(tape.text, tape.start[0] ?? 0)
  }
}

function isFramed(tape: Tape, paragraph: number): boolean {
  const properties = tape.kind[paragraph] === close ? -1 : childOf(tape, paragraph, 'w:pPr')
  return properties >= 0 && childOf(tape, properties, 'w:framePr') >= 0
}

function emptyMargin({ kind, marks, page }: MarginWish): string {
  const tag = kind === 'header' ? 'w:hdr' : 'w:ftr'
  return `<${tag}${rootAttributes}>${stampParagraphs(marks, page, false)}${hairline()}</${tag}>`
}
