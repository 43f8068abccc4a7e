import { Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import type { KeyboardEvent } from 'react'
import { type AttendanceMark, type Person, withoutRole } from '../../../shared/minutes/attendance.ts'
import { stayWords } from '../../../shared/minutes/stays.ts'
import { MarkShape } from '../../parts/marks.tsx'
import { type MarkedWhen, markChoices, markOfLetter, personState, roleWords } from './person-words.ts'

interface Props {
  readonly person: Person
  readonly when: MarkedWhen
  readonly isLocked: boolean
  readonly onMark: (mark: AttendanceMark) => void
  /** `null` where they stay on the list. */
  readonly onRemove: (() => void) | null
  /** Opens the times at which they came and went. */
  readonly onTimes: () => void
}

/** Somebody and how they stand to the meeting: a letter marks them, T opens their times, Enter the choice. */
export function PersonRow({ person, when, isLocked, onMark, onRemove, onTimes }: Props) {
  const { shape, tone, word } = personState(person)
  const canHaveTimes = when !== 'before' && person.standing === 'present'
  const letters = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      return otherPerson(event.currentTarget, event.key === 'ArrowDown' ? 1 : -1)
    }
    const letter = event.key.toLowerCase()
    const mark = markOfLetter(letter, person, when)
    if (mark === null && !(letter === 't' && canHaveTimes)) return
    event.preventDefault()
    if (mark === null) return onTimes()
    onMark(mark)
    if (when !== 'now') otherPerson(event.currentTarget, 1)
  }
  return (
    <li>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <button
            type="button"
            className="person-button"
            disabled={isLocked}
            title={[withoutRole(person.printed), roleWords(person), stayWords(person.stays)]
              .filter(Boolean)
              .join(', ')}
            onKeyDown={letters}
          >
            <span className="person-name">
              {withoutRole(person.printed)} <span className="caption">{roleWords(person)}</span>
            </span>
            <span className={`person-state mark-${tone}`}>
              <MarkShape shape={shape} /> {word}
            </span>
          </button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {markChoices(person, when).map(([mark, said, letter]) => (
              <MenuItem key={mark} secondaryContent={letter} onClick={() => onMark(mark)}>
                {said}
              </MenuItem>
            ))}
            {canHaveTimes && (
              <MenuItem secondaryContent="T" onClick={onTimes}>
                Came and went…
              </MenuItem>
            )}
            {onRemove !== null && <MenuItem onClick={onRemove}>Take off the list</MenuItem>}
          </MenuList>
        </MenuPopover>
      </Menu>
    </li>
  )
}

/** Goes to the person before or after in the list. */
function otherPerson(from: Element, steps: 1 | -1): void {
  const row = from.closest('li')
  const other = steps === 1 ? row?.nextElementSibling : row?.previousElementSibling
  other?.querySelector<HTMLElement>('.person-button')?.focus()
}
