import type { Contact, Notice, Signatory } from '../../../shared/agenda/meeting.ts'
import type { FrontSheetSpec } from '../../../shared/pack/papers.ts'
import { agendaSection } from './agenda.ts'
import { isOnlyLink, mailLink, withLinks } from './links.ts'
import type { Block, Inline, Paper, Paragraph, Section } from './paper.ts'
import { paragraph, portrait, strong, tab, text } from './paper.ts'

/** From this many members on, the list is a page of its own. */
const membersOnFrontSheet = 80
/** A longer name is set smaller, to leave the page to the meeting. */
const longNameCharacters = 90

/** Front sheet, then the agenda from the next page on: what meeting, who, where, how to ask. */
export function frontSheetPaper(spec: FrontSheetSpec): Paper {
  const agenda = agendaSection(spec.agenda)
  const closing = [
    ...enquiries(spec.enquiries),
    ...spec.notices.flatMap(notice),
    ...signatory(spec.signatory),
  ]
  return {
    sections: [...sheetSections(meetingBlocks(spec), spec.members, closing), ...agenda.sections],
    lists: agenda.lists,
  }
}

/** Names stand in two balanced columns, which need a section of their own; without names the sheet is a single one. */
function sheetSections(
  top: readonly Block[],
  members: readonly string[],
  closing: readonly Block[],
): readonly Section[] {
  if (members.length === 0) return [portrait([...top, ...closing])]
  const heading = paragraph('Heading2', 'Members:')
  const names = members.map((name) => paragraph('PWMemberName', name))
  return [
    ...(members.length > membersOnFrontSheet
      ? [portrait(top), portrait([heading])]
      : [portrait([...top, heading])]),
    { starts: 'continuous', columns: 2, landscape: false, blocks: names },
    // What follows the names without a break is what makes Word balance the columns.
    ...(closing.length > 0 ? [{ ...portrait(closing), starts: 'continuous' as const }] : []),
  ]
}

/** Whose meeting it is, when and where. */
export function meetingBlocks(
  spec: Pick<FrontSheetSpec, 'authority' | 'committeeName' | 'dateText' | 'timeText' | 'venue'> &
    Partial<Pick<FrontSheetSpec, 'standing'>>,
): readonly Block[] {
  const titleStyle =
    spec.committeeName.length > longNameCharacters ? 'PWCommitteeTitleLong' : 'PWCommitteeTitle'
  return [
    paragraph('PWAuthority', spec.authority),
    paragraph(titleStyle, spec.committeeName),
    ...(spec.standing ? [paragraph('PWKeyFinding', spec.standing)] : []),
    labelLine('Date:', [text(spec.dateText)]),
    ...(spec.timeText ? [labelLine('Time:', [text(spec.timeText)])] : []),
    ...(spec.venue ? [labelLine('Venue:', [text(spec.venue)])] : []),
  ]
}

/** Whom to ask. */
export function enquiries(contact: Contact | null): readonly Block[] {
  if (!contact) return []
  return [
    paragraph('Heading2', 'Enquiries:'),
    labelLine('Name:', [text(contact.name)], contact.email !== null),
    ...(contact.email ? [labelLine('E-mail:', [mailLink(contact.email)])] : []),
  ]
}

function notice({ heading, paragraphs }: Notice): readonly Block[] {
  return [
    paragraph('Heading2', heading),
    ...paragraphs.map((words, place) => {
      const introducesLink = isOnlyLink(paragraphs[place + 1] ?? '')
      return paragraph('Normal', withLinks(words), introducesLink ? { keepNext: true } : {})
    }),
  ]
}

function signatory(one: Signatory | null): readonly Block[] {
  return one ? [paragraph('PWSignatoryFirst', [strong(one.name)]), paragraph('PWSignatory', one.post)] : []
}

function labelLine(label: string, value: readonly Inline[], keepNext = false): Paragraph {
  return paragraph('PWLabelLine', [strong(label), tab, ...value], keepNext ? { keepNext } : {})
}
