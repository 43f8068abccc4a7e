import { Button, Input } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons'
import { mayChange } from '../../../shared/minutes/minutes-states.ts'
import type { TakenMinutes } from '../../../shared/minutes/taken-minutes.ts'
import type { MinutesWork } from './use-room.ts'

interface Props {
  readonly minutes: TakenMinutes
  readonly work: MinutesWork
  /** What is typed and not added yet. */
  readonly typed: string
  readonly onType: (words: string) => void
}

/** What is corrected when the minutes are approved: listed in them, and in the resolution that approves them. */
export function CorrectionsList({ minutes: { meetingId, corrections, state }, work, typed, onType }: Props) {
  const isOpen = mayChange(state)
  if (!isOpen && corrections.length === 0) return null
  const keep = (list: readonly string[], after?: () => void): void =>
    work.ask(
      (call) => call('minutes.correct', { meetingId, seen: [...corrections], corrections: [...list] }),
      after,
    )
  return (
    <div className="corrections">
      <h3>Corrections</h3>
      <ul>
        {corrections.map((words) => (
          <li key={words} className="row">
            <span className="grow">{words}</span>
            {isOpen && (
              <Button
                size="small"
                appearance="subtle"
                icon={<DismissRegular />}
                aria-label={`Take off: ${words}`}
                onClick={() => keep(corrections.filter((one) => one !== words))}
              />
            )}
          </li>
        ))}
      </ul>
      {isOpen && (
        <form
          className="row"
          onSubmit={(event) => {
            event.preventDefault()
            const words = typed.trim()
            if (words !== '' && !corrections.includes(words)) keep([...corrections, words], () => onType(''))
          }}
        >
          <Input
            className="grow"
            aria-label="Correction"
            placeholder="Item 4: “Fern” for “Fenn”"
            value={typed}
            onChange={(_, { value }) => onType(value)}
          />
          <Button type="submit" disabledFocusable={typed.trim() === ''}>
            Add
          </Button>
        </form>
      )}
    </div>
  )
}
