import { DataBarVertical24Regular } from '@fluentui/react-icons'
import { useMemo } from 'react'
import type { MeasureSheet } from '../../../shared/contract/measure-views.ts'
import { useRead } from '../../client/use-read.ts'
import { goTo } from '../../parts/address.ts'
import { Empty } from '../../parts/empty.tsx'
import { usePageTitle } from '../../parts/use-page-title.ts'
import { Waiting } from '../../parts/waiting.tsx'
import { AllMeasures, NotThere } from './not-there.tsx'
import { EditingNotices } from './editing-notices.tsx'
import { FigureGrid } from './grid/figure-grid.tsx'
import { sheetFirstLine, sheetGrid } from './grid/sheet-grid.ts'
import { QuarterChoice } from './quarter-choice.tsx'
import { MeasureSteps } from './measure-steps.tsx'
import { useMeasures } from './use-measures.ts'
import './measures-screen.css'

interface Props {
  readonly committeeId: number
  readonly period: string
}

/** All figures of a quarter's round on one sheet. */
export function FiguresScreen({ committeeId, period }: Props) {
  const sheet = useRead('measures.sheet', { committeeId, period })
  usePageTitle(`Figures of ${period}`)
  if (sheet.isPending) return <Waiting rows={10}>Reading the figures…</Waiting>
  if (sheet.isError) return <NotThere problem={sheet.error} onRetry={() => void sheet.refetch()} />
  return <Figures sheet={sheet.data} />
}

function Figures({ sheet }: { readonly sheet: MeasureSheet }) {
  const editing = useMeasures(sheet.committeeId, sheet)
  const model = useMemo(() => sheetGrid(sheet), [sheet])
  const { committeeId, committeeName, period, before, after } = sheet
  return (
    <div className="measures">
      <header className="measures-head">
        <div className="grow">
          <p className="caption">
            <a href="#/measures">Measures</a> › {committeeName}
          </p>
          <h1>{sheetFirstLine(sheet)}</h1>
        </div>
        <QuarterChoice
          period={period}
          before={before}
          after={after}
          onPeriod={(label) => goTo({ screen: 'figures', committeeId, period: label })}
        />
        <MeasureSteps editing={editing} />
      </header>
      <EditingNotices editing={editing} />
      {sheet.rows.length === 0 ? (
        <div className="screen-body">
          <Empty
            icon={<DataBarVertical24Regular />}
            title={`${committeeName} has no measures yet`}
            actions={<AllMeasures />}
          >
            <p>
              Figures are entered once there is a measure: bring in a plan’s file, or add the first by hand.
            </p>
          </Empty>
        </div>
      ) : (
        <div className="measures-sheet">
          <FigureGrid key={period} model={model} today={sheet.today} onEnter={editing.enter} />
          <p className="caption">
            Words without a figure say why there is none. <kbd>Ctrl V</kbd> takes a block from Excel; blank
            cells leave what stands.
          </p>
        </div>
      )}
    </div>
  )
}
