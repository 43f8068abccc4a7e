import { type Person, printedPresence } from './attendance.ts'
import type { AttendancePrinted, MinuteItem, Minutes, SittingPrinted } from './minutes.ts'
import { apologiesFrom, apologiesWithoutItem, withNoted } from './noted-items.ts'
import { peopleAt, type Sitting } from './sittings.ts'
import type { TakenItem, TakenMinutes } from './taken-minutes.ts'

/** Minutes as they are printed: who was there by kind and sitting, and under each item what was written and noted. */
export function printedMinutes(taken: TakenMinutes): Minutes {
  const sittings = taken.sittings.map((sitting, place) => printedSitting(taken, sitting, place + 1))
  return {
    committeeName: taken.committeeName,
    nation: taken.nation,
    heldOn: taken.heldOn,
    startedAt: taken.startedAt,
    endedAt: taken.endedAt,
    venue: taken.venue,
    ...attendance(peopleAt(taken.people, 0)),
    apologies: apologiesWithoutItem(taken),
    ...(sittings.length > 0 && { sittings }),
    items: withNoted(taken).map(printedItem),
    signatureLine: taken.signatureLine,
    contactOfficer: taken.contact,
    corrections: taken.corrections,
  }
}

/** Apologies for an adjourned meeting stand with its attendance: the item of them was taken on the first day. */
function printedSitting({ people }: TakenMinutes, sitting: Sitting, place: number): SittingPrinted {
  const there = peopleAt(people, place)
  return { ...sitting, attendance: { ...attendance(there), apologies: apologiesFrom(there) } }
}

function attendance(people: readonly Person[]): Omit<AttendancePrinted, 'apologies'> {
  const there = people.filter(({ standing }) => standing === 'present')
  const others = (kind: Person['kind']) =>
    there
      .filter((person) => person.kind === kind)
      .map((person) => ({ name: printedPresence(person), affiliation: person.affiliation }))
  return {
    members: there
      .filter(({ kind }) => kind === 'member')
      .map((person) => ({
        printed: printedPresence(person),
        name: person.name,
        role: person.role ?? 'Member',
      })),
    officers: others('officer'),
    inAttendance: others('other'),
    observingOnline: people
      .filter(({ standing }) => standing === 'observingOnline')
      .map(({ printed }) => printed),
  }
}

function printedItem(item: TakenItem): MinuteItem {
  const { number, letter, part, title, kind, exemptParagraphs, publicity, blocks, summary, takenOrder } = item
  const printed = {
    number,
    letter,
    part,
    title,
    kind,
    exemptParagraphs,
    publicity,
    blocks,
    summary,
    takenOrder,
  }
  return { ...printed, ...(item.hasTwoTexts && { hasTwoTexts: true }) }
}
