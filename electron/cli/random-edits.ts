import type { AgendaEdit, ExemptionWish, ItemPlace, ItemWords } from '../../shared/agenda/agenda-edit.ts'
import { deliveries, itemKinds, purposes } from '../../shared/agenda/agenda-item.ts'
import type { Agenda } from '../../shared/agenda/agenda.ts'

/** A number from 0, below 1, as `Math.random` gives them. */
export type Chance = () => number

/** Numbers that look random and follow from their seed alone (mulberry32). */
export function chanceFrom(seed: number): Chance {
  let state = Math.trunc(seed)
  return () => {
    state = Math.trunc(state + 0x6d2b79f5)
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Items of an agenda in a trial. */
const usualLength = 15

type RandomEdit = Exclude<AgendaEdit, { kind: 'start' | 'carry' | 'redate' }>

/** Some step that a clerk might try on this agenda, possible or not: a trial of undo and redo needs no sense. */
export function randomEdit(agenda: Agenda, chance: Chance): RandomEdit {
  const one = <Each>(of: readonly [Each, ...Each[]]): Each => of[Math.floor(chance() * of.length)] ?? of[0]
  const item = agenda[Math.floor(chance() * agenda.length)]
  const other = agenda[Math.floor(chance() * agenda.length)]
  const add = (): RandomEdit => ({
    kind: 'add',
    words: randomWords(chance),
    part: one([1, 1, 2]),
    place: one<ItemPlace>(['usual', 'end', other?.id ?? 'end']),
    under: chance() < 0.2 ? (item?.id ?? null) : null,
    exemption: randomExemption(chance),
  })
  // Agendas neither run dry nor grow without end.
  if (item === undefined || (agenda.length < usualLength && chance() < 0.2)) return add()
  const itemId = item.id
  const steps: readonly [() => RandomEdit, ...(() => RandomEdit)[]] = [
    add,
    () => ({ kind: 'change', itemId, seen: {}, words: { title: randomWords(chance).title } }),
    () => ({ kind: 'change', itemId, seen: {}, words: randomWords(chance) }),
    () => ({ kind: 'move', itemId, before: other?.id ?? null }),
    () => ({ kind: 'move', itemId, before: null }),
    () => ({ kind: 'nest', itemId, isSub: chance() < 0.7 }),
    () => ({ kind: 'exempt', itemId, exemption: randomExemption(chance) }),
    () => ({ kind: 'open', itemId }),
    () => ({
      kind: 'deliver',
      itemId,
      delivery: one(deliveries),
      urgentReason: one([null, 'It came this morning.']),
      chairOpinion: one([null, 'It cannot wait for the next meeting.']),
    }),
    () => (agenda.length < usualLength ? add() : { kind: 'remove', itemId }),
  ]
  return one(steps)()
}

function randomWords(chance: Chance): ItemWords {
  const number = Math.floor(chance() * 10_000)
  return {
    title: `ITEM OF BUSINESS ${number}`,
    kind: itemKinds[Math.floor(chance() * itemKinds.length)] ?? 'report',
    instruction: chance() < 0.5 ? null : `Instruction ${number}.`,
    reportOf: chance() < 0.5 ? null : 'Report of the Town Clerk.',
    purpose: purposes[Math.floor(chance() * 4)] ?? null,
    recommendation: null,
  }
}

function randomExemption(chance: Chance): ExemptionWish {
  const paragraphs = ['1', '2', '3', '7'].filter(() => chance() < 0.4)
  const reasons = { publicInterest: null, reviewOn: null, decidedBy: null }
  return { paragraphs, ...reasons }
}
