import { Button, Input, Select } from '@fluentui/react-components'
import { type KeyboardEvent, useId, useState } from 'react'
import { useChange } from '../../client/use-change.ts'
import { focusOnce } from '../../parts/focus-once.ts'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { useShortcut } from '../../parts/use-shortcut.ts'
import type { RoomItem } from './room-item.ts'
import type { Actions } from './use-actions.ts'
import './action-offer.css'

interface Props {
  readonly actions: Actions
  readonly offer: NonNullable<Actions['offer']>
  readonly room: RoomItem
  readonly meetingId: number
  readonly isWithheld: boolean
}

/** Offers what a sentence asks for as an outstanding reference. The caret stays in the minute until the clerk comes here. */
export function ActionOffer({ actions, offer: { asked, isByHand }, room, meetingId, isWithheld }: Props) {
  const raise = useChange('references.raise')
  const ownerList = useId()
  const [action, setAction] = useState(asked?.action ?? '')
  const [owner, setOwner] = useState(asked?.owner ?? '')
  const [due, setDue] = useState(asked?.due ?? '')
  const mayBePublic = !isWithheld && room.item.part === 1
  const [isOpen, open] = useState(true)
  const isPublic = mayBePublic && isOpen
  const record = (): void => {
    if (action.trim() === '' || raise.isPending) return
    raise.mutate(
      {
        meetingId,
        agendaItemId: room.item.agendaItemId,
        minuteText: asked?.sentence ?? null,
        action: action.trim(),
        owner: owner.trim() === '' ? null : owner.trim(),
        due: due.trim() === '' ? null : due.trim(),
        isPublic,
      },
      { onSuccess: ({ number }) => actions.settle(number) },
    )
  }
  useShortcut({ key: 'a', alt: true }, record)
  useShortcut({ key: 'd', ctrl: true }, record)
  // From its own fields only: the minute leaves it by itself, and what was opened since is closed first.
  const leaves = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape') actions.settle(null)
  }
  return (
    <form
      className="action-offer"
      aria-label="Action"
      onSubmit={(event) => {
        event.preventDefault()
        record()
      }}
    >
      <div className="row">
        <p className="strong grow">
          {isByHand ? 'Record an action' : 'This sentence asks for something. Record it as a reference?'}
        </p>
        <span className="caption">
          <kbd>Alt A</kbd> record <kbd>Esc</kbd> not now
        </span>
      </div>
      {raise.error && <ProblemNotice problem={raise.error} onDismiss={raise.reset} />}
      <div className="action-fields">
        <Input
          className="action-what"
          aria-label="Action"
          placeholder="What is to be done"
          {...(isByHand && { ref: focusOnce })}
          value={action}
          onKeyDown={leaves}
          onChange={(_, { value }) => setAction(value)}
        />
        <Input
          aria-label="Owner"
          placeholder="Owner"
          list={ownerList}
          value={owner}
          onKeyDown={leaves}
          onChange={(_, { value }) => setOwner(value)}
        />
        <datalist id={ownerList}>
          {actions.owners.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </datalist>
        <Input
          aria-label="Due"
          placeholder="Due"
          value={due}
          onKeyDown={leaves}
          onChange={(_, { value }) => setDue(value)}
        />
        <Select
          aria-label="Who may read it"
          disabled={!mayBePublic}
          value={isPublic ? 'public' : 'not'}
          onKeyDown={leaves}
          onChange={(_, { value }) => open(value === 'public')}
        >
          <option value="public">Public</option>
          <option value="not">Not public</option>
        </Select>
        <Button
          appearance="primary"
          type="submit"
          disabledFocusable={action.trim() === '' || raise.isPending}
        >
          Record {actions.numberFor(isPublic)}
        </Button>
      </div>
    </form>
  )
}
