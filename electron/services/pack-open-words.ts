import { isExempt } from '../../shared/agenda/agenda-item.ts'
import { exclusionMotion } from '../../shared/agenda/exclusion-motion.ts'
import {
  exemptSchedule,
  findExemptParagraph,
  paragraphsInWords,
} from '../../shared/agenda/exempt-schedules.ts'
import { type IsoDate, longDate, longDateWithWeekday } from '../../shared/calendar/iso-date.ts'
import { formWords } from '../../shared/pack/form-words.ts'
import { placeholderLaw } from '../../shared/pack/placeholder-spec.ts'
import type { PackInput } from './pack-input.ts'

/**
 * Words that may stand in an exempt paper and in the public pack alike: what the public agenda prints of every item, names
 * and posts of the meeting and of its records, and the words of the law and of the form.
 */
export function openWords(input: PackInput): readonly string[] {
  const words = [...agendaWords(input), ...namesAndPosts(input), ...wordsOfTheLaw(input), ...formWords]
  return words.filter((some) => typeof some === 'string')
}

type Words = readonly (string | null | undefined)[]

/**
 * Titles, and what the clerk wrote for the public under an exempt item. Free text elsewhere on the agenda is searched like
 * any other: an exempt sentence that slipped into it must not excuse itself.
 */
function agendaWords({ meeting, items }: PackInput): Words {
  return [
    ...items.flatMap((item) => [
      item.title,
      item.reportOf,
      item.purpose,
      isExempt(item) ? item.instruction : null,
    ]),
    meeting.venue,
  ]
}

function namesAndPosts({ meeting, minutes, references, withheldReferences }: PackInput): Words {
  const { committee, members, enquiries, signatory } = meeting
  const bodies = [committee.name, committee.shortName, committee.parentBody, committee.authority]
  const named = bodies.filter((body) => body !== null).flatMap(asPrinted)
  return [
    ...named.flatMap((body) => [body, ...onTheDay(body, meeting.heldOn)]),
    ...[...members, ...(minutes?.members ?? [])].flatMap(({ printed, name }) => [printed, name]),
    ...(minutes?.officers ?? []).flatMap(({ name, affiliation }) => [name, affiliation]),
    ...[enquiries, minutes?.contactOfficer].flatMap((contact) => [contact?.name, contact?.email]),
    signatory?.name,
    signatory?.post,
    ...references.flatMap(({ owners }) => owners),
    // What only a secret list names may be a person or a firm; a post is nobody's secret.
    ...withheldReferences.flatMap(({ owners }) => owners.filter((owner) => post.test(owner))),
  ]
}

/** "Head of Legal Services", "Director of Place" */
const post =
  /^(?:the )?(?:\w+ ){0,2}?(?:head|director|chief|manager|officer|treasurer|solicitor|secretary|clerk) (?:of|for|to)? ?/i

/** One body is printed with “&” here and “and” there, and with or without what stands in brackets. */
function asPrinted(body: string): readonly string[] {
  const spelt = [body, body.replaceAll('&', 'and'), body.replace(/\band\b/g, '&')]
  return [...new Set([...spelt, ...spelt.map((each) => each.replace(/\s*\([^)]*\)/g, ''))])]
}

/** A body and its meeting's day, as papers are headed. */
function onTheDay(body: string, heldOn: IsoDate): Words {
  const days = [longDate(heldOn), longDateWithWeekday(heldOn)]
  return days.flatMap((day) => [`${body}, ${day}`, `${day}, ${body}`])
}

function wordsOfTheLaw({ meeting, items }: PackInput): Words {
  const { nation } = meeting.committee
  const schedule = exemptSchedule(nation)
  const motion = exclusionMotion(items, schedule)
  const paragraphs = items.flatMap(({ exemptParagraphs }) => exemptParagraphs)
  const combinations = [
    ...items.map(({ exemptParagraphs }) => exemptParagraphs),
    ...paragraphs.map((one) => [one]),
  ]
  return [
    motion?.text,
    ...(motion?.perItem ?? []),
    ...paragraphs.map((paragraph) => findExemptParagraph(paragraph, schedule)?.information),
    ...combinations.flatMap((some) =>
      [placeholderLaw(nation), schedule.name].map((law) => `${paragraphsInWords(some)} of ${law}`),
    ),
  ]
}
