import { Button } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { bothMinutes } from '../../../shared/minutes/both-minutes.ts'
import { type Minute, minuteLines } from '../../../shared/minutes/minute-blocks.ts'
import type { TakenItem, TextBeside } from '../../../shared/minutes/taken-minutes.ts'
import { useRead } from '../../client/use-read.ts'
import { Notice } from '../../parts/notice.tsx'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { timeOfDay, whenText } from '../../parts/times.ts'
import type { MinuteWriter } from './minute-writer.ts'

interface Props {
  readonly item: TakenItem
  readonly writer: MinuteWriter
  /** What other windows have beside this minute. */
  readonly others: readonly TextBeside[]
  /** What this window's editor has. */
  readonly mine: Minute
  /** The clerk chose: these words are to stand in the editor from now on. */
  readonly onChosen: (minute: Minute) => void
}

/** What stands between the words in this window and the records, and what waits there for the clerk's choice. */
export function WriterNotice({ item, writer, others, mine, onChosen }: Props) {
  const state = writer.state()
  const choose = (over: readonly TextBeside[]) => (minute: Minute) => {
    writer.settleWith(
      minute,
      item.seen,
      over.map(({ writer: name, seen }) => ({ writer: name, seen })),
    )
    onChosen(minute)
  }
  switch (state.kind) {
    case 'away':
      return (
        <Notice tone="warn" title="Packwright does not answer">
          <p>Your words are kept in this window. They are sent again by themselves when it is back.</p>
        </Notice>
      )
    case 'refused':
      return <ProblemNotice problem={state.problem} onRetry={writer.tryAgain} />
    case 'beside':
      return (
        <Notice
          tone="warn"
          title="This minute was changed in another window while you typed"
          actions={
            // Until the other's words are read here, they could not be kept.
            item.seen >= state.seen ? (
              <TwoTextChoice words={whileTyping} theirs={item.blocks} mine={mine} onChoose={choose([])} />
            ) : (
              <ReadAgain />
            )
          }
        >
          <p>Your text stands below, and is kept. The other window has:</p>
          <Lines minute={item.blocks} />
        </Notice>
      )
    case 'kept':
    case 'writing': {
      const [other] = others
      if (other === undefined) return null
      return (
        <Notice
          tone="warn"
          title="There are two texts of this minute"
          actions={
            <TwoTextChoice words={afterwards} theirs={other.blocks} mine={mine} onChoose={choose([other])} />
          }
        >
          <p>
            One stands below. The other was typed in another window, <When instant={other.keptAt} />, and is
            kept:
          </p>
          <Lines minute={other.blocks} />
        </Notice>
      )
    }
  }
}

const whileTyping = { mine: 'Keep mine', both: 'Keep both, mine after the other' }
const afterwards = { mine: 'Keep the one below', both: 'Keep both, the other first' }

/** "10.42 am"; with its day where that is past. */
function When({ instant }: { readonly instant: string }) {
  const office = useRead('office.read', {})
  return office.data === undefined ? timeOfDay(instant) : whenText(instant, office.data.today)
}

/** Reads what the other window wrote, should its news not have come. */
function ReadAgain() {
  const cache = useQueryClient()
  useEffect(() => void cache.invalidateQueries({ queryKey: ['minutes.read'] }), [cache])
  return <span className="caption">Reading the other text…</span>
}

/** Whichever is chosen, Ctrl+Z brings back what this window had. */
function TwoTextChoice({
  words,
  theirs,
  mine,
  onChoose,
}: {
  readonly words: typeof whileTyping
  readonly theirs: Minute
  readonly mine: Minute
  readonly onChoose: (minute: Minute) => void
}) {
  return (
    <>
      <Button size="small" onClick={() => onChoose(mine)}>
        {words.mine}
      </Button>
      <Button size="small" onClick={() => onChoose(theirs)}>
        Take the other
      </Button>
      <Button size="small" onClick={() => onChoose(bothMinutes(theirs, mine))}>
        {words.both}
      </Button>
    </>
  )
}

function Lines({ minute }: { readonly minute: Minute }) {
  const lines = minuteLines(minute)
  return <p className="minute-theirs">{lines.length === 0 ? 'Nothing.' : lines.join('\n')}</p>
}
