import type { Contact } from '../../../shared/agenda/meeting.ts'
import type { DecisionsSpec } from '../../../shared/pack/papers.ts'
import { mailLink } from './links.ts'
import type { Block, Column, Inline, Paper, Paragraph, Row } from './paper.ts'
import { keptTogether, paragraph, portrait, strong, text } from './paper.ts'

/** What was decided has as much room as the titles, which stand in the agenda's capitals: so an ordinary meeting fits one page. */
const columns: readonly Column[] = [
  { widthMm: 12, header: 'Item', align: 'left' },
  { widthMm: 52, header: 'Title', align: 'left' },
  { widthMm: 54, header: 'Decision', align: 'left' },
  { widthMm: 42, header: 'Action and owner', align: 'left' },
]

/** One page for the next morning: what was decided under each item, and who does what. */
export function decisionsPaper(spec: DecisionsSpec): Paper {
  const blocks: readonly Block[] = [
    ...sheetHead(spec, 'Decisions'),
    {
      kind: 'table',
      caption: 'Decisions',
      description: 'Four columns: item, title, decision, and the action with its owner. One row an item.',
      columns,
      rows: spec.rows.map(rowOf),
    },
    ...enquiries(spec.enquiries),
  ]
  return { sections: [portrait(blocks)], lists: [] }
}

/** Committee, meeting and title of a sheet, with the sentence that says what it is. */
export function sheetHead(
  { committeeName, meeting, sentence }: Pick<DecisionsSpec, 'committeeName' | 'meeting' | 'sentence'>,
  title: string,
): readonly Paragraph[] {
  return [
    paragraph('PWKicker', [strong(committeeName)]),
    paragraph('PWKickerLast', meeting),
    paragraph('Heading1', title),
    paragraph('Normal', sentence),
  ]
}

/** Whom to ask, under a sheet's table. */
export function enquiries(contact: Contact | null): readonly Paragraph[] {
  if (contact === null) return [paragraph('PWAfterTable', '')]
  return keptTogether([
    paragraph('PWSignatoryFirst', [strong('Enquiries:'), text(` ${contact.name}`)]),
    ...(contact.email ? [paragraph('PWSignatory', [mailLink(contact.email)])] : []),
  ])
}

function rowOf({ item, title, decisions, actions }: DecisionsSpec['rows'][number]): Row {
  const decided = decisions.map(({ before, verb, after }): readonly Inline[] => [
    text(before),
    ...(verb === '' ? [] : [strong(verb)]),
    ...(after === '' ? [] : [text(after)]),
  ])
  return {
    cells: [
      [paragraph('PWTableText', item)],
      [paragraph('PWTableText', title)],
      lines(decided),
      lines(actions.length === 0 ? ['None'] : actions),
    ],
    mayBreak: false,
    keepNext: false,
  }
}

/** A cell of several lines, each a paragraph. */
function lines(each: readonly (string | readonly Inline[])[]): readonly Paragraph[] {
  return each.map((line, place) =>
    paragraph(place < each.length - 1 ? 'PWTableTextOpen' : 'PWTableText', line),
  )
}
