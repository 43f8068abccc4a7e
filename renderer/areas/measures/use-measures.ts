import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { FigureCell } from '../../../shared/contract/measure-fields.ts'
import type { StepsAtHand } from '../../../shared/contract/measure-views.ts'
import type { Problem } from '../../../shared/problems/problem.ts'
import { useClient } from '../../client/packwright-context.ts'
import { useShortcut } from '../../parts/use-shortcut.ts'
import { isChange } from './grid/figure-entry.ts'
import { enteredWords } from './measures-words.ts'

export interface MeasuresEditing extends StepsAtHand {
  readonly isBusy: boolean
  readonly problem: Problem | null
  readonly forget: () => void
  /** What is undone only when it is meant; `null` where nothing is asked. */
  readonly asked: AskedUndo | null
  readonly answer: (isMeant: boolean) => void
  /** Measures of which a sentence was left, or the state judged, by figures that are others now. */
  readonly lookAgain: readonly string[]
  readonly haveLooked: () => void
  /** Told to a screen reader: what has just become true. */
  readonly spoken: string
  /** Does something that answers what has become true; `true` when it was done. */
  readonly tried: (act: () => Promise<string>) => Promise<boolean>
  /** @returns what the records have against the figures, to be told where they were typed; `null` when they are entered */
  readonly enter: (cells: readonly FigureCell[], blanks: number) => Promise<Problem | null>
  readonly undo: StepsAtHand['undo']
  readonly redo: StepsAtHand['redo']
  readonly retrace: (way: 'undo' | 'redo') => void
}

/** A step that one key press more than was meant must not take back. */
export interface AskedUndo {
  readonly id: number
  readonly label: string
  /** A whole plan would go; or this window did not take the step. */
  readonly because: 'import' | 'elsewhere'
}

/** Working on a committee's measures: every step is saved by itself, one after another, and can be undone by its name. */
export function useMeasures(committeeId: number, { undo, redo }: StepsAtHand): MeasuresEditing {
  const { call, isBehind, hasTaken } = useClient()
  const [spoken, say] = useState('')
  const [problem, setProblem] = useState<Problem | null>(null)
  const [lookAgain, setLookAgain] = useState<readonly string[]>([])
  const [asked, ask] = useState<AskedUndo | null>(null)
  const waiting = useRef(0)
  const acting = useMutation<string, Problem, () => Promise<string>>({
    mutationFn: (act) => act(),
    onSuccess: say,
    scope: { id: 'measures' },
  })
  /** What was refused is told also while others that were asked for after it are still to be done. */
  const refusalOf = async (act: () => Promise<string>): Promise<Problem | null> => {
    if (waiting.current === 0) setProblem(null)
    waiting.current += 1
    try {
      await acting.mutateAsync(act)
      return null
    } catch (thrown) {
      // A mutation throws nothing else (`client/call.ts`).
      return thrown as Problem
    } finally {
      waiting.current -= 1
    }
  }
  const tried = async (act: () => Promise<string>): Promise<boolean> => {
    const refusal = await refusalOf(act)
    if (refusal !== null) setProblem(refusal)
    return refusal === null
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
      if (way === 'redo') return steps.redo === null ? '' : retraced(way, steps.redo.id)
      if (steps.undo === null) return ''
      const { id, label, isImport } = steps.undo
      if (!isImport && hasTaken(id)) return retraced(way, id)
      ask({ id, label, because: isImport ? 'import' : 'elsewhere' })
      return ''
    })
  }
  useShortcut({ key: 'z', ctrl: true, leavesFields: true }, () => retrace('undo'))
  useShortcut({ key: 'y', ctrl: true, leavesFields: true }, () => retrace('redo'))
  return {
    isBusy: acting.isPending,
    problem,
    forget: () => setProblem(null),
    asked,
    answer: (isMeant) => {
      ask(null)
      if (isMeant && asked !== null) void tried(() => retraced('undo', asked.id))
    },
    lookAgain,
    haveLooked: () => setLookAgain([]),
    spoken,
    tried,
    enter: (cells, blanks) =>
      refusalOf(async () => {
        const { lookAgain: names } = await call('measures.enter', { committeeId, cells: [...cells] })
        if (names.length > 0) setLookAgain(names)
        return enteredWords(cells.filter(isChange), blanks)
      }),
    undo,
    redo,
    retrace,
  }
}
