import { Button, Input, Select } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { MinutesView } from '../../../shared/contract/minutes-views.ts'
import type { AttendanceMark, Person, PersonKind } from '../../../shared/minutes/attendance.ts'
import type { TakenMinutes } from '../../../shared/minutes/taken-minutes.ts'
import { wordsInList } from '../../../shared/words/in-lists.ts'
import { focusOnce } from '../../parts/focus-once.ts'
import { useShortcut } from '../../parts/use-shortcut.ts'
import { DeclarationsBox } from './declarations-box.tsx'
import { PersonRow } from './person-row.tsx'
import { QuorumBar } from './quorum-bar.tsx'
import { StaysDialog } from './stays-dialog.tsx'
import type { MinutesWork } from './use-room.ts'
import './people.css'

interface Props {
  readonly view: MinutesView
  readonly minutes: TakenMinutes
  /** Everybody as they are for the item that the meeting is at. */
  readonly counted: readonly Person[]
  readonly inHand: number | null
  readonly work: MinutesWork
  readonly isLocked: boolean
}

/** Who is here, counted as they come and go; a key each. */
export function PeoplePane({ view, minutes, counted, inHand, work, isLocked }: Props) {
  const [isAdding, add] = useState(false)
  const [timed, openTimes] = useState<number | null>(null)
  const whose = minutes.people.find(({ id }) => id === timed)
  const mark = (personId: number, as: AttendanceMark): void => {
    if (!isLocked) work.ask((call) => call('minutes.mark', { personId, mark: as, at: null }))
  }
  return (
    <aside className="people" aria-label="People" data-pane="" tabIndex={-1}>
      <QuorumBar people={counted} needed={view.quorum} />
      <ul className="people-list">
        {minutes.people.map((person) => (
          <PersonRow
            key={person.id}
            person={person}
            hasStarted={minutes.startedAt !== null}
            isLocked={isLocked}
            onMark={(as) => mark(person.id, as)}
            onTimes={() => openTimes(person.id)}
            onRemove={() => work.ask((call) => call('minutes.removePerson', { personId: person.id }))}
          />
        ))}
        {!isLocked && view.membersMissing.length > 0 && (
          <li className="people-missing">
            <span className="grow">
              {wordsInList(view.membersMissing)} {view.membersMissing.length === 1 ? 'sits' : 'sit'} on the
              committee.
            </span>
            <Button
              size="small"
              onClick={() => work.ask((call) => call('minutes.addMembers', { meetingId: minutes.meetingId }))}
            >
              Add to the list
            </Button>
          </li>
        )}
        {!isLocked && (
          <li className="people-add">
            {isAdding ? (
              <NewPerson
                onAdd={(kind, name, affiliation) =>
                  work.ask(
                    (call) =>
                      call('minutes.addPerson', {
                        meetingId: minutes.meetingId,
                        kind,
                        name,
                        affiliation: affiliation === '' ? null : affiliation,
                      }),
                    () => add(false),
                  )
                }
                onClose={() => add(false)}
              />
            ) : (
              <Button size="small" appearance="subtle" icon={<AddRegular />} onClick={() => add(true)}>
                Add an officer or a guest
              </Button>
            )}
          </li>
        )}
      </ul>
      {whose !== undefined && <StaysDialog person={whose} onClose={() => openTimes(null)} />}
      <DeclarationsBox minutes={minutes} inHand={inHand} work={work} isLocked={isLocked} />
    </aside>
  )
}

function NewPerson({
  onAdd,
  onClose,
}: {
  readonly onAdd: (kind: PersonKind, name: string, affiliation: string) => void
  readonly onClose: () => void
}) {
  useShortcut({ key: 'Escape' }, onClose)
  const [kind, choose] = useState<PersonKind>('officer')
  const [name, setName] = useState('')
  const [affiliation, setAffiliation] = useState('')
  return (
    <form
      className="people-new"
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() !== '') onAdd(kind, name.trim(), affiliation.trim())
      }}
    >
      <Select
        size="small"
        aria-label="They are"
        value={kind}
        onChange={(_, { value }) =>
          choose(value === 'other' ? 'other' : value === 'member' ? 'member' : 'officer')
        }
      >
        <option value="officer">Officer</option>
        <option value="other">In attendance</option>
        <option value="member">Member without a vote</option>
      </Select>
      <Input
        size="small"
        aria-label="Name"
        placeholder="Name"
        ref={focusOnce}
        value={name}
        onChange={(_, { value }) => setName(value)}
      />
      <Input
        size="small"
        aria-label="Post or organisation"
        placeholder="Post or organisation"
        value={affiliation}
        onChange={(_, { value }) => setAffiliation(value)}
      />
      <div className="row">
        <Button size="small" type="submit" disabledFocusable={name.trim() === ''}>
          Add
        </Button>
        <Button size="small" appearance="subtle" onClick={onClose}>
          Close
        </Button>
      </div>
    </form>
  )
}
