import { Field, Input } from '@fluentui/react-components'
import { useState } from 'react'
import { isClockTime, shortDate } from '../../../shared/calendar/iso-date.ts'
import type { RequestOf } from '../../../shared/contract/contract.ts'
import { lastSitting } from '../../../shared/minutes/sittings.ts'
import type { TakenMinutes } from '../../../shared/minutes/taken-minutes.ts'
import { ReopenDialog } from './reopen-dialog.tsx'
import type { MinutesWork } from './use-room.ts'

type Details = Omit<RequestOf<'minutes.details'>, 'meetingId'>

interface Props {
  readonly minutes: TakenMinutes
  readonly work: MinutesWork
  readonly isLocked: boolean
}

/** What stands round the items: the times, where it was, and what the signature line is for. */
export function MinutesHeading({ minutes, work, isLocked }: Props) {
  const { meetingId, startedAt, endedAt, venue, signatureLine, origin } = minutes
  const sitting = lastSitting(minutes.sittings)
  const [isReopening, reopen] = useState(false)
  const save = (details: Details): void =>
    work.ask((call) => call('minutes.details', { meetingId, ...details }))
  const timeOf = (text: string) => (isClockTime(text) ? text : null)
  return (
    <section className="card minutes-heading" aria-label="Heading and end">
      <KeptInput
        label="Started"
        type="time"
        value={startedAt ?? ''}
        isLocked={isLocked}
        onSave={(text) => save({ startedAt: timeOf(text) })}
      />
      {sitting !== null && (
        <>
          <KeptInput
            label="Adjourned"
            type="time"
            value={sitting.adjournedAt}
            isLocked={isLocked}
            onSave={(text) => isClockTime(text) && save({ adjournedAt: text })}
          />
          <KeptInput
            label={`Reconvened on ${shortDate(sitting.heldOn)}`}
            type="time"
            value={sitting.reconvenedAt ?? ''}
            isLocked={isLocked}
            onSave={(text) => isClockTime(text) && save({ reconvenedAt: text })}
          />
        </>
      )}
      <KeptInput
        label="Ended"
        type="time"
        value={endedAt ?? ''}
        isLocked={isLocked}
        onSave={(text) =>
          // A meeting without an end goes on: that is asked first.
          text === '' && origin === 'taken' ? reopen(true) : save({ endedAt: timeOf(text) })
        }
      />
      <KeptInput
        label="Held at"
        type="text"
        value={venue ?? ''}
        isLocked={isLocked}
        onSave={(text) => save({ venue: text === '' ? null : text })}
      />
      <KeptInput
        label="Signature line"
        type="text"
        value={signatureLine}
        isLocked={isLocked}
        onSave={(text) => text !== '' && save({ signatureLine: text })}
      />
      {isReopening && <ReopenDialog minutes={minutes} work={work} onClose={() => reopen(false)} />}
    </section>
  )
}

/** A field that is kept when it is left. */
function KeptInput({
  label,
  type,
  value,
  isLocked,
  onSave,
}: {
  readonly label: string
  readonly type: 'time' | 'text'
  readonly value: string
  readonly isLocked: boolean
  readonly onSave: (text: string) => void
}) {
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <Field label={label}>
      <Input
        type={type}
        disabled={isLocked}
        value={typed ?? value}
        onChange={(_, { value: text }) => setTyped(text)}
        onBlur={() => {
          if (typed !== null && typed.trim() !== value) onSave(typed.trim())
          setTyped(null)
        }}
      />
    </Field>
  )
}
