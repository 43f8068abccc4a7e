import { type CountedDocument, numberPack } from '../../shared/pack/number-pack.ts'
import type { Audience } from '../../shared/pack/pack-plan.ts'
import { planEdition } from '../../shared/pack/plan-edition.ts'
import { isSettled } from '../../shared/pack/settle-counts.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { type Draft, draftEdition, type Way } from './pack-drafts.ts'
import type { MadeEdition, Materials } from './pack-edition.ts'
import { firstPageOf } from './pack-front-sheet.ts'
import type { PackInput } from './pack-input.ts'
import type { BuildTools } from './pack-tools.ts'

/** Both audiences' packs; the public one only when it was asked for. */
export interface MadePack {
  readonly members: MadeEdition
  readonly public: MadeEdition | null
}

/** A document with what its tracked changes mean for counting. */
export interface SettledDocument extends CountedDocument {
  /** Whether members and public read different pages. */
  readonly mayDiffer: boolean
}

export interface MakeOptions {
  readonly wantsPublic: boolean
  readonly way: Way
}

/**
 * Numbers, lays out, merges and finishes the packs. The members' pack decides the numbers, so it is always made. Where a
 * document turns out longer or shorter than it was counted, its true length is taken and the packs are made once more.
 *
 * @param counted  in pack order, front sheet first, as counted alone
 * @throws Problem `page-numbers-unsettled` when the lengths differ again
 */
export async function makePack(
  tools: BuildTools,
  input: PackInput,
  counted: readonly SettledDocument[],
  materials: Materials,
  { wantsPublic, way }: MakeOptions,
): Promise<MadePack> {
  let documents = counted
  const movedOnce = new Set<Audience>()
  for (;;) {
    const draft = (audience: Audience, within: readonly [from: number, to: number]) =>
      makeDraft(tools, input, audience, documents, materials, way, within)
    const members = await draft('members', wantsPublic ? [0, 0.5] : [0, 1])
    const recounted = recount(members, documents)
    if (recounted) {
      refuseSecondMove(movedOnce, 'members')
      documents = recounted
      continue
    }
    if (!wantsPublic) return { members: await members.finish(), public: null }
    const open = await draft('public', [0.5, 1])
    const recountedOpen = recount(open, documents)
    if (!recountedOpen) return { members: await members.finish(), public: await open.finish() }
    refuseSecondMove(movedOnce, 'public')
    documents = recountedOpen
  }
}

function makeDraft(
  tools: BuildTools,
  input: PackInput,
  audience: Audience,
  documents: readonly SettledDocument[],
  materials: Materials,
  way: Way,
  [from, to]: readonly [from: number, to: number],
): Promise<Draft> {
  const edition = planEdition(audience, numberPack(documents, firstPageOf(input)))
  return draftEdition(tools, input, edition, materials, way, (stage, fraction, subject) =>
    tools.job.report(stage, from + (to - from) * fraction, subject),
  )
}

/** The documents with the lengths found in a laid-out edition, or `null` when these are the planned ones. */
function recount(
  { edition, found }: Draft,
  documents: readonly SettledDocument[],
): readonly SettledDocument[] | null {
  if (isSettled(edition, found)) return null
  if (!found) throw new Problem('page-numbers-unsettled', {})
  const { audience } = edition
  return documents.map((document, index) => {
    const sides = found[index] ?? document.sides[audience]
    // Where nothing differs both audiences read the same pages; a placeholder is a page of its own.
    const isShared = !document.mayDiffer && !document.isExempt
    return {
      ...document,
      sides: isShared ? { members: sides, public: sides } : { ...document.sides, [audience]: sides },
    }
  })
}

function refuseSecondMove(movedOnce: Set<Audience>, audience: Audience): void {
  if (movedOnce.has(audience)) throw new Problem('page-numbers-unsettled', {})
  movedOnce.add(audience)
}
