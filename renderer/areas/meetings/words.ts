import type { AgendaCheck } from '../../../shared/agenda/agenda-checks.ts'
import type { AgendaItem } from '../../../shared/agenda/agenda-item.ts'
import { longDate } from '../../../shared/calendar/iso-date.ts'
import { ukDay } from '../../../shared/calendar/uk-day.ts'
import type { CarriedPapers } from '../../../shared/contract/agenda-views.ts'
import type { AgendaItemView, PackState, PaperState } from '../../../shared/contract/views.ts'
import type { StateWords } from '../../parts/state-words.ts'

const generatedFrom: Readonly<Record<'minutes' | 'references' | 'measures', string>> = {
  minutes: 'From the minutes',
  references: 'From the register',
  measures: 'From the measures',
}

/** Where an item's paper stands; `null` for business that asks for none. */
export function paperMark({ item, paperState, papers, differences }: AgendaItemView): StateWords | null {
  if (paperState.kind === 'in') {
    const open = differences.length
    if (open > 0)
      return {
        shape: 'alert',
        tone: 'warn',
        word: open === 1 ? 'In, 1 difference' : `In, ${open} differences`,
      }
    const version = papers.find(({ role }) => role === 'paper')?.version ?? 1
    return { shape: 'tick', tone: 'ok', word: version > 1 ? `In, version ${version}` : 'In' }
  }
  return stateWithoutVersion(paperState, item)
}

function stateWithoutVersion(
  state: Exclude<PaperState, { kind: 'in' }>,
  { kind }: Pick<AgendaItem, 'kind'>,
): StateWords | null {
  switch (state.kind) {
    case 'none':
      return kind === 'exclusionOfPublic' ? { shape: 'tick', tone: 'ok', word: 'Motion composed' } : null
    case 'generated':
      return { shape: 'tick', tone: 'ok', word: generatedFrom[state.from] }
    case 'missing':
      return { shape: 'cross', tone: 'bad', word: 'Not here yet' }
    case 'toFollow':
      return { shape: 'toCome', tone: 'none', word: 'To follow' }
    case 'verbal':
      return { shape: 'speech', tone: 'plain', word: 'Verbal' }
    case 'withdrawn':
      return { shape: 'ring', tone: 'none', word: 'Withdrawn' }
    case 'deferred':
      return { shape: 'ring', tone: 'none', word: 'Deferred' }
    default:
      return state satisfies never
  }
}

/** Whether an item can take a Word file: those whose paper is made from the records cannot. */
export function takesPaper({ item, paperState }: Pick<AgendaItemView, 'item' | 'paperState'>): boolean {
  return paperState.kind !== 'generated' && item.kind !== 'exclusionOfPublic'
}

/** Whether the pack still says what the agenda says; `null` before the first. */
export function packStateWords(state: PackState): StateWords | null {
  switch (state.kind) {
    case 'none':
      return null
    case 'current':
      return { shape: 'tick', tone: 'ok', word: `Version ${state.version}` }
    case 'outOfDate':
      return { shape: 'alert', tone: 'warn', word: `Version ${state.version}, out of date` }
    default:
      return state satisfies never
  }
}

/** The pack's state as its tab says it: "version 5", "out of date", "none yet". */
export function packTabWords(state: PackState): string {
  switch (state.kind) {
    case 'none':
      return 'none yet'
    case 'current':
      return `version ${state.version}`
    case 'outOfDate':
      return 'out of date'
    default:
      return state satisfies never
  }
}

/** What a rule says of an item, in a word or two. */
export function checkMark({ severity, short }: AgendaCheck): StateWords {
  return severity === 'settle'
    ? { shape: 'cross', tone: 'bad', word: short }
    : { shape: 'alert', tone: 'warn', word: short }
}

/** “From the meeting of 22 February 2024: “Pond.docx” with 2 appendices, cleared 5 February 2024.” */
export function carriedWords({
  heldOn,
  fileName,
  appendices,
  clearedOn,
  receivedAt,
}: Omit<CarriedPapers, 'wasExempt'>): string {
  const also = appendices === 0 ? '' : ` with ${appendices === 1 ? '1 appendix' : `${appendices} appendices`}`
  const since =
    clearedOn === null
      ? `received ${longDate(ukDay(new Date(receivedAt)))}`
      : `cleared ${longDate(clearedOn)}`
  return `From the meeting of ${longDate(heldOn)}: “${fileName}”${also}, ${since}.`
}

/** Where an item's paper stands while the one of an earlier meeting is offered. */
export const carriedMark: StateWords = { shape: 'half', tone: 'info', word: 'Keep the last?' }
