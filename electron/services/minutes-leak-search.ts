import type { AgendaItem } from '../../shared/agenda/agenda-item.ts'
import { correctionsOf } from '../../shared/minutes/corrections.ts'
import { type MinuteBlock, minuteLines } from '../../shared/minutes/minute-blocks.ts'
import type { MinuteItem, Minutes } from '../../shared/minutes/minutes.ts'
import { phrasesFor, receivedReport } from '../../shared/minutes/phrases.ts'
import { isWithheld } from '../../shared/minutes/publicity.ts'
import { printedMinutes } from '../../shared/minutes/printed-minutes.ts'
import { itemLabelOf, type TakenMinutes } from '../../shared/minutes/taken-minutes.ts'
import { wordsInList } from '../../shared/words/in-lists.ts'
import { Problem } from '../../shared/problems/problem.ts'
import type { ExemptMatter, OpenMatter } from '../work/pack-work.ts'
import { readPackInput } from './pack-input.ts'
import { exemptMatter, openMatter } from './pack-leak-search.ts'
import { openWords } from './pack-open-words.ts'
import { publishedPacks } from './published-packs.ts'
import type { ServiceContext } from './service-context.ts'

/**
 * Holds back a file of minutes that is for the public and repeats words kept from it: of a withheld minute, of an exempt paper of
 * the meeting, or of a non-public reference. The search is the one that guards the public pack.
 *
 * @throws Problem `minutes-withheld`, `original-altered`
 */
export async function refuseWithheldWords(
  context: Pick<ServiceContext, 'db' | 'outside' | 'originals'>,
  taken: TakenMinutes,
  docx: Uint8Array,
): Promise<void> {
  const { work } = context.outside
  const read = await readPackInput(context.db, taken.meetingId)
  const open = new Set(taken.items.filter((item) => !isWithheld(item)).map((item) => item.agendaItemId))
  // What a public item asked for is told in its minute, also where it was raised as not for the public.
  const withheldReferences = read.withheldReferences.filter(
    ({ raisedItemId }) => raisedItemId === null || !open.has(raisedItemId),
  )
  const input = { ...read, withheldReferences }
  // The minutes that this meeting agreed are another's; its own are searched item by item.
  const beside = { ...input, minutes: null }
  const minutes = printedMinutes(taken)
  const exempt = [
    ...ownExempt(minutes.items),
    ...correctionsWithheld(minutes),
    ...(await exemptMatter(beside, { originals: context.originals, work })),
  ]
  if (exempt.length === 0) return
  const { findings } = await work.findLeaks({
    docx,
    pdf: null,
    exempt,
    open: [...ownOpen(minutes.items), ...openMatter(beside, [])],
    published: await publishedPacks(context, taken.heldOn),
    openWords: [...openWords({ ...input, minutes }), ...formsOf(taken, input.items)],
  })
  if (findings.length > 0) throw new Problem('minutes-withheld', { places: placesOf(findings) })
}

/** "of item 6 in item 4", each once. */
function placesOf(
  findings: readonly { readonly from: string; readonly items: readonly string[] }[],
): readonly string[] {
  const places = findings.map(
    ({ from, items }) => `of ${from}${items.length === 0 ? '' : ` in ${wordsInList(items)}`}`,
  )
  return [...new Set(places)]
}

function ownExempt(items: readonly MinuteItem[]): readonly ExemptMatter[] {
  return items
    .filter(isWithheld)
    .map((item) => ({ label: `item ${itemLabelOf(item)}`, texts: minuteLines(item.blocks.filter(isText)) }))
    .filter(({ texts }) => texts.length > 0)
}

/** What puts a withheld minute right tells of it. */
function correctionsWithheld(minutes: Minutes): readonly ExemptMatter[] {
  const texts = correctionsOf(minutes, 2)
  return texts.length === 0 ? [] : [{ label: 'the corrections of withheld items', texts }]
}

/** Who voted how on what is named nowhere tells nothing: the same members vote on public items. */
const isText = ({ kind }: MinuteBlock): boolean => kind !== 'vote'

/** Wording that the phrase bank offers under any item, with the titles and officers that the agenda prints. */
function formsOf({ items }: TakenMinutes, agenda: readonly AgendaItem[]): readonly string[] {
  return items.flatMap((item) => {
    const reportOf = agenda.find(({ id }) => id === item.agendaItemId)?.reportOf ?? null
    const ground = { ...item, reportOf, apologies: '', presiding: null, declarations: [] }
    return [item.title, ...phrasesFor(ground).map(({ text }) => text), receivedReport(ground)]
  })
}

function ownOpen(items: readonly MinuteItem[]): readonly OpenMatter[] {
  return items.flatMap((item) => {
    const label = itemLabelOf(item)
    if (!isWithheld(item)) return [{ item: `item ${label}`, texts: minuteLines(item.blocks) }]
    return item.summary === null ? [] : [{ item: `the summary of item ${label}`, texts: [item.summary] }]
  })
}
