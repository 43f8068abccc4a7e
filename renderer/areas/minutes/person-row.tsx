import { Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import type { KeyboardEvent } from 'react'
import { clockTimeText } from '../../../shared/calendar/iso-date.ts'
import { isHere, type Person, withoutRole } from '../../../shared/minutes/attendance.ts'
import { MarkShape, type Shape, type Tone } from '../../parts/marks.tsx'
import type { AttendanceMark } from './use-room.ts'

interface Props {
  readonly person: Person
  readonly hasStarted: boolean
  readonly isLocked: boolean
  readonly onMark: (mark: AttendanceMark) => void
  readonly onRemove: () => void
}

/** Somebody and how they stand to the meeting: a letter marks them, Enter opens the choice. */
export function PersonRow({ person, hasStarted, isLocked, onMark, onRemove }: Props) {
  const { shape, tone, words } = stateOf(person)
  const letters = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      return otherPerson(event.currentTarget, event.key === 'ArrowDown' ? 1 : -1)
    }
    const mark = markOf(event.key.toLowerCase(), person)
    if (mark === null) return
    event.preventDefault()
    onMark(mark)
    if (!hasStarted) otherPerson(event.currentTarget, 1)
  }
  return (
    <li>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <button type="button" className="person-button" disabled={isLocked} onKeyDown={letters}>
            <span className="person-name clipped">
              {withoutRole(person.printed)} <span className="caption">{roleOf(person)}</span>
            </span>
            <span className={`person-state mark-${tone}`}>
              <MarkShape shape={shape} /> {words}
            </span>
          </button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {choices(person, hasStarted).map(([mark, said, key]) => (
              <MenuItem key={mark} secondaryContent={key} onClick={() => onMark(mark)}>
                {said}
              </MenuItem>
            ))}
            {(person.kind !== 'member' || person.standing === 'unmarked') && (
              <MenuItem onClick={onRemove}>Take off the list</MenuItem>
            )}
          </MenuList>
        </MenuPopover>
      </Menu>
    </li>
  )
}

function choices(
  person: Person,
  hasStarted: boolean,
): readonly (readonly [AttendanceMark, string, string])[] {
  return [
    isHere(person) && hasStarted
      ? (['left', 'Left now', 'L'] as const)
      : ([presentMark(person), 'Present', 'P'] as const),
    ['apologies', 'Apologies', 'A'],
    ['observingOnline', 'Observing online', 'O'],
    ['absent', 'Not here', 'N'],
    ['unmarked', 'Not yet marked', ''],
  ]
}

/** Whoever left comes back; their leaving stays on the record. */
function presentMark({ standing, leftAt }: Person): AttendanceMark {
  return standing === 'present' && leftAt !== null ? 'back' : 'present'
}

function markOf(key: string, person: Person): AttendanceMark | null {
  switch (key) {
    case 'p':
      return presentMark(person)
    case 'a':
      return 'apologies'
    case 'o':
      return 'observingOnline'
    case 'n':
      return 'absent'
    case 'l':
      return isHere(person) ? 'left' : null
    default:
      return null
  }
}

/** Goes to the person before or after in the list. */
function otherPerson(from: Element, steps: 1 | -1): void {
  const row = from.closest('li')
  const other = steps === 1 ? row?.nextElementSibling : row?.previousElementSibling
  other?.querySelector<HTMLElement>('.person-button')?.focus()
}

function stateOf(person: Person): { readonly shape: Shape; readonly tone: Tone; readonly words: string } {
  const { standing, arrivedAt, leftAt } = person
  switch (standing) {
    case 'unmarked':
      return { shape: 'toCome', tone: 'none', words: 'Not marked' }
    case 'apologies':
      return { shape: 'ring', tone: 'none', words: 'Apologies' }
    case 'observingOnline':
      return { shape: 'ring', tone: 'none', words: 'Observing online' }
    case 'absent':
      return { shape: 'ring', tone: 'none', words: 'Not here' }
    case 'present': {
      if (!isHere(person) && leftAt !== null)
        return { shape: 'half', tone: 'info', words: `left ${shortTime(clockTimeText(leftAt))}` }
      const since = arrivedAt === null ? null : shortTime(clockTimeText(arrivedAt))
      return { shape: 'tick', tone: 'ok', words: since === null ? 'Present' : `from ${since}` }
    }
  }
}

const shortTime = (words: string): string => words.replace(/ [ap]m$/u, '')

function roleOf({ kind, role, votes, affiliation }: Person): string {
  if (kind !== 'member') return affiliation
  const named = role === null || role === 'Member' ? '' : role
  return votes
    ? named
    : [named === 'External Member' ? 'External' : named, 'no vote'].filter(Boolean).join(', ')
}
