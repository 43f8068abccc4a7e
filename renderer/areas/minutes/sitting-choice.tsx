import { Select } from '@fluentui/react-components'
import { type IsoDate, longDate } from '../../../shared/calendar/iso-date.ts'

interface Props {
  /** On which the meeting was held, or is to go on, in order. */
  readonly days: readonly IsoDate[]
  /** Of the day that is shown, from 0. */
  readonly place: number
  readonly onChoose: (day: IsoDate) => void
}

/** Whose attendance the list shows, of a meeting that went on another day: what was noted of an earlier day is put right here. */
export function SittingChoice({ days, place, onChoose }: Props) {
  const isEarlier = place < days.length - 1
  return (
    <div className="people-day">
      <Select
        size="small"
        aria-label="Attendance on"
        value={days[place]}
        onChange={(_, { value }) => {
          const day = days.find((one) => one === value)
          if (day !== undefined) onChoose(day)
        }}
      >
        {days.map((day) => (
          <option key={day} value={day}>
            {`Attendance on ${longDate(day)}`}
          </option>
        ))}
      </Select>
      {isEarlier && (
        <p className="caption" role="status">
          That day is over: what you mark here puts right who was there, and the minutes of that day follow.
        </p>
      )}
    </div>
  )
}
