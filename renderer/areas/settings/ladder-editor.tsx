import { Button, Input, Select } from '@fluentui/react-components'
import { AddRegular, DismissRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { LadderStep } from '../../../shared/calendar/deadline-ladder.ts'
import { longDateWithWeekday } from '../../../shared/calendar/iso-date.ts'
import type { SettingsExample } from '../../../shared/contract/office.ts'

interface Props {
  readonly ladder: readonly LadderStep[]
  readonly example: SettingsExample
  readonly onKeep: (ladder: readonly LadderStep[]) => void
}

/** The office's own deadlines, each a sentence: "Reports due 3 working days before publication". */
export function LadderEditor({ ladder, example, onKeep }: Props) {
  const changed = (at: number, change: Partial<LadderStep>): void =>
    onKeep(ladder.map((step, place) => (place === at ? { ...step, ...change } : step)))
  return (
    <section className="settings-form card" aria-label="Deadlines before a meeting">
      <h2>Deadlines before a meeting</h2>
      <p className="caption">
        Counted back by themselves for every meeting, and again when it moves. None falls on a day the office
        is closed: it falls on the working day before. Open a meeting’s “why this day?” to see each counted
        out, for example for {longDateWithWeekday(example.meetingOn)}.
      </p>
      <ol className="ladder">
        {ladder.map((step, place) => (
          // Steps have no name of their own that stays: their place is their identity while they are edited.
          <LadderRow
            key={`${place} ${step.name}`}
            step={step}
            onChange={(change) => changed(place, change)}
            onRemove={() => onKeep(ladder.filter((_, other) => other !== place))}
          />
        ))}
      </ol>
      <div>
        <Button
          icon={<AddRegular />}
          onClick={() =>
            onKeep([...ladder, { name: 'New deadline', count: 2, unit: 'weeks', before: 'meeting' }])
          }
        >
          Add a deadline
        </Button>
      </div>
    </section>
  )
}

interface RowProps {
  readonly step: LadderStep
  readonly onChange: (change: Partial<LadderStep>) => void
  readonly onRemove: () => void
}

function LadderRow({ step, onChange, onRemove }: RowProps) {
  const [name, typeName] = useState(step.name)
  const [count, typeCount] = useState(String(step.count))
  const days = Number(count)
  const of = `, ${step.name}`
  return (
    <li className="ladder-row">
      <Input
        className="ladder-name"
        aria-label={`Name${of}`}
        value={name}
        maxLength={80}
        onChange={(_, { value }) => typeName(value)}
        onBlur={() => {
          if (name.trim() !== '' && name.trim() !== step.name) onChange({ name: name.trim() })
        }}
      />
      <Input
        className="ladder-count"
        type="number"
        aria-label={`How many${of}`}
        value={count}
        onChange={(_, { value }) => typeCount(value)}
        onBlur={() => {
          if (count !== '' && Number.isInteger(days) && days >= 0 && days <= 60 && days !== step.count)
            onChange({ count: days })
        }}
      />
      <Select
        aria-label={`Weeks or working days${of}`}
        value={step.unit}
        onChange={(_, { value }) => onChange({ unit: value === 'weeks' ? 'weeks' : 'workingDays' })}
      >
        <option value="weeks">weeks</option>
        <option value="workingDays">working days</option>
      </Select>
      <span>before</span>
      <Select
        aria-label={`Before what${of}`}
        value={step.before}
        onChange={(_, { value }) => onChange({ before: value === 'meeting' ? 'meeting' : 'publication' })}
      >
        <option value="meeting">the meeting</option>
        <option value="publication">publication</option>
      </Select>
      <Button
        appearance="subtle"
        icon={<DismissRegular />}
        aria-label={`Remove the deadline${of}`}
        onClick={onRemove}
      />
    </li>
  )
}
