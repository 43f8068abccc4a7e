import { DataBarVertical24Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import { useRead } from '../../client/use-read.ts'
import { Empty } from '../../parts/empty.tsx'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { usePageTitle } from '../../parts/use-page-title.ts'
import { Waiting } from '../../parts/waiting.tsx'
import { MeasuresBoard } from './measures-board.tsx'
import './measures-screen.css'

interface Wanted {
  readonly committeeId: number | null
  /** `null` for the quarter that a report would be about today. */
  readonly period: string | null
}

/** What was looked at last: who comes back from a measure finds the same quarter. */
let lastWanted: Wanted = { committeeId: null, period: null }

/** All measures of a committee at a glance, quarter by quarter. */
export function MeasuresScreen() {
  const [wanted, want] = useState<Wanted>(lastWanted)
  const setWanted = (next: Wanted): void => {
    lastWanted = next
    want(next)
  }
  const measures = useRead('measures.read', wanted)
  usePageTitle('Measures')
  if (measures.isPending) return <Waiting rows={8}>Reading the measures…</Waiting>
  if (measures.isError)
    return (
      <div className="screen-body">
        <ProblemNotice problem={measures.error} onRetry={() => void measures.refetch()} />
      </div>
    )
  const { shown, committees } = measures.data
  if (shown === null)
    return (
      <div className="screen-body">
        <Empty icon={<DataBarVertical24Regular />} title="There is no committee yet">
          <p>
            Measures are a committee’s. Name the first one in the <a href="#/settings/committees">settings</a>
            .
          </p>
        </Empty>
      </div>
    )
  return (
    <MeasuresBoard
      committees={committees}
      shown={shown}
      onCommittee={(committeeId) => setWanted({ committeeId, period: null })}
      onPeriod={(period) => setWanted({ committeeId: shown.committeeId, period })}
    />
  )
}
