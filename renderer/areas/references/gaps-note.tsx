import { Button, Checkbox, Field, Input } from '@fluentui/react-components'
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
  const [asked, ask] = useState<AskedGap | null>(null)
  const shown = committees.filter(({ id }) => committeeId === null || id === committeeId)
  const explained = shown.flatMap(({ id, gaps }) =>
    gaps.filter(({ why }) => why !== null).map((gap) => ({ ...gap, id })),
  )
  const open = shown.flatMap(({ id, name, gaps }): readonly AskedGap[] => {
    const [first, ...others] = gaps.filter(({ why }) => why === null).map(({ number }) => number)
    return first === undefined ? [] : [{ committeeId: id, name, first, others }]
  })
  const [next] = open
  const count = open.reduce((sum, { others }) => sum + 1 + others.length, 0)
  return (
    <>
      {explained.slice(0, 2).map(({ id, number, why }) => (
        <span key={`${id} ${number}`} className="figures">
          {number}: {why}
        </span>
      ))}
      {next !== undefined && (
        <Button size="small" appearance="subtle" onClick={() => ask(next)}>
          {count === 1 ? `${next.first} was never used. Why?` : `${count} numbers were never used. Why?`}
        </Button>
      )}
      {asked !== null && <GapDialog asked={asked} onClose={() => ask(null)} />}
    </>
  )
}

/** The first number of a committee that nobody has explained, and those after it. */
interface AskedGap {
  readonly committeeId: number
  readonly name: string
  readonly first: string
  readonly others: readonly string[]
}

/** Asks why a number was never used; one answer may do for all that a committee left out. */
function GapDialog({ asked, onClose }: { readonly asked: AskedGap; readonly onClose: () => void }) {
  const { committeeId, name, first, others } = asked
  const [why, setWhy] = useState('')
  const [isForAll, setForAll] = useState(false)
  const explain = useChange('references.explainGaps')
  return (
    <ActDialog
      title={`${first} was never used`}
      act="Keep the explanation"
      isReady={why.trim() !== ''}
      isBusy={explain.isPending}
      problem={explain.error}
      onAct={() =>
        explain.mutate(
          { committeeId, numbers: isForAll ? [first, ...others] : [first], why },
          { onSuccess: onClose },
        )
      }
      onClose={onClose}
    >
      <Field label="Why" hint={name}>
        <Input value={why} maxLength={300} onChange={(_, { value }) => setWhy(value)} />
      </Field>
      {others.length > 0 && (
        <Checkbox
          label={`The same goes for ${others.length === 1 ? others[0] : `${others[0]} to ${others.at(-1)}, ${others.length} numbers`}`}
          checked={isForAll}
          onChange={(_, { checked }) => setForAll(checked === true)}
        />
      )}
    </ActDialog>
  )
}
