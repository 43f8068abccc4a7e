import { Button, Input } from '@fluentui/react-components'
import { useState } from 'react'
import { useChange } from '../../client/use-change.ts'
import { focusOnce } from '../../parts/focus-once.ts'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { useShortcut } from '../../parts/use-shortcut.ts'
import type { SpottedAt } from './editor/spotted.ts'
import type { RoomItem } from './room-item.ts'
import './action-offer.css'

interface Props {
  /** The sentence that asks for something; `null` for an action that the clerk enters by hand. */
  readonly asked: SpottedAt | null
  readonly room: RoomItem
  readonly meetingId: number
  readonly isWithheld: boolean
  /** Recorded or declined: the sentence it was about. */
  readonly onSettled: (sentence: string | null) => void
}

/** Offers what a sentence asks for as an outstanding reference. The caret stays in the minute until the clerk comes here. */
export function ActionOffer({ asked, room, meetingId, isWithheld, onSettled }: Props) {
  const raise = useChange('references.raise')
  const [action, setAction] = useState(asked?.action ?? '')
  const [owner, setOwner] = useState(asked?.owner ?? '')
  const [due, setDue] = useState(asked?.due ?? '')
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
        isPublic: !isWithheld && room.item.part === 1,
      },
      { onSuccess: () => onSettled(asked?.sentence ?? null) },
    )
  }
  useShortcut({ key: 'a', alt: true }, record)
  useShortcut({ key: 'Escape' }, () => onSettled(asked?.sentence ?? null))
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
          {asked === null
            ? 'Record an action'
            : 'This sentence asks for something. Record it as a reference?'}
        </p>
        <span className="caption">
          <kbd>Alt A</kbd> record <kbd>Esc</kbd> not now
        </span>
      </div>
      {raise.error && <ProblemNotice problem={raise.error} onDismiss={raise.reset} />}
      <div className="action-fields">
        <Input
          aria-label="Action"
          placeholder="What is to be done"
          {...(asked === null && { ref: focusOnce })}
          value={action}
          onChange={(_, { value }) => setAction(value)}
        />
        <Input
          aria-label="Owner"
          placeholder="Owner"
          value={owner}
          onChange={(_, { value }) => setOwner(value)}
        />
        <Input aria-label="Due" placeholder="Due" value={due} onChange={(_, { value }) => setDue(value)} />
        <Button
          appearance="primary"
          type="submit"
          disabledFocusable={action.trim() === '' || raise.isPending}
        >
          Record
        </Button>
      </div>
    </form>
  )
}
