import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { FigureCell } from '../../../shared/contract/measure-fields.ts'
import type { StepsAtHand } from '../../../shared/contract/measure-views.ts'
import type { Problem } from '../../../shared/problems/problem.ts'
import { useClient } from '../../client/packwright-context.ts'
import { useShortcut } from '../../parts/use-shortcut.ts'

export interface MeasuresEditing extends StepsAtHand {
  readonly isBusy: boolean
  readonly problem: Problem | null
  readonly forget: () => void
  /** The import that is undone only when it is meant; `null` where nothing is asked. */
  readonly asked: string | null
  readonly answer: (isMeant: boolean) => void
  /** Told to a screen reader: what has just become true. */
  readonly spoken: string
  /** Does something that answers what has become true; `true` when it was done. */
  readonly tried: (act: () => Promise<string>) => Promise<boolean>
  readonly enter: (cells: readonly FigureCell[], passedOver: number) => Promise<boolean>
  readonly undo: StepsAtHand['undo']
  readonly redo: StepsAtHand['redo']
  readonly retrace: (way: 'undo' | 'redo') => void
}

/** Working on a committee's measures: every step is saved by itself, one after another, and can be undone by its name. */
export function useMeasures(committeeId: number, { undo, redo }: StepsAtHand): MeasuresEditing {
  const { call, isBehind } = useClient()
  const [spoken, say] = useState('')
  const [problem, setProblem] = useState<Problem | null>(null)
  const [asked, ask] = useState<StepsAtHand['redo']>(null)
  const waiting = useRef(0)
  const acting = useMutation<string, Problem, () => Promise<string>>({
    mutationFn: (act) => act(),
    onSuccess: say,
    scope: { id: 'measures' },
  })
  /** What was refused is said by `problem`, also while others that were asked for after it are still to be done. */
  const tried = async (act: () => Promise<string>): Promise<boolean> => {
    if (waiting.current === 0) setProblem(null)
    waiting.current += 1
    try {
      await acting.mutateAsync(act)
      return true
    } catch (thrown) {
      // A mutation throws nothing else (`client/call.ts`).
      setProblem(thrown as Problem)
      return false
    } finally {
      waiting.current -= 1
    }
  }
  const retraced = async (way: 'undo' | 'redo', stepId: number): Promise<string> => {
    const wish = { committeeId, stepId }
    return way === 'undo'
      ? `Undone: ${(await call('measures.undo', wish)).undone}`
      : `Done again: ${(await call('measures.redo', wish)).done}`
  }
  const retrace = (way: 'undo' | 'redo'): void => {
    ask(null)
    void tried(async () => {
      // What this window did itself just now is meant, though the screen does not show it yet.
      const steps = isBehind('measures') ? await call('measures.steps', { committeeId }) : { undo, redo }
      const step = steps[way]
      if (step === null) return ''
      if (way === 'redo' || steps.undo?.isImport !== true) return retraced(way, step.id)
      // One key press more than was meant must not take a whole plan away.
      ask(step)
      return ''
    })
  }
  useShortcut({ key: 'z', ctrl: true, leavesFields: true }, () => retrace('undo'))
  useShortcut({ key: 'y', ctrl: true, leavesFields: true }, () => retrace('redo'))
  return {
    isBusy: acting.isPending,
    problem,
    forget: () => setProblem(null),
    asked: asked?.label ?? null,
    answer: (isMeant) => {
      ask(null)
      if (isMeant && asked !== null) void tried(() => retraced('undo', asked.id))
    },
    spoken,
    tried,
    enter: (cells, passedOver) =>
      tried(async () => {
        const { entered } = await call('measures.enter', { committeeId, cells: [...cells] })
        const figures = entered === 1 ? 'One figure is entered.' : `${entered} figures are entered.`
        return passedOver === 0 ? figures : `${figures} ${passedOver} blank cells were passed over.`
      }),
    undo,
    redo,
    retrace,
  }
}
