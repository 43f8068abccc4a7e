import { Button } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons'
import { type RefObject, useRef, useState } from 'react'
import type { IsoDate } from '../../../shared/calendar/iso-date.ts'
import type { MinutesView } from '../../../shared/contract/minutes-views.ts'
import { type AttendanceMark, mayComeOff, type Person } from '../../../shared/minutes/attendance.ts'
import { peopleAt, sittingDays } from '../../../shared/minutes/sittings.ts'
import { isGathering, type TakenMinutes } from '../../../shared/minutes/taken-minutes.ts'
import { wordsInList } from '../../../shared/words/in-lists.ts'
import { DeclarationsBox } from './declarations-box.tsx'
import type { MinuteEditor } from './editor/minute-editor.ts'
import { NewPerson } from './new-person.tsx'
import { PersonRow } from './person-row.tsx'
import { QuorumBar } from './quorum-bar.tsx'
import { SittingChoice } from './sitting-choice.tsx'
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
  readonly editor: RefObject<MinuteEditor | null>
}

/** Who is here, counted as they come and go; a key each. */
export function PeoplePane({ view, minutes, counted, inHand, work, isLocked, editor }: Props) {
  const [isAdding, add] = useState(false)
  const [timed, openTimes] = useState<number | null>(null)
  const adder = useRef<HTMLElement>(null)
  const [chosen, choose] = useState<IsoDate | null>(null)
  // The day chosen here may be gone since, as an adjournment was taken back.
  const days = sittingDays(minutes)
  const place = chosen !== null && days.includes(chosen) ? days.indexOf(chosen) : days.length - 1
  const earlier = place < days.length - 1 ? chosen : null
  const people = peopleAt(minutes.people, place)
  const on = earlier === null ? {} : { on: earlier }
  const when = earlier !== null ? 'afterwards' : isGathering(minutes) ? 'before' : 'now'
  // Before the meeting has begun there is no minute to go back to.
  const goBack = (): void => (editor.current ?? adder.current)?.focus()
  const whose = people.find(({ id }) => id === timed)
  const mark = (personId: number, as: AttendanceMark): void => {
    if (!isLocked) work.ask((call) => call('minutes.mark', { personId, mark: as, at: null, ...on }))
  }
  const removable = new Set(minutes.people.filter(mayComeOff).map(({ id }) => id))
  const remove = (personId: number): void => work.ask((call) => call('minutes.removePerson', { personId }))
  return (
    <aside className="people" aria-label="People" data-pane="" tabIndex={-1}>
      {days.length > 1 && <SittingChoice days={days} place={place} onChoose={choose} />}
      {earlier === null && <QuorumBar people={counted} needed={view.quorum} />}
      <ul className="people-list">
        {people.map((person) => (
          <PersonRow
            key={person.id}
            person={person}
            when={when}
            isLocked={isLocked}
            onMark={(as) => mark(person.id, as)}
            onTimes={() => openTimes(person.id)}
            onRemove={removable.has(person.id) ? () => remove(person.id) : null}
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
              onClick={() =>
                work.ask((call) => call('minutes.addMembers', { meetingId: minutes.meetingId }), goBack)
              }
            >
              Add to the list
            </Button>
          </li>
        )}
        {!isLocked && (
          <li className="people-add">
            {isAdding ? (
              <NewPerson
                people={people}
                onAdd={(said) =>
                  work.ask(
                    (call) => call('minutes.addPerson', { meetingId: minutes.meetingId, ...said, ...on }),
                    () => add(false),
                  )
                }
                onClose={() => add(false)}
                onGone={goBack}
              />
            ) : (
              <Button
                ref={(button: HTMLElement | null) => void (adder.current = button)}
                size="small"
                appearance="subtle"
                icon={<AddRegular />}
                onClick={() => add(true)}
              >
                Add an officer, a guest or a substitute
              </Button>
            )}
          </li>
        )}
      </ul>
      {whose !== undefined && <StaysDialog person={whose} on={earlier} onClose={() => openTimes(null)} />}
      <DeclarationsBox minutes={minutes} inHand={inHand} work={work} isLocked={isLocked} onGone={goBack} />
    </aside>
  )
}
