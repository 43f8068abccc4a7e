import { Button, Field, Input, Textarea } from '@fluentui/react-components'
import { type KeyboardEvent, useState } from 'react'
import { Problem } from '../../../shared/problems/problem.ts'
import { problemWords } from '../../../shared/problems/problem.ts'

interface Props {
  readonly label: string
  /** As the records have it. */
  readonly value: string
  readonly hint?: string
  readonly lines?: number
  /** Saves the words; `seen` is what stood there when the typing began. @throws Problem */
  readonly onSave: (words: string, seen: string) => Promise<unknown>
}

/**
 * A field that saves by itself: on Enter, and when it is left. Esc brings back what was there. Words that cannot be saved
 * stay in the field, with what is in the way beside them.
 */
export function SavedField({ label, value, hint, lines = 1, onSave }: Props) {
  const [typed, type] = useState<{ readonly words: string; readonly seen: string } | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const words = typed?.words ?? value

  const save = async (seen: string): Promise<void> => {
    if (typed === null || typed.words === value) return restore()
    try {
      await onSave(typed.words, seen)
      restore()
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      setProblem(error)
    }
  }
  const restore = (): void => {
    type(null)
    setProblem(null)
  }
  const keys = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && typed !== null) {
      event.stopPropagation()
      restore()
    }
    if (event.key === 'Enter' && !event.shiftKey && typed !== null) {
      event.preventDefault()
      void save(typed.seen)
    }
  }
  const change = (text: string): void => type({ words: text, seen: typed?.seen ?? value })
  const controls = {
    value: words,
    onKeyDown: keys,
    // Words that met a problem wait for the clerk's answer to it.
    onBlur: () => typed !== null && problem === null && void save(typed.seen),
  }
  const saidOf = problem === null ? null : problemWords(problem.code, problem.details)
  return (
    <Field
      label={label}
      {...(hint === undefined ? {} : { hint })}
      validationState={saidOf === null ? 'none' : 'error'}
      validationMessage={
        saidOf && (
          <span className="saved-field-problem">
            {saidOf.what} {saidOf.next}
            {problem?.code === 'item-changed-elsewhere' && (
              <span className="row">
                <Button size="small" onClick={() => void save(value)}>
                  Save mine
                </Button>
                <Button size="small" onClick={restore}>
                  Take the other
                </Button>
              </span>
            )}
          </span>
        )
      }
    >
      {lines === 1 ? (
        <Input {...controls} onChange={(_, { value: text }) => change(text)} />
      ) : (
        <Textarea
          {...controls}
          rows={lines}
          resize="vertical"
          onChange={(_, { value: text }) => change(text)}
        />
      )}
    </Field>
  )
}
