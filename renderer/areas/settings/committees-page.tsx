import { PeopleTeamRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import { shortDate } from '../../../shared/calendar/iso-date.ts'
import type { CommitteeView } from '../../../shared/contract/office.ts'
import { useChange } from '../../client/use-change.ts'
import { useRead } from '../../client/use-read.ts'
import { Empty } from '../../parts/empty.tsx'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { AddOneForm } from './add-one-form.tsx'
import { ChoiceList } from './choice-list.tsx'
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
      <ChoiceList
        things="committees"
        none="No committee"
        typed={typed}
        onType={type}
        isFilled={committees.data.length > 0}
        found={found.map((one) => ({ id: one.id, name: one.name, about: aboutOf(one) }))}
        chosenId={chosen?.id ?? null}
        onChoose={choose}
      >
        <AddCommittee onAdded={choose} />
      </ChoiceList>
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
  return (
    <AddOneForm
      thing="committee"
      problem={add.error}
      onForget={add.reset}
      onAdd={(name, done) =>
        add.mutate(
          { name },
          {
            onSuccess: ({ committeeId }) => {
              done()
              onAdded(committeeId)
            },
          },
        )
      }
    />
  )
}
