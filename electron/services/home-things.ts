import { isExempt, itemLabel } from '../../shared/agenda/agenda-item.ts'
import type { ThingToSettle } from '../../shared/contract/home.ts'
import { agendaItemsOf } from '../db/agenda-repository.ts'
import type { CalendarRecord } from '../db/calendar-repository.ts'
import { papersOf } from '../db/paper-repository.ts'
import { readRegisters } from '../db/registers-repository.ts'
import { grouped } from '../db/row-values.ts'
import type { Database } from '../db/tables.ts'
import { differencesAt } from './cover-against-agenda.ts'
import type { PackKnowledge } from './pack-knowledge.ts'
import { paperState } from './paper-state.ts'

/** What is to be settled before a meeting's pack, in agenda order, the pack itself last. */
export async function thingsToSettle(
  db: Database,
  { id, committeeId, heldOn }: CalendarRecord,
  packs: PackKnowledge,
): Promise<readonly ThingToSettle[]> {
  const items = await agendaItemsOf(db, id)
  if (items.length === 0) return [{ kind: 'noAgenda' }]
  const papers = grouped(await papersOf(db, id), ({ itemId }) => itemId)
  const registers = await readRegisters(db)
  const differences = await differencesAt(db, id)
  const things = items.flatMap((item): readonly ThingToSettle[] => {
    const { title } = item
    const named = { itemId: item.id, number: itemLabel(item), title }
    const state = paperState(
      item,
      papers.get(item.id)?.length ?? 0,
      { committee: { id: committeeId }, heldOn },
      registers,
    )
    const isWithPaper = state.kind === 'in' || state.kind === 'generated'
    return [
      ...(state.kind === 'missing' ? [{ kind: 'missingPaper', ...named } as const] : []),
      ...(state.kind === 'toFollow' ? [{ kind: 'toFollow', ...named } as const] : []),
      ...(isWithPaper && isExempt(item) && item.exemptParagraphs.length === 0
        ? [{ kind: 'exemptWithoutParagraph', ...named } as const]
        : []),
      ...(differences.has(item.id) ? [{ kind: 'coverDisagrees', ...named } as const] : []),
    ]
  })
  return [...things, ...packThing(await packs.packState(id))]
}

function packThing(state: Awaited<ReturnType<PackKnowledge['packState']>>): readonly ThingToSettle[] {
  switch (state.kind) {
    case 'none':
      return [{ kind: 'noPack' }]
    case 'outOfDate':
      return [{ kind: 'packOutOfDate', version: state.version }]
    case 'current':
      return []
    default:
      return state satisfies never
  }
}
