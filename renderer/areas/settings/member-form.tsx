import { Button, Field, Select } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import { memberNameText } from '../../../shared/agenda/member-names.ts'
import { type MemberRole, memberRoles } from '../../../shared/agenda/meeting.ts'
import { isIsoDate } from '../../../shared/calendar/iso-date.ts'
import type { CommitteeView, MemberPlace, MemberView } from '../../../shared/contract/office.ts'
import { useChange } from '../../client/use-change.ts'
import { Notice } from '../../parts/notice.tsx'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { KeptField, orNull } from './kept-field.tsx'

interface Props {
  readonly member: MemberView
  readonly committees: readonly CommitteeView[]
}

/** A member's name from today on, and their times on committees. Meetings that were held keep the name as it stood. */
export function MemberForm({ member, committees }: Props) {
  const change = useChange('members.change')
  const place = useChange('memberships.change')
  const remove = useChange('memberships.remove')
  const { id: memberId, honorific, name, postNominals, memberships } = member
  const problem = change.error ?? place.error ?? remove.error
  const followed = change.data ?? place.data ?? remove.data
  return (
    <div className="settings-form card">
      <h2>{memberNameText(member)}</h2>
      {problem && <ProblemNotice problem={problem} />}
      {followed !== undefined && (
        <Notice tone="info" title="Meetings held stay as they were">
          <p>
            {followed.meetingsChanged === 0
              ? 'No meeting to come is touched by this.'
              : `${followed.meetingsChanged === 1 ? '1 meeting' : `${followed.meetingsChanged} meetings`} to come will print it.`}
          </p>
        </Notice>
      )}
      <div className="settings-grid">
        <KeptField
          label="Honorific"
          maxLength={60}
          value={honorific ?? ''}
          onKeep={(text) => change.mutate({ memberId, honorific: orNull(text) })}
        />
        <KeptField
          label="Name"
          value={name}
          onKeep={(text) => text !== '' && change.mutate({ memberId, name: text })}
        />
        <KeptField
          label="Letters after the name"
          maxLength={60}
          value={postNominals ?? ''}
          onKeep={(text) => change.mutate({ memberId, postNominals: orNull(text) })}
        />
      </div>
      <h3>Committees</h3>
      <ul className="settings-list">
        {memberships.map((one) => (
          <li key={one.id} className="member-place">
            <PlaceFields
              place={one}
              onChange={(changes) => place.mutate({ membershipId: one.id, ...changes })}
              onRemove={() => remove.mutate({ membershipId: one.id })}
            />
          </li>
        ))}
        {memberships.length === 0 && <li className="caption">On no committee yet.</li>}
      </ul>
      <AddPlace memberId={memberId} committees={committees} />
    </div>
  )
}

interface PlaceProps {
  readonly place: MemberPlace
  readonly onChange: (changes: Partial<Pick<MemberPlace, 'role' | 'from' | 'until'>>) => void
  readonly onRemove: () => void
}

function PlaceFields({ place: { committeeName, role, from, until }, onChange, onRemove }: PlaceProps) {
  const dayOrNull = (text: string) => (isIsoDate(text) ? text : null)
  return (
    <>
      <p className="strong member-committee">{committeeName}</p>
      <Field label="Role">
        <Select value={role} onChange={(_, { value }) => onChange({ role: roleFrom(value) })}>
          {memberRoles.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </Select>
      </Field>
      <KeptField
        label="First day"
        type="date"
        value={from ?? ''}
        onKeep={(text) => onChange({ from: dayOrNull(text) })}
      />
      <KeptField
        label="Last day"
        type="date"
        value={until ?? ''}
        onKeep={(text) => onChange({ until: dayOrNull(text) })}
      />
      <Button
        appearance="subtle"
        size="small"
        icon={<DismissRegular />}
        aria-label={`Remove the place on ${committeeName}, entered by mistake`}
        onClick={onRemove}
      />
    </>
  )
}

/** Puts the member on a committee, as far as the records go back; the days can be set afterwards. */
function AddPlace({
  memberId,
  committees,
}: {
  readonly memberId: number
  readonly committees: Props['committees']
}) {
  const add = useChange('memberships.add')
  const [committeeId, choose] = useState('')
  const [role, chooseRole] = useState<MemberRole>('Member')
  if (committees.length === 0) return null
  return (
    <form
      className="settings-row"
      onSubmit={(event) => {
        event.preventDefault()
        if (committeeId === '') return
        add.mutate(
          { memberId, committeeId: Number(committeeId), role, from: null, until: null },
          { onSuccess: () => choose('') },
        )
      }}
    >
      {add.error && <ProblemNotice problem={add.error} onDismiss={add.reset} />}
      <Field label="Put on" className="grow">
        <Select value={committeeId} onChange={(_, { value }) => choose(value)}>
          <option value="">Choose a committee</option>
          {committees.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="As">
        <Select value={role} onChange={(_, { value }) => chooseRole(roleFrom(value))}>
          {memberRoles.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </Select>
      </Field>
      <Button type="submit" disabledFocusable={committeeId === ''}>
        Add
      </Button>
    </form>
  )
}

function roleFrom(value: string): MemberRole {
  return memberRoles.find((one) => one === value) ?? 'Member'
}
