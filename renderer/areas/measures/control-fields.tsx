import { Field, Input } from '@fluentui/react-components'
import { useState } from 'react'
import type { MeasureFields } from '../../../shared/contract/measure-fields.ts'
import { controlMethods } from '../../../shared/measures/control-choice.ts'
import { figuresForLimits } from '../../../shared/measures/process-control.ts'
import { periodFromText, periodLabel } from '../../../shared/measures/period.ts'
import { Choice } from './choice.tsx'

type Control = NonNullable<MeasureFields['control']>

interface Props {
  readonly control: Control | null
  readonly onControl: (control: Control | null) => void
}

const methodWords = {
  reports: 'As the reports do: mean and 2 standard deviations, runs of 7',
  sample: 'Mean and standard deviations, with settings of its own',
  movingRange: 'XmR: mean moving range and 3 sigma, runs of 8',
} as const

/** How the control chart is worked out; hidden until somebody wants it otherwise. */
export function ControlFields({ control, onControl }: Props) {
  const choose = (method: keyof typeof methodWords): void =>
    onControl(method === 'reports' ? null : { ...controlMethods[method], baseline: null, rebasedAt: [] })
  return (
    <fieldset className="details-control">
      <legend className="strong">Control chart</legend>
      <Field label="Method" className="details-wide">
        <Choice words={methodWords} value={control?.spread ?? 'reports'} onChange={choose} />
      </Field>
      {control !== null && (
        <>
          <NumberField
            label="Limits at"
            hint={control.spread === 'sample' ? 'standard deviations' : 'sigma'}
            value={control.sigma}
            onValue={(sigma) => onControl({ ...control, sigma })}
          />
          <NumberField
            label="A run is"
            hint="figures on one side of the mean"
            value={control.runLength}
            onValue={(runLength) => onControl({ ...control, runLength: Math.round(runLength) })}
          />
          <NumberField
            label="Rises in a row"
            hint="or falls"
            value={control.stepsLength}
            onValue={(stepsLength) => onControl({ ...control, stepsLength: Math.round(stepsLength) })}
          />
          <BaselineField control={control} onControl={onControl} />
          <RebasedField control={control} onControl={onControl} />
        </>
      )}
    </fieldset>
  )
}

interface NumberProps {
  readonly label: string
  readonly hint: string
  readonly value: number
  readonly onValue: (value: number) => void
}

function NumberField({ label, hint, value, onValue }: NumberProps) {
  return (
    <Field label={label} hint={hint}>
      <Input
        type="number"
        min={label === 'Limits at' ? 1 : 3}
        max={label === 'Limits at' ? 6 : 30}
        step={label === 'Limits at' ? 0.5 : 1}
        value={String(value)}
        onChange={(_, { value: typed }) => Number(typed) > 0 && onValue(Number(typed))}
      />
    </Field>
  )
}

interface ControlProps {
  readonly control: Control
  readonly onControl: (control: Control) => void
}

/** The periods that mean and limits are worked out from. */
function BaselineField({ control, onControl }: ControlProps) {
  const { baseline } = control
  const [typed, type] = useState(baseline === null ? '' : `${baseline.from} to ${baseline.to}`)
  const [from, to, ...more] = typed.split(/\s+to\s+/u).map(periodFromText)
  const isClear = typed.trim() === '' || (from && to && more.length === 0)
  return (
    <Field
      label="Worked out from"
      hint="Q1 2022/23 to Q4 2023/24; nothing for all"
      className="details-wide"
      validationState={isClear ? 'none' : 'warning'}
    >
      <Input
        value={typed}
        onChange={(_, { value }) => {
          type(value)
          const [first, last] = value.split(/\s+to\s+/u).map(periodFromText)
          const wanted = first && last ? { from: periodLabel(first), to: periodLabel(last) } : null
          onControl({ ...control, baseline: wanted })
        }}
      />
    </Field>
  )
}

/** The periods from which the mean is taken anew. */
function RebasedField({ control, onControl }: ControlProps) {
  const [typed, type] = useState(control.rebasedAt.join(', '))
  const read = (text: string) =>
    text
      .split(',')
      .map((one) => one.trim())
      .filter((one) => one !== '')
  const isClear = read(typed).every((one) => periodFromText(one) !== null)
  return (
    <Field
      label="Taken anew from"
      hint={`after a lasting change: Q2 2023/24; mean and limits come with ${figuresForLimits} figures`}
      className="details-wide"
      validationState={isClear ? 'none' : 'warning'}
    >
      <Input
        value={typed}
        onChange={(_, { value }) => {
          type(value)
          const periods = read(value).flatMap((one) => {
            const period = periodFromText(one)
            return period === null ? [] : [periodLabel(period)]
          })
          onControl({ ...control, rebasedAt: periods })
        }}
      />
    </Field>
  )
}
