import type { Contact, MeetingMember } from '../../../shared/agenda/meeting.ts'
import {
  clockTimeText,
  type IsoDate,
  longDate,
  longDateWithWeekday,
} from '../../../shared/calendar/iso-date.ts'
import type { MinutesStanding } from '../../../shared/minutes/minutes-states.ts'
import type {
  AttendancePrinted,
  Minutes,
  OfficerPresent,
  SittingPrinted,
} from '../../../shared/minutes/minutes.ts'
import { dayAt, timeAndDay } from '../../../shared/minutes/taken-minutes.ts'
import type { MinutesSpec } from '../../../shared/pack/papers.ts'
import { numberedList } from './house-numbering.ts'
import { mailLink } from './links.ts'
import { itemParagraphs } from './minute-blocks.ts'
import type { Block, Inline, Paper, Paragraph, Section } from './paper.ts'
import { keptTogether, paragraph, portrait, strong, tab, text } from './paper.ts'

/** From this many members present on, their names stand in two columns, as on the front sheet. */
const membersInOneColumn = 20
/** So many characters of 12 pt fit between the margin of names and the dash, also where they are wide ones. */
const nameColumnCharacters = 19
/** How many of the last paragraphs the signature takes with it: it never stands on a page alone. */
const paragraphsBeforeSignature = 2

/** The minutes of a meeting: who was there, each item with what was resolved, where to sign. */
export function minutesPaper(spec: MinutesSpec): Paper {
  const { minutes } = spec
  const { numIds, starts } = numberedList(
    'minutes',
    minutes.items.map(({ number }) => number),
  )
  const items = minutes.items.flatMap((item, place) => itemParagraphs(item, numIds[place] ?? 0))
  const business = [
    ...present(minutes),
    ...(minutes.sittings ?? []).flatMap(presentAgain),
    ...boundToEnd([...items, ...corrections(spec)]),
    ...ending(spec),
  ]
  return { sections: withMembers(heading(spec), minutes.members, business), lists: starts }
}

function heading(spec: MinutesSpec): readonly Block[] {
  const { minutes } = spec
  const day = longDateWithWeekday(minutes.heldOn)
  const place = minutes.venue ? `held at ${minutes.venue} on ${day}` : `held on ${day}`
  const time = minutes.startedAt ? ` at ${clockTimeText(minutes.startedAt)}` : ''
  return [
    paragraph('PWKicker', [strong(minutes.committeeName.toUpperCase())]),
    paragraph('PWKickerLast', day),
    paragraph(
      'Heading1',
      `${titles[spec.form]} of the meeting of the ${withoutArticle(minutes.committeeName)}`,
    ),
    paragraph('PWSubtitle', `${place}${time}${wentOn(minutes)}${standingWords(spec.standing)}`),
    ...(spec.finding === null ? [] : [paragraph('PWKeyFinding', spec.finding)]),
    ...(hasAttendance(minutes) ? [paragraph('Heading2', 'Present')] : []),
  ]
}

/** Where and when a meeting went on that was adjourned to another day. */
function wentOn({ heldOn: first, startedAt, sittings = [] }: Minutes): string {
  return sittings
    .map(({ adjournedAt, heldOn, venue, reconvenedAt }, place) => {
      const before = { heldOn: first, startedAt, sittings: sittings.slice(0, place) }
      const day = longDateWithWeekday(heldOn)
      const stopped = `, adjourned at ${timeAndDay(before, adjournedAt)}`
      if (reconvenedAt === null) return `${stopped} to ${day}`
      return `${stopped} and reconvened${venue === null ? '' : ` at ${venue}`} on ${day} at ${clockTimeText(reconvenedAt)}`
    })
    .join('')
}

const titles: Readonly<Record<MinutesSpec['form'], string>> = {
  public: 'Minutes',
  nonPublic: 'Non-public minutes',
  summary: 'Summary of the non-public part of the minutes',
}

/** Stands in the subtitle, so that nobody takes a draft for the record. */
function standingWords(standing: MinutesStanding): string {
  const agreed = (day: IsoDate | null) => (day === null ? 'by the Committee' : `on ${longDate(day)}`)
  switch (standing.kind) {
    case 'draft':
      return `. Draft, to be agreed ${agreed(standing.toBeAgreedOn)}`
    case 'corrected':
      return `. To be agreed ${agreed(standing.toBeAgreedOn)}`
    case 'forSigning':
      return ''
    case 'approved':
      return `. Approved ${agreed(standing.on)}`
    case 'signed':
      return `. Approved ${agreed(standing.approvedOn)}`
  }
}

/** Members in one column, or, for a large body, in a section of two. */
function withMembers(
  top: readonly Block[],
  members: readonly MeetingMember[],
  business: readonly Block[],
): readonly Section[] {
  const label = members.length > 0 ? [paragraph('Heading3', 'Members:')] : []
  const names = members.map(({ printed }) =>
    paragraph(members.length > membersInOneColumn ? 'PWMemberName' : 'PWPresentLine', printed),
  )
  if (members.length <= membersInOneColumn || business.length === 0) {
    return [portrait([...top, ...label, ...names, ...business])]
  }
  return [
    portrait([...top, ...label]),
    { starts: 'continuous', columns: 2, landscape: false, blocks: names },
    { ...portrait(business), starts: 'continuous' },
  ]
}

/** Who was there when an adjourned meeting had reconvened (R30). */
function presentAgain({ heldOn, reconvenedAt, attendance }: SittingPrinted): readonly Block[] {
  const members = attendance.members.map(({ printed }) => paragraph('PWPresentLine', printed))
  const blocks = [
    ...(members.length > 0 ? [paragraph('Heading3', 'Members:'), ...members] : []),
    ...present(attendance),
  ]
  if (reconvenedAt === null || blocks.length === 0) return []
  return [paragraph('Heading2', `Present at the adjourned meeting on ${longDate(heldOn)}`), ...blocks]
}

function present({
  officers,
  inAttendance,
  observingOnline,
  apologies,
}: AttendancePrinted): readonly Block[] {
  const group = (label: string, lines: readonly Paragraph[]): readonly Block[] =>
    lines.length === 0 ? [] : [paragraph('Heading3', label), ...lines]
  return [
    ...group('Officers:', officers.map(officerLine)),
    ...group('In attendance:', inAttendance.map(officerLine)),
    ...group(
      'Observing online:',
      observingOnline.map((name) => paragraph('PWPresentLine', name)),
    ),
    ...group(
      'Apologies:',
      apologies.map((name) => paragraph('PWPresentLine', name)),
    ),
  ]
}

function hasAttendance({ members, officers, inAttendance, observingOnline }: AttendancePrinted): boolean {
  return members.length + officers.length + inAttendance.length + observingOnline.length > 0
}

/** Name, dash and post in columns; a name too long for its column runs on. */
function officerLine({ name, affiliation }: OfficerPresent): Paragraph {
  if (affiliation === '') return paragraph('PWOfficerLine', name)
  if (name.length > nameColumnCharacters) return paragraph('PWOfficerLine', `${name} - ${affiliation}`)
  return paragraph('PWOfficerLine', [text(name), tab, text('-'), tab, text(affiliation)])
}

function boundToEnd(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const from = paragraphs.length - paragraphsBeforeSignature
  return paragraphs.map((one, place) => (place < from ? one : { ...one, keepNext: true }))
}

/** Corrections with which they were approved, or are to be, listed before the end. */
function corrections({ minutes, standing }: MinutesSpec): readonly Paragraph[] {
  if (minutes.corrections.length === 0) return []
  const isApproved = standing.kind === 'approved' || standing.kind === 'signed'
  return [
    paragraph('PWMinuteEnd', [
      strong(isApproved ? 'Approved subject to the following corrections:' : 'Corrections:'),
    ]),
    ...minutes.corrections.map((words) => paragraph('ListBullet', words)),
  ]
}

/** When it ended, signature, contact: one block that is never parted. A summary is the proper officer's, and nobody signs it. */
function ending({ form, minutes, standing }: MinutesSpec): readonly Paragraph[] {
  const { heldOn, endedAt, sittings = [] } = minutes
  const day = endedAt === null ? heldOn : dayAt({ ...minutes, sittings }, endedAt)
  const ended =
    endedAt === null
      ? []
      : [
          paragraph('PWMinuteEnd', [
            strong(
              `The meeting ended at ${clockTimeText(endedAt)}${day === heldOn ? '' : ` on ${longDate(day)}`}`,
            ),
          ]),
        ]
  const signature =
    form === 'summary'
      ? []
      : [
          paragraph('PWSignatureLine', signedLine(standing)),
          paragraph('PWSignatureLabel', [text(minutes.signatureLine), tab, text('Date')]),
        ]
  return keptTogether([...ended, ...signature, ...contact(minutes.contactOfficer)])
}

/** The line to sign on; of signed minutes it says whose signature stands on the paper, and of which day. */
function signedLine(standing: MinutesStanding): readonly Inline[] {
  if (standing.kind !== 'signed') return [tab, tab, tab]
  return [text(`Signed by ${standing.by}`), tab, tab, text(longDate(standing.on)), tab]
}

function contact(officer: Contact | null): readonly Paragraph[] {
  if (!officer) return []
  return [
    paragraph('PWSignatory', [strong(`Contact Officer: ${officer.name}`)]),
    ...(officer.email ? [paragraph('PWSignatory', [mailLink(officer.email)])] : []),
  ]
}

function withoutArticle(committeeName: string): string {
  return committeeName.replace(/^the\s+/i, '')
}
