import { Field, Select, Switch } from '@fluentui/react-components'
import { isClockTime, longDateWithWeekday } from '../../../shared/calendar/iso-date.ts'
import { nations, noticeLaws } from '../../../shared/calendar/nations.ts'
import type { OfficeSettings } from '../../../shared/contract/office.ts'
import { useChange } from '../../client/use-change.ts'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { ClosedDays } from './closed-days.tsx'
import { KeptField } from './kept-field.tsx'
import { LadderEditor } from './ladder-editor.tsx'

/** How the office counts its days; every setting shows what it does to a meeting. */
export function OfficePage({ settings }: { readonly settings: OfficeSettings }) {
  const change = useChange('office.change')
  const { authority, nation, clearDays, saturdaysCount, closesAt, example, ladder } = settings
  const meeting = `${example.committeeName ?? 'A meeting'} on ${longDateWithWeekday(example.meetingOn)}`
  return (
    <div className="settings-columns">
      {change.error && <ProblemNotice problem={change.error} onDismiss={change.reset} />}
      <section className="settings-form card" aria-label="Notice">
        <h2>Notice</h2>
        <KeptField
          label="Council"
          value={authority}
          onKeep={(name) => name !== '' && change.mutate({ name })}
        />
        <Field label="Nation" hint={`Source: ${noticeLaws[nation].source}. Your monitoring officer decides.`}>
          <Select
            value={nation}
            onChange={(_, { value }) => {
              const chosen = nations.find((one) => one === value)
              if (chosen) change.mutate({ nation: chosen })
            }}
          >
            {nations.map((one) => (
              <option key={one} value={one}>
                {noticeLaws[one].name}
              </option>
            ))}
          </Select>
        </Field>
        <KeptField
          label="Clear days before a meeting"
          type="number"
          hint={`${noticeLaws[nation].name} asks for ${noticeLaws[nation].clearDays}; parish and community councils give 3.`}
          value={String(clearDays)}
          onKeep={(text) => {
            const days = Number(text)
            if (text !== '' && Number.isInteger(days) && days >= 0 && days <= 28)
              change.mutate({ clearDays: days })
          }}
        />
        <Field hint="Whether a Saturday counts is not settled law.">
          <Switch
            checked={saturdaysCount}
            label={`Saturday counts as a clear day: ${saturdaysCount ? 'Yes' : 'No'}`}
            onChange={(_, { checked }) => change.mutate({ saturdaysCount: checked })}
          />
        </Field>
        <KeptField
          label="Published after this time counts from the next day"
          type="time"
          hint="Leave it empty if your office keeps no such rule. It is a warning, never a bar."
          value={closesAt ?? ''}
          onKeep={(text) => {
            if (text === '' || isClockTime(text)) change.mutate({ closesAt: text === '' ? null : text })
          }}
        />
        <p className="settings-effect">
          {meeting} must be published by <b>{longDateWithWeekday(example.latest)}</b>.{' '}
          {example.latest === example.latestOtherwise
            ? 'Counting Saturdays the other way would change nothing.'
            : `If Saturdays ${saturdaysCount ? 'did not count' : 'counted'}: ${longDateWithWeekday(example.latestOtherwise)}.`}
        </p>
      </section>
      <LadderEditor
        ladder={ladder}
        example={example}
        onKeep={(steps) => change.mutate({ ladder: [...steps] })}
      />
      <ClosedDays settings={settings} />
    </div>
  )
}
