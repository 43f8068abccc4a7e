import { Button } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { bothMinutes } from '../../../shared/minutes/both-minutes.ts'
import { type Minute, minuteLines } from '../../../shared/minutes/minute-blocks.ts'
import type { TakenItem } from '../../../shared/minutes/taken-minutes.ts'
import { Notice } from '../../parts/notice.tsx'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import type { MinuteWriter } from './minute-writer.ts'

interface Props {
  readonly item: TakenItem
  readonly writer: MinuteWriter
  /** What this window's editor has. */
  readonly mine: Minute
  /** The clerk chose: these words are to stand in the editor from now on. */
  readonly onChosen: (minute: Minute) => void
}

/** What stands between the words in this window and the records; the words stay in the editor until it is settled. */
export function WriterNotice({ item, writer, mine, onChosen }: Props) {
  const state = writer.state()
  switch (state.kind) {
    case 'kept':
    case 'writing':
      return null
    case 'away':
      return (
        <Notice tone="warn" title="Packwright does not answer">
          <p>Your words are kept in this window. They are sent again by themselves when it is back.</p>
        </Notice>
      )
    case 'refused':
      return <ProblemNotice problem={state.problem} onRetry={writer.tryAgain} />
    case 'elsewhere':
      return (
        <Notice
          tone="warn"
          title="This minute was changed in another window while you typed"
          actions={
            // Until the other's words are read here, they could not be kept.
            item.seen >= state.seen ? (
              <TwoTextChoice theirs={item.blocks} mine={mine} writer={writer} onChosen={onChosen} />
            ) : (
              <ReadAgain />
            )
          }
        >
          <p>Your text stands below. The other window has:</p>
          <Lines minute={item.blocks} />
        </Notice>
      )
  }
}

/** Reads what the other window wrote, should its news not have come. */
function ReadAgain() {
  const cache = useQueryClient()
  useEffect(() => void cache.invalidateQueries({ queryKey: ['minutes.read'] }), [cache])
  return <span className="caption">Reading the other text…</span>
}

/** Whichever is chosen, Ctrl+Z brings back what this window had. */
function TwoTextChoice({
  theirs,
  mine,
  writer,
  onChosen,
}: Omit<Props, 'item'> & { readonly theirs: Minute }) {
  const both = bothMinutes(theirs, mine)
  const choose = (minute: Minute): void => {
    writer.settleWith(minute)
    onChosen(minute)
  }
  return (
    <>
      <Button size="small" onClick={() => choose(mine)}>
        Keep mine
      </Button>
      <Button
        size="small"
        onClick={() => {
          writer.takeTheirs()
          onChosen(theirs)
        }}
      >
        Take the other
      </Button>
      <Button size="small" onClick={() => choose(both)}>
        Keep both, mine after the other
      </Button>
    </>
  )
}

function Lines({ minute }: { readonly minute: Minute }) {
  const lines = minuteLines(minute)
  return <p className="minute-theirs">{lines.length === 0 ? 'Nothing.' : lines.join('\n')}</p>
}
