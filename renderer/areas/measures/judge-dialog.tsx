import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Select,
  Textarea,
} from '@fluentui/react-components'
import { useState } from 'react'
import type { MeasureGlance } from '../../../shared/measures/dashboard.ts'
import { assessments } from '../../../shared/measures/assessment.ts'
import { type MeasureState, measureStates } from '../../../shared/measures/measure.ts'
import { useChange } from '../../client/use-change.ts'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { useFocusBack } from '../../parts/use-focus-back.ts'

interface Props {
  readonly measure: Pick<MeasureGlance, 'id' | 'title' | 'judged'>
  readonly period: string
  readonly onClose: () => void
}

/** Judges a measure otherwise than proposed: the reason is asked for, and printed nowhere but here. */
export function JudgeDialog({ measure, period, onClose }: Props) {
  const judge = useChange('measures.judge')
  useFocusBack()
  const own = measure.judged?.isProposed === false ? measure.judged : null
  const [state, setState] = useState<MeasureState>(measure.judged?.state ?? 'steady')
  const [why, setWhy] = useState(own?.why ?? '')
  const keep = (judged: { readonly state: MeasureState; readonly why: string } | null): void =>
    judge.mutate({ measureId: measure.id, period, judged }, { onSuccess: onClose })
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{measure.title}</DialogTitle>
          <DialogContent className="judge-form">
            {judge.isError && <ProblemNotice problem={judge.error} />}
            <Field label={`How it stands in ${period}`}>
              <Select
                value={state}
                onChange={(_, { value }) => setState(measureStates.find((one) => one === value) ?? state)}
              >
                {measureStates.map((one) => (
                  <option key={one} value={one}>
                    {assessments[one].mark}: {assessments[one].meaning}
                  </option>
                ))}
              </Select>
            </Field>
            <Field label="Why" required hint="Kept here; the report says only that the office judges it so.">
              <Textarea value={why} maxLength={1000} onChange={(_, { value }) => setWhy(value)} />
            </Field>
          </DialogContent>
          <DialogActions>
            {own !== null && <Button onClick={() => keep(null)}>Take the proposal again</Button>}
            <Button onClick={onClose}>Not now</Button>
            <Button
              appearance="primary"
              disabled={why.trim() === '' || judge.isPending}
              onClick={() => keep({ state, why: why.trim() })}
            >
              Keep this judgement
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
