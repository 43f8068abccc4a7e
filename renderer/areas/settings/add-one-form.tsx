import { Button, Field, Input } from '@fluentui/react-components'
import { useState } from 'react'
import type { Problem } from '../../../shared/problems/problem.ts'
import { ProblemNotice } from '../../parts/problem-notice.tsx'

interface Props {
  /** "committee" */
  readonly thing: string
  readonly hint?: string
  readonly problem: Problem | null
  readonly onForget: () => void
  /** Called with the name; the field is emptied by `done`, once it is in the records. */
  readonly onAdd: (name: string, done: () => void) => void
}

/** Adds one more by its name. */
export function AddOneForm({ thing, hint, problem, onForget, onAdd }: Props) {
  const [name, type] = useState('')
  return (
    <form
      className="settings-add"
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() !== '') onAdd(name, () => type(''))
      }}
    >
      {problem && <ProblemNotice problem={problem} onDismiss={onForget} />}
      <Field label={`New ${thing}`} {...(hint !== undefined && { hint })}>
        <Input value={name} maxLength={200} onChange={(_, { value }) => type(value)} />
      </Field>
      <Button type="submit" disabledFocusable={name.trim() === ''}>
        Add {thing}
      </Button>
    </form>
  )
}
