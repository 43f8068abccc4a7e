import { attributesOf } from '../xml/attributes.ts'
import { escapeAttribute, unescape } from '../xml/escape.ts'
import { marks } from '../xml/marks.ts'
import { close, type Tape } from '../xml/tape.ts'
import { bringDiagramPicture } from './diagrams.ts'
import { drawingColourEdits } from './drawing-colours.ts'
import { fieldEdits } from './field-rules.ts'
import { suppressedHyphens } from './hyphenation.ts'
import { identityRules } from './identity-rules.ts'
import { indentRules } from './indents.ts'
import { renewLinks } from './links.ts'
import { OpenTables } from './open-tables.ts'
import type { Paper, Rule, Rules, Story } from './paper.ts'
import { trackedRangeTags } from './ranges.ts'
import { referenceRules } from './reference-rules.ts'
import { shapeRules } from './shape-ids.ts'
import { shapeStyleEdits } from './shape-styles.ts'
import { tableEdgeEdits } from './table-edges.ts'
import { frameFirstBox } from './text-boxes.ts'
import { withoutTheme } from './theme.ts'

/**
 * Writes down all that must change in a story so that it reads in the pack as it did alone: one walk over its tags, each
 * rule looking only at its own.
 *
 * @param first,last the stretch of the tape, both included; the whole part by default
 */
export function rewriteStory(story: Story, first = 0, last = story.tape.count - 1): void {
  const { tape } = story
  const walk = { ...story, tables: new OpenTables(tape) }
  const rules = tape.names.map((name) => ruleFor(name))
  const { theme } = story.paper
  const special = theme === null ? marks.links : marks.links | marks.theme
  for (let index = first; index <= last; index++) {
    const name = tape.name[index] ?? -1
    if (name < 0 || tape.kind[index] === close) continue
    rules[name]?.(walk, index)
    if (((tape.marks[index] ?? 0) & special) !== 0) changeAttributes(story, index)
  }
  fieldEdits(story, first, last)
  tableEdgeEdits(story, first, last)
  frameFirstBox(story, first, last)
  if (theme === null) return
  drawingColourEdits(tape, story.edits, theme, first, last)
  shapeStyleEdits(tape, story.edits, theme, first, last)
}

const allRules: Rules = {
  ...referenceRules,
  ...identityRules,
  ...indentRules,
  ...shapeRules,
  'w:suppressAutoHyphens': suppressedHyphens,
  'dgm:relIds': bringDiagramPicture,
}
const ruleFor = (name: string): Rule | undefined =>
  Object.hasOwn(allRules, name) ? allRules[name] : undefined

/** What a story's ranges and shapes are told apart by in the pack. */
export function rangesAndShapes(paper: Paper, tape: Tape): Pick<Story, 'rangeTags' | 'shapeBlock'> {
  return {
    rangeTags: new Map([...paper.bookmarks.tagsOf(tape), ...trackedRangeTags(tape, paper.ids)]),
    shapeBlock: Number(paper.ids.next('story')),
  }
}

/** Relationship ids become those of the part being written; words of a theme that the pack does not have are replaced. */
function changeAttributes(story: Story, index: number): void {
  const { tape, edits, paper } = story
  renewLinks(tape, edits, index, (link) => {
    const relationship = paper.source.relationships(story.part).get(link)
    const id = relationship === undefined ? null : paper.copies.follow(relationship, story.relationships)
    if (relationship?.isExternal === true && id === null)
      paper.note(
        'dropped',
        'A part of it lies outside the file (a linked picture or object); the pack takes nothing from outside.',
      )
    return id
  })
  const attributes = attributesOf(tape, index)
  if (paper.theme === null || !attributes.some(({ name }) => /^w:theme|^w:\w+[Tt]heme$/.test(name))) return
  const values = new Map(attributes.map(({ name, from, to }) => [name, unescape(tape.text.slice(from, to))]))
  const plain = withoutTheme(values, paper.theme)
  const written = [...plain].map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`).join('')
  const nameEnd = (tape.start[index] ?? 0) + 1 + (tape.names[tape.name[index] ?? 0] ?? '').length
  const tagEnd = (tape.end[index] ?? 0) - (tape.mate[index] === index ? 2 : 1)
  edits.replace(nameEnd, tagEnd, written)
}
