import { Button, Field, Input } from '@fluentui/react-components'
import { DeleteRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import { isIsoDate, isoDate } from '../../../shared/calendar/iso-date.ts'
import type { ShownMeasures } from '../../../shared/contract/measure-views.ts'
import type { PriorityKind } from '../../../shared/measures/plan.ts'
import { useChange } from '../../client/use-change.ts'
import { ActDialog } from '../../parts/act-dialog.tsx'
import { Choice } from './choice.tsx'
import './details-dialog.css'

interface Props {
  readonly shown: Pick<ShownMeasures, 'committeeId' | 'plan' | 'measures'>
  /** The day it is. */
  readonly today: string
  readonly onClose: () => void
}

interface DraftPriority {
  readonly key: string
  readonly name: string
  readonly kind: PriorityKind | null
  readonly was: string | null
}

const kindWords = { none: 'Not said', operational: 'Operational', organisational: 'Organisational' } as const

/** A committee's plan: what it is called, from which day on, and its priorities. Earlier versions stay. */
export function PlanDialog({ shown: { committeeId, plan, measures }, today, onClose }: Props) {
  const save = useChange('measures.savePlan')
  // As it stood when this was opened: what is changed elsewhere meanwhile is not written over unseen.
  const [seen] = useState(plan)
  const [title, setTitle] = useState(plan?.title ?? '')
  const [fromOn, setFromOn] = useState<string>(plan?.fromOn ?? today)
  const [priorities, setPriorities] = useState<readonly DraftPriority[]>(() => firstDraft(plan, measures))
  const change = (key: string, part: Partial<DraftPriority>): void =>
    setPriorities(priorities.map((one) => (one.key === key ? { ...one, ...part } : one)))
  const isReady = title.trim() !== '' && isIsoDate(fromOn)
  return (
    <ActDialog
      title="The plan"
      act="Keep the plan"
      isReady={isReady}
      isBusy={save.isPending}
      problem={save.error}
      onAct={() =>
        save.mutate(
          {
            committeeId,
            plan: {
              fromOn: isoDate(fromOn),
              title: title.trim(),
              priorities: priorities
                .filter(({ name }) => name.trim() !== '')
                .map(({ name, kind, was }) => ({ name: name.trim(), kind, was })),
            },
            seen: seen && { ...seen, priorities: [...seen.priorities] },
          },
          { onSuccess: onClose },
        )
      }
      onClose={onClose}
      className="details-form"
      surface="details-surface"
    >
      <Field label="What it is called" required className="details-wide">
        <Input value={title} maxLength={200} onChange={(_, { value }) => setTitle(value)} />
      </Field>
      <Field
        label="Holds from"
        hint={seen !== null && fromOn !== seen.fromOn ? 'a new version; the old one stays' : ''}
      >
        <Input type="date" value={fromOn} onChange={(_, { value }) => setFromOn(value)} />
      </Field>
      <fieldset className="details-series">
        <legend className="strong">Priorities</legend>
        {priorities.map((one, place) => (
          <div key={one.key} className="details-priority">
            <Input
              aria-label={`Priority ${place + 1}`}
              value={one.name}
              maxLength={200}
              onChange={(_, { value }) => change(one.key, { name: value })}
            />
            <Choice
              aria-label={`Kind of priority ${place + 1}`}
              words={kindWords}
              value={one.kind ?? 'none'}
              onChange={(kind) => change(one.key, { kind: kind === 'none' ? null : kind })}
            />
            <Button
              appearance="subtle"
              icon={<DeleteRegular />}
              aria-label={`Take out priority ${place + 1}`}
              onClick={() => setPriorities(priorities.filter(({ key }) => key !== one.key))}
            />
          </div>
        ))}
        <Button
          size="small"
          onClick={() =>
            setPriorities([...priorities, { key: crypto.randomUUID(), name: '', kind: null, was: null }])
          }
        >
          Add a priority
        </Button>
      </fieldset>
    </ActDialog>
  )
}

/** The plan's priorities, and those that measures stand under without being in it. */
function firstDraft(
  plan: ShownMeasures['plan'],
  measures: ShownMeasures['measures'],
): readonly DraftPriority[] {
  const known = plan?.priorities ?? []
  const used = [...new Set(measures.map(({ priority }) => priority))].filter(
    (name) => name !== '' && !known.some((one) => one.name === name),
  )
  const drafts = [...known, ...used.map((name) => ({ name, kind: null }))].map(({ name, kind }) => ({
    key: name,
    name,
    kind,
    was: name,
  }))
  return drafts.length > 0 ? drafts : [{ key: 'first', name: '', kind: null, was: null }]
}
