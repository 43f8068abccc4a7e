import { type AgendaItem, isExempt, type Part } from '../../shared/agenda/agenda-item.ts'
import { minuteLines } from '../../shared/minutes/minute-blocks.ts'
import { correctionsOf } from '../../shared/minutes/corrections.ts'
import type { MinuteItem } from '../../shared/minutes/minutes.ts'
import { isWithheld } from '../../shared/minutes/publicity.ts'
import { itemIdOf, itemNumberOf } from '../../shared/pack/pack-document.ts'
import type { FiledOriginal } from '../db/paper-repository.ts'
import type { ExemptMatter, OpenMatter, ReadingMatter } from '../work/pack-work.ts'
import type { CountedMaterial } from './pack-count.ts'
import { openPapersBeside } from './pack-documents.ts'
import type { PackInput } from './pack-input.ts'
import { materialOf, type MaterialSources } from './pack-material.ts'

/**
 * All that must not stand in the public pack: every Word file that is or once was filed under an exempt item, of withdrawn
 * items too, and the non-public records that are at hand.
 *
 * @throws Problem `original-altered`
 */
export async function exemptMatter(
  input: PackInput,
  sources: Pick<MaterialSources, 'originals' | 'work'>,
): Promise<readonly ExemptMatter[]> {
  const matter: ExemptMatter[] = []
  for (const filed of exemptOriginals(input))
    matter.push({ label: labelOfFiled(filed), ...(await wordsOfOriginal(filed, sources)) })
  return [...matter, ...exemptRecords(input)].filter((each) => 'docx' in each || each.texts.length > 0)
}

function labelOfFiled({ itemNumber }: FiledOriginal): string {
  return itemNumber === null ? 'An exempt item that was taken off' : `Item ${itemNumber}`
}

/** All that an original says, also where no page shows it: a PDF by its words, a workbook part by part like a Word file. */
async function wordsOfOriginal(
  { originalHash, fileName }: FiledOriginal,
  { originals, work }: Pick<MaterialSources, 'originals' | 'work'>,
): Promise<ReadingMatter> {
  const bytes = await originals.read(originalHash, fileName)
  const isPdf = (await originals.kindOf(originalHash)) === 'pdf'
  return isPdf ? { texts: await work.wordsOfPdf(bytes) } : { docx: bytes }
}

/** Public papers that stand beside a supplement: wording that they share with its papers is a form's, and no secret. */
export async function openBeside(input: PackInput, sources: MaterialSources): Promise<readonly OpenMatter[]> {
  const papers = openPapersBeside(input)
  const materials = await Promise.all(papers.map((each) => materialOf(each, input, sources)))
  return materials.map(({ document, docx, cleaned }) => ({
    item: `Item ${itemNumberOf(document.place)}`,
    docx: cleaned?.docx ?? docx,
  }))
}

/**
 * What the public may read: officers' papers as the public gets them, and the records line by line. Each minute counts as an
 * item of its own, so that the turns of phrase of minutes are known for what they are.
 */
export function openMatter(input: PackInput, counted: readonly CountedMaterial[]): readonly OpenMatter[] {
  const papers = counted.filter(
    ({ material: { document } }) => !document.isExempt && document.source !== null,
  )
  const numbers = new Map(input.items.map(({ id, number }) => [id, number]))
  return [
    ...papers.map(({ material, alone }) => ({
      item: `Item ${numbers.get(itemIdOf(material.document.place) ?? 0)}`,
      docx: alone.forms.public.docx,
    })),
    ...minutesOf(input, false).map((minute) => ({
      item: `${labelOf(input, 'minutes', 1)}, minute ${minute.number}`,
      texts: [minute.title, ...minuteLines(minute.blocks)],
    })),
    ...minutesOf(input, true)
      .filter(({ summary }) => summary !== null)
      .map(({ number, summary }) => ({
        item: `${labelOf(input, 'minutes', 1)}, summary of minute ${number}`,
        texts: given([summary]),
      })),
    ...input.references
      .filter(({ isPublic }) => isPublic)
      .map(({ number, action, status, minuteText }) => ({
        item: `${labelOf(input, 'outstandingReferences', 1)}, reference ${number}`,
        texts: given([action, status, minuteText]),
      })),
    ...measuresWithin(input, false).map((texts) => ({ item: labelOf(input, 'performance', 1), texts })),
  ]
}

/**
 * Each file of an exempt item, once. One that stands under a public item as well is no secret, nor is one that was put under a
 * public item last: it was under the exempt one by mistake. The other way round it stays a secret.
 */
function exemptOriginals({ items, papers, everFiled }: PackInput): readonly FiledOriginal[] {
  const open = new Set(items.filter((item) => !isExempt(item)).map(({ id }) => id))
  const standing = new Set(
    papers.filter(({ itemId }) => open.has(itemId)).map(({ originalHash }) => originalHash),
  )
  const lastly = new Map(everFiled.map((filed) => [filed.originalHash, filed]))
  return [...lastly.values()].filter((filed) => filed.isExempt && !standing.has(filed.originalHash))
}

function exemptRecords(input: PackInput): readonly ExemptMatter[] {
  return [
    {
      label: labelOf(input, 'minutes', 2),
      texts: [
        ...minutesOf(input, true).flatMap(({ blocks }) => minuteLines(blocks)),
        ...(input.minutes === null ? [] : correctionsOf(input.minutes, 2)),
      ],
    },
    {
      label: labelOf(input, 'outstandingReferences', 2),
      texts: input.withheldReferences.flatMap(({ texts }) => texts),
    },
    { label: labelOf(input, 'performance', 2), texts: measuresWithin(input, true).flat() },
  ]
}

/** Minutes that are withheld from the public, or those that are not. */
function minutesOf({ minutes }: PackInput, withheld: boolean): readonly MinuteItem[] {
  return minutes?.items.filter((item) => isWithheld(item) === withheld) ?? []
}

/** The measures' words, a measure each, where the item that reports them is exempt or is not. */
function measuresWithin({ items, measures }: PackInput, exempt: boolean): readonly (readonly string[])[] {
  const item = items.find(({ kind }) => kind === 'performance')
  if (item === undefined || isExempt(item) !== exempt) return []
  return measures.map(({ title, earlierNames, texts }) =>
    given([
      title,
      ...earlierNames.map((name) => name.title),
      ...texts.flatMap(({ overview, reasons, response }) => [overview, reasons, response]),
    ]),
  )
}

/** "Item 17", or what the record is where this agenda has no item for it. */
function labelOf({ items }: PackInput, kind: keyof typeof recordNames, part: Part): string {
  const item = items.find((each) => each.kind === kind && isExempt(each) === (part === 2))
  return item === undefined ? `${part === 2 ? 'non-public ' : ''}${recordNames[kind]}` : `Item ${item.number}`
}

const recordNames = {
  minutes: 'minutes',
  outstandingReferences: 'outstanding references',
  performance: 'performance figures',
} as const satisfies Partial<Record<AgendaItem['kind'], string>>

function given(words: readonly (string | null)[]): readonly string[] {
  return words.filter((some): some is string => some !== null && some !== '')
}
