import { Button, Field, Input } from '@fluentui/react-components'
import { useState } from 'react'
import { memberNameFrom, memberNameText } from '../../../shared/agenda/member-names.ts'
import type { MemberView } from '../../../shared/contract/office.ts'
import { useChange } from '../../client/use-change.ts'
import { useRead } from '../../client/use-read.ts'
import { FilterBox } from '../../parts/filter-box.tsx'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { MemberForm } from './member-form.tsx'

/** Every member; the one that is chosen with their name and their places on committees. */
export function MembersPage() {
  const members = useRead('members.list', {})
  const committees = useRead('committees.list', {})
  const [chosenId, choose] = useState<number | null>(null)
  const [typed, type] = useState('')
  if (members.isPending || committees.isPending) return <Waiting>Reading the members…</Waiting>
  if (members.isError || committees.isError) {
    return (
      <ProblemNotice
        problem={members.error ?? committees.error}
        onRetry={() => void Promise.all([members.refetch(), committees.refetch()])}
      />
    )
  }
  const wanted = typed.trim().toLowerCase()
  const found = members.data.filter((one) =>
    `${memberNameText(one)} ${placesOf(one)}`.toLowerCase().includes(wanted),
  )
  const chosen = members.data.find(({ id }) => id === chosenId) ?? members.data[0]
  return (
    <div className="settings-two">
      <div className="settings-side">
        {members.data.length > 0 && <FilterBox label="Filter the members" value={typed} onChange={type} />}
        <ul className="settings-choices" aria-label="Members">
          {found.map((member) => (
            <li key={member.id}>
              <button
                type="button"
                className="settings-choice"
                aria-current={member.id === chosen?.id}
                onClick={() => choose(member.id)}
              >
                <span className="strong">{memberNameText(member)}</span>
                <span className="caption">{placesOf(member)}</span>
              </button>
            </li>
          ))}
          {found.length === 0 && typed !== '' && <li className="caption">No member “{typed}”.</li>}
        </ul>
        <AddMember onAdded={choose} />
      </div>
      {chosen === undefined ? (
        <p>No members yet. Add the first one; then put them on their committees.</p>
      ) : (
        <MemberForm key={chosen.id} member={chosen} committees={committees.data} />
      )}
    </div>
  )
}

/** "Chair of Parks Committee, Planning Committee" */
function placesOf({ memberships }: MemberView): string {
  if (memberships.length === 0) return 'On no committee'
  return memberships
    .map(({ role, committeeName }) => (role === 'Member' ? committeeName : `${role}, ${committeeName}`))
    .join('; ')
}

function AddMember({ onAdded }: { readonly onAdded: (memberId: number) => void }) {
  const add = useChange('members.add')
  const [name, type] = useState('')
  return (
    <form
      className="settings-add"
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() === '') return
        add.mutate(memberNameFrom(name), {
          onSuccess: ({ memberId }) => {
            type('')
            onAdded(memberId)
          },
        })
      }}
    >
      {add.error && <ProblemNotice problem={add.error} onDismiss={add.reset} />}
      <Field label="New member" hint="As printed: Councillor Ada Fern, OBE">
        <Input value={name} maxLength={200} onChange={(_, { value }) => type(value)} />
      </Field>
      <Button type="submit" disabledFocusable={name.trim() === ''}>
        Add member
      </Button>
    </form>
  )
}
