import { Button, Field, Input } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import { isIsoDate, longDate, longDateWithWeekday } from '../../../shared/calendar/iso-date.ts'
import type { OfficeSettings } from '../../../shared/contract/office.ts'
import { useChange } from '../../client/use-change.ts'
import { ProblemNotice } from '../../parts/problem-notice.tsx'

/** Days that do not count as notice besides weekends and bank holidays, and times without meetings. */
export function ClosedDays({
  settings,
}: {
  readonly settings: Pick<OfficeSettings, 'closedDays' | 'recesses'>
}) {
  const close = useChange('office.closeDays')
  const open = useChange('office.openDay')
  const recess = useChange('office.addRecess')
  const noRecess = useChange('office.removeRecess')
  const problem = close.error ?? open.error ?? recess.error ?? noRecess.error
  return (
    <section className="settings-form card" aria-label="Closed days and recesses">
      <h2>Closed days and recesses</h2>
      {problem && <ProblemNotice problem={problem} />}
      <h3>Closed days</h3>
      <p className="caption">
        They do not count as clear days, and no meeting is offered on them. Bank holidays are known already.
      </p>
      <ul className="settings-list">
        {settings.closedDays.map(({ date, why }) => (
          <li key={date}>
            <span className="grow">
              {longDateWithWeekday(date)} <span className="caption">{why}</span>
            </span>
            <RemoveButton name={longDate(date)} onRemove={() => open.mutate({ date })} />
          </li>
        ))}
        {settings.closedDays.length === 0 && <li className="caption">None from today on.</li>}
      </ul>
      <TimeForm
        what="Why"
        button="Close these days"
        onAdd={(from, until, why) => close.mutate({ from, until, why })}
      />
      <h3>Recesses</h3>
      <p className="caption">
        No meeting is offered within them; their working days count as notice all the same.
      </p>
      <ul className="settings-list">
        {settings.recesses.map(({ id, name, from, until }) => (
          <li key={id}>
            <span className="grow">
              {name}{' '}
              <span className="caption">
                {longDate(from)} to {longDate(until)}
              </span>
            </span>
            <RemoveButton name={name} onRemove={() => noRecess.mutate({ recessId: id })} />
          </li>
        ))}
        {settings.recesses.length === 0 && <li className="caption">None from today on.</li>}
      </ul>
      <TimeForm
        what="Name"
        button="Add the recess"
        onAdd={(from, until, name) => recess.mutate({ from, until, name })}
      />
    </section>
  )
}

function RemoveButton({ name, onRemove }: { readonly name: string; readonly onRemove: () => void }) {
  return (
    <Button
      appearance="subtle"
      size="small"
      icon={<DismissRegular />}
      aria-label={`Remove ${name}`}
      onClick={onRemove}
    />
  )
}

type Day = Parameters<typeof longDate>[0]

interface FormProps {
  readonly what: string
  readonly button: string
  readonly onAdd: (from: Day, until: Day, words: string) => void
}

/** A first day, a last one and a word for them. A single day needs its first only. */
function TimeForm({ what, button, onAdd }: FormProps) {
  const [from, typeFrom] = useState('')
  const [until, typeUntil] = useState('')
  const [words, type] = useState('')
  const last = until === '' ? from : until
  return (
    <form
      className="settings-row"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isIsoDate(from) || !isIsoDate(last) || words.trim() === '') return
        onAdd(from, last, words)
        typeFrom('')
        typeUntil('')
        type('')
      }}
    >
      <Field label="From">
        <Input type="date" value={from} onChange={(_, { value }) => typeFrom(value)} />
      </Field>
      <Field label="To">
        <Input type="date" value={until} onChange={(_, { value }) => typeUntil(value)} />
      </Field>
      <Field label={what} className="grow">
        <Input value={words} maxLength={120} onChange={(_, { value }) => type(value)} />
      </Field>
      <Button type="submit" disabledFocusable={!isIsoDate(from) || words.trim() === ''}>
        {button}
      </Button>
    </form>
  )
}
