import { Button, Select } from '@fluentui/react-components'
import { DataBarVertical24Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { MeasuresView, ShownMeasures } from '../../../shared/contract/measure-views.ts'
import { useClient } from '../../client/packwright-context.ts'
import { addressText, goTo } from '../../parts/address.ts'
import { Empty } from '../../parts/empty.tsx'
import { Segments } from '../../parts/segments.tsx'
import { useShortcut } from '../../parts/use-shortcut.ts'
import { DetailsDialog } from './details-dialog.tsx'
import { EditingNotices } from './editing-notices.tsx'
import { FiguresMenu } from './import/figures-menu.tsx'
import { MeasureCards } from './measure-cards.tsx'
import { briefing, type Filter, filters, wrongLine } from './measures-words.ts'
import { PlanMenu } from './plan-menu.tsx'
import { QuarterChoice } from './quarter-choice.tsx'
import { ReportButton, ReportNotice } from './report-button.tsx'
import { MeasureSteps } from './measure-steps.tsx'
import { type MeasuresEditing, useMeasures } from './use-measures.ts'
import { useReport } from './use-report.ts'

interface Props {
  readonly committees: MeasuresView['committees']
  readonly shown: ShownMeasures
  readonly onCommittee: (committeeId: number) => void
  readonly onPeriod: (period: string) => void
}

/** The briefing first, then the measures under their priorities. */
export function MeasuresBoard({ committees, shown, onCommittee, onPeriod }: Props) {
  const [filter, setFilter] = useState<Filter>('all')
  const [isAdding, setAdding] = useState(false)
  const editing = useMeasures(shown.committeeId, shown)
  const report = useReport(shown)
  const { measures, period, before, after, days, committeeId, plan } = shown
  const wrong = wrongLine(measures)
  const fitting = measures.filter(filters[filter].fits)
  useShortcut({ key: 'n', alt: true }, () => setAdding(true))
  return (
    <div className="measures">
      <header className="measures-head">
        <div className="grow">
          <h1>{briefing(period, measures)}</h1>
          <p className="caption">
            {wrong !== null && <strong>{wrong} · </strong>}
            {plan === null ? days : `${plan.title} · ${days}`}
          </p>
        </div>
        {committees.length > 1 && (
          <Select
            aria-label="Committee"
            value={String(committeeId)}
            onChange={(_, { value }) => onCommittee(Number(value))}
          >
            {committees.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        )}
        <MeasureSteps editing={editing} />
        {measures.length > 0 && (
          <>
            <Button as="a" href={addressText({ screen: 'figures', committeeId, period })}>
              Enter figures
            </Button>
            <ReportButton shown={shown} report={report} isPrimary={shown.toOpen === null} />
            <OpenButton shown={shown} editing={editing} onPeriod={onPeriod} />
          </>
        )}
      </header>
      <EditingNotices editing={editing} />
      <ReportNotice report={report} />
      <div className="measures-bar">
        <QuarterChoice period={period} before={before} after={after} onPeriod={onPeriod} />
        {measures.length > 0 && (
          <Segments
            label="Measures shown"
            value={filter}
            onChange={setFilter}
            options={Object.entries(filters).map(([value, { text, fits }]) => ({
              value: value as Filter, // the keys of `filters`
              text: `${text} ${measures.filter(fits).length}`,
            }))}
          />
        )}
        <span className="grow" />
        <PlanMenu shown={shown} onAdd={() => setAdding(true)} />
        {measures.length > 0 && <FiguresMenu committeeId={committeeId} period={period} />}
      </div>
      {measures.length === 0 ? (
        <div className="screen-body">
          <Empty icon={<DataBarVertical24Regular />} title="This committee has no measures yet">
            <p>Bring in a plan’s file, or write down its priorities and add the first measure by hand.</p>
          </Empty>
        </div>
      ) : (
        <MeasureCards shown={shown} measures={fitting} isListingWrong={filter === 'wrong'} />
      )}
      {isAdding && (
        <DetailsDialog
          committeeId={committeeId}
          measure={null}
          priorities={prioritiesOf(shown)}
          period={period}
          onClose={() => setAdding(false)}
          onAdded={(measureId) => goTo({ screen: 'measure', measureId, period })}
        />
      )}
    </div>
  )
}

interface OpenProps {
  readonly shown: ShownMeasures
  readonly editing: MeasuresEditing
  readonly onPeriod: (period: string) => void
}

/** Opens the quarter that is to be opened next, in one press. */
function OpenButton({ shown: { committeeId, toOpen }, editing, onPeriod }: OpenProps) {
  const { call } = useClient()
  if (toOpen === null) return null
  const open = async (): Promise<void> => {
    const isOpen = await editing.tried(async () => {
      const { opened } = await call('measures.openQuarter', { committeeId, period: toOpen })
      return `${toOpen} is open; ${opened} figures are asked for.`
    })
    if (isOpen) onPeriod(toOpen)
  }
  return (
    <Button appearance="primary" disabledFocusable={editing.isBusy} onClick={() => void open()}>
      Open {toOpen}
    </Button>
  )
}

/** Those of the plan, then those that only measures name. */
function prioritiesOf({ plan, measures }: ShownMeasures): readonly string[] {
  const planned = plan?.priorities.map(({ name }) => name) ?? []
  const used = measures.map(({ priority }) => priority).filter((priority) => priority !== '')
  return [...new Set([...planned, ...used])]
}
