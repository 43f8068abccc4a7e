import {
  addDays,
  clockTimeText,
  daysBetween,
  type IsoDate,
  shortDate,
  weekdayName,
} from '../../../shared/calendar/iso-date.ts'
import type { DueReference, RulerMeeting, ThingToSettle, WaitedFor } from '../../../shared/contract/home.ts'
import type { Shape, Tone } from '../../parts/marks.tsx'

/** A line of a list: what it is, a word or two about it, its mark. */
export interface HomeLine {
  readonly title: string
  readonly rest: string
  readonly shape: Shape
  readonly tone: Tone
}

/** How pressing a meeting's publication is: "Tomorrow", "Friday", "Mon 22 Sep 2025". */
export function publishWords(
  today: IsoDate,
  { publishBy, publishedOn, workingDaysLeft }: RulerMeeting,
): { readonly headline: string; readonly rest: string; readonly isPressing: boolean } {
  if (publishedOn !== null) return { headline: 'Published', rest: shortDate(publishedOn), isPressing: false }
  const left = daysBetween(today, publishBy)
  const day = `${weekdayName(publishBy).slice(0, 3)} ${shortDate(publishBy)}`
  if (left < 0) return { headline: 'Too late', rest: `was ${day}`, isPressing: true }
  if (left === 0) return { headline: 'Today', rest: day, isPressing: true }
  if (left === 1) return { headline: 'Tomorrow', rest: day, isPressing: true }
  const working = `${workingDaysLeft} working ${workingDaysLeft === 1 ? 'day' : 'days'}`
  if (left < 7)
    return {
      headline: weekdayName(publishBy),
      rest: `${shortDate(publishBy)}, ${working}`,
      isPressing: false,
    }
  return { headline: day, rest: working, isPressing: false }
}

/** "Thu 18 Sep 2025, 2.00 pm · Council Chamber" */
export function whenAndWhere({
  heldOn,
  startsAt,
  venue,
}: Pick<RulerMeeting, 'heldOn' | 'startsAt' | 'venue'>): string {
  const time = startsAt === null ? '' : `, ${clockTimeText(startsAt)}`
  return `${weekdayName(heldOn).slice(0, 3)} ${shortDate(heldOn)}${time}${venue === null ? '' : ` · ${venue}`}`
}

/** What is known of a meeting's papers and pack, as marks. */
export function meetingMarks({
  papersIn,
  papersWanted,
  packState,
  publishedOn,
}: RulerMeeting): readonly { readonly shape: Shape; readonly tone: Tone; readonly word: string }[] {
  const missing = papersWanted - papersIn
  const papers =
    papersWanted === 0
      ? ({ shape: 'toCome', tone: 'none', word: 'No papers asked for yet' } as const)
      : missing === 0
        ? ({ shape: 'tick', tone: 'ok', word: `All ${papersWanted} papers in` } as const)
        : ({ shape: 'half', tone: 'info', word: `${papersIn} of ${papersWanted} papers in` } as const)
  if (publishedOn !== null) return [papers, { shape: 'tick', tone: 'ok', word: 'Published' }]
  switch (packState.kind) {
    case 'none':
      return [papers]
    case 'current':
      return [papers, { shape: 'tick', tone: 'ok', word: 'Pack ready' }]
    case 'outOfDate':
      return [papers, { shape: 'alert', tone: 'warn', word: 'Pack out of date' }]
    default:
      return packState satisfies never
  }
}

/** What stands before a pack. */
export function thingLine(thing: ThingToSettle): HomeLine {
  switch (thing.kind) {
    case 'missingPaper':
      return { shape: 'cross', tone: 'bad', title: `Item ${thing.number} has no paper`, rest: thing.title }
    case 'toFollow':
      return { shape: 'toCome', tone: 'none', title: `Item ${thing.number} is to follow`, rest: thing.title }
    case 'exemptWithoutParagraph':
      return {
        shape: 'alert',
        tone: 'warn',
        title: `Item ${thing.number} is exempt without a paragraph`,
        rest: 'The public cannot be excluded for it until one is chosen.',
      }
    case 'coverDisagrees':
      return {
        shape: 'alert',
        tone: 'warn',
        title: `Item ${thing.number}: cover and agenda disagree`,
        rest: thing.title,
      }
    case 'noAgenda':
      return {
        shape: 'alert',
        tone: 'warn',
        title: 'There is no agenda yet',
        rest: 'Open the meeting to begin it.',
      }
    case 'noPack':
      return { shape: 'toCome', tone: 'none', title: 'No pack yet', rest: 'Build it when the papers are in.' }
    case 'packOutOfDate':
      return {
        shape: 'alert',
        tone: 'warn',
        title: `Version ${thing.version} is out of date`,
        rest: 'The agenda or a paper has changed since it was built.',
      }
    default:
      return thing satisfies never
  }
}

export function referenceLine({ number, asked, due, state }: DueReference): HomeLine {
  const title = `${number} ${asked?.action ?? 'Non-public reference'}`
  const owner = asked === null ? '' : `${asked.owner}. `
  switch (state) {
    case 'overdue':
      return {
        shape: 'cross',
        tone: 'bad',
        title,
        rest: `${owner}Overdue${due === null ? '' : `: ${due}`}.`,
      }
    case 'dueSoon':
      return { shape: 'alert', tone: 'warn', title, rest: `${owner}Due ${due ?? 'soon'}.` }
    case 'complete':
      return { shape: 'tick', tone: 'ok', title, rest: `${owner}Complete proposed.` }
    default:
      return state satisfies never
  }
}

/** What others owe, with who and since when. */
export function waitedLine(one: WaitedFor, today: IsoDate): HomeLine {
  const look = { shape: 'toCome', tone: 'none' } as const
  switch (one.kind) {
    case 'measures':
      return {
        ...look,
        title: `${one.titles.length === 1 ? 'One measure' : `${one.titles.length} measures`} for ${one.quarter}`,
        rest: `${one.committeeName}: ${one.titles.join('; ')}`,
      }
    case 'papers':
      return {
        ...look,
        title: `${one.count === 1 ? 'One paper' : `${one.count} papers`} for ${one.committeeName}`,
        rest: `For ${shortDate(one.heldOn)}. ${one.dueOn < today ? 'Reports were' : 'Reports are'} due on ${shortDate(one.dueOn)}.`,
      }
    case 'report':
      return {
        ...look,
        title: one.subject,
        rest: `${stageWords[one.stage]}${one.heldBy === null ? '' : `, ${one.heldBy}`}, since ${one.since === addDays(today, -1) ? 'yesterday' : shortDate(one.since)}.`,
      }
    default:
      return one satisfies never
  }
}

const stageWords = {
  askedFor: 'Asked for',
  drafting: 'Being written',
  withFinance: 'With finance',
  withLegal: 'With legal',
} as const
