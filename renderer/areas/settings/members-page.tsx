import { useState } from 'react'
import { memberNameFrom, memberNameText } from '../../../shared/agenda/member-names.ts'
import type { MemberView } from '../../../shared/contract/office.ts'
import { useChange } from '../../client/use-change.ts'
import { useRead } from '../../client/use-read.ts'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { AddOneForm } from './add-one-form.tsx'
import { ChoiceList } from './choice-list.tsx'
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
      <ChoiceList
        things="members"
        none="No member"
        typed={typed}
        onType={type}
        isFilled={members.data.length > 0}
        found={found.map((one) => ({ id: one.id, name: memberNameText(one), about: placesOf(one) }))}
        chosenId={chosen?.id ?? null}
        onChoose={choose}
      >
        <AddMember onAdded={choose} />
      </ChoiceList>
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
  return (
    <AddOneForm
      thing="member"
      hint="As printed: Councillor Ada Fern, OBE"
      problem={add.error}
      onForget={add.reset}
      onAdd={(name, done) =>
        add.mutate(memberNameFrom(name), {
          onSuccess: ({ memberId }) => {
            done()
            onAdded(memberId)
          },
        })
      }
    />
  )
}
