import { ProblemNotice } from '../../parts/problem-notice.tsx'
import type { MeasuresEditing } from './use-measures.ts'

/** What was refused, and what has just become true for those who hear it. */
export function EditingNotices({
  editing: { problem, forget, spoken },
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
      <p className="spoken" role="status">
        {spoken}
      </p>
    </>
  )
}
