import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { SheetForm } from '../../../shared/contract/reference-views.ts'
import type { Problem } from '../../../shared/problems/problem.ts'
import {
  isSettled,
  type SheetChange,
  type SheetConflict,
  type SheetsReading,
} from '../../../shared/references/sheets/merge-returned.ts'
import { useClient } from '../../client/packwright-context.ts'
import { saveFile } from '../../parts/save-file.ts'

export interface Sheets {
  readonly isBusy: boolean
  readonly problem: Problem | null
  /** What was last done, in words. */
  readonly done: string
  readonly reading: SheetsReading | null
  /** What of the sheets taken in last is the clerk's to look at. */
  readonly left: SheetsReading['remarks']
  /** What the clerk chose of each conflict, by `conflictKey`: a place in what is said, or the register's words. */
  readonly choices: ReadonlyMap<string, number | 'register'>
  readonly choose: (conflict: SheetConflict, choice: number | 'register') => void
  readonly make: (form: SheetForm) => void
  readonly read: (files: readonly File[]) => void
  readonly take: () => void
}

export function conflictKey({ referenceId, field }: Pick<SheetConflict, 'referenceId' | 'field'>): string {
  return `${referenceId} ${field}`
}

/** Owners' sheets: saved one by one, read back, and taken in when the clerk has seen what would change. */
export function useSheets(): Sheets {
  const { bridge, call } = useClient()
  const [reading, setReading] = useState<SheetsReading | null>(null)
  const [left, setLeft] = useState<Sheets['left']>([])
  const [choices, setChoices] = useState<Sheets['choices']>(new Map())
  const work = useMutation<string, Problem, () => Promise<string>>({ mutationFn: (act) => act() })
  return {
    isBusy: work.isPending,
    problem: work.error,
    done: work.data ?? '',
    reading,
    left,
    choices,
    choose: (conflict, choice) => setChoices((now) => new Map(now).set(conflictKey(conflict), choice)),
    make: (form) =>
      work.mutate(async () => {
        const made = await call('references.sheets', { form })
        for (const file of made) saveFile(file)
        return made.length === 1 ? 'One sheet is saved.' : `${made.length} sheets are saved.`
      }),
    read: (files) =>
      work.mutate(async () => {
        const tokens = []
        for (const file of files) tokens.push(await bridge.takeFile(file.name, await file.arrayBuffer()))
        setReading(await call('references.readSheets', { files: tokens }))
        setChoices(new Map())
        return ''
      }),
    take: () =>
      work.mutate(async () => {
        const words = reading === null ? [] : wordsToTake(reading, choices)
        if (words.length > 0) await call('references.takeSheets', { words })
        setLeft(reading?.remarks ?? [])
        setReading(null)
        return words.length === 1 ? 'One change is taken in.' : `${words.length} changes are taken in.`
      }),
  }
}

/** The changes that nobody contradicts, and of the conflicts what the clerk chose. */
function wordsToTake({ changes, conflicts }: SheetsReading, choices: Sheets['choices']) {
  const chosen = conflicts.flatMap((conflict) => {
    const choice = choices.get(conflictKey(conflict))
    const said = typeof choice === 'number' ? conflict.said[choice] : undefined
    return said === undefined || isSettled(conflict)
      ? []
      : [{ ...said, referenceId: conflict.referenceId, field: conflict.field, was: conflict.inRegister }]
  })
  return [...changes, ...chosen].map(
    ({
      referenceId,
      field,
      was,
      value,
      owner,
      why,
    }: Pick<SheetChange, 'referenceId' | 'field' | 'was' | 'value' | 'owner' | 'why'>) => ({
      referenceId,
      field,
      inRegister: was,
      value,
      owner,
      why,
    }),
  )
}
