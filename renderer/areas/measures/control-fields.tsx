import { Field, Input } from '@fluentui/react-components'
import { controlMethods } from '../../../shared/measures/control-choice.ts'
import { figuresForControl, figuresForLimits } from '../../../shared/measures/process-control.ts'
import { Choice } from './choice.tsx'
import { type ControlDraft, controlDraftOf } from './control-draft.ts'

interface Props {
  readonly control: ControlDraft | null
  readonly onControl: (control: ControlDraft | null) => void
}

const methodWords = {
  reports: 'As the reports do: mean and 2 standard deviations, runs of 7',
  sample: 'Mean and standard deviations, with settings of its own',
  movingRange: 'XmR: mean moving range and 3 sigma, runs of 8',
} as const

/** How the control chart is worked out; hidden until somebody wants it otherwise. */
export function ControlFields({ control, onControl }: Props) {
  const choose = (method: keyof typeof methodWords): void =>
    onControl(
      method === 'reports'
        ? null
        : controlDraftOf({ ...controlMethods[method], baseline: null, rebasedAt: [] }),
    )
  const typed = (name: Exclude<keyof ControlDraft, 'spread'>) => ({
    value: control?.[name] ?? '',
    onChange: (_: unknown, { value }: { readonly value: string }) =>
      control !== null && onControl({ ...control, [name]: value }),
  })
  return (
    <fieldset className="details-control">
      <legend className="strong">Control chart</legend>
      <Field label="Method" className="details-wide">
        <Choice words={methodWords} value={control?.spread ?? 'reports'} onChange={choose} />
      </Field>
      {control !== null && (
        <>
          <p className="caption details-all">
            These count once a series has {figuresForControl} figures as the report prints them (quarters,
            where months are rolled up); with fewer, its chart shows the mean of all.
          </p>
          <Field label="Limits at" hint={control.spread === 'sample' ? 'standard deviations' : 'sigma'}>
            <Input inputMode="decimal" {...typed('sigma')} />
          </Field>
          <Field label="A run is" hint="figures on one side of the mean">
            <Input inputMode="numeric" {...typed('runLength')} />
          </Field>
          <Field label="Rises in a row" hint="or falls">
            <Input inputMode="numeric" {...typed('stepsLength')} />
          </Field>
          <Field
            label="Worked out from"
            hint="Q1 2022/23 to Q4 2023/24; nothing for all"
            className="details-wide"
          >
            <Input {...typed('baseline')} />
          </Field>
          <Field
            label="Taken anew from"
            hint={`after a lasting change: Q2 2023/24; mean and limits come with ${figuresForLimits} figures`}
            className="details-wide"
          >
            <Input {...typed('rebasedAt')} />
          </Field>
        </>
      )}
    </fieldset>
  )
}
