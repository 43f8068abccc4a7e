import { Button, Input } from '@fluentui/react-components'
import { useState } from 'react'
import { focusOnce } from '../../../parts/focus-once.ts'
import { Notice } from '../../../parts/notice.tsx'
import type { FigureEntry } from './use-figure-entry.ts'

interface Props {
  readonly entry: FigureEntry
  /** Where the focus goes when the question is gone. */
  readonly onGone: () => void
}

/** What a grid asks under itself before it enters something. Nothing is entered until it is answered. */
export function EntryQuestion({ entry, onGone }: Props) {
  const { question } = entry
  const gone = (): void => {
    entry.forget()
    onGone()
  }
  switch (question?.kind) {
    case undefined:
      return null
    case 'tooLarge':
      return (
        <Notice tone="bad" title="The block is larger than the grid. Nothing was entered." onDismiss={gone}>
          <p>
            It reaches beyond the last row or column. Begin further up or further left, or copy fewer cells.
          </p>
        </Notice>
      )
    case 'passedOver': {
      const words = question.count === 1 ? 'One pasted figure was' : `${question.count} pasted figures were`
      return (
        <Notice
          tone="warn"
          title={`${words} passed over.${question.isEntered ? '' : ' Nothing was entered.'}`}
          onDismiss={gone}
        >
          <p>They fell on cells that take none: sums, and periods that this sheet only compares with.</p>
        </Notice>
      )
    }
    case 'unclear':
      return (
        <Notice
          tone="bad"
          title={`${question.words.length === 1 ? 'One cell is' : `${question.words.length} cells are`} not a figure. Nothing was entered.`}
          onDismiss={gone}
        >
          <ul>
            {question.words.slice(0, mostNamed).map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
          <p>Write a figure such as 1,816, or words without one to say why there is none.</p>
        </Notice>
      )
    case 'askRestated':
      return (
        <WhyQuestion
          title={
            question.restated.length === 1
              ? 'A figure that was printed would be another.'
              : `${question.restated.length} figures that were printed would be others.`
          }
          lines={question.restated.map(({ words }) => words)}
          label="Why is it restated?"
          act="Restate, keep the old figure"
          isBefore={question.isBefore}
          entry={entry}
          onGone={onGone}
        >
          <Button size="small" onClick={() => void entry.answer(null).then(onGone)}>
            It was mistyped
          </Button>
          <Button size="small" appearance="subtle" onClick={gone}>
            Leave it as it was
          </Button>
        </WhyQuestion>
      )
    case 'askReason':
      return (
        <WhyQuestion
          title={`${question.name} has no figure.`}
          lines={[]}
          label="Why is there none?"
          act="Note it"
          isBefore={question.isBefore}
          entry={entry}
          onGone={onGone}
        >
          <Button size="small" appearance="subtle" onClick={gone}>
            Leave it as it was
          </Button>
        </WhyQuestion>
      )
  }
}

/** More cells than this need no naming one by one. */
const mostNamed = 6

interface WhyProps extends Props {
  readonly title: string
  readonly lines: readonly string[]
  readonly label: string
  readonly act: string
  /** Whether something else waits for the answer. */
  readonly isBefore: boolean
  readonly children: React.ReactNode
}

function WhyQuestion({ title, lines, label, act, isBefore, entry, onGone, children }: WhyProps) {
  const [why, setWhy] = useState('')
  const isReady = why.trim() !== ''
  const answer = (): void => {
    if (isReady) void entry.answer(why.trim()).then(onGone)
  }
  return (
    <form
      className="grid-question"
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault()
        answer()
      }}
    >
      <p className="strong">{title}</p>
      <ul className="figures">
        {lines.slice(0, mostNamed).map((line) => (
          <li key={line}>{line}</li>
        ))}
        {lines.length > mostNamed && <li>and {lines.length - mostNamed} more</li>}
      </ul>
      {isBefore && (
        <p role="alert">Answer this first. What was typed or pasted since then was not entered.</p>
      )}
      <div className="grid-answers">
        <Input
          size="small"
          className="grow"
          aria-label={label}
          placeholder={label}
          ref={focusOnce}
          maxLength={300}
          value={why}
          onChange={(_, { value }) => setWhy(value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return
            event.stopPropagation()
            entry.forget()
            onGone()
          }}
        />
        <Button size="small" type="submit" disabledFocusable={!isReady}>
          {act}
        </Button>
        {children}
      </div>
    </form>
  )
}
