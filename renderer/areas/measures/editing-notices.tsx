import { Button } from '@fluentui/react-components'
import { focusOnce } from '../../parts/focus-once.ts'
import { Notice } from '../../parts/notice.tsx'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { NotEntered } from './grid/not-entered.tsx'
import { outdatedWords } from './measures-words.ts'
import type { MeasuresEditing } from './use-measures.ts'

/** What was refused, what is asked before it is undone, and what has just become true for those who hear it. */
export function EditingNotices({
  editing: { problem, forget, lookAgain, haveLooked, spoken, asked, answer },
}: {
  readonly editing: MeasuresEditing
}) {
  return (
    <>
      {problem !== null && (
        <div className="measures-notice">
          <ProblemNotice problem={problem} onDismiss={forget} />
        </div>
      )}
      <NotEntered />
      {lookAgain.length > 0 && (
        <div className="measures-notice">
          <Notice tone="warn" title={`Look at ${lookAgain.join(', ')} again`} onDismiss={haveLooked}>
            <p>{outdatedWords}</p>
          </Notice>
        </div>
      )}
      {asked !== null && (
        <div className="measures-notice">
          <Notice
            tone="warn"
            title={`Undo “${asked.label}”?`}
            actions={
              <>
                <Button size="small" ref={focusOnce} onClick={() => answer(false)}>
                  Keep it
                </Button>
                <Button size="small" onClick={() => answer(true)}>
                  Undo it
                </Button>
              </>
            }
          >
            <p>
              {asked.because === 'import'
                ? 'Everything that came with it would go: its measures, figures and words.'
                : 'It was done in another window, or before this one was opened.'}{' '}
              Redo brings it back.
            </p>
          </Notice>
        </div>
      )}
      <p className="spoken" role="status">
        {spoken}
      </p>
    </>
  )
}
