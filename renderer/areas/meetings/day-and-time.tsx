import { Field, Input } from '@fluentui/react-components'
import './day-and-time.css'

interface Props {
  /** "New day" */
  readonly label: string
  readonly day: string
  readonly time: string
  readonly onDay: (day: string) => void
  readonly onTime: (time: string) => void
}

/** When a meeting is to be held. */
export function DayAndTime({ label, day, time, onDay, onTime }: Props) {
  return (
    <div className="day-and-time">
      <Field label={label}>
        <Input type="date" value={day} onChange={(_, { value }) => onDay(value)} />
      </Field>
      <Field label="Time">
        <Input type="time" value={time} onChange={(_, { value }) => onTime(value)} />
      </Field>
    </div>
  )
}
