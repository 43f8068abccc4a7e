import { Button, Input } from '@fluentui/react-components'
import { type KeyboardEvent, useState } from 'react'
import { focusOnce } from '../../../parts/focus-once.ts'
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
    case 'askOdd':
      return (
        <OddQuestion
          key={question.words.join()}
          words={question.words}
          isBefore={question.isBefore}
          entry={entry}
          onGone={onGone}
        />
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
          <Button size="small" onClick={() => void entry.answer(null).then((isOver) => isOver && onGone())}>
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

interface OddProps extends Props {
  readonly words: readonly string[]
  readonly isBefore: boolean
}

/** Figures that look odd, which only the clerk knows to be meant; the first key leads back to the cell. */
function OddQuestion({ words, isBefore, entry, onGone }: OddProps) {
  const gone = (): void => {
    entry.forget()
    onGone()
  }
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    gone()
  }
  return (
    <section className="grid-question" aria-label="Is it meant?">
      <p className="strong" role="alert">
        {words.length === 1
          ? 'A figure looks odd. Is it meant?'
          : `${words.length} figures look odd. Are they meant?`}
      </p>
      <Named lines={words} />
      {isBefore && <FirstThis />}
      <div className="grid-answers">
        <Button size="small" ref={focusOnce} onClick={gone} onKeyDown={leave}>
          Do not enter {words.length === 1 ? 'it' : 'them'}
        </Button>
        <Button
          size="small"
          onClick={() => void entry.answer(null).then((isOver) => isOver && onGone())}
          onKeyDown={leave}
        >
          {words.length === 1 ? 'It is meant' : 'They are meant'}
        </Button>
      </div>
    </section>
  )
}

function Named({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul className="figures">
      {lines.slice(0, mostNamed).map((line) => (
        <li key={line}>{line}</li>
      ))}
      {lines.length > mostNamed && <li>and {lines.length - mostNamed} more</li>}
    </ul>
  )
}

function FirstThis() {
  return <p role="alert">Answer this first. What was typed or pasted since then was not entered.</p>
}

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
    if (isReady) void entry.answer(why.trim()).then((isOver) => isOver && onGone())
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
      <Named lines={lines} />
      {isBefore && <FirstThis />}
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
