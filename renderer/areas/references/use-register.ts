import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { RequestOf } from '../../../shared/contract/contract.ts'
import type { ReferenceRegister, RegisteredReference } from '../../../shared/contract/reference-views.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import type { ReferenceFields } from '../../../shared/references/reference-edit.ts'
import { useClient } from '../../client/packwright-context.ts'

export interface RegisterEditing {
  readonly isBusy: boolean
  readonly problem: Problem | null
  readonly forget: () => void
  /** Told to a screen reader: what has just become true. */
  readonly spoken: string
  readonly say: (words: string) => void
  /** Changes references in one step; `true` when it was done. */
  readonly change: (
    references: readonly RegisteredReference[],
    fields: ReferenceFields,
    why?: string | null,
  ) => Promise<boolean>
  readonly discharge: (wish: RequestOf<'references.discharge'>) => Promise<boolean>
  readonly undo: () => void
  readonly redo: () => void
}

type Act = () => Promise<string>

/** Editing the register: every step is saved by itself, one after another, and can be undone by its name. */
export function useRegister({ undo, redo }: ReferenceRegister): RegisterEditing {
  const { call } = useClient()
  const [spoken, say] = useState('')
  const acting = useMutation<string, Problem, Act>({
    mutationFn: (act) => act(),
    onSuccess: say,
    scope: { id: 'references' },
  })
  const tried = (act: Act): Promise<boolean> =>
    acting.mutateAsync(act).then(
      () => true,
      // What was refused is said by `problem`.
      () => false,
    )
  return {
    isBusy: acting.isPending,
    problem: acting.error,
    forget: acting.reset,
    spoken,
    say,
    change: (references, fields, why = null) =>
      tried(async () => {
        if (fields.action === '')
          throw new Problem('action-needs-words', { number: references[0]?.number ?? '' })
        const changes = references.map((reference) => ({
          referenceId: reference.id,
          seen: seenOf(reference, fields),
          fields,
        }))
        await call('references.change', { changes, why })
        const [first] = references
        return references.length === 1
          ? `${first?.number} is saved.`
          : `${references.length} references are saved.`
      }),
    discharge: (wish) =>
      tried(async () => {
        const done = await call('references.discharge', wish)
        return done.length === 1
          ? `${done[0]?.number} is discharged.`
          : `${done.length} references are discharged.`
      }),
    undo: () => {
      if (undo === null) return
      void tried(async () => `Undone: ${(await call('references.undo', { stepId: undo.id })).undone}`)
    },
    redo: () => {
      if (redo === null) return
      void tried(async () => `Done again: ${(await call('references.redo', { stepId: redo.id })).done}`)
    },
  }
}

/** The fields that are to change, as the window shows them. */
function seenOf(reference: RegisteredReference, fields: ReferenceFields): ReferenceFields {
  const names = Object.keys(fields) as (keyof ReferenceFields)[]
  return Object.fromEntries(names.map((name) => [name, reference[name]]))
}
