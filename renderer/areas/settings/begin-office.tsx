import { Button, Field, Input, Select } from '@fluentui/react-components'
import { useState } from 'react'
import { type Nation, nations, noticeLaws } from '../../../shared/calendar/nations.ts'
import { useChange } from '../../client/use-change.ts'
import { ProblemNotice } from '../../parts/problem-notice.tsx'

/** An office without a council: its name and its nation's law are all it needs. */
export function BeginOffice() {
  const begin = useChange('office.begin')
  const [name, type] = useState('')
  const [nation, choose] = useState<Nation>('england')
  return (
    <form
      className="settings-form card"
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() !== '') begin.mutate({ name, nation })
      }}
    >
      <h2>Begin with your council</h2>
      {begin.error && <ProblemNotice problem={begin.error} />}
      <Field label="Council" hint="As it stands on agendas, for example: Borough of Northmere">
        <Input value={name} maxLength={200} onChange={(_, { value }) => type(value)} />
      </Field>
      <Field label="Nation" hint={`${noticeLaws[nation].clearDays} clear days: ${noticeLaws[nation].source}`}>
        <Select
          value={nation}
          onChange={(_, { value }) => choose(nations.find((one) => one === value) ?? 'england')}
        >
          {nations.map((one) => (
            <option key={one} value={one}>
              {noticeLaws[one].name}
            </option>
          ))}
        </Select>
      </Field>
      <div>
        <Button type="submit" appearance="primary" disabledFocusable={name.trim() === ''}>
          Begin
        </Button>
      </div>
    </form>
  )
}
