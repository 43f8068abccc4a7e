import { Field, Input } from '@fluentui/react-components'
import { useState } from 'react'
import { isClockTime, longDate, shortDate } from '../../../shared/calendar/iso-date.ts'
import type { RequestOf } from '../../../shared/contract/contract.ts'
import { lastSitting, peopleAt, sittingDays } from '../../../shared/minutes/sittings.ts'
import type { TakenMinutes } from '../../../shared/minutes/taken-minutes.ts'
import { addressText } from '../../parts/address.ts'
import { ReopenDialog } from './reopen-dialog.tsx'
import { useKeptAsTyped } from './use-kept-as-typed.ts'
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
      <p className="caption minutes-there">
        {attendanceWords(minutes)}
        {!isLocked && (
          <>
            {' '}
            Who was there is put right in the{' '}
            <a href={addressText({ screen: 'meeting', meetingId, tab: 'room' })}>Room</a>
            {minutes.sittings.length === 0 ? '.' : ', where its days are chosen above the list of people.'}
          </>
        )}
      </p>
      {isReopening && <ReopenDialog minutes={minutes} work={work} onClose={() => reopen(false)} />}
    </section>
  )
}

/** "9 members are recorded as present on 22 February 2024, 11 on 12 March 2024." */
function attendanceWords(minutes: TakenMinutes): string {
  // Nobody has come yet to a day that is to be.
  const begun = minutes.sittings.filter(({ reconvenedAt }) => reconvenedAt !== null)
  const counts = sittingDays({ ...minutes, sittings: begun }).map((day, place) => {
    const there = peopleAt(minutes.people, place).filter(
      ({ kind, standing }) => kind === 'member' && standing === 'present',
    ).length
    const who =
      place > 0 ? '' : there === 1 ? ' member is recorded as present' : ' members are recorded as present'
    return `${there}${who} on ${longDate(day)}`
  })
  return `${counts.join(', ')}.`
}

/** A field that is kept as it is typed; what is emptied, once it is left. */
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
  const keep = (): void => {
    if (typed !== null && typed.trim() !== '' && typed.trim() !== value) onSave(typed.trim())
  }
  useKeptAsTyped(typed, keep, type === 'time' ? 'time' : 'words')
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
