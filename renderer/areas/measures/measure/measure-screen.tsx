import { Button, Link } from '@fluentui/react-components'
import { ChevronDown20Regular, ChevronUp20Regular } from '@fluentui/react-icons'
import { useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { MeasureView } from '../../../../shared/contract/measure-views.ts'
import { assess } from '../../../../shared/measures/assessment.ts'
import { noStateWords } from '../../../../shared/measures/no-state.ts'
import { nameIn } from '../../../../shared/measures/names.ts'
import { periodNamed } from '../../../../shared/measures/period.ts'
import type { QuarterPeriod } from '../../../../shared/measures/quarter.ts'
import { useRead } from '../../../client/use-read.ts'
import { goTo } from '../../../parts/address.ts'
import { usePageTitle } from '../../../parts/use-page-title.ts'
import { useShortcut } from '../../../parts/use-shortcut.ts'
import { Waiting } from '../../../parts/waiting.tsx'
import { DetailsDialog } from '../details-dialog.tsx'
import { EditingNotices } from '../editing-notices.tsx'
import { JudgeDialog } from '../judge-dialog.tsx'
import { stateTones } from '../measures-words.ts'
import { NotThere } from '../not-there.tsx'
import { QuarterChoice } from '../quarter-choice.tsx'
import { MeasureSteps } from '../measure-steps.tsx'
import { type MeasuresEditing, useMeasures } from '../use-measures.ts'
import { FiguresPane } from './figures-pane.tsx'
import { PrintedTable } from './printed-table.tsx'
import { WordsPane } from './words-pane.tsx'
import '../measures-screen.css'
import './measure-screen.css'

interface Props {
  readonly measureId: number
  readonly period: string | null
}

/** One measure in a quarter: its figures, its chart, the words about it, and how it stands. */
export function MeasureScreen({ measureId, period }: Props) {
  const measure = useRead('measures.one', { measureId, period })
  usePageTitle(measure.data?.measure.title ?? 'Measure')
  if (measure.isPending) return <Waiting rows={8}>Reading the measure…</Waiting>
  if (measure.isError) return <NotThere problem={measure.error} onRetry={() => void measure.refetch()} />
  return <ShownMeasure view={measure.data} />
}

function ShownMeasure({ view }: { readonly view: MeasureView }) {
  const editing = useMeasures(view.committeeId, view)
  // What is worked out from it is worked out once for a period, not for every letter typed.
  const period = useMemo(() => quarterNamed(view.period), [view.period])
  return (
    <div className="measures">
      <MeasureHead view={view} period={period} editing={editing} />
      <EditingNotices editing={editing} />
      <div className="measure-panes">
        <FiguresPane view={view} period={period} editing={editing} />
        <div className="measure-side">
          <WordsPane
            key={`${view.measure.id} ${view.period}`}
            view={view}
            period={period}
            editing={editing}
          />
          <PrintedTable measure={view.measure} period={period} />
        </div>
      </div>
    </div>
  )
}

interface HeadProps {
  readonly view: MeasureView
  readonly period: QuarterPeriod
  readonly editing: MeasuresEditing
}

function MeasureHead({ view, period, editing }: HeadProps) {
  const cache = useQueryClient()
  const [asked, ask] = useState<'judge' | 'details' | null>(null)
  const { measure, place, of, previous, next } = view
  const { code, title } = nameIn(measure, period)
  const judged = assess(measure, period)
  const goToMeasure = (measureId: number | null): void => {
    if (measureId !== null) goTo({ screen: 'measure', measureId, period: view.period })
  }
  useShortcut({ key: 'PageUp', alt: true }, () => goToMeasure(previous))
  useShortcut({ key: 'PageDown', alt: true }, () => goToMeasure(next))
  return (
    <header className="measure-head">
      <div className="grow">
        <p className="caption">
          <a href="#/measures">Measures</a>
          {measure.priority !== '' && ` › ${measure.priority}`}
        </p>
        <h1>
          {code !== null && <span className="measure-code figures">{code}</span>} {title}
        </h1>
        <p className="measure-standing">
          {judged === null ? (
            <span className="caption">{noStateWords(measure, period)}.</span>
          ) : (
            <>
              <span>
                <span className={`strong mark-${stateTones[judged.state]}`}>{judged.mark}</span>:{' '}
                {judged.meaning}
              </span>
              <span className="caption">
                {judged.isProposed ? 'Proposed' : 'Judged by the office'}: {judged.why}
              </span>
            </>
          )}
          <Link as="button" inline onClick={() => ask('judge')}>
            {judged?.isProposed === false ? 'Change it' : 'Override'}
          </Link>
        </p>
      </div>
      <div className="measure-tools">
        <QuarterChoice
          period={view.period}
          before={view.before}
          after={view.after}
          onPeriod={(label) => goTo({ screen: 'measure', measureId: measure.id, period: label })}
        />
        <span className="caption figures">
          {place} of {of}
        </span>
        <Button
          icon={<ChevronUp20Regular />}
          aria-label="Measure before"
          aria-keyshortcuts="Alt+PageUp"
          disabledFocusable={previous === null}
          onClick={() => goToMeasure(previous)}
        />
        <Button
          icon={<ChevronDown20Regular />}
          aria-label="Measure after"
          aria-keyshortcuts="Alt+PageDown"
          disabledFocusable={next === null}
          onClick={() => goToMeasure(next)}
        />
        <MeasureSteps editing={editing} />
        <Button onClick={() => ask('details')}>Details…</Button>
      </div>
      {asked === 'judge' && (
        <JudgeDialog
          measure={{ id: measure.id, title, judged }}
          period={view.period}
          onClose={() => ask(null)}
        />
      )}
      {asked === 'details' && (
        <DetailsDialog
          committeeId={view.committeeId}
          measure={measure}
          priorities={view.priorities}
          period={view.period}
          onClose={() => ask(null)}
          onRemoved={() => {
            // The dashboard as it was before would count the measure for as long as it is read again.
            cache.removeQueries({ queryKey: ['measures.read'], type: 'inactive' })
            goTo({ screen: 'measures' })
          }}
        />
      )}
    </header>
  )
}

function quarterNamed(label: string): QuarterPeriod {
  const period = periodNamed(label)
  if (period.kind !== 'quarter') throw new Error(`not a quarter: ${label}`)
  return period
}
