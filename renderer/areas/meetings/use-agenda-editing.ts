import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { AgendaItem } from '../../../shared/agenda/agenda-item.ts'
import { itemLabel } from '../../../shared/agenda/agenda-item.ts'
import type { MoveTarget } from '../../../shared/agenda/move-target.ts'
import type { AgendaView } from '../../../shared/contract/agenda-views.ts'
import type { RequestOf } from '../../../shared/contract/contract.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import { useClient } from '../../client/packwright-context.ts'

/** A step as the window asks for it. */
export type Step = RequestOf<'agenda.edit'>['edit']

type Wish =
  | { readonly kind: 'edit'; readonly edit: Step }
  | { readonly kind: 'undo' | 'redo'; readonly stepId: number; readonly label: string }
  | { readonly kind: 'start'; readonly from: 'orderOfBusiness' | 'lastMeeting' }
  | { readonly kind: 'keepOrder' }

export interface AgendaEditing {
  readonly view: AgendaView
  readonly isBusy: boolean
  /** Told to a screen reader: what has just become true. */
  readonly spoken: string
  readonly problem: Problem | null
  readonly forget: () => void
  /** Takes a step; resolves when it is in the records. @throws Problem, which is shown as well */
  readonly take: (edit: Step, says?: string) => Promise<AgendaView>
  /** The same; `false` when it was refused, which is shown. */
  readonly tryTake: (edit: Step, says?: string) => Promise<boolean>
  readonly move: (item: Pick<AgendaItem, 'id' | 'number' | 'letter' | 'part'>, target: MoveTarget) => void
  readonly undo: () => void
  readonly redo: () => void
  readonly start: (from: 'orderOfBusiness' | 'lastMeeting') => void
  readonly keepOrder: () => void
}

/** Editing an agenda: every step is saved by itself, and can be undone. */
export function useAgendaEditing(meetingId: number, view: AgendaView): AgendaEditing {
  const { call } = useClient()
  const [spoken, speak] = useState('')
  const work = useMutation<AgendaView, Problem, Wish>({
    mutationFn: (wish) => {
      switch (wish.kind) {
        case 'edit':
          return call('agenda.edit', { meetingId, edit: wish.edit })
        case 'start':
          return call('agenda.start', { meetingId, from: wish.from })
        case 'keepOrder':
          return call('agenda.keepOrder', { meetingId })
        case 'undo':
        case 'redo':
          return call(`agenda.${wish.kind}`, { meetingId, stepId: wish.stepId })
      }
    },
  })
  const take = async (edit: Step, says = ''): Promise<AgendaView> => {
    const after = await work.mutateAsync({ kind: 'edit', edit })
    speak(says)
    return after
  }
  const tryTake = async (edit: Step, says?: string): Promise<boolean> => {
    try {
      await take(edit, says)
      return true
    } catch (error) {
      if (error instanceof Problem) return false
      throw error
    }
  }
  const retrace = (kind: 'undo' | 'redo', step: AgendaView['undo']): void => {
    if (step === null) return
    const says = `${kind === 'undo' ? 'Undone' : 'Done again'}: ${step.label}`
    work.mutate({ kind, stepId: step.id, label: step.label }, { onSuccess: () => speak(says) })
  }
  return {
    view,
    isBusy: work.isPending,
    spoken,
    problem: work.error,
    forget: work.reset,
    take,
    tryTake,
    move: (item, { before, place, of }) => {
      const says = `Item ${itemLabel(item)}, now ${place} of ${of} in Part ${item.part}`
      void tryTake({ kind: 'move', itemId: item.id, before }, says)
    },
    undo: () => retrace('undo', view.undo),
    redo: () => retrace('redo', view.redo),
    start: (from) =>
      work.mutate({ kind: 'start', from }, { onSuccess: ({ items }) => speak(`${items.length} items`) }),
    keepOrder: () =>
      work.mutate(
        { kind: 'keepOrder' },
        { onSuccess: () => speak('Kept as the committee’s order of business') },
      ),
  }
}
