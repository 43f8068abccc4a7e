import { Button, Input } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import { type Person, presenceWords, withoutRole } from '../../../shared/minutes/attendance.ts'
import { isClockTime, type IsoDate, longDate } from '../../../shared/calendar/iso-date.ts'
import { areInOrder, areSame, type Stay } from '../../../shared/minutes/stays.ts'
import { ActDialog } from '../../parts/act-dialog.tsx'
import { Mark } from '../../parts/marks.tsx'
import { useChange } from '../../client/use-change.ts'
import './room-dialogs.css'

interface Props {
  /** As they stood that day. */
  readonly person: Person
  /** The day of an earlier sitting; `null` for the present one. */
  readonly on: IsoDate | null
  readonly onClose: () => void
}

/** A stay as it is typed; an empty field is the start, or the end, of the meeting. */
interface TypedStay {
  readonly from: string
  readonly until: string
}

/** When somebody came and went, to be put right: what is noted in a hurry may be minutes off. */
export function StaysDialog({ person, on, onClose }: Props) {
  const put = useChange('minutes.stays')
  const [opened] = useState(person.stays)
  const [typed, setTyped] = useState<readonly TypedStay[]>(() =>
    opened.map(({ from, until }) => ({ from: from ?? '', until: until ?? '' })),
  )
  const stays = typed.map(readStay)
  // Once it was refused, the clerk has read below what another window noted.
  const seen = put.error?.code === 'stays-changed-elsewhere' ? person.stays : opened
  const isRight = stays.length > 0 && areInOrder(stays)
  const change = (place: number, words: Partial<TypedStay>): void =>
    setTyped((now) => now.map((one, at) => (at === place ? { ...one, ...words } : one)))
  return (
    <ActDialog
      title={`When was ${withoutRole(person.printed)} here${on === null ? '' : ` on ${longDate(on)}`}?`}
      act="Write it down"
      className="stays"
      isReady={isRight}
      isBusy={put.isPending}
      problem={put.error}
      onAct={() =>
        put.mutate(
          { personId: person.id, seen: [...seen], stays, ...(on !== null && { on }) },
          { onSuccess: onClose },
        )
      }
      onClose={onClose}
    >
      <ol className="stay-rows">
        {typed.map((stay, place) => (
          // Rows have no other name than their place.
          <li key={place} className="row" aria-label={`Stay ${place + 1}`}>
            <TimeInput
              label={place === 0 ? 'From, empty for the start' : 'Back at'}
              value={stay.from}
              onType={(from) => change(place, { from })}
            />
            <TimeInput
              label={place === typed.length - 1 ? 'Until, empty for the end' : 'Left at'}
              value={stay.until}
              onType={(until) => change(place, { until })}
            />
            {typed.length > 1 && (
              <Button
                appearance="subtle"
                icon={<DismissRegular />}
                aria-label={`Take off stay ${place + 1}`}
                onClick={() => setTyped((now) => now.filter((_, at) => at !== place))}
              />
            )}
          </li>
        ))}
      </ol>
      {!areSame(opened, person.stays) && (
        <Mark shape="alert" tone="warn">
          In the minutes by now: {presenceWords(person)}
        </Mark>
      )}
      <Button size="small" onClick={() => setTyped((now) => [...now, { from: '', until: '' }])}>
        Came back
      </Button>
      <p className="caption" role="status">
        {isRight
          ? 'The minutes print these times beside the name, and the quorum is counted by them.'
          : 'Each time comes after the one before; only the first may be empty at its beginning, only the last at its end.'}
      </p>
    </ActDialog>
  )
}

function TimeInput({
  label,
  value,
  onType,
}: {
  readonly label: string
  readonly value: string
  readonly onType: (value: string) => void
}) {
  return (
    <label className="stay-time">
      <span className="caption">{label}</span>
      <Input type="time" value={value} onChange={(_, { value: time }) => onType(time)} />
    </label>
  )
}

function readStay({ from, until }: TypedStay): Stay {
  return { from: isClockTime(from) ? from : null, until: isClockTime(until) ? until : null }
}
