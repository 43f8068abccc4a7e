import type { Meeting } from '../agenda/meeting.ts'
import type { PageRange } from '../agenda/page-ranges.ts'
import { clockTimeText, isoDate, longDate, longDateWithWeekday } from '../calendar/iso-date.ts'
import { meetingIdentity } from './front-sheet-spec.ts'
import { type ChangeKind, type DocumentChange, packChange } from './pack-change.ts'
import type { PackedDocument, PackVersion } from './pack-view.ts'
import type { Instruction, WhatChangedSpec } from './papers.ts'
import type { ReplacedPages } from './supplement.ts'
import { supplementName } from './supplement-name.ts'

/** A pack as members hold it: the version and its members' documents. */
export interface HeldPack {
  readonly pack: Pick<PackVersion, 'version' | 'supplement' | 'builtAt'>
  readonly documents: readonly PackedDocument[]
}

/**
 * The sheet for a member with a printed pack and a pen: what to replace, add and take out, and what changed (papers, 4.6).
 * A supplement adds, and may bring a paper again; a new version is compared document by document.
 *
 * @param replaced  pages sent before whose paper a supplement brings in another form
 */
export function whatChangedSpec(
  meeting: Meeting,
  held: HeldPack,
  now: HeldPack,
  replaced: readonly ReplacedPages[] = [],
): { readonly kind: 'whatChanged' } & WhatChangedSpec {
  const { supplement } = now.pack
  const isSupplement = supplement !== null
  const changes = isSupplement
    ? added(now.documents, replaced)
    : packChange(held.documents, now.documents).documents
  const time = meeting.startsAt === null ? '' : ` at ${clockTimeText(meeting.startsAt)}`
  const withdrawn = changes.some(({ kind }) => kind === 'withdrawn')
  return {
    kind: 'whatChanged',
    ...meetingIdentity(meeting, `what has changed, ${nameOf(now).toLowerCase()}`),
    committeeName: meeting.committee.name,
    meeting: `${longDateWithWeekday(meeting.heldOn)}${time}${meeting.venue === null ? '' : `, ${meeting.venue}`}`,
    have: `${nameOf(held)}, of ${dayOf(held)}`,
    now: isSupplement
      ? `${nameOf(held)} and ${nameOf(now)}, of ${dayOf(now)}`
      : `${nameOf(now)}, of ${dayOf(now)}`,
    instructions: isSupplement ? addSupplement(now, supplement, replaced) : instructionsFor(held, changes),
    rows: changes.map(({ itemNumber, title, kind, before, after }) => ({
      item: itemNumber === null ? '' : String(itemNumber),
      title,
      word: kindWords[kind],
      pages: pagesText(after ?? before),
    })),
    closing: {
      bold: withdrawn ? 'A paper has been withdrawn.' : 'Nothing has been withdrawn.',
      rest: ` The full, up-to-date pack ends at page ${now.documents.at(-1)?.range.last ?? 0}.`,
    },
    enquiries: meeting.enquiries,
  }
}

function added(
  documents: readonly PackedDocument[],
  replaced: readonly ReplacedPages[],
): readonly DocumentChange[] {
  const again = new Set(replaced.map(({ itemNumber }) => itemNumber))
  return documents
    .filter(({ itemId }) => itemId !== null)
    .map(({ itemNumber, title, isExempt, range }) => ({
      kind: again.has(itemNumber) ? 'replaced' : 'new',
      itemNumber,
      title,
      isExempt,
      before: null,
      after: range,
    }))
}

function addSupplement(
  { documents }: HeldPack,
  supplement: number,
  replaced: readonly ReplacedPages[],
): readonly Instruction[] {
  const first = documents[0]?.range.first ?? 1
  const range = { first, last: documents.at(-1)?.range.last ?? first }
  return [
    {
      verb: 'Add',
      rest: `pages ${pagesText(range)} (${supplementName(supplement)}) behind page ${first - 1}.`,
    },
    ...replaced.map(({ itemNumber, range: gone }) => ({
      verb: 'Remove',
      rest: `pages ${pagesText(gone)} (item ${itemNumber}): its paper is in ${supplementName(supplement)} now.`,
    })),
    { verb: 'Keep', rest: 'everything else. No other page or page number has changed.' },
  ]
}

function instructionsFor(
  { documents }: HeldPack,
  changes: readonly DocumentChange[],
): readonly Instruction[] {
  const agenda = documents.find(({ itemId }) => itemId === null)
  const isAgendaNew = changes.length > 0 && agenda !== undefined
  return [
    ...(isAgendaNew
      ? [
          {
            verb: 'Replace',
            rest: `pages ${pagesText(agenda.range)} (front sheet and agenda) with the new ones.`,
          },
        ]
      : []),
    ...changes.map(instructionFor),
    { verb: 'Keep', rest: 'everything else. No other page or page number has changed.' },
  ]
}

function instructionFor({ kind, itemNumber, before, after }: DocumentChange): Instruction {
  const of = `(item ${itemNumber})`
  if (before === null)
    return { verb: 'Add', rest: `pages ${pagesText(after)} ${of} behind page ${(after?.first ?? 1) - 1}.` }
  if (after === null) return { verb: 'Remove', rest: `pages ${pagesText(before)} ${of}.` }
  const isSameRange = before.first === after.first && before.last === after.last
  if (kind === 'moved')
    return {
      verb: 'Replace',
      rest: `pages ${pagesText(before)} ${of}: their numbers are now ${pagesText(after)}.`,
    }
  return {
    verb: 'Replace',
    rest: `pages ${pagesText(before)} ${of} with the new ${isSameRange ? 'ones' : `pages ${pagesText(after)}`}.`,
  }
}

const kindWords: Readonly<Record<ChangeKind, string>> = {
  new: 'Added',
  replaced: 'Replaced',
  withdrawn: 'Withdrawn',
  released: 'Released',
  withheld: 'Now exempt',
  moved: 'New page numbers',
}

/** "31 - 34", spaced hyphen on paper (R37). */
function pagesText(range: PageRange | null): string {
  if (range === null) return ''
  return range.first === range.last ? String(range.first) : `${range.first} - ${range.last}`
}

function nameOf({ pack }: HeldPack): string {
  return pack.supplement === null ? `Version ${pack.version}` : supplementName(pack.supplement)
}

function dayOf({ pack }: HeldPack): string {
  return longDate(isoDate(pack.builtAt.slice(0, 10)))
}
