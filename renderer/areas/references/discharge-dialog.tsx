import { Field, Input, Select } from '@fluentui/react-components'
import { useState } from 'react'
import { longDate } from '../../../shared/calendar/iso-date.ts'
import type { RegisterCommittee, RegisteredReference } from '../../../shared/contract/reference-views.ts'
import { ActDialog } from '../../parts/act-dialog.tsx'
import type { RegisterEditing } from './use-register.ts'

interface Props {
  readonly references: readonly RegisteredReference[]
  readonly committees: readonly RegisterCommittee[]
  readonly editing: RegisterEditing
  readonly onClose: () => void
}

/** Only a committee discharges: at which of its meetings, and under which item. */
export function DischargeDialog({ references, committees, editing, onClose }: Props) {
  const held = committees.find(({ id }) => id === references[0]?.committeeId)?.held ?? []
  const [meetingId, setMeetingId] = useState(held[0]?.id ?? null)
  const [at, setAt] = useState('')
  const [first] = references
  const what = references.length === 1 ? (first?.number ?? '') : `${references.length} references`
  return (
    <ActDialog
      title={`Discharge ${what}`}
      act="Discharge"
      isReady={meetingId !== null}
      isBusy={editing.isBusy}
      problem={editing.problem}
      onClose={() => {
        editing.forget()
        onClose()
      }}
      onAct={() => {
        if (meetingId === null) return
        const referenceIds = references.map(({ id }) => id)
        void editing
          .discharge({ referenceIds, meetingId, at: at.trim() === '' ? null : at.trim() })
          .then((isDone) => isDone && onClose())
      }}
    >
      {held.length === 0 ? (
        <p>The committee has not met since these records began, and only a committee discharges.</p>
      ) : (
        <>
          <p>Only the committee discharges. At which meeting did it?</p>
          <Field label="Meeting">
            <Select value={meetingId ?? ''} onChange={(_, { value }) => setMeetingId(Number(value))}>
              {held.map(({ id, heldOn }) => (
                <option key={id} value={id}>
                  {longDate(heldOn)}
                </option>
              ))}
            </Select>
          </Field>
          <Field label="Item or minute">
            <Input
              value={at}
              placeholder="Item 4"
              maxLength={300}
              onChange={(_, { value }) => setAt(value)}
            />
          </Field>
        </>
      )}
    </ActDialog>
  )
}
