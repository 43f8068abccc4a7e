import { Button, Field, Textarea } from '@fluentui/react-components'
import { useState } from 'react'
import { lawText } from '../../../shared/agenda/access-law.ts'
import { itemLabel } from '../../../shared/agenda/agenda-item.ts'
import type { PlannedItem } from '../../../shared/agenda/agenda.ts'
import { SmallForm } from './small-form.tsx'
import type { AgendaEditing } from './use-agenda-editing.ts'

interface Props {
  readonly item: PlannedItem
  readonly editing: AgendaEditing
  readonly onDone: () => void
}

/** What the law asks for before an item that came late may be taken (R6); both are printed in the minutes. */
export function LateForm({ item, editing, onDone }: Props) {
  const [urgentReason, setReason] = useState(item.urgentReason ?? '')
  const [chairOpinion, setOpinion] = useState(item.chairOpinion ?? '')
  const save = async (): Promise<void> => {
    const edit = {
      kind: 'deliver',
      itemId: item.id,
      delivery: 'lateUrgent',
      urgentReason,
      chairOpinion,
    } as const
    if ((await editing.tryTake(edit, `Item ${itemLabel(item)} is late and urgent`)) !== null) onDone()
  }
  return (
    <SmallForm
      className="late-form"
      label={`Late and urgent, item ${itemLabel(item)}`}
      onSend={() => void save()}
      onLeave={onDone}
    >
      <Field label="Special circumstances" required>
        <Textarea value={urgentReason} rows={2} onChange={(_, { value }) => setReason(value)} />
      </Field>
      <Field
        label="The Chair’s opinion that it is urgent"
        hint={`${lawText(editing.view.schedule.nation, 'urgency')}. Your monitoring officer decides.`}
        required
      >
        <Textarea value={chairOpinion} rows={2} onChange={(_, { value }) => setOpinion(value)} />
      </Field>
      <div className="item-actions">
        <Button size="small" type="submit">
          Take it as urgent
        </Button>
        <Button size="small" appearance="subtle" onClick={onDone}>
          Not yet
        </Button>
      </div>
    </SmallForm>
  )
}
