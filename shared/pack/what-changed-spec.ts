import type { Meeting } from '../agenda/meeting.ts'
import type { PageRange } from '../agenda/page-ranges.ts'
import { wordsInList } from '../words/in-lists.ts'
import { clockTimeText, longDate, longDateWithWeekday } from '../calendar/iso-date.ts'
import { ukDay } from '../calendar/uk-day.ts'
import { meetingIdentity } from './front-sheet-spec.ts'
import { type ChangeKind, type DocumentChange, packChange } from './pack-change.ts'
import { type PackedDocument, packedItemLabel, packedItemOf, type PackVersion } from './pack-view.ts'
import type { Instruction, WhatChangedSpec } from './papers.ts'
import type { ReplacedPages } from './supplement.ts'
import { supplementName, versionName } from './supplement-name.ts'

/** A pack or a supplement as members hold it: the version and its members' documents. */
export interface HeldPack {
  readonly pack: Pick<PackVersion, 'version' | 'supplement' | 'builtAt'>
  readonly documents: readonly PackedDocument[]
}

/** What members hold before a new version: a main pack and its supplements. */
export interface HeldBefore {
  readonly main: HeldPack
  readonly supplements: readonly HeldPack[]
}

/**
 * The sheet for a member with a printed pack and a pen: what to replace, add and take out, and what changed (papers, 4.6).
 * A supplement adds, and may bring a paper again; a new version is compared document by document.
 *
 * @param replaced  pages sent before whose paper a supplement brings in another form
 */
export function whatChangedSpec(
  meeting: Meeting,
  held: HeldBefore,
  now: HeldPack,
  replaced: readonly ReplacedPages[] = [],
): { readonly kind: 'whatChanged' } & WhatChangedSpec {
  const { supplement } = now.pack
  const isSupplement = supplement !== null
  const changes = isSupplement
    ? added(now.documents, replaced)
    : packChange(held.main.documents, now.documents).documents
  const have = wordsInList([held.main, ...held.supplements].map(nameAndDay))
  const time = meeting.startsAt === null ? '' : ` at ${clockTimeText(meeting.startsAt)}`
  const withdrawn = changes.some(({ kind }) => kind === 'withdrawn')
  return {
    kind: 'whatChanged',
    ...meetingIdentity(meeting, `what has changed, ${versionName(now.pack).toLowerCase()}`),
    committeeName: meeting.committee.name,
    meeting: `${longDateWithWeekday(meeting.heldOn)}${time}${meeting.venue === null ? '' : `, ${meeting.venue}`}`,
    have,
    now: `${isSupplement ? 'the same, and ' : ''}${nameAndDay(now)}`,
    instructions: isSupplement
      ? addSupplement(held.supplements, now, supplement, replaced)
      : instructionsFor(held, changes),
    rows: [
      ...(isSupplement ? held.supplements.flatMap(rowsOfHeld) : []),
      ...changes.map((change) =>
        rowOf(change, held.supplements.length > 0 && isSupplement ? versionName(now.pack) : null),
      ),
    ],
    closing: {
      bold: withdrawn ? 'A paper has been withdrawn.' : 'Nothing has been withdrawn.',
      rest: ` The full, up-to-date pack ends at page ${now.documents.at(-1)?.range.last ?? 0}.`,
    },
    enquiries: meeting.enquiries,
  }
}

/** What a supplement sent before brought, for whoever has not put it into the pack yet. */
function rowsOfHeld({ pack, documents }: HeldPack): WhatChangedSpec['rows'] {
  return added(documents, []).map((change) => rowOf(change, `${versionName(pack)}, sent before`))
}

function rowOf(change: DocumentChange, by: string | null): WhatChangedSpec['rows'][number] {
  const { title, kind, before, after } = change
  return {
    item: packedItemLabel(change),
    title,
    word: kindWords[kind],
    by,
    pages: pagesText(after ?? before),
  }
}

function added(
  documents: readonly PackedDocument[],
  replaced: readonly ReplacedPages[],
): readonly DocumentChange[] {
  const again = new Set(replaced.map(packedItemLabel))
  return documents
    .filter(({ itemId }) => itemId !== null)
    .map(({ title, isExempt, range, ...item }) => ({
      kind: again.has(packedItemLabel(item)) ? 'replaced' : 'new',
      ...packedItemOf(item),
      title,
      isExempt,
      before: null,
      after: range,
    }))
}

function addSupplement(
  before: readonly HeldPack[],
  { documents }: HeldPack,
  supplement: number,
  replaced: readonly ReplacedPages[],
): readonly Instruction[] {
  const range = wholeRange(documents)
  return [
    ...before.map(({ pack, documents: sent }) => ({
      verb: 'Check',
      rest: `that you have ${versionName(pack)}, pages ${pagesText(wholeRange(sent))}, behind page ${wholeRange(sent).first - 1}.`,
    })),
    {
      verb: 'Add',
      rest: `pages ${pagesText(range)} (${supplementName(supplement)}) behind page ${range.first - 1}.`,
    },
    ...replaced.map(({ range: gone, ...item }) => ({
      verb: 'Remove',
      rest: `pages ${pagesText(gone)} (item ${packedItemLabel(item)}): its paper is in ${supplementName(supplement)} now.`,
    })),
    { verb: 'Keep', rest: 'everything else. No other page or page number has changed.' },
  ]
}

function instructionsFor(
  { main, supplements }: HeldBefore,
  changes: readonly DocumentChange[],
): readonly Instruction[] {
  const agenda = main.documents.find(({ itemId }) => itemId === null)
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
    ...supplements.map(({ pack, documents }) => ({
      verb: 'Remove',
      rest: `pages ${pagesText(wholeRange(documents))} (${versionName(pack)}): what it brought is in this version.`,
    })),
    { verb: 'Keep', rest: 'everything else. No other page or page number has changed.' },
  ]
}

function instructionFor({ kind, before, after, ...item }: DocumentChange): Instruction {
  const of = `(item ${packedItemLabel(item)})`
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

/** From a supplement's own front to its last page. */
function wholeRange(documents: readonly PackedDocument[]): PageRange {
  const first = documents[0]?.range.first ?? 1
  return { first, last: documents.at(-1)?.range.last ?? first }
}

/** "31 - 34", spaced hyphen on paper (R37). */
function pagesText(range: PageRange | null): string {
  if (range === null) return ''
  return range.first === range.last ? String(range.first) : `${range.first} - ${range.last}`
}

/** "Version 1 of 14 February 2024" */
function nameAndDay({ pack }: HeldPack): string {
  return `${versionName(pack)} of ${longDate(ukDay(new Date(pack.builtAt)))}`
}
