import { shortDate, type IsoDate, weekdayName } from '../../../shared/calendar/iso-date.ts'
import type { MovedDeadline } from '../../../shared/calendar/deadline-ladder.ts'

/** Every date that moves with a meeting, each named. */
export function MovedDates({ deadlines }: { readonly deadlines: readonly MovedDeadline[] }) {
  if (deadlines.length === 0) return null
  return (
    <table className="moved-dates figures">
      <thead>
        <tr>
          <th scope="col">What moves</th>
          <th scope="col">From</th>
          <th scope="col">To</th>
        </tr>
      </thead>
      <tbody>
        {deadlines.map(({ name, from, to }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{dayText(from)}</td>
            <td>{dayText(to)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function dayText(day: IsoDate): string {
  return `${weekdayName(day).slice(0, 3)} ${shortDate(day)}`
}
