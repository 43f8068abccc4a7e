import { Button, Input } from '@fluentui/react-components'
import { useState } from 'react'
import type { RegisteredReference } from '../../../shared/contract/reference-views.ts'
import type { ReferenceFields } from '../../../shared/references/reference-edit.ts'
import { focusGrid } from './cell.tsx'
import { readOwners } from './reference-rows.ts'
import type { RegisterEditing } from './use-register.ts'

interface Props {
  readonly chosen: readonly RegisteredReference[]
  readonly editing: RegisterEditing
  readonly onDischarge: () => void
  readonly onClear: () => void
}

/** What can be done to the selected rows at once, each as one step. */
export function ManyBar({ chosen, editing, onDischarge, onClear }: Props) {
  const [owner, setOwner] = useState('')
  const [target, setTarget] = useState('')
  const open = chosen.filter(({ dischargedOn }) => dischargedOn === null)
  const proposed = open.filter(({ state }) => state === 'complete')
  const isNothing = open.length === 0
  // Back to the rows, where Ctrl+Z takes it back.
  const change = async (references: typeof open, fields: ReferenceFields): Promise<void> => {
    if (await editing.change(references, fields)) focusGrid()
  }
  return (
    <footer className="register-foot refs-many" aria-label="Selected references">
      <span role="status" className="strong figures">
        {chosen.length} selected
      </span>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void change(open, { owners: readOwners(owner) })
        }}
      >
        <Input
          size="small"
          aria-label="Owner of all"
          placeholder="Owner"
          value={owner}
          onChange={(_, { value }) => setOwner(value)}
        />
        <Button size="small" type="submit" disabled={isNothing || owner.trim() === ''}>
          Set owner
        </Button>
      </form>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void change(open, { due: target.trim() })
        }}
      >
        <Input
          size="small"
          aria-label="Target of all"
          placeholder="Target"
          value={target}
          onChange={(_, { value }) => setTarget(value)}
        />
        <Button size="small" type="submit" disabled={isNothing || target.trim() === ''}>
          Set target
        </Button>
      </form>
      <Button
        size="small"
        disabled={open.length === proposed.length}
        onClick={() =>
          void change(
            open.filter(({ state }) => state !== 'complete'),
            { state: 'complete' },
          )
        }
      >
        Propose complete
      </Button>
      <Button
        size="small"
        disabled={proposed.length === 0 || proposed.length < chosen.length}
        onClick={onDischarge}
      >
        Discharge…
      </Button>
      <span className="grow" />
      <Button size="small" appearance="subtle" onClick={onClear}>
        Clear
      </Button>
    </footer>
  )
}
