import { Button } from '@fluentui/react-components'
import type { MinutesView } from '../../../shared/contract/minutes-views.ts'
import { sittingAwaited } from '../../../shared/minutes/sittings.ts'
import { membersGathered } from '../../../shared/minutes/taking-part.ts'
import type { TakenMinutes } from '../../../shared/minutes/taken-minutes.ts'
import type { MinutesWork } from './use-room.ts'

interface Props {
  readonly minutes: TakenMinutes
  readonly view: MinutesView
  readonly work: MinutesWork
  readonly hasItems: boolean
}

/** Before the meeting: who has come, one key each. */
export function AttendanceFirst({ minutes, work, hasItems }: Props) {
  const awaited = sittingAwaited(minutes.sittings)
  const { members, here, unmarked } = membersGathered(minutes.people)
  const open = unmarked.length
  const markAll = (): void => {
    for (const { id } of unmarked)
      work.ask((call) => call('minutes.mark', { personId: id, mark: 'present', at: null }))
  }
  return (
    <section className="room-item" aria-label="Before the meeting" data-pane="" tabIndex={-1}>
      <h2 className="room-title">Who has come?</h2>
      <p>
        {members === 0
          ? 'No member is on this committee’s list yet. Add members in Settings, or add somebody by name at the right.'
          : `${here} of ${members} members are here. ${open === 0 ? 'Everybody is marked.' : `${open} not marked yet.`}`}
      </p>
      <dl className="key-list">
        {keysOfAttendance.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <div className="row">
        <Button
          aria-keyshortcuts="Alt+P"
          onClick={() => document.querySelector<HTMLElement>('.person-button')?.focus()}
        >
          Mark attendance
        </Button>
        {open > 1 && <Button onClick={markAll}>Everybody is here</Button>}
      </div>
      {!hasItems && (
        <p className="caption">The agenda has no items yet; make it first, then start the meeting.</p>
      )}
      <p className="caption">
        {awaited === null ? (
          <>
            Then start the meeting with <kbd>Alt T</kbd>: the first item is taken, and the time noted.
          </>
        ) : (
          <>
            Then reconvene with <kbd>Alt T</kbd>: it goes on where it stopped, and the minutes say when.
          </>
        )}
      </p>
    </section>
  )
}

export const keysOfAttendance = [
  ['Alt P', 'Go to the list of people'],
  ['P', 'Present; again after “left”: back'],
  ['A', 'Apologies'],
  ['O', 'Observing online'],
  ['N', 'Not here'],
  ['L', 'Left'],
  ['T', 'When they came and went'],
  ['↑ ↓', 'The person before, the next'],
] as const
