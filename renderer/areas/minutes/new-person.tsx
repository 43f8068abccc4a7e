import { Button, Input, Select } from '@fluentui/react-components'
import { useState } from 'react'
import {
  isHere,
  type NewcomerKind,
  newcomerKinds,
  type Person,
  withoutRole,
} from '../../../shared/minutes/attendance.ts'
import { elseOnSeat } from '../../../shared/minutes/taking-part.ts'
import { focusOnce } from '../../parts/focus-once.ts'
import { useFocusBack } from '../../parts/use-focus-back.ts'
import { useShortcut } from '../../parts/use-shortcut.ts'

/** Somebody as they are put on the list. */
export interface NewPersonSaid {
  readonly as: NewcomerKind
  readonly name: string
  readonly affiliation: string | null
  readonly substituteFor: number | null
}

interface Props {
  readonly people: readonly Person[]
  readonly onAdd: (said: NewPersonSaid) => void
  readonly onClose: () => void
  /** Goes on where the clerk was, once this is gone. */
  readonly onGone: () => void
}

/** Puts an officer, a guest, a substitute or a co-opted member on the list. */
export function NewPerson({ people, onAdd, onClose, onGone }: Props) {
  useShortcut({ key: 'Escape' }, onClose)
  useFocusBack(onGone)
  const [as, choose] = useState<NewcomerKind>('officer')
  const [name, setName] = useState('')
  const [affiliation, setAffiliation] = useState('')
  const [replaced, replace] = useState<number | null>(null)
  const away = people.filter(
    (person) =>
      person.kind === 'member' &&
      person.substituteFor === null &&
      !isHere(person) &&
      elseOnSeat(people, person) === null,
  )
  const hasPost = as === 'officer' || as === 'other'
  const isReady = name.trim() !== '' && (as !== 'substitute' || replaced !== null)
  return (
    <form
      className="people-new"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isReady) return
        const post = affiliation.trim()
        onAdd({
          as,
          name: name.trim(),
          affiliation: hasPost && post !== '' ? post : null,
          substituteFor: as === 'substitute' ? replaced : null,
        })
      }}
    >
      <Select
        size="small"
        aria-label="They are"
        value={as}
        onChange={(_, { value }) => choose(newcomerKinds.find((one) => one === value) ?? 'officer')}
      >
        {newcomerKinds.map((one) => (
          <option key={one} value={one}>
            {newcomerWords[one]}
          </option>
        ))}
      </Select>
      {as === 'substitute' && (
        <Select
          size="small"
          aria-label="In the place of"
          value={replaced === null ? '' : String(replaced)}
          onChange={(_, { value }) => replace(value === '' ? null : Number(value))}
        >
          <option value="">In the place of…</option>
          {away.map(({ id, printed }) => (
            <option key={id} value={id}>
              {withoutRole(printed)}
            </option>
          ))}
        </Select>
      )}
      <Input
        size="small"
        aria-label="Name"
        placeholder={hasPost ? 'Name' : 'Name, as the minutes are to print it'}
        ref={focusOnce}
        value={name}
        onChange={(_, { value }) => setName(value)}
      />
      {hasPost && (
        <Input
          size="small"
          aria-label="Post or organisation"
          placeholder="Post or organisation"
          value={affiliation}
          onChange={(_, { value }) => setAffiliation(value)}
        />
      )}
      <div className="row">
        <Button size="small" type="submit" disabledFocusable={!isReady}>
          Add
        </Button>
        <Button size="small" appearance="subtle" onClick={onClose}>
          Close
        </Button>
      </div>
    </form>
  )
}

const newcomerWords: Readonly<Record<NewcomerKind, string>> = {
  officer: 'Officer',
  other: 'In attendance',
  substitute: 'Substitute for a member',
  coopted: 'Co-opted, with a vote',
  cooptedNoVote: 'Co-opted, without a vote',
}
