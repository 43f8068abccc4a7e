import { type Person, printedPresence } from './attendance.ts'
import type { MinuteItem, Minutes } from './minutes.ts'
import { apologiesWithoutItem, withNoted } from './noted-items.ts'
import type { TakenItem, TakenMinutes } from './taken-minutes.ts'

/** Minutes as they are printed: who was there by kind, and under each item what was written and noted. */
export function printedMinutes(taken: TakenMinutes): Minutes {
  const there = taken.people.filter(({ standing }) => standing === 'present')
  const others = (kind: Person['kind']) =>
    there
      .filter((person) => person.kind === kind)
      .map((person) => ({ name: printedPresence(person), affiliation: person.affiliation }))
  return {
    committeeName: taken.committeeName,
    nation: taken.nation,
    heldOn: taken.heldOn,
    startedAt: taken.startedAt,
    endedAt: taken.endedAt,
    venue: taken.venue,
    members: there
      .filter(({ kind }) => kind === 'member')
      .map((person) => ({
        printed: printedPresence(person),
        name: person.name,
        role: person.role ?? 'Member',
      })),
    officers: others('officer'),
    inAttendance: others('other'),
    observingOnline: taken.people
      .filter(({ standing }) => standing === 'observingOnline')
      .map(({ printed }) => printed),
    apologies: apologiesWithoutItem(taken),
    items: withNoted(taken).map(printedItem),
    signatureLine: taken.signatureLine,
    contactOfficer: taken.contact,
    corrections: taken.corrections,
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
