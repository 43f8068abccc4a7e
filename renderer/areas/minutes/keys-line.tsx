import { Button } from '@fluentui/react-components'
import { timeOfDay } from '../../parts/times.ts'
import type { MinuteWriter } from './minute-writer.ts'

interface Props {
  readonly writer: MinuteWriter
  /** Whether going on is what the screen asks for now: then it has the blue button. */
  readonly isNextDue: boolean
  /** Whether the public are excluded by now. */
  readonly isPrivate: boolean
  readonly onNext: () => void
  readonly onPeople: () => void
  readonly onExclude: () => void
}

/** The room's keys where they act, and whether what was typed is kept. */
export function KeysLine({ writer, isNextDue, isPrivate, onNext, onPeople, onExclude }: Props) {
  const state = writer.state()
  const keys = [
    ['Alt P', 'Who is here', onPeople],
    ['Alt X', isPrivate ? 'Let the public in' : 'Exclude the public', onExclude],
  ] as const
  return (
    <div className="keys-line">
      <Button
        size="small"
        appearance={isNextDue ? 'primary' : 'secondary'}
        aria-keyshortcuts="Control+Enter"
        onClick={onNext}
      >
        Next item <kbd>Ctrl Enter</kbd>
      </Button>
      {keys.map(([key, does, act]) => (
        <button key={key} type="button" className="key-act" onClick={act}>
          <kbd>{key}</kbd> {does}
        </button>
      ))}
      <span>
        <kbd>Alt T</kbd> Stamp the time
      </span>
      <span>
        <kbd>F1</kbd> All keys
      </span>
      <span className="grow" />
      <span className="caption">
        {state.kind === 'writing' && 'Saving…'}
        {state.kind === 'kept' &&
          state.at !== null &&
          `Saved ${timeOfDay(state.at.toISOString())}, as you type`}
        {state.kind === 'away' && 'Kept in this window'}
        {state.kind === 'beside' &&
          `Saved ${timeOfDay(state.at.toISOString())} beside the other text: choose one`}
        {state.kind === 'refused' && 'Not kept yet'}
      </span>
    </div>
  )
}
