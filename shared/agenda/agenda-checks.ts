import { type IsoDate, isIsoDate, longDate } from '../calendar/iso-date.ts'
import { meetingsNamed } from '../minutes/dates-of-minutes.ts'
import { asksForPaper, isDropped, itemLabel, type Part } from './agenda-item.ts'
import type { Agenda, PlannedItem } from './agenda.ts'
import { exclusionMotion } from './exclusion-motion.ts'
import { type ExemptSchedule, findExemptParagraph, weighsInterest } from './exempt-schedules.ts'
import { findingNames, titleFindings } from './title-lint.ts'
import { isFormal } from './usual-place.ts'

/** What a rule says of an agenda. `settle` keeps a pack from being built, `look` does not. */
export interface AgendaCheck {
  /** `null` for what concerns the agenda as a whole. */
  readonly itemId: number | null
  readonly severity: 'settle' | 'look'
  /** For the item's row, in a word or two: "Reason missing". */
  readonly short: string
  readonly words: string
}

export interface CheckGround {
  readonly schedule: ExemptSchedule
  /** The day it is. */
  readonly today: IsoDate
  /** People the records know, for titles of exempt items. */
  readonly names: readonly string[]
  /** The day of the meeting whose minutes are its paper; `null` while there are none. */
  readonly minutesOf: IsoDate | null
  /** How much the committee waits for at this meeting. */
  readonly awaited: { readonly public: number; readonly nonPublic: number }
}

/** What the rules say of an agenda, in the order of its items, the agenda as a whole last. */
export function agendaChecks(agenda: Agenda, ground: CheckGround): readonly AgendaCheck[] {
  const standing = agenda.filter((item) => !isDropped(item))
  return [
    ...agenda.flatMap((item) => itemChecks(item, ground)),
    ...exclusionChecks(standing, ground),
    ...referencesChecks(standing, ground),
  ]
}

function itemChecks(item: PlannedItem, ground: CheckGround): readonly AgendaCheck[] {
  // What is withdrawn is not taken; its title stays on the public agenda.
  if (isDropped(item)) return titleChecks(item, ground)
  return [
    ...exemptionChecks(item, ground),
    ...titleChecks(item, ground),
    ...lateChecks(item),
    ...minutesChecks(item, ground),
  ]
}

/** R12, R15: an exempt paper names its paragraphs, why the public interest favours it, and when it is looked at again. */
function exemptionChecks(item: PlannedItem, { schedule, today }: CheckGround): readonly AgendaCheck[] {
  if (item.part === 1 || isFormal(item)) return []
  const say = checkOf(item)
  const checks: AgendaCheck[] = []
  const unknown = item.exemptParagraphs.filter((one) => findExemptParagraph(one, schedule) === null)
  if (item.exemptParagraphs.length === 0)
    checks.push(say('settle', 'Paragraph missing', `names no paragraph of ${schedule.name}.`))
  if (unknown.length > 0)
    checks.push(
      say(
        'settle',
        'Paragraph unknown',
        `names paragraph ${unknown.join(', ')}, which ${schedule.name} has not.`,
      ),
    )
  if (weighsInterest(item.exemptParagraphs, schedule) && item.publicInterest === null)
    checks.push(
      say('look', 'Reason missing', `has no reason why the public interest favours keeping it exempt.`),
    )
  if (item.reviewOn !== null && isIsoDate(item.reviewOn) && item.reviewOn < today)
    checks.push(say('look', 'Review due', `was to be looked at again; that day has passed.`))
  return checks
}

/** R19: what the agenda prints of an exempt item is public: its title and the lines under it. */
function titleChecks(item: PlannedItem, { names }: CheckGround): readonly AgendaCheck[] {
  if (item.part === 1) return []
  return publicLines(item).flatMap(({ line, name }) =>
    titleFindings(line ?? '', names).map(({ what, words }) =>
      checkOf(item)(
        'look',
        `Look at ${name}`,
        `is listed in public, and its ${name} seems to name ${findingNames[what]}: “${words}”.`,
      ),
    ),
  )
}

/** “Report of …” names an officer, and may. */
function publicLines({ title, instruction, delivery, urgentReason }: PlannedItem) {
  return [
    { name: 'title', line: title },
    { name: 'instruction', line: instruction },
    { name: 'reason for urgency', line: delivery === 'lateUrgent' ? urgentReason : null },
  ]
}

/** R6: what came late is taken only with special circumstances and the chair's opinion. */
function lateChecks(item: PlannedItem): readonly AgendaCheck[] {
  if (item.delivery !== 'lateUrgent' || (item.urgentReason !== null && item.chairOpinion !== null)) return []
  const missing =
    item.urgentReason === null ? 'the special circumstances' : 'the Chair’s opinion that it is urgent'
  return [checkOf(item)('settle', 'Urgency missing', `is late and lacks ${missing}.`)]
}

/** The minutes that are printed are those the item asks to agree: the meeting it names may not have any yet. */
function minutesChecks(item: PlannedItem, { minutesOf }: CheckGround): readonly AgendaCheck[] {
  if (item.kind !== 'minutes' || minutesOf === null) return []
  const named = meetingsNamed(item.instruction ?? '')
  if (named.length === 0 || named.some(({ day }) => day === minutesOf)) return []
  const days = named.map(({ words }) => words).join(' and ')
  const says = `asks to agree the minutes of ${days}; its paper is the minutes of ${longDate(minutesOf)}.`
  return [checkOf(item)('look', 'Other minutes', says)]
}

/** R12: the public are excluded by a motion of their own, which has something to exclude them for. */
function exclusionChecks(agenda: Agenda, { schedule }: CheckGround): readonly AgendaCheck[] {
  const moving = agenda.find(({ kind }) => kind === 'exclusionOfPublic')
  const exempt = agenda.filter((item) => item.part === 2 && (asksForPaper(item.kind) || !isFormal(item)))
  if (exempt.length > 0 && moving === undefined)
    return [
      {
        itemId: null,
        severity: 'settle',
        short: 'No motion',
        words: 'Part 2 has exempt business, and no item moves that the public be excluded.',
      },
    ]
  if (moving === undefined || exempt.length > 0 || exclusionMotion(agenda, schedule) !== null) return []
  return [
    checkOf(moving)(
      'look',
      'Nothing to exclude for',
      'moves that the public be excluded, and nothing is exempt.',
    ),
  ]
}

/** What is awaited is printed only under an item of its part: an agenda without one says nothing of it. */
function referencesChecks(agenda: Agenda, { awaited }: CheckGround): readonly AgendaCheck[] {
  if (agenda.length === 0) return []
  const lacks = (part: Part): boolean =>
    !agenda.some((item) => item.kind === 'outstandingReferences' && item.part === part)
  const look = (count: number, says: string): AgendaCheck => ({
    itemId: null,
    severity: 'look',
    short: 'References not listed',
    words: `The committee waits for ${count} ${says}`,
  })
  const [open, closed] = [awaited.public, awaited.nonPublic]
  return [
    ...(open > 0 && lacks(1)
      ? [look(open, `${open === 1 ? 'reference' : 'references'}, and no item lists ${them(open)}.`)]
      : []),
    ...(closed > 0 && lacks(2)
      ? [
          look(
            closed,
            `non-public ${closed === 1 ? 'reference' : 'references'}, and no item of Part 2 lists ${them(closed)}. Add one, with the paragraph that makes it exempt.`,
          ),
        ]
      : []),
  ]
}

const them = (count: number): string => (count === 1 ? 'it' : 'them')

function checkOf(item: PlannedItem) {
  return (severity: AgendaCheck['severity'], short: string, says: string): AgendaCheck => ({
    itemId: item.id,
    severity,
    short,
    words: `Item ${itemLabel(item)} ${says}`,
  })
}
