import { Button, Checkbox } from '@fluentui/react-components'
import { clashWords } from '../../../shared/calendar/clash-words.ts'
import {
  type IsoDate,
  longDateWithWeekday,
  shortDate,
  weekdayName,
} from '../../../shared/calendar/iso-date.ts'
import type { PlannedMeeting } from '../../../shared/calendar/plan-meetings.ts'
import { Mark } from '../../parts/marks.tsx'
import { choiceOf, keyOf, type PlanChoices, planWords } from './year-rounds.ts'

interface Props {
  readonly plan: readonly PlannedMeeting[]
  readonly choices: PlanChoices
  readonly onChoose: (choices: PlanChoices) => void
}

/** Every date of the plan with what it runs into, to be taken in, left out, or put a week on. */
export function PlannedTable({ plan, choices, onChoose }: Props) {
  return (
    <table className="planned">
      <caption className="caption">{planWords(plan, choices)}</caption>
      <thead>
        <tr>
          <th scope="col">Day</th>
          <th scope="col">Committee</th>
          <th scope="col">Runs into</th>
        </tr>
      </thead>
      <tbody>
        {plan.map((planned) => (
          <PlannedRow
            key={keyOf(planned)}
            planned={planned}
            choice={choiceOf(planned, choices)}
            onChoose={(choice) => onChoose(new Map(choices).set(keyOf(planned), choice))}
          />
        ))}
      </tbody>
    </table>
  )
}

interface RowProps {
  readonly planned: PlannedMeeting
  readonly choice: 'out' | 'in' | 'instead'
  readonly onChoose: (choice: 'out' | 'in' | 'instead') => void
}

function PlannedRow({ planned, choice, onChoose }: RowProps) {
  const { heldOn, instead, committeeName, clashes } = planned
  const day = choice === 'instead' && instead !== null ? instead : heldOn
  // A day that has passed, or that the committee has already, cannot be taken in at all.
  const isImpossible = clashes.some(({ kind }) => kind === 'past' || kind === 'sameCommittee')
  return (
    <tr className={choice === 'out' ? 'planned-out' : ''}>
      <td className="figures">
        <Checkbox
          checked={choice !== 'out'}
          disabled={isImpossible && choice === 'out'}
          label={dayWords(day)}
          aria-label={`${longDateWithWeekday(day)}, ${committeeName}`}
          onChange={(_, { checked }) => onChoose(checked === true ? 'in' : 'out')}
        />
      </td>
      <td>{committeeName}</td>
      <td>
        {choice === 'instead' ? (
          <span className="caption">{`Nothing; instead of ${dayWords(heldOn)}`}</span>
        ) : clashes.length === 0 ? (
          <span className="caption">Nothing</span>
        ) : (
          <div className="planned-clash">
            <Mark shape="alert" tone="warn">
              {clashes.map(clashWords).join('. ')}
            </Mark>
            {instead !== null && (
              <Button
                size="small"
                aria-label={`Take ${longDateWithWeekday(instead)} instead, ${committeeName}`}
                onClick={() => onChoose('instead')}
              >
                {dayWords(instead)} instead
              </Button>
            )}
          </div>
        )}
      </td>
    </tr>
  )
}

/** "Thu 26 Nov 2026" */
function dayWords(day: IsoDate): string {
  return `${weekdayName(day).slice(0, 3)} ${shortDate(day)}`
}
