import { Button, Checkbox, Field, Input, Select, Textarea } from '@fluentui/react-components'
import { useId, useState } from 'react'
import { rhythmInTheWay } from '../../../shared/measures/due-readings.ts'
import { frequencyWords, keptBy } from '../../../shared/measures/frequency-words.ts'
import type { Frequency, Measure } from '../../../shared/measures/measure.ts'
import { comparePeriods, type Period } from '../../../shared/measures/period.ts'
import { useChange } from '../../client/use-change.ts'
import { ActDialog } from '../../parts/act-dialog.tsx'
import { Choice } from './choice.tsx'
import { ControlFields } from './control-fields.tsx'
import {
  changedFields,
  changedSeries,
  type DetailsDraft,
  draftOf,
  newDraft,
  readDraft,
} from './details-draft.ts'
import { SeriesFieldset } from './series-fieldset.tsx'
import './details-dialog.css'

interface Props {
  readonly committeeId: number
  /** `null` for one that is added. */
  readonly measure: Measure | null
  readonly priorities: readonly string[]
  /** The quarter in hand, from which another name may hold. */
  readonly period: string
  readonly onClose: () => void
  readonly onAdded?: (measureId: number) => void
  readonly onRemoved?: () => void
}

const wantedWords = { up: 'More is better', down: 'Less is better', steady: 'To stay as it is' } as const

/** What the office says of a measure: what it counts, what is wanted, who owes it. */
export function DetailsDialog({
  committeeId,
  measure: shown,
  priorities,
  period,
  onClose,
  onAdded,
  onRemoved,
}: Props) {
  // As it stood when this was opened: what is changed elsewhere meanwhile is not written over unseen.
  const [measure] = useState(shown)
  const add = useChange('measures.add')
  const change = useChange('measures.change')
  const remove = useChange('measures.remove')
  const list = useId()
  const [draft, setDraft] = useState<DetailsDraft>(() =>
    measure === null ? newDraft(priorities[0] ?? '') : draftOf(measure),
  )
  const [isThroughout, setThroughout] = useState(false)
  const set = (part: Partial<DetailsDraft>): void => setDraft({ ...draft, ...part })
  const text = (
    name: 'code' | 'title' | 'definition' | 'owner' | 'tolerance' | 'targets' | 'benchmarks',
  ) => ({
    value: draft[name],
    onChange: (_: unknown, { value }: { readonly value: string }) => set({ [name]: value }),
  })
  const read = readDraft(draft, measure === null ? [] : figuredPeriods(measure))
  const isRenamed =
    measure !== null && (draft.title.trim() !== measure.title || draft.code.trim() !== (measure.code ?? ''))

  const refused = measure === null ? null : frequencyRefused(measure, draft.frequency)

  const save = (): void => {
    if (read.kind !== 'read') return
    const series = [...read.series]
    if (measure === null)
      add.mutate(
        { committeeId, fields: read.fields, series },
        {
          onSuccess: ({ measureId }) => {
            onClose()
            onAdded?.(measureId)
          },
        },
      )
    else
      change.mutate(
        {
          measureId: measure.id,
          ...changedFields(measure, read.fields),
          series: changedSeries(measure, series),
          namedFrom: isRenamed && !isThroughout ? period : null,
        },
        { onSuccess: onClose },
      )
  }
  return (
    <ActDialog
      title={measure === null ? 'Add a measure' : measure.title}
      act={measure === null ? 'Add it' : 'Keep the details'}
      isReady={read.kind === 'read' && refused === null}
      inTheWay={read.kind === 'unclear' ? read.words : null}
      isBusy={add.isPending || change.isPending}
      problem={add.error ?? change.error ?? remove.error}
      onAct={save}
      onClose={onClose}
      className="details-form"
      surface="details-surface"
    >
      <Field label="Title" required className="details-wide">
        <Input {...text('title')} maxLength={200} />
      </Field>
      <Field label="Code" hint="1.1; may be left out">
        <Input {...text('code')} maxLength={20} />
      </Field>
      {isRenamed && (
        <Field label="From when on it is called so" className="details-wide">
          <Select
            value={isThroughout ? 'always' : 'from'}
            onChange={(_, { value }) => setThroughout(value === 'always')}
          >
            <option value="from">From {period} on; earlier reports keep the old name</option>
            <option value="always">Throughout, as the old name was mistaken</option>
          </Select>
        </Field>
      )}
      <Field label="Priority" className="details-wide">
        <Input
          value={draft.priority}
          list={list}
          maxLength={200}
          onChange={(_, { value }) => set({ priority: value })}
        />
        <datalist id={list}>
          {priorities.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </datalist>
      </Field>
      <Field label="Who returns it">
        <Input {...text('owner')} maxLength={200} />
      </Field>
      <Field label="Definition" className="details-all">
        <Textarea {...text('definition')} rows={2} maxLength={2000} />
      </Field>
      <Field label="Wanted">
        <Choice words={wantedWords} value={draft.wanted} onChange={(wanted) => set({ wanted })} />
      </Field>
      <Field label="Kept" validationMessage={refused}>
        <Choice words={frequencyWords} value={draft.frequency} onChange={(frequency) => set({ frequency })} />
      </Field>
      <Field label="Counts as steady within" hint="per cent of a count, points of a percentage">
        <Input {...text('tolerance')} inputMode="decimal" />
      </Field>
      <Field label="Targets" hint="a line each: “95”, “Online 85”, “250 for 2023/24”">
        <Textarea {...text('targets')} rows={2} maxLength={1000} />
      </Field>
      <Field label="Benchmarks" hint="a line each: “National average 81”">
        <Textarea {...text('benchmarks')} rows={2} maxLength={1000} />
      </Field>
      <Checkbox
        label="A survey"
        checked={draft.isSurvey}
        onChange={(_, { checked }) => set({ isSurvey: checked === true })}
      />
      <SeriesFieldset series={draft.series} title={draft.title} onSeries={(series) => set({ series })} />
      <ControlFields control={draft.control} onControl={(control) => set({ control })} />
      {measure !== null && onRemoved !== undefined && (
        <p className="details-all">
          <Button
            size="small"
            disabledFocusable={remove.isPending}
            onClick={() => remove.mutate({ measureId: measure.id }, { onSuccess: onRemoved })}
          >
            Take the measure out
          </Button>{' '}
          <span className="caption">with its figures and words; Ctrl+Z brings it back.</span>
        </p>
      )}
    </ActDialog>
  )
}

/** The periods that a measure has figures of, in order of time. */
function figuredPeriods({ series }: Measure): readonly Period[] {
  return series
    .flatMap(({ readings }) => readings.filter(({ value }) => value !== null))
    .map(({ period }) => period)
    .toSorted(comparePeriods)
}

/** Why a measure's figures do not let it be kept so; `null` where they do. */
function frequencyRefused(measure: Measure, frequency: Frequency): string | null {
  const has = frequency === measure.frequency ? null : rhythmInTheWay(measure, frequency)
  if (has === null) return null
  const wanted = frequencyWords[frequency].toLowerCase()
  return `It has figures ${keptBy[has]}. To go on ${wanted}, add a measure of its own, and keep this one “${frequencyWords.irregular}”: it keeps its figures and is asked for no more.`
}
