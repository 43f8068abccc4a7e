import { Popover, PopoverSurface, PopoverTrigger } from '@fluentui/react-components'
import { longDateWithWeekday } from '../../../shared/calendar/iso-date.ts'
import type { CountedDay } from '../../../shared/pack/publication.ts'

/** Every day from publication to meeting, counted out. */
export function CountedDays({ days }: { readonly days: readonly CountedDay[] }) {
  return (
    <Popover positioning="above-end" withArrow trapFocus>
      <PopoverTrigger disableButtonEnhancement>
        <button type="button" className="link-button">
          Count the days
        </button>
      </PopoverTrigger>
      <PopoverSurface aria-label="The days, counted">
        <ol className="counted-days">
          {days.map(({ date, counted, why }) => (
            <li key={date}>
              <span className="counted-number figures">{counted ?? '–'}</span>
              <span>{longDateWithWeekday(date)}</span>
              <span className="caption">{why}</span>
            </li>
          ))}
        </ol>
        <p className="caption">Your monitoring officer decides on any doubt.</p>
      </PopoverSurface>
    </Popover>
  )
}
