import { type CountedDocument, numberPack } from '../../shared/pack/number-pack.ts'
import type { Audience } from '../../shared/pack/pack-plan.ts'
import { planEdition } from '../../shared/pack/plan-edition.ts'
import { isSettled, sidesFound } from '../../shared/pack/settle-counts.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { editionName, layOutEdition, type MadeEdition, type Materials, mergeEdition } from './pack-edition.ts'
import type { PackInput } from './pack-input.ts'
import type { BuildTools } from './pack-tools.ts'

/** Both audiences' packs; the public one only when it was asked for. */
export interface MadePack {
  readonly members: MadeEdition
  readonly public: MadeEdition | null
}

/** A document with what its tracked changes mean for counting. */
export interface SettledDocument extends CountedDocument {
  readonly hasTrackedChanges: boolean
}

/**
 * Numbers, merges and lays out the packs whole. The members' pack decides the numbers, so it is always made. Where a
 * document turns out longer or shorter among the others than alone, its true length is taken and the packs are made once
 * more.
 *
 * @param counted  in pack order, front sheet first, as counted alone
 * @throws Problem `page-numbers-unsettled` when the lengths differ again
 */
export async function makePack(
  tools: BuildTools,
  input: PackInput,
  counted: readonly SettledDocument[],
  materials: Materials,
  wantsPublic: boolean,
): Promise<MadePack> {
  let documents = counted
  const movedOnce = new Set<Audience>()
  for (;;) {
    const members = await makeEdition(
      tools,
      input,
      'members',
      documents,
      materials,
      wantsPublic ? [0, 0.5] : [0, 1],
    )
    const recounted = recount(members, documents)
    if (recounted) {
      refuseSecondMove(movedOnce, 'members')
      documents = recounted
      continue
    }
    if (!wantsPublic) return { members, public: null }
    const open = await makeEdition(tools, input, 'public', documents, materials, [0.5, 1])
    const recountedOpen = recount(open, documents)
    if (!recountedOpen) return { members, public: open }
    refuseSecondMove(movedOnce, 'public')
    documents = recountedOpen
  }
}

async function makeEdition(
  tools: BuildTools,
  input: PackInput,
  audience: Audience,
  documents: readonly SettledDocument[],
  materials: Materials,
  [from, to]: readonly [from: number, to: number],
): Promise<MadeEdition> {
  const within = (fraction: number) => from + (to - from) * fraction
  const edition = planEdition(audience, numberPack(documents))
  const merged = await mergeEdition(tools, input, edition, materials, (fraction, label) =>
    tools.job.report('number', within(fraction), label),
  )
  tools.job.report('layout', within(0), editionName(edition))
  const made = await layOutEdition(tools, edition, merged)
  tools.job.report('layout', within(1), editionName(edition))
  return made
}

/** The documents with the lengths found in a laid-out edition, or `null` when these are the planned ones. */
function recount(
  made: MadeEdition,
  documents: readonly SettledDocument[],
): readonly SettledDocument[] | null {
  const found = sidesFound(made.edition, made.map)
  if (isSettled(made.edition, found)) return null
  if (!found) throw new Problem('page-numbers-unsettled', {})
  const { audience } = made.edition
  return documents.map((document, index) => {
    const sides = found[index] ?? document.sides[audience]
    // Without tracked changes both audiences read the same pages; a placeholder is a page of its own.
    const isShared = !document.hasTrackedChanges && !document.isExempt
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
