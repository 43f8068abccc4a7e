import { documentBookmark, documentLabel } from '../../shared/pack/pack-document.ts'
import { removalSentence } from '../../shared/pack/removals.ts'
import type { AloneDocument, AloneForms } from './pack-alone.ts'
import { aloneForms, countAlone } from './pack-alone.ts'
import type { InputDocument } from './pack-documents.ts'
import type { PackInput } from './pack-input.ts'
import type { SettledDocument } from './pack-make.ts'
import { countFrontSheet } from './pack-front-sheet.ts'
import { groundsOf } from './pack-ground.ts'
import { type Material, materialOf, type MaterialSources } from './pack-material.ts'
import type { Grounds } from './pack-piece.ts'
import { type BuildTools, throwIfCancelled } from './pack-tools.ts'

/** A document with its bytes and what laying it out alone told. */
export interface CountedMaterial {
  readonly counted: SettledDocument
  readonly material: Material
  readonly alone: AloneDocument
}

/** All documents of a pack with their sides as laid out alone. */
export interface CountedPack {
  readonly grounds: Grounds
  readonly frontSheet: SettledDocument
  /** In pack order, without the front sheet. */
  readonly documents: readonly CountedMaterial[]
}

/**
 * Reads every document, brings it into pack form and counts its sides. One after another: the layout engine takes one at
 * a time, and a paper that is kept from before costs nothing. The front sheet is counted first: with it, each further
 * count gives a page range.
 */
export async function countDocuments(
  tools: BuildTools,
  input: PackInput,
  documents: readonly InputDocument[],
  sources: MaterialSources,
): Promise<CountedPack> {
  const materials = await inOrder(tools, 'read', documents, (each) => materialOf(each, input, sources))
  tellRemovals(tools, materials)
  const grounds = await groundsOf(tools, materials)
  const forms = await inOrder(tools, 'assemble', materials, (material) =>
    aloneForms(tools, material, grounds),
  )
  const frontSheet = await frontSheetFirst(tools, input, documents, grounds)
  let kept = 0
  const counted = await inOrder(tools, 'count', zip(documents, materials, forms), async (each) => {
    const { material, form } = each
    const alone = await countAlone(tools, material.document, form)
    if (alone.isKept) tools.job.keptPapers((kept += 1))
    const settled = settledDocument(material, alone)
    await tools.counts.document(each, settled.sides)
    return { material, alone, counted: settled }
  })
  return { grounds, frontSheet, documents: counted }
}

/** The clerk sees what leaves the papers before a page of the pack is laid out. */
function tellRemovals({ job }: BuildTools, materials: readonly Material[]): void {
  for (const { document, cleaned } of materials) {
    const text = cleaned === null ? null : removalSentence(cleaned.removed)
    if (text !== null) job.removed({ document: documentLabel(document.place), text })
  }
}

async function frontSheetFirst(
  tools: BuildTools,
  input: PackInput,
  documents: readonly InputDocument[],
  grounds: Grounds,
): Promise<SettledDocument> {
  throwIfCancelled(tools.signal)
  tools.job.report('count', 0, documentLabel({ kind: 'frontSheet' }))
  const counted = await countFrontSheet(
    tools,
    input,
    documents.map(({ document }) => document),
    grounds,
  )
  await tools.counts.frontSheet(counted.sides)
  return { ...counted, mayDiffer: false }
}

/** Each document's bytes and what laying it out alone told, by bookmark. */
export function materialsByBookmark(
  counted: readonly CountedMaterial[],
): ReadonlyMap<string, { readonly material: Material; readonly alone: AloneDocument }> {
  return new Map(
    counted.map(({ material, alone }) => [documentBookmark(material.document.place), { material, alone }]),
  )
}

/** In the public pack one page stands for an exempt document (R16). */
function settledDocument(
  { document }: Material,
  { sides, forms: { mayDiffer } }: AloneDocument,
): SettledDocument {
  return { ...document, mayDiffer, sides: document.isExempt ? { ...sides, public: 1 } : sides }
}

function zip(
  documents: readonly InputDocument[],
  materials: readonly Material[],
  forms: readonly AloneForms[],
): readonly (InputDocument & { readonly material: Material; readonly form: AloneForms })[] {
  return documents.flatMap((document, index) => {
    const material = materials[index]
    const form = forms[index]
    return material && form ? [{ ...document, material, form }] : []
  })
}

async function inOrder<From extends { readonly document: Material['document'] }, To>(
  { job, signal }: BuildTools,
  stage: 'read' | 'assemble' | 'count',
  list: readonly From[],
  step: (each: From) => Promise<To>,
): Promise<readonly To[]> {
  const done: To[] = []
  for (const [index, each] of list.entries()) {
    throwIfCancelled(signal)
    job.report(stage, index / list.length, documentLabel(each.document.place))
    done.push(await step(each))
  }
  return done
}
