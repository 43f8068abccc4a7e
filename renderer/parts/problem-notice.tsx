import { Button } from '@fluentui/react-components'
import { Notice } from './notice.tsx'
import { titleAndRest, wordsOf } from './problem-words.ts'

interface Props {
  /** What was thrown. */
  readonly problem: unknown
  readonly onRetry?: () => void
  readonly onDismiss?: () => void
}

/** A problem in plain words: what happened and was kept, then what to do next. */
export function ProblemNotice({ problem, onRetry, onDismiss }: Props) {
  const { what, next } = wordsOf(problem)
  const { title, rest } = titleAndRest(what)
  return (
    <Notice
      tone="bad"
      title={title}
      onDismiss={onDismiss}
      actions={
        onRetry && (
          <Button size="small" onClick={onRetry}>
            Try again
          </Button>
        )
      }
    >
      <p>
        {rest} {next}
      </p>
    </Notice>
  )
}
