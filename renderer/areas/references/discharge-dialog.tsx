import { Field, Input, Select } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { type AgendaItem, isExempt, itemLabel } from '../../../shared/agenda/agenda-item.ts'
import { longDate } from '../../../shared/calendar/iso-date.ts'
import type { RegisterCommittee, RegisteredReference } from '../../../shared/contract/reference-views.ts'
import { useRead } from '../../client/use-read.ts'
import { ActDialog } from '../../parts/act-dialog.tsx'
import { focusGrid } from './cell.tsx'
import { ItemChoice } from './item-choice.tsx'
import type { RegisterEditing } from './use-register.ts'

interface Props {
  readonly references: readonly RegisteredReference[]
  readonly committees: readonly RegisterCommittee[]
  readonly editing: RegisterEditing
  readonly onClose: () => void
}

/** Only a committee discharges: at which of its meetings since they were raised, and under which item. */
export function DischargeDialog({ references, committees, editing, onClose }: Props) {
  const lastRaised = references.map(({ raisedOn }) => raisedOn ?? '').reduce((a, b) => (a > b ? a : b), '')
  const committee = committees.find(({ id }) => id === references[0]?.committeeId)
  const meetings = committee?.held.filter(({ heldOn }) => heldOn >= lastRaised) ?? []
  const [meetingId, setMeetingId] = useState(meetings[0]?.id ?? null)
  const [at, setAt] = useState<string | null>(null)
  const [first] = references
  const what = references.length === 1 ? (first?.number ?? '') : `${references.length} references`
  return (
    <ActDialog
      title={`Discharge ${what}`}
      act="Discharge"
      isReady={meetingId !== null && at !== null}
      isBusy={editing.isBusy}
      problem={editing.problem}
      className="refs-form"
      onGone={focusGrid}
      onClose={() => {
        editing.forget()
        onClose()
      }}
      onAct={() => {
        if (meetingId === null) return
        const referenceIds = references.map(({ id }) => id)
        void editing
          .discharge({ referenceIds, meetingId, at: at?.trim() || null })
          .then((isDone) => isDone && onClose())
      }}
    >
      {meetingId === null ? (
        <p>
          The committee has not met since {references.length === 1 ? 'this was' : 'these were'} raised, and
          only a committee discharges.
        </p>
      ) : (
        <>
          <p>Only the committee discharges. At which meeting did it?</p>
          <Field label="Meeting">
            <Select
              value={meetingId}
              onChange={(_, { value }) => {
                setMeetingId(Number(value))
                setAt(null)
              }}
            >
              {meetings.map(({ id, heldOn }) => (
                <option key={id} value={id}>
                  {longDate(heldOn)}
                </option>
              ))}
            </Select>
          </Field>
          <DischargedAt key={meetingId} meetingId={meetingId} references={references} at={at} onAt={setAt} />
        </>
      )}
    </ActDialog>
  )
}

interface AtProps {
  readonly meetingId: number
  readonly references: readonly RegisteredReference[]
  /** "Item 4"; `null` until the agenda is read. */
  readonly at: string | null
  readonly onAt: (at: string) => void
}

/** The item of the meeting's agenda, to begin with the one that has such references for its business; else the clerk's own words. */
function DischargedAt({ meetingId, references, at, onAt }: AtProps) {
  const items = useRead('agenda.read', { meetingId }).data?.items
  useEffect(() => {
    if (items !== undefined && at === null) onAt(ownItem(items, references))
  })
  if (items === undefined) return null
  if (items.length === 0)
    return (
      <Field label="Item or minute">
        <Input
          value={at ?? ''}
          placeholder="Item 4"
          maxLength={300}
          onChange={(_, { value }) => onAt(value)}
        />
      </Field>
    )
  return (
    <Field label="Item">
      <ItemChoice
        items={items}
        itemId={items.find((item) => itemWords(item) === at)?.id ?? null}
        onItem={(item) => onAt(item === null ? '' : itemWords(item))}
      />
    </Field>
  )
}

const itemWords = (item: AgendaItem): string => `Item ${itemLabel(item)}`

/** The item under which the committee goes through references like these; nothing where the agenda has none. */
function ownItem(items: readonly AgendaItem[], references: readonly RegisteredReference[]): string {
  const isPublic = references.every((reference) => reference.isPublic)
  const lists = items.filter(({ kind }) => kind === 'outstandingReferences')
  const own = lists.find((item) => isExempt(item) !== isPublic) ?? lists[0]
  return own === undefined ? '' : itemWords(own)
}
