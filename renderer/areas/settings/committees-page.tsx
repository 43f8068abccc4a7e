import { Button, Field, Input } from '@fluentui/react-components'
import { PeopleTeamRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import { shortDate } from '../../../shared/calendar/iso-date.ts'
import type { CommitteeView } from '../../../shared/contract/office.ts'
import { useChange } from '../../client/use-change.ts'
import { useRead } from '../../client/use-read.ts'
import { Empty } from '../../parts/empty.tsx'
import { FilterBox } from '../../parts/filter-box.tsx'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { CommitteeForm } from './committee-form.tsx'

/** Every committee; the one that is chosen with all that it settles once for its meetings. */
export function CommitteesPage() {
  const committees = useRead('committees.list', {})
  const [chosenId, choose] = useState<number | null>(null)
  const [typed, type] = useState('')
  if (committees.isPending) return <Waiting>Reading the committees…</Waiting>
  if (committees.isError)
    return <ProblemNotice problem={committees.error} onRetry={() => void committees.refetch()} />
  const found = committees.data.filter(({ name, shortName }) =>
    `${name} ${shortName ?? ''}`.toLowerCase().includes(typed.trim().toLowerCase()),
  )
  const chosen = committees.data.find(({ id }) => id === chosenId) ?? committees.data[0]
  return (
    <div className="settings-two">
      <div className="settings-side">
        {committees.data.length > 0 && (
          <FilterBox label="Filter the committees" value={typed} onChange={type} />
        )}
        <ul className="settings-choices" aria-label="Committees">
          {found.map((committee) => (
            <li key={committee.id}>
              <button
                type="button"
                className="settings-choice"
                aria-current={committee.id === chosen?.id}
                onClick={() => choose(committee.id)}
              >
                <span className="strong">{committee.name}</span>
                <span className="caption figures">{aboutOf(committee)}</span>
              </button>
            </li>
          ))}
          {found.length === 0 && typed !== '' && <li className="caption">No committee “{typed}”.</li>}
        </ul>
        <AddCommittee onAdded={choose} />
      </div>
      {chosen === undefined ? (
        <Empty icon={<PeopleTeamRegular />} title="No committees yet">
          <p>Add the first one: then its members, its usual time and place, and its year of meetings.</p>
        </Empty>
      ) : (
        <CommitteeForm key={chosen.id} committee={chosen} />
      )}
    </div>
  )
}

/** "12 members, next on 10 Dec 2026" */
function aboutOf({ memberships, nextMeetingOn }: CommitteeView): string {
  const members = new Set(memberships.map(({ memberId }) => memberId)).size
  const next = nextMeetingOn === null ? 'no meeting called' : `next on ${shortDate(nextMeetingOn)}`
  return `${members} ${members === 1 ? 'member' : 'members'}, ${next}`
}

function AddCommittee({ onAdded }: { readonly onAdded: (committeeId: number) => void }) {
  const add = useChange('committees.add')
  const [name, type] = useState('')
  return (
    <form
      className="settings-add"
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() === '') return
        add.mutate(
          { name },
          {
            onSuccess: ({ committeeId }) => {
              type('')
              onAdded(committeeId)
            },
          },
        )
      }}
    >
      {add.error && <ProblemNotice problem={add.error} onDismiss={add.reset} />}
      <Field label="New committee">
        <Input value={name} maxLength={200} onChange={(_, { value }) => type(value)} />
      </Field>
      <Button type="submit" disabledFocusable={name.trim() === ''}>
        Add committee
      </Button>
    </form>
  )
}
