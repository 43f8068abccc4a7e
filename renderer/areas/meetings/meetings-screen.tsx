import { Button } from '@fluentui/react-components'
import { CalendarLtrRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import { useRead } from '../../client/use-read.ts'
import { addressText } from '../../parts/address.ts'
import { Empty } from '../../parts/empty.tsx'
import { FilterBox } from '../../parts/filter-box.tsx'
import { findMeetings } from '../../parts/find-meetings.ts'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { usePageTitle } from '../../parts/use-page-title.ts'
import { useShortcut } from '../../parts/use-shortcut.ts'
import { Waiting } from '../../parts/waiting.tsx'
import { CallDialog } from './call-dialog.tsx'
import { ViewChoice } from './view-choice.tsx'
import { ImportNotices } from './import-notices.tsx'
import { ImportButton, LoadSampleButton } from './import-buttons.tsx'
import { MeetingTable } from './meeting-table.tsx'
import { useImport } from './use-import.ts'
import './meetings-screen.css'

/** Every meeting, filtered as the clerk types; the way in when there is none yet. */
export function MeetingsScreen() {
  const meetings = useRead('meetings.list', {})
  const office = useRead('office.read', {})
  const bringing = useImport()
  const [typed, type] = useState('')
  const [calling, call] = useState(false)
  useShortcut({ key: 'n', alt: true }, () => call(true))
  usePageTitle('Meetings')

  if (meetings.isPending || office.isPending) return <Waiting>Reading the meetings…</Waiting>
  if (meetings.isError || office.isError) {
    return (
      <div className="screen-body">
        <ProblemNotice
          problem={meetings.error ?? office.error}
          onRetry={() => void Promise.all([meetings.refetch(), office.refetch()])}
        />
      </div>
    )
  }
  const { today, sampleAvailable, authority } = office.data
  const found = findMeetings(meetings.data, typed, today)
  const isEmpty = meetings.data.length === 0
  return (
    <>
      <header className="meetings-head">
        <div className="grow">
          {authority !== null && <p className="caption">{authority}</p>}
          <h1>Meetings</h1>
        </div>
        {!isEmpty && <FilterBox label="Filter the meetings" value={typed} onChange={type} />}
        {!isEmpty && <ViewChoice view="meetings" />}
        {!isEmpty && (
          <Button aria-keyshortcuts="Alt+N" onClick={() => call(true)}>
            Call a meeting…
          </Button>
        )}
        {!isEmpty && <ImportButton bringing={bringing} />}
      </header>
      <div className="screen-body">
        <ImportNotices bringing={bringing} />
        {isEmpty && (
          <Empty
            icon={<CalendarLtrRegular />}
            title="No meetings yet"
            actions={
              <>
                {sampleAvailable && <LoadSampleButton bringing={bringing} />}
                <ImportButton bringing={bringing} />
              </>
            }
          >
            <p>
              {sampleAvailable
                ? 'Look round with the sample office, an invented council with two years of meetings, or bring in a meeting of your own.'
                : 'Bring in a meeting to begin: its agenda, its reports and the minutes before it come together.'}
            </p>
            <p>
              Or{' '}
              <a href={addressText({ screen: 'settings', page: 'committees' })}>
                begin with your own council
              </a>
              : its committees first, then the year’s meetings.
            </p>
          </Empty>
        )}
        {!isEmpty && found.length === 0 && (
          <p className="meetings-none">
            No meeting “{typed}”. Searched committees, places and dates of all {meetings.data.length}{' '}
            meetings.
          </p>
        )}
        {found.length > 0 && <MeetingTable meetings={found} today={today} />}
      </div>
      {calling && <CallDialog onClose={() => call(false)} />}
    </>
  )
}
