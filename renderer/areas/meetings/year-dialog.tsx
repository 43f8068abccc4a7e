import { Select } from '@fluentui/react-components'
import { useState } from 'react'
import type { IsoDate } from '../../../shared/calendar/iso-date.ts'
import { civicYearStart, monthStart } from '../../../shared/calendar/recurrence.ts'
import type { CommitteeView } from '../../../shared/contract/office.ts'
import type { Problem } from '../../../shared/problems/problem.ts'
import { useChange } from '../../client/use-change.ts'
import { useRead } from '../../client/use-read.ts'
import { ActDialog } from '../../parts/act-dialog.tsx'
import { addressText } from '../../parts/address.ts'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { PlannedTable } from './planned-table.tsx'
import { RoundRows } from './round-rows.tsx'
import {
  chosenMeetings,
  type PlanChoices,
  type RoundChanges,
  roundsFor,
  wantedRounds,
} from './year-rounds.ts'

interface Props {
  readonly today: IsoDate
  readonly onClose: () => void
  /** Told the month of the first meeting that was made. */
  readonly onMade: (month: IsoDate) => void
}

/** Makes a civic year's meetings from how each committee's come round; every date is seen before anything is made. */
export function YearDialog({ today, onClose, onMade }: Props) {
  const committees = useRead('committees.list', {})
  if (committees.isPending) return null
  return (
    <YearForm
      committees={committees.data ?? []}
      fault={committees.error}
      today={today}
      onClose={onClose}
      onMade={onMade}
    />
  )
}

interface FormProps extends Props {
  readonly committees: readonly CommitteeView[]
  /** Why the committees could not be read. */
  readonly fault: Problem | null
}

function YearForm({ committees, fault, today, onClose, onMade }: FormProps) {
  const thisYear = civicYearStart(today)
  const [startYear, chooseYear] = useState(thisYear)
  // Only what was said is kept here: a committee's usual time and place may be read again while the dialog is open.
  const [changes, setChanges] = useState<RoundChanges>(new Map())
  const rounds = roundsFor(committees, changes)
  const [choices, choose] = useState<PlanChoices>(new Map())
  const wanted = wantedRounds(rounds, startYear)
  const plan = useRead('calendar.plan', { startYear, rounds: wanted })
  const create = useChange('calendar.create')
  const meetings = chosenMeetings(plan.data ?? [], choices)
  const make = (): void => {
    const [first] = meetings
    if (first === undefined) return
    create.mutate(
      { meetings },
      {
        onSuccess: () => {
          onMade(monthStart(first.heldOn))
          onClose()
        },
      },
    )
  }
  return (
    <ActDialog
      title="Make the calendar"
      act={
        meetings.length === 0
          ? 'Make the meetings'
          : `Make ${meetings.length} ${meetings.length === 1 ? 'meeting' : 'meetings'}`
      }
      isReady={meetings.length > 0}
      isBusy={create.isPending}
      problem={fault ?? create.error}
      onAct={make}
      onClose={onClose}
      className="year-content"
      surface="year-dialog"
    >
      <label className="year-year">
        Civic year{' '}
        <Select value={String(startYear)} onChange={(_, { value }) => chooseYear(Number(value))}>
          {[thisYear, thisYear + 1].map((year) => (
            <option key={year} value={year}>
              {`${year}/${String((year + 1) % 100).padStart(2, '0')}, May to April`}
            </option>
          ))}
        </Select>
      </label>
      {committees.length === 0 && fault === null && (
        <p>
          There is no committee yet.{' '}
          <a href={addressText({ screen: 'settings', page: 'committees' })}>Add the first</a> in Settings.
        </p>
      )}
      <RoundRows
        rounds={rounds}
        onChange={(committeeId, change) =>
          setChanges(new Map(changes).set(committeeId, { ...changes.get(committeeId), ...change }))
        }
      />
      {plan.isError && <ProblemNotice problem={plan.error} />}
      {plan.data && plan.data.length > 0 && (
        <PlannedTable plan={plan.data} choices={choices} onChoose={choose} />
      )}
      {wanted.length === 0 && committees.length > 0 && (
        <p className="caption">Choose a committee to see its dates. Nothing is made until you say so.</p>
      )}
    </ActDialog>
  )
}
