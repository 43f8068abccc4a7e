import { fillersAfter } from '../../shared/agenda/page-ranges.ts'
import type {
  Audience,
  PackNote,
  PackPlan,
  PageMap,
  PlannedDocument,
  Start,
} from '../../shared/pack/pack-plan.ts'
import { removalNotes, stayingNotes } from '../../shared/pack/removals.ts'
import { sidesBetween } from '../../shared/pack/settle-counts.ts'
import type { SheetPlace } from '../../shared/pack/sheet-places.ts'
import { Problem } from '../../shared/problems/problem.ts'
import type { LayoutEngine } from '../layout/layout-engine.ts'
import type { PackWork } from '../work/pack-work.ts'
import { settleSheets } from './settle-sheets.ts'

/** A Word file to merge, named as it was given; `docx` is what it was turned into where it came as something else. */
export interface MergeSource {
  readonly source: string
  readonly docx: Uint8Array
}

export interface MergeOptions {
  /** `odd`: each file begins on a right-hand page, with a filler page before it where needed; `next`: on the next page. */
  readonly start: Start
  /** `public` takes out what the public must not see; `members` by default. */
  readonly audience?: Audience
  readonly signal?: AbortSignal
  readonly onProgress?: (done: number, of: number, subject: string) => void
}

/** Where a file lies in the merged one: physical pages from 1, both included, fillers left out. */
interface MergedSource {
  readonly source: string
  readonly firstPage: number
  readonly lastPage: number
}

export interface MergedFiles {
  readonly docx: Uint8Array
  readonly map: readonly MergedSource[]
  readonly notes: readonly PackNote[]
}

export interface MergeTools {
  readonly work: PackWork
  readonly layout: LayoutEngine
}

/**
 * Merges Word files in the order given: the engine alone, without agenda or records. The map is what the merged file
 * showed when it was laid out as a whole.
 *
 * @throws Problem `page-numbers-unsettled` when files keep changing their length among the others
 */
export async function mergeFiles(
  { work, layout }: MergeTools,
  given: readonly MergeSource[],
  { start, audience = 'members', signal = new AbortController().signal, onProgress }: MergeOptions,
): Promise<MergedFiles> {
  const { sources, notes: removals } =
    audience === 'public' ? await forPublic(work, given, signal) : asGiven(given)
  const merge = (files: readonly MergeSource[], places: Places) =>
    work.assemble(
      planOf(files, places),
      files.map(({ docx }) => docx),
      { signal },
    )
  const layOut = async (docx: Uint8Array, subject: string) =>
    (await layout.layOut(docx, { subject, signal })).map
  const steps = sources.length + 1
  const whole = async (docx: Uint8Array) => {
    onProgress?.(sources.length, steps, 'the merged file')
    return layOut(docx, 'the merged file')
  }
  if (start === 'next') {
    const { docx, map, notes } = await settleSheets(
      sources.map((_, index) => bookmarkOf(index)),
      (sheets) => merge(sources, { sheets }),
      whole,
    )
    return { docx, notes: [...removals, ...notes], map: placesIn(map, sources) }
  }
  let sides: readonly number[] = []
  for (const [index, file] of sources.entries()) {
    onProgress?.(index, steps, file.source)
    const { docx } = await merge([file], {})
    sides = [...sides, (await layOut(docx, file.source)).pages.length]
  }
  for (let attempt = 1; attempt <= 2; attempt += 1) {
    const fillers = sides.map((count, index) => (index < sides.length - 1 ? fillersAfter(count) : 0))
    const { docx, notes } = await merge(sources, { fillers })
    const found = placesIn(await whole(docx), sources, fillers)
    if (isSettled(found, sides)) return { docx, notes: [...removals, ...notes], map: found }
    sides = found.map(({ firstPage, lastPage }) => lastPage - firstPage + 1)
  }
  throw new Problem('page-numbers-unsettled', {})
}

/** What is decided for each file by its place, once it is known. */
interface Places {
  readonly fillers?: readonly number[]
  readonly sheets?: readonly SheetPlace[]
}

interface Prepared {
  readonly sources: readonly MergeSource[]
  readonly notes: readonly PackNote[]
}

const asGiven = (sources: readonly MergeSource[]): Prepared => ({ sources, notes: [] })

/** The files without what the public must not see, and what was taken out of each. */
async function forPublic(
  work: PackWork,
  given: readonly MergeSource[],
  signal: AbortSignal,
): Promise<Prepared> {
  const sources: MergeSource[] = []
  const notes: PackNote[] = []
  for (const { source, docx } of given) {
    const cleaned = await work.clean(docx, { trackedChanges: 'accept' }, source, signal)
    notes.push(...removalNotes(source, cleaned.removed), ...stayingNotes(source, cleaned.uncutPictures))
    sources.push({ source, docx: cleaned.docx })
  }
  return { sources, notes }
}

function planOf(sources: readonly MergeSource[], { fillers, sheets }: Places): PackPlan {
  return {
    title: 'Merged documents',
    authority: 'Packwright',
    language: 'en-GB',
    dated: '2000-01-01T00:00:00Z',
    // Fillers make starts odd: LibreOffice lifts the body of a page that a section of Word's `oddPage` begins.
    start: 'next',
    documents: sources.map(({ source }, index): PlannedDocument => {
      const place = sheets?.[index]
      return {
        bookmark: bookmarkOf(index),
        label: source,
        startsAtPage: null,
        fillers: fillers?.[index] ?? 0,
        ...(place === undefined ? {} : { sheets: place }),
        stamps: { firstPage: null, everyPage: null, exempt: null, pageNumber: 'all' },
      }
    }),
  }
}

/** Whether every file but the last, which needs no filler, is as long among the others as it was alone. */
function isSettled(found: readonly MergedSource[], sides: readonly number[]): boolean {
  return found
    .slice(0, -1)
    .every(({ firstPage, lastPage }, index) => lastPage - firstPage + 1 === sides[index])
}

function placesIn(
  { pages, bookmarks }: PageMap,
  sources: readonly MergeSource[],
  fillers: readonly number[] = [],
): readonly MergedSource[] {
  const starts = sources.map((_, index) => bookmarks[bookmarkOf(index)])
  return sources.map(({ source }, index) => {
    const firstPage = starts[index]
    const next = index + 1 < starts.length ? starts[index + 1] : pages.length + 1
    if (firstPage === undefined || next === undefined) throw new Problem('page-numbers-unsettled', {})
    return {
      source,
      firstPage,
      lastPage: firstPage + sidesBetween(pages, firstPage, next, fillers[index] ?? 0) - 1,
    }
  })
}

function bookmarkOf(index: number): string {
  return `_pack_${String(index + 1).padStart(3, '0')}`
}
