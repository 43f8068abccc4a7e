import { Button, Field, Input } from '@fluentui/react-components'
import { useId, useState } from 'react'
import { useChange } from '../client/use-change.ts'
import { ProblemNotice } from './problem-notice.tsx'
import './public-look-form.css'

interface Props {
  readonly packId: number
  /** Who sits at this computer, as it knows them: most often that is who looks. */
  readonly person: string
  readonly onDone?: () => void
}

/** Says by name that the public copy was looked through. */
export function PublicLookForm({ packId, person, onDone }: Props) {
  const [by, setBy] = useState(person)
  const look = useChange('packs.lookThrough')
  const hint = useId()
  return (
    <form
      className="public-look"
      onSubmit={(event) => {
        event.preventDefault()
        if (by.trim() !== '') look.mutate({ packId, by }, onDone === undefined ? {} : { onSuccess: onDone })
      }}
    >
      <Field label="Looked through by">
        <Input value={by} aria-describedby={hint} onChange={(_, { value }) => setBy(value)} />
      </Field>
      <p id={hint} className="caption">
        Your name and the time are kept with this version. A version built anew is looked through anew.
      </p>
      <Button type="submit" disabled={by.trim() === '' || look.isPending}>
        I have looked through it
      </Button>
      {look.error && <ProblemNotice problem={look.error} onDismiss={look.reset} />}
    </form>
  )
}
