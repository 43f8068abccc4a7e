import { Field, Input, Radio, RadioGroup, Select, Textarea } from '@fluentui/react-components'
import { useState } from 'react'
import { type AgendaItem, isExempt } from '../../../shared/agenda/agenda-item.ts'
import type { ReferenceRegister } from '../../../shared/contract/reference-views.ts'
import type { OutstandingReference } from '../../../shared/references/outstanding-reference.ts'
import { useChange } from '../../client/use-change.ts'
import { useRead } from '../../client/use-read.ts'
import { ActDialog } from '../../parts/act-dialog.tsx'
import { focusGrid } from './cell.tsx'
import { ItemChoice } from './item-choice.tsx'
import { raisingMeetings } from './reference-rows.ts'

interface Props {
  readonly register: ReferenceRegister
  readonly onAdded: (reference: OutstandingReference) => void
  readonly onClose: () => void
}

/** Enters what a meeting asked for. Whatever is typed stays until it is entered or the dialog is closed. */
export function AddReferenceDialog({ register, onAdded, onClose }: Props) {
  const meetings = raisingMeetings(register)
  const newest = meetings.toSorted((a, b) => b.heldOn.localeCompare(a.heldOn))[0]
  const [form, setForm] = useState({
    meetingId: newest?.id ?? null,
    itemId: null as number | null,
    action: '',
    owner: '',
    due: '',
    isPublic: true,
  })
  const put = (change: Partial<typeof form>): void => setForm((now) => ({ ...now, ...change }))
  const raise = useChange('references.raise')
  const { meetingId, itemId, action, owner, due, isPublic } = form
  return (
    <ActDialog
      title="Add a reference"
      act="Add it"
      isReady={meetingId !== null && action.trim() !== ''}
      isBusy={raise.isPending}
      problem={raise.error}
      className="refs-form"
      onGone={focusGrid}
      onClose={onClose}
      onAct={() => {
        if (meetingId === null) return
        const wish = {
          meetingId,
          agendaItemId: itemId,
          minuteText: null,
          action,
          owner: owner.trim() === '' ? null : owner,
          due: due.trim() === '' ? null : due,
          isPublic,
        }
        raise.mutate(wish, { onSuccess: onAdded })
      }}
    >
      <Field label="Raised at the meeting">
        <Select
          value={meetingId ?? ''}
          onChange={(_, { value }) => put({ meetingId: Number(value), itemId: null })}
        >
          {meetings.map(({ id, words }) => (
            <option key={id} value={id}>
              {words}
            </option>
          ))}
        </Select>
      </Field>
      {meetingId !== null && (
        <RaisedAt
          meetingId={meetingId}
          itemId={itemId}
          onItem={(item) =>
            put({ itemId: item?.id ?? null, ...(item !== null && isExempt(item) && { isPublic: false }) })
          }
        />
      )}
      <Field label="What is asked for" required>
        <Textarea value={action} onChange={(_, { value }) => put({ action: value })} />
      </Field>
      <Field label="Owner">
        <Input value={owner} onChange={(_, { value }) => put({ owner: value })} />
      </Field>
      <Field label="Target" hint="As it was said: “10 December 2026”, “April/May”, “next meeting”.">
        <Input value={due} onChange={(_, { value }) => put({ due: value })} />
      </Field>
      <Field label="Open to the public">
        <RadioGroup
          layout="horizontal"
          value={isPublic ? 'public' : 'nonPublic'}
          onChange={(_, { value }) => put({ isPublic: value === 'public' })}
        >
          <Radio value="public" label="Public" />
          <Radio value="nonPublic" label="Not for the public" />
        </RadioGroup>
      </Field>
    </ActDialog>
  )
}

interface RaisedAtProps {
  readonly meetingId: number
  readonly itemId: number | null
  readonly onItem: (item: AgendaItem | null) => void
}

/** The item that asked for it; what an exempt one asks for is not for the public. */
function RaisedAt({ meetingId, ...choice }: RaisedAtProps) {
  const agenda = useRead('agenda.read', { meetingId })
  return (
    <Field label="Item">
      <ItemChoice items={agenda.data?.items ?? []} {...choice} />
    </Field>
  )
}
