import { z } from 'zod'
import { deliveries, itemKinds, purposes } from '../agenda/agenda-item.ts'
import { audiences } from '../pack/pack-plan.ts'
import { change, read, returns } from './operation.ts'
import type { AgendaPreview, AgendaView } from './agenda-views.ts'

const id = z.int().positive()
const line = z.string().max(5000)
const part = z.union([z.literal(1), z.literal(2)])

const words = z.strictObject({
  // The rule on how long a title may be is the agenda's own, with words for the clerk.
  title: line,
  kind: z.enum(itemKinds),
  instruction: line.nullable(),
  reportOf: line.nullable(),
  purpose: z.enum(purposes).nullable(),
  recommendation: line.nullable(),
})

const exemption = z.strictObject({
  paragraphs: z.array(z.string().max(4)).max(20).readonly(),
  publicInterest: line.nullable(),
  reviewOn: z.string().max(200).nullable(),
  decidedBy: z.string().max(200).nullable(),
})

/** A step on an agenda as a window asks for it; agendas are started by an operation of their own. */
const edit = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('add'),
    words,
    part,
    place: z.union([id, z.enum(['end', 'usual'])]),
    under: id.nullable(),
    exemption: exemption.nullable(),
  }),
  z.strictObject({
    kind: z.literal('change'),
    itemId: id,
    seen: words.partial(),
    words: words.partial(),
  }),
  z.strictObject({ kind: z.literal('move'), itemId: id, before: id.nullable() }),
  z.strictObject({ kind: z.literal('nest'), itemId: id, isSub: z.boolean() }),
  z.strictObject({ kind: z.literal('exempt'), itemId: id, exemption }),
  z.strictObject({ kind: z.literal('open'), itemId: id }),
  z.strictObject({
    kind: z.literal('deliver'),
    itemId: id,
    delivery: z.enum(deliveries),
    urgentReason: line.nullable(),
    chairOpinion: line.nullable(),
  }),
  z.strictObject({ kind: z.literal('remove'), itemId: id }),
])

const meeting = z.strictObject({ meetingId: id })

/** Making an agenda, step by step; every step is one commit and can be undone, also after the window was closed. */
export const agendaOperations = {
  'agenda.read': read({ request: meeting, response: returns<AgendaView>() }),
  /** Front sheet and agenda as real pages, as they stand now: the same that will be printed. */
  'agenda.preview': read({
    request: z.strictObject({ meetingId: id, audience: z.enum(audiences) }),
    response: returns<AgendaPreview>(),
  }),
  'agenda.edit': change({
    request: z.strictObject({ meetingId: id, edit }),
    response: returns<AgendaView>(),
    changes: ['meetings'],
  }),
  /** `stepId` is the step the window offers to undo: one taken in another window meanwhile is not undone unseen. */
  'agenda.undo': change({
    request: z.strictObject({ meetingId: id, stepId: id }),
    response: returns<AgendaView>(),
    changes: ['meetings'],
  }),
  'agenda.redo': change({
    request: z.strictObject({ meetingId: id, stepId: id }),
    response: returns<AgendaView>(),
    changes: ['meetings'],
  }),
  /** Fills an empty agenda. From the last meeting, deferred items come along. */
  'agenda.start': change({
    request: z.strictObject({ meetingId: id, from: z.enum(['orderOfBusiness', 'lastMeeting']) }),
    response: returns<AgendaView>(),
    changes: ['meetings'],
  }),
  /** Takes up an item that an earlier meeting deferred or, cancelled, left, with its sub-items. */
  'agenda.carry': change({
    request: z.strictObject({ meetingId: id, itemId: id }),
    response: returns<AgendaView>(),
    changes: ['meetings'],
  }),
  /** Makes this agenda's recurring business the committee's standing order of business, for agendas to come (R25). */
  'agenda.keepOrder': change({ request: meeting, response: returns<AgendaView>(), changes: ['meetings'] }),
} as const
