import type { AppEvent, Operations } from '../../shared/contract/contract.ts'
import type { LateChange } from '../../shared/pack/late-change.ts'
import type { ChangeKind, DocumentChange } from '../../shared/pack/pack-change.ts'
import { packedItemLabel } from '../../shared/pack/pack-view.ts'
import { columns, shortened } from './columns.ts'

/** How long a paper may take to be counted before the plan is given without it. */
const patienceMs = 120_000

interface PlanSource {
  readonly operations: Pick<Operations, 'packs.change'>
  readonly events: { listen(listener: (event: AppEvent) => void): () => void }
}

/** What building again would change, as soon as every paper is counted; `null` before the first pack. */
export async function awaitPlan(
  { operations, events }: PlanSource,
  meetingId: number,
  interrupted: AbortSignal,
): Promise<LateChange | null> {
  const { promise, resolve, reject } = Promise.withResolvers<LateChange | null>()
  const look = async (isLast: boolean): Promise<void> => {
    const plan = await operations['packs.change']({ meetingId })
    if (isLast || plan === null || plan.uncounted.length === 0) resolve(plan)
  }
  const giveUp = (): void => void look(true).catch(reject)
  let patience = setTimeout(giveUp, patienceMs)
  const leave = events.listen((event) => {
    if (event.kind !== 'changed' || !event.areas.includes('papers')) return
    clearTimeout(patience)
    patience = setTimeout(giveUp, patienceMs)
    look(false).catch(reject)
  })
  interrupted.addEventListener('abort', giveUp, { once: true })
  try {
    await look(interrupted.aborted)
    return await promise
  } finally {
    leave()
    clearTimeout(patience)
    interrupted.removeEventListener('abort', giveUp)
  }
}

/** The same as a table to read. */
export function planTable(plan: LateChange | null): string {
  if (plan === null) return 'There is no pack yet that could change.\n'
  const { base, change, supplement, uncounted } = plan
  if (change === null) return `Still being counted: ${uncounted.join(', ')}.\n`
  if (change.documents.length === 0) return `Nothing has changed since version ${base.version}.\n`
  return [
    ...columns([['Item', 'Now', 'Then', '', 'Title'], ...change.documents.map(row)]),
    '',
    `Inserted: ${change.newPages} new pages, ${change.renumberedPages} renumbered, ${change.rangesChanged} ranges changed, ${change.staleLeaves} printed leaves no longer right.`,
    ...change.staleReferences.map(
      ({ itemNumber, onPage, text, wouldBe }) =>
        `Item ${itemNumber}, page ${onPage}: “${text}” would be ${wouldBe === null ? 'gone' : `page ${wouldBe}`}.`,
    ),
    supplement === null
      ? 'No paper has come that a supplement could hold.'
      : `Supplement ${supplement.number}: pages ${supplement.range.first} - ${supplement.range.last}; nothing else moves.`,
    '',
    'Nothing has changed yet.',
    '',
  ].join('\n')
}

function row({ before, after, kind, title, ...item }: DocumentChange): readonly string[] {
  return [packedItemLabel(item), rangeOf(before), rangeOf(after), kindWords[kind], shortened(title, 60)]
}

const kindWords: Readonly<Record<ChangeKind, string>> = {
  new: 'new',
  replaced: 'replaced',
  withdrawn: 'withdrawn',
  released: 'released',
  withheld: 'now exempt',
  moved: 'moves',
}

function rangeOf(range: DocumentChange['before']): string {
  return range === null ? '-' : `${range.first} - ${range.last}`
}
