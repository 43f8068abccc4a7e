import type { PaperView } from '../../../shared/contract/views.ts'
import type { Settlement } from '../../../shared/pack/removals.ts'
import { useChange } from '../../client/use-change.ts'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { Segments } from '../../parts/segments.tsx'

const options: readonly { readonly value: Settlement; readonly text: string }[] = [
  { value: 'accept', text: 'Accept them' },
  { value: 'refuse', text: 'Refuse them' },
]

/** Asks what becomes of a paper's tracked changes in the public copy; nothing where it has none. */
export function ChangesChoice({ paper }: { readonly paper: PaperView }) {
  const settle = useChange('papers.settleChanges')
  if (paper.trackedChanges === null) return null
  // What was just chosen shows at once; the records follow.
  const chosen = settle.isPending ? settle.variables.trackedChanges : paper.trackedChanges
  return (
    <div className="changes-choice">
      <span className="caption">Tracked changes, in the public copy:</span>
      <Segments<Settlement>
        label={`Tracked changes of ${paper.fileName} in the public copy`}
        value={chosen}
        options={options}
        onChange={(trackedChanges) => settle.mutate({ paperId: paper.id, trackedChanges })}
      />
      {settle.error && <ProblemNotice problem={settle.error} onDismiss={settle.reset} />}
    </div>
  )
}
