import { Button } from '@fluentui/react-components'
import { Notice } from '../../parts/notice.tsx'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import type { MinuteWriter } from './minute-writer.ts'

/** What stands between the words in this window and the records; the words stay in the editor until it is settled. */
export function WriterNotice({
  writer,
  onTaken,
}: {
  readonly writer: MinuteWriter
  /** The clerk took the other window's words. */
  readonly onTaken: () => void
}) {
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
          title="This minute was changed in another window. Your text is kept below; the other reads:"
          actions={
            <>
              <Button size="small" onClick={writer.keepMine}>
                Keep mine
              </Button>
              <Button
                size="small"
                onClick={() => {
                  writer.takeTheirs()
                  onTaken()
                }}
              >
                Take the other
              </Button>
            </>
          }
        >
          {state.theirs === '' ? <p>Nothing.</p> : <p className="minute-theirs">{state.theirs}</p>}
        </Notice>
      )
  }
}
