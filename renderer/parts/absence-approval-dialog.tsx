import { Field, Input } from '@fluentui/react-components'
import { useState } from 'react'
import { type IsoDate, isIsoDate } from '../../shared/calendar/iso-date.ts'
import type { LongAbsence } from '../../shared/minutes/six-months.ts'
import { useChange } from '../client/use-change.ts'
import { ActDialog } from './act-dialog.tsx'

interface Props {
  readonly absence: LongAbsence
  readonly today: IsoDate
  readonly onClose: () => void
}

/** Notes that the council has approved why a councillor stays away, section 85 (R29). */
export function AbsenceApprovalDialog({ absence: { memberId, name }, today, onClose }: Props) {
  const approve = useChange('minutes.approveAbsence')
  const [approvedOn, setApprovedOn] = useState<string>(today)
  const [until, setUntil] = useState('')
  const [why, setWhy] = useState('')
  const untilOn = isIsoDate(until) ? until : null
  return (
    <ActDialog
      title={`Has the council approved ${name}’s absence?`}
      act="It is approved"
      isReady={isIsoDate(approvedOn) && why.trim() !== ''}
      isBusy={approve.isPending}
      problem={approve.error}
      onAct={() => {
        if (isIsoDate(approvedOn))
          approve.mutate({ memberId, approvedOn, untilOn, why: why.trim() }, { onSuccess: onClose })
      }}
      onClose={onClose}
    >
      <Field label="Approved on">
        <Input type="date" value={approvedOn} onChange={(_, { value }) => setApprovedOn(value)} />
      </Field>
      <Field label="Until, empty for as long as it lasts">
        <Input type="date" value={until} onChange={(_, { value }) => setUntil(value)} />
      </Field>
      <Field label="The reason, as it was approved">
        <Input value={why} onChange={(_, { value }) => setWhy(value)} />
      </Field>
    </ActDialog>
  )
}
