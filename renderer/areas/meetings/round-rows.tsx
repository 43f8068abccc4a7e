import { Checkbox, Input, Select } from '@fluentui/react-components'
import { isClockTime, weekdayWords } from '../../../shared/calendar/iso-date.ts'
import { type MonthPlace, monthPlaces } from '../../../shared/calendar/recurrence.ts'
import { BeginChoice, MonthsLeftOut } from './round-months.tsx'
import { intervals, type RoundChoice, type RoundWish } from './year-rounds.ts'

interface Props {
  readonly rounds: readonly RoundChoice[]
  readonly onChange: (committeeId: number, change: Partial<RoundWish>) => void
}

/** A sentence a committee: "every other month on the second Thursday, from May, at 6.30 pm, not in August". */
export function RoundRows({ rounds, onChange }: Props) {
  return (
    <ul className="year-rounds">
      {rounds.map((round) => (
        <li key={round.committeeId} className="year-round">
          <Checkbox
            checked={round.isWanted}
            label={round.committeeName}
            onChange={(_, { checked }) => onChange(round.committeeId, { isWanted: checked === true })}
          />
          {round.isWanted && (
            <RoundFields round={round} onChange={(change) => onChange(round.committeeId, change)} />
          )}
        </li>
      ))}
    </ul>
  )
}

interface FieldsProps {
  readonly round: RoundChoice
  readonly onChange: (change: Partial<RoundWish>) => void
}

function RoundFields({ round, onChange }: FieldsProps) {
  const of = `, ${round.committeeName}`
  return (
    <div className="year-fields">
      <Select
        aria-label={`How often${of}`}
        value={round.interval.words}
        onChange={(_, { value }) => {
          const interval = intervals.find(({ words }) => words === value)
          if (interval) onChange({ interval })
        }}
      >
        {intervals.map(({ words }) => (
          <option key={words}>{words}</option>
        ))}
      </Select>
      {round.interval.unit === 'months' ? (
        <>
          <span>on the</span>
          <Select
            aria-label={`Which week of the month${of}`}
            value={round.place}
            onChange={(_, { value }) => onChange({ place: placeFrom(value) })}
          >
            {monthPlaces.map((place) => (
              <option key={place}>{place}</option>
            ))}
          </Select>
        </>
      ) : (
        <span>on</span>
      )}
      <Select
        aria-label={`Weekday${of}`}
        value={String(round.weekday)}
        onChange={(_, { value }) => onChange({ weekday: Number(value) })}
      >
        {[1, 2, 3, 4, 5].map((weekday) => (
          <option key={weekday} value={weekday}>
            {weekdayWords[weekday]}
          </option>
        ))}
      </Select>
      <span>from</span>
      <BeginChoice
        label={`First month${of}`}
        value={round.beginsIn}
        onChange={(beginsIn) => onChange({ beginsIn })}
      />
      <span>at</span>
      <Input
        type="time"
        aria-label={`Time${of}`}
        value={round.startsAt ?? ''}
        onChange={(_, { value }) => onChange({ startsAt: isClockTime(value) ? value : null })}
      />
      <MonthsLeftOut
        label={`Months without a meeting${of}`}
        without={round.without}
        onChange={(without) => onChange({ without })}
      />
    </div>
  )
}

function placeFrom(value: string): MonthPlace {
  return monthPlaces.find((place) => place === value) ?? 'first'
}
