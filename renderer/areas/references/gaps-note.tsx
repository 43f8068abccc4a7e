import { Button, Field, Input } from '@fluentui/react-components'
import { useState } from 'react'
import type { RegisterCommittee } from '../../../shared/contract/reference-views.ts'
import { useChange } from '../../client/use-change.ts'
import { ActDialog } from '../../parts/act-dialog.tsx'

interface Props {
  readonly committees: readonly RegisterCommittee[]
  readonly committeeId: number | null
}

/** Numbers that no reference has, each with the clerk's explanation or a way to give it. */
export function GapsNote({ committees, committeeId }: Props) {
  const [asked, ask] = useState<{ readonly committeeId: number; readonly number: string } | null>(null)
  const [why, setWhy] = useState('')
  const explain = useChange('references.explainGap')
  const gaps = committees
    .filter(({ id }) => committeeId === null || id === committeeId)
    .flatMap(({ id, gaps: own }) => own.map((gap) => ({ ...gap, committeeId: id })))
  const open = gaps.filter((gap) => gap.why === null)
  const [first] = open
  return (
    <>
      {gaps
        .filter((gap) => gap.why !== null)
        .slice(0, 2)
        .map((gap) => (
          <span key={`${gap.committeeId} ${gap.number}`} className="figures">
            {gap.number}: {gap.why}
          </span>
        ))}
      {first !== undefined && (
        <Button
          size="small"
          appearance="subtle"
          onClick={() => {
            setWhy('')
            ask(first)
          }}
        >
          {open.length === 1
            ? `${first.number} was never used. Why?`
            : `${open.length} numbers were never used. Why?`}
        </Button>
      )}
      {asked !== null && (
        <ActDialog
          title={`${asked.number} was never used`}
          act="Keep the explanation"
          isReady={why.trim() !== ''}
          isBusy={explain.isPending}
          problem={explain.error}
          onAct={() => explain.mutate({ ...asked, why }, { onSuccess: () => ask(null) })}
          onClose={() => ask(null)}
        >
          <Field label="Why">
            <Input value={why} maxLength={300} onChange={(_, { value }) => setWhy(value)} />
          </Field>
        </ActDialog>
      )}
    </>
  )
}
