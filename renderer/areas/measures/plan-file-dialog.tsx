import type { PlanPreview } from '../../../shared/contract/measure-views.ts'
import { useChange } from '../../client/use-change.ts'
import { useRead } from '../../client/use-read.ts'
import { ActDialog } from '../../parts/act-dialog.tsx'
import { ProblemNotice } from '../../parts/problem-notice.tsx'

interface Props {
  /** The file the clerk chose. */
  readonly file: string
  readonly onClose: () => void
}

/** What a plan's file would change, before anything does. */
export function PlanFileDialog({ file, onClose }: Props) {
  const preview = useRead('measures.previewPlan', { file })
  const take = useChange('office.import')
  const changes = preview.data ? preview.data.newMeasures.length + preview.data.changed.length : 0
  return (
    <ActDialog
      title={preview.data?.title ?? 'A plan'}
      act="Bring it in"
      isReady={changes > 0}
      isBusy={take.isPending}
      problem={take.error}
      onAct={() => take.mutate({ file }, { onSuccess: onClose })}
      onClose={onClose}
    >
      {preview.isPending && <p>Reading the plan…</p>}
      {preview.isError && <ProblemNotice problem={preview.error} />}
      {preview.data && <PreviewLists preview={preview.data} />}
    </ActDialog>
  )
}

function PreviewLists({
  preview: { committee, newMeasures, changed, unchanged, notInFile },
}: {
  readonly preview: PlanPreview
}) {
  return (
    <div className="plan-preview">
      <p>
        For {committee}. {countWords(newMeasures.length)} would be new, {countWords(changed.length)} would
        change, {countWords(unchanged)} would stay as {unchanged === 1 ? 'it is' : 'they are'}. Nothing has
        changed yet.
      </p>
      {notInFile.length > 0 && (
        <details open>
          <summary>Not in this file</summary>
          <p>They stay in the plan and in its reports. Take a measure out under its Details.</p>
          <ul>
            {notInFile.map((title) => (
              <li key={title}>{title}</li>
            ))}
          </ul>
        </details>
      )}
      {newMeasures.length > 0 && (
        <details>
          <summary>New</summary>
          <ul>
            {newMeasures.map((title) => (
              <li key={title}>{title}</li>
            ))}
          </ul>
        </details>
      )}
      {changed.length > 0 && (
        <details open>
          <summary>Changed</summary>
          <ul>
            {changed.map(({ title, what }) => (
              <li key={title}>
                <span className="strong">{title}</span>: {what.join(', ')}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

function countWords(count: number): string {
  return count === 1 ? '1 measure' : `${count} measures`
}
