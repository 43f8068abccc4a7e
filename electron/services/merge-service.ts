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
import { Problem } from '../../shared/problems/problem.ts'
import type { LayoutEngine } from '../layout/layout-engine.ts'
import type { PackWork } from '../work/pack-work.ts'

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
 * Merges Word files in the order given: the engine alone, without agenda or records, so each keeps its own page numbers
 * and margins as they are. The map is what the merged file showed when it was laid out as a whole.
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
  const merge = (files: readonly MergeSource[], sides: readonly Sides[]) =>
    work.assemble(
      planOf(files, start, sides),
      files.map(({ docx }) => docx),
      { signal },
    )
  const layOut = async (done: number, docx: Uint8Array, subject: string) => {
    onProgress?.(done, sources.length + 1, subject)
    return (await layout.layOut(docx, { subject, signal })).map
  }
  let sides: Sides[] = sources.map(() => null)
  if (start === 'odd')
    for (const [index, file] of sources.entries()) {
      const { docx } = await merge([file], [null])
      sides[index] = (await layOut(index, docx, file.source)).pages.length
    }
  let merged = await merge(sources, sides)
  for (let attempt = 1; attempt <= mostLayouts; attempt += 1) {
    const whole = await layOut(sources.length, merged.docx, 'the merged file')
    const map = placesIn(whole, sources, fillersOf(start, sides))
    sides = map.map(({ firstPage, lastPage }) => lastPage - firstPage + 1)
    const settled = await merge(sources, sides)
    if (Buffer.compare(settled.docx, merged.docx) === 0)
      return { docx: merged.docx, notes: [...removals, ...merged.notes], map }
    merged = settled
  }
  throw new Problem('page-numbers-unsettled', {})
}

/** Mostly one layout will do, or two where files print how many pages they have. */
const mostLayouts = 3

/** How many pages a file has; `null` as long as only the layout knows. */
type Sides = number | null

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

function planOf(sources: readonly MergeSource[], start: Start, sides: readonly Sides[]): PackPlan {
  const fillers = fillersOf(start, sides)
  return {
    title: 'Merged documents',
    authority: 'Packwright',
    language: 'en-GB',
    dated: '2000-01-01T00:00:00Z',
    // Fillers make starts odd: LibreOffice lifts the body of a page that a section of Word's `oddPage` begins.
    start: 'next',
    documents: sources.map(({ source }, index): PlannedDocument => ({
      bookmark: bookmarkOf(index),
      label: source,
      startsAtPage: null,
      fillers: fillers[index] ?? 0,
      ownNumbers: { fromOdd: start === 'odd', total: sides[index] ?? null },
      stamps: { firstPage: null, everyPage: null, exempt: null, pageNumber: 'none' },
    })),
  }
}

/** Filler pages after each file: none after the last, and none where files begin on the next page. */
function fillersOf(start: Start, sides: readonly Sides[]): readonly number[] {
  return sides.map((count, index) =>
    start === 'odd' && count !== null && index < sides.length - 1 ? fillersAfter(count) : 0,
  )
}

function placesIn(
  { pages, bookmarks }: PageMap,
  sources: readonly MergeSource[],
  fillers: readonly number[],
): readonly MergedSource[] {
  const starts = sources.map((_, index) => bookmarks[bookmarkOf(index)])
  return sources.map(({ source }, index) => {
    const firstPage = starts[index]
    const next = index + 1 < starts.length ? starts[index + 1] : pages.length + 1
    if (firstPage === undefined || next === undefined) throw new Problem('page-numbers-unsettled', {})
    const sides = sidesBetween(pages, firstPage, next, fillers[index] ?? 0)
    const lastPage = firstPage + sides - 1
    // Where a file ends on a right-hand page and the next counts from 1, a blank page stands between them: no text, and the
    // end of the file before it.
    const endsBefore = (bookmarks[`${bookmarkOf(index)}_end`] ?? lastPage) < lastPage
    const isBlank = fillers[index] === 0 && endsBefore && pages[lastPage - 1]?.text === ''
    return { source, firstPage, lastPage: isBlank ? lastPage - 1 : lastPage }
  })
}

function bookmarkOf(index: number): string {
  return `_pack_${String(index + 1).padStart(3, '0')}`
}
