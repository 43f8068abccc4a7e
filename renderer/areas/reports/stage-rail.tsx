import type { IsoDate } from '../../../shared/calendar/iso-date.ts'
import type { ReportRow } from '../../../shared/contract/report-views.ts'
import { Mark } from '../../parts/marks.tsx'
import { railNote, railStages, stageLooks, type RowStage } from './register-rows.ts'

interface Props {
  readonly rows: readonly ReportRow[]
  readonly today: IsoDate
  readonly stage: RowStage | null
  readonly onStage: (stage: RowStage | null) => void
}

/** How many reports stand at each stage; a stage pressed shows only its own. */
export function StageRail({ rows, today, stage, onStage }: Props) {
  return (
    <div className="stage-rail" role="group" aria-label="Stages">
      {railStages.map((each) => {
        const here = rows.filter((row) => row.stage === each)
        const note = railNote(here, each, today)
        return (
          <button
            key={each}
            type="button"
            className="stage-rail-step"
            aria-pressed={stage === each}
            onClick={() => onStage(stage === each ? null : each)}
          >
            <span>
              <span className="stage-rail-count figures">{here.length}</span> {stageLooks[each].word}
            </span>
            <span className="caption">
              {typeof note === 'string' ? (
                note
              ) : (
                <Mark shape={note.shape} tone={note.tone}>
                  {note.word}
                </Mark>
              )}
            </span>
          </button>
        )
      })}
    </div>
  )
}
