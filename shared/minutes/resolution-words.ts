import type { AgendaItem, ItemKind, Purpose } from '../agenda/agenda-item.ts'
import { type AgreedMinutes, approvalResolution } from './agreeing.ts'

const begins = 'RESOLVED, that'

/** What a resolution follows from. */
export interface ResolvedItem extends Pick<AgendaItem, 'kind' | 'part' | 'purpose' | 'recommendation'> {
  /** The minutes that an item of minutes agrees; `null` where the records know none. */
  readonly agrees: AgreedMinutes | null
}

/**
 * The resolution that stands ready for an item: the report's own recommendation where it has one, else what is usually
 * resolved on business of its kind; `null` where nothing is.
 */
export function readyResolution(item: ResolvedItem): string | null {
  if (item.kind === 'minutes') return item.agrees && approvalResolution(item.part, item.agrees)
  // What is discharged is settled in the register as well: the room offers that by itself.
  if (item.recommendation !== null && item.kind !== 'outstandingReferences') {
    const asked = fromRecommendation(item.recommendation)
    if (asked !== null) return asked
  }
  return usual(item.kind, item.purpose)
}

/** The same resolution of a motion that was amended before it was carried: "… be approved, as amended." */
export function asAmended(resolution: string): string {
  return `${withoutStop(resolution)}, as amended.`
}

/**
 * What a report's recommendation asks, in the words of a resolution: "note the report" is "the report be noted". To be commented on
 * or questioned is what a report is there for, and nothing to be resolved: `null` where it asks no more.
 */
export function fromRecommendation(recommendation: string): string | null {
  const asked = recommendation
    .trim()
    .replace(/^it is recommended that\s+/iu, '')
    .replace(
      /^(?:(?:the )?(?:members|committee|board|panel)\s+)?(?:(?:are|is) (?:asked|requested|invited|recommended) to:?|to:?)?\s*/iu,
      '',
    )
    .replace(/\b(note|consider|discuss|receive|review) and (?:to )?comment(?: on)?\b/iu, '$1')
    .trim()
  const clauses = asked
    .split(/\s*[;•]\s*|,?\s+and\s+(?=(?:note|approve|agree|endorse|receive|discuss|comment|question)\b)/iu)
    .filter((clause) => clause !== '' && !forTalk.test(clause))
  if (clauses.length === 0) return null
  const passive = clauses.map(passiveClause)
  if (passive.every((clause) => clause !== null)) return `${begins} ${joined(passive)}.`
  return `${begins} Members ${withoutStop(asked.charAt(0).toLowerCase() + asked.slice(1))}.`
}

/** What an item's recommendation or purpose makes one expect of its resolution's verb (R35). */
export function expectedVerbs(purpose: Purpose | null): readonly string[] | null {
  switch (purpose) {
    case 'For Decision':
      return [
        'approved',
        'agreed',
        'adopted',
        'endorsed',
        'rejected',
        'refused',
        'deferred',
        'appointed',
        'elected',
        'excluded',
        'authorised',
        'delegated',
        'discharged',
      ]
    case 'For Discussion':
    case 'For Information':
      return ['noted', 'received', 'endorsed', 'discussed', 'welcomed', 'deferred']
    case null:
      return null
  }
}

const participles: Readonly<Record<string, string>> = {
  note: 'noted',
  approve: 'approved',
  agree: 'agreed',
  endorse: 'endorsed',
  receive: 'received',
  adopt: 'adopted',
  discuss: 'discussed',
  consider: 'considered',
  support: 'supported',
  authorise: 'authorised',
  discharge: 'discharged',
}

/** What is asked for is to be said, and not to be resolved. */
const forTalk =
  /^(?:\W*[a-z0-9]{1,3}[).]\s*)?(?:comment|question|scrutinise|challenge|give (?:its|their|your) views?)\b/iu

/** "note the report" as "the report be noted"; `null` for what begins with no verb of a resolution. */
function passiveClause(clause: string): string | null {
  const match = /^(?:[(]?[a-z0-9]{1,3}[).]\s*)?(\w+)\s+(.+)$/isu.exec(clause.trim())
  const participle = participles[match?.[1]?.toLowerCase() ?? '']
  if (match === null || participle === undefined) return null
  const object = withoutStop((match[2] ?? '').replace(/^this report/iu, 'the report'))
  // A clause within the object would part the verb from it beyond recognition.
  return /\b(?:that|which|whether)\b/iu.test(object) ? null : `${object} be ${participle}`
}

function joined(clauses: readonly (string | null)[]): string {
  const said = clauses.map(String)
  return said.length < 2 ? said.join('') : `${said.slice(0, -1).join('; ')}; and ${said.at(-1)}`
}

function usual(kind: ItemKind, purpose: Purpose | null): string | null {
  if (kind === 'outstandingReferences' || kind === 'performance') return `${begins} the report be noted.`
  if (kind !== 'report') return null
  return purpose === 'For Decision' ? `${begins} the report be approved.` : `${begins} the report be noted.`
}

function withoutStop(words: string): string {
  return words.trim().replace(/[.;,]+$/u, '')
}
