import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { PlannedItem } from '../../../shared/agenda/agenda.ts'
import { edgeWords, type MoveTarget, movedWords, stepTarget } from '../../../shared/agenda/move-target.ts'
import type { AgendaView, WaitingItem } from '../../../shared/contract/agenda-views.ts'
import type { RequestOf } from '../../../shared/contract/contract.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import { useClient } from '../../client/packwright-context.ts'
import { keyOf } from '../../client/query-cache.ts'

/** A step as the window asks for it. */
export type Step = RequestOf<'agenda.edit'>['edit']

/** What a screen reader is told of a step, from the agenda as it is then. */
type Says = string | ((after: AgendaView) => string)

type Wish =
  | { readonly kind: 'edit'; readonly edit: Step; readonly says: Says; readonly isAskers?: boolean }
  | { readonly kind: 'step'; readonly itemId: number; readonly by: -1 | 1 }
  | { readonly kind: 'undo' | 'redo' }
  | { readonly kind: 'start'; readonly from: 'orderOfBusiness' | 'lastMeeting' }
  | { readonly kind: 'carry'; readonly waiting: WaitingItem }
  | { readonly kind: 'keepOrder' }

/** The agenda once a wish is granted, and what is said of it. */
interface Granted {
  readonly after: AgendaView
  readonly says: string
}

export interface AgendaEditing {
  readonly view: AgendaView
  readonly isBusy: boolean
  /** Told to a screen reader: what has just become true. */
  readonly spoken: string
  readonly problem: Problem | null
  readonly forget: () => void
  /** Takes a step; resolves when it is in the records. @throws Problem, for the asker to show beside what was typed */
  readonly take: (edit: Step, says?: Says) => Promise<AgendaView>
  /** The same; `null` when it was refused, which `problem` says. */
  readonly tryTake: (edit: Step, says?: Says) => Promise<AgendaView | null>
  /** Moves an item by one place, from where it stands when the steps before are taken. */
  readonly step: (itemId: number, by: -1 | 1) => void
  readonly move: (item: PlannedItem, target: MoveTarget) => void
  readonly undo: () => void
  readonly redo: () => void
  readonly start: (from: 'orderOfBusiness' | 'lastMeeting') => void
  /** Takes up what an earlier meeting deferred or left. */
  readonly carry: (waiting: WaitingItem) => void
  readonly keepOrder: () => void
}

/** Editing an agenda: every step is saved by itself, and can be undone. */
export function useAgendaEditing(meetingId: number, view: AgendaView): AgendaEditing {
  const { call } = useClient()
  const cache = useQueryClient()
  const key = keyOf('agenda.read', { meetingId })
  const [spoken, speak] = useState('')
  /** The agenda as the step before has left it; the window may not have drawn it yet. */
  const latest = (): AgendaView => cache.getQueryData<AgendaView>(key) ?? view

  const grant = async (wish: Wish): Promise<Granted> => {
    switch (wish.kind) {
      case 'edit': {
        const after = await call('agenda.edit', { meetingId, edit: wish.edit })
        return { after, says: typeof wish.says === 'string' ? wish.says : wish.says(after) }
      }
      case 'step': {
        const { itemId, by } = wish
        const item = latest().items.find(({ id }) => id === itemId)
        const target = stepTarget(latest().items, itemId, by)
        if (item === undefined || target === null)
          return { after: latest(), says: item === undefined ? '' : edgeWords(item, by) }
        const edit = { kind: 'move', itemId, before: target.before } as const
        return { after: await call('agenda.edit', { meetingId, edit }), says: movedWords(item, target) }
      }
      case 'start': {
        const after = await call('agenda.start', { meetingId, from: wish.from })
        return { after, says: `${after.items.length} items` }
      }
      case 'carry': {
        const { itemId, title } = wish.waiting
        return { after: await call('agenda.carry', { meetingId, itemId }), says: `${title}: on this agenda` }
      }
      case 'keepOrder':
        return {
          after: await call('agenda.keepOrder', { meetingId }),
          says: 'Kept as the committee’s order of business',
        }
      case 'undo':
      case 'redo': {
        const step = latest()[wish.kind]
        if (step === null) return { after: latest(), says: `Nothing to ${wish.kind}` }
        const after = await call(`agenda.${wish.kind}`, { meetingId, stepId: step.id })
        return { after, says: `${wish.kind === 'undo' ? 'Undone' : 'Done again'}: ${step.label}` }
      }
    }
  }
  const work = useMutation<Granted, Problem, Wish>({
    mutationFn: grant,
    // One after another, however fast the keys are pressed: each undo takes back what stands last then.
    scope: { id: `agenda ${meetingId}` },
    onSuccess: ({ after, says }) => {
      cache.setQueryData(key, after)
      speak(says)
    },
  })
  const take = async (edit: Step, says: Says = ''): Promise<AgendaView> =>
    (await work.mutateAsync({ kind: 'edit', edit, says, isAskers: true })).after
  const tryTake = async (edit: Step, says: Says = ''): Promise<AgendaView | null> => {
    try {
      return (await work.mutateAsync({ kind: 'edit', edit, says })).after
    } catch (error) {
      if (error instanceof Problem) return null
      throw error
    }
  }
  return {
    view,
    isBusy: work.isPending,
    spoken,
    problem: isAskers(work.variables) ? null : work.error,
    forget: work.reset,
    take,
    tryTake,
    step: (itemId, by) => work.mutate({ kind: 'step', itemId, by }),
    move: (item, target) =>
      void tryTake({ kind: 'move', itemId: item.id, before: target.before }, movedWords(item, target)),
    undo: () => work.mutate({ kind: 'undo' }),
    redo: () => work.mutate({ kind: 'redo' }),
    start: (from) => work.mutate({ kind: 'start', from }),
    carry: (waiting) => work.mutate({ kind: 'carry', waiting }),
    keepOrder: () => work.mutate({ kind: 'keepOrder' }),
  }
}

/** Whether whoever asked says what is in the way. */
function isAskers(wish: Wish | undefined): boolean {
  return wish?.kind === 'edit' && wish.isAskers === true
}
